namespace SalesBot.Domain;

/// <summary>What a rep may have to do next.</summary>
public enum NextKind
{
    /// <summary>Go on with an interview that was left.</summary>
    OpenInterview,

    /// <summary>Do a step whose day has come (D18).</summary>
    StepDue,

    /// <summary>Ask after a credit check that was requested (D17).</summary>
    ChaseCheck,

    /// <summary>Make a plan against a saboteur (D14).</summary>
    PlanAgainstSaboteur,

    /// <summary>Take up a parked contact whose day has come (D19).</summary>
    WakeUp,

    /// <summary>Ask a new customer for referrals (D21).</summary>
    AskForReferral,

    /// <summary>Move on what has stalled (D19).</summary>
    Stale,
}

/// <summary>How a kind of thing to do ranks among the others.</summary>
/// <param name="Kind">What is to be done.</param>
/// <param name="Urgency">0 to 100: how urgent it is to begin with.</param>
public sealed record NextRule(NextKind Kind, int Urgency);
