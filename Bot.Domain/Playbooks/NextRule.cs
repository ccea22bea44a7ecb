namespace SalesBot.Domain;

/// <summary>The kinds of action that a rep may have to do next.</summary>
public enum NextKind
{
    /// <summary>Finish an interview that was left.</summary>
    OpenInterview,

    /// <summary>Do a planned step whose day has come (D18).</summary>
    StepDue,

    /// <summary>Ask about a credit check that was requested (D17).</summary>
    ChaseCheck,

    /// <summary>Make a plan against a saboteur (D14).</summary>
    PlanAgainstSaboteur,

    /// <summary>Take up a parked contact whose day has come (D19).</summary>
    WakeUp,

    /// <summary>Ask a new customer for referrals (D21).</summary>
    AskForReferral,

    /// <summary>Take care of a contact that has been in its stage for too long (D19).</summary>
    Stale,

    /// <summary>Take the next step of an open deal for which no day is set.</summary>
    NextStep,
}

/// <summary>How urgent a kind of action is.</summary>
/// <param name="Kind">The kind of action.</param>
/// <param name="Urgency">The urgency, 0 to 100.</param>
public sealed record NextRule(NextKind Kind, int Urgency);
