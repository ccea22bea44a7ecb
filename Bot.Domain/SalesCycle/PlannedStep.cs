namespace SalesBot.Domain;

/// <summary>What can lie ahead with a day: it can be done, moved to another day, or called off.</summary>
public enum PlannedStep
{
    /// <summary>What was agreed as the next step (D10).</summary>
    Agreed,

    /// <summary>A planned demonstration.</summary>
    Demonstration,

    /// <summary>A promised proposal. It can't be called off; a proposal is sent or not.</summary>
    Proposal,
}
