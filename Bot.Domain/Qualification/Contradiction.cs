namespace SalesBot.Domain;

/// <summary>Two answers that can't both be right. The rep is asked to clear it up before anything else is advised.</summary>
public enum Contradiction
{
    /// <summary>They want to buy, but have no need.</summary>
    ReadyWithoutNeed,

    /// <summary>They need it at once, but do not want to talk.</summary>
    UrgentWithoutInterest,

    /// <summary>They want to buy, but decide next year or later.</summary>
    ReadyButNotSoon,
}
