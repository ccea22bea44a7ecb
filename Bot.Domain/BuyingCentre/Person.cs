namespace SalesBot.Domain;

/// <summary>A person's role in the buying centre (D13).</summary>
public enum BuyingRole
{
    /// <summary>Authorises the purchase.</summary>
    Decider,

    /// <summary>Persuades those who authorise it.</summary>
    Influencer,

    /// <summary>Will work with what is bought.</summary>
    User,

    /// <summary>Controls who gets to talk with the others.</summary>
    Gatekeeper,
}

/// <summary>Where a person stands on the purchase (D14, D15).</summary>
public enum Stance
{
    /// <summary>Nothing is known of it.</summary>
    Neutral,

    /// <summary>For it.</summary>
    Ally,

    /// <summary>Against it, and able to talk the buyer out of it.</summary>
    Saboteur,
}

/// <summary>How much a person's word weighs in the decision.</summary>
public enum Influence
{
    Low,
    Medium,
    High,
}

/// <summary>Why somebody works against the purchase (D14).</summary>
public enum Motive
{
    /// <summary>Ties to the present supplier.</summary>
    Incumbent,

    /// <summary>The money is wanted elsewhere.</summary>
    Budget,

    /// <summary>Fears more work.</summary>
    Workload,

    /// <summary>Fears for their position.</summary>
    Status,

    /// <summary>Something else.</summary>
    Other,
}

/// <summary>A member of the buying centre of one contact's deal; the same person may stand differently in another deal.</summary>
/// <param name="Name">Their name; empty for a saboteur who is suspected but not known by name.</param>
/// <param name="Role">Their role in the decision.</param>
/// <param name="Stance">Where they stand on the purchase.</param>
public sealed record Person(string Name, BuyingRole Role, Stance Stance)
{
    /// <summary>How much their word weighs; null when not known, which counts as not low.</summary>
    public Influence? Influence { get; init; }

    /// <summary>Why they are against it; null when not known.</summary>
    public Motive? Motive { get; init; }

    /// <summary>What it rests on that they stand there: something they said or did. Null when nothing was noted.</summary>
    public string? Evidence { get; init; }

    /// <summary>What is planned to win them over or to hold against them; null when there is no plan.</summary>
    public string? Plan { get; init; }

    /// <summary>Their part in the decision.</summary>
    internal Part Part => new(Role, Stance, Influence);

    /// <summary>The same person with another part.</summary>
    internal Person With(Part part) => this with { Role = part.Role, Stance = part.Stance, Influence = part.Influence };
}
