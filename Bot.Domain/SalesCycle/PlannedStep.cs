namespace SalesBot.Domain;

/// <summary>A step that a rep has planned. It can be done, moved to another day, or called off.</summary>
public enum PlannedStep
{
    /// <summary>The agreed next step (D10).</summary>
    Agreed,

    /// <summary>A planned demonstration.</summary>
    Demonstration,

    /// <summary>A promised proposal. It can't be called off; a proposal is sent or not.</summary>
    Proposal,
}
