namespace SalesBot.Domain;

/// <summary>A step that moves a contact through the sales cycle (D18). Steps may come in any order.</summary>
public enum StepKind
{
    /// <summary>The credit check (D9). It is read from the answer <c>credit.standing</c> and not stored as a step.</summary>
    CreditCheck,

    /// <summary>A demonstration of what is sold.</summary>
    Demonstration,

    /// <summary>A proposal or quote.</summary>
    Proposal,

    /// <summary>The end of the cycle, with or without a purchase (D5).</summary>
    Closing,
}

/// <summary>The result of a step. <see cref="Step.Fits"/> says which results a kind of step can have.</summary>
public enum StepResult
{
    Requested,
    Passed,
    Failed,
    Planned,
    Done,
    Cancelled,
    Sent,
    Accepted,
    Rejected,
    Won,
    Lost,
}

/// <summary>Why a step is refused. Nothing is changed then.</summary>
public enum StepRefusal
{
    /// <summary>A step of this kind can't have this result.</summary>
    DoesNotFit,

    /// <summary>A planned step must be on the present day or later.</summary>
    PlannedInThePast,

    /// <summary>A step that has happened can't be on a later day.</summary>
    HappensInTheFuture,

    /// <summary>The day is too far away; see <see cref="Step.MostYearsBack"/> and <see cref="Step.MostYearsAhead"/>.</summary>
    TooFarAway,

    /// <summary>A lead rarely becomes a customer in one jump, so that needs a reason (D6).</summary>
    JumpWithoutReason,

    /// <summary>Losing or disqualifying a contact needs a reason (D5).</summary>
    EndWithoutReason,

    /// <summary>The contact has ended or is parked, and has to be reopened first; or it is a customer and can't be lost.</summary>
    IsNotOpen,
}

/// <summary>Why a referral is refused (D21). Nothing is changed then.</summary>
public enum ReferralRefusal
{
    /// <summary>A contact can't refer themselves.</summary>
    Themselves,

    /// <summary>The referrer was referred by this contact, directly or further up.</summary>
    Circle,

    /// <summary>The contact was referred by somebody else.</summary>
    HasOrigin,
}

/// <summary>A dated step with its result (D18). Immutable: the next one of its kind replaces it, and the history keeps all.</summary>
/// <param name="Kind">What kind of step.</param>
/// <param name="Result">The result so far.</param>
/// <param name="On">The day for which it is planned, or on which it happened.</param>
/// <param name="ById">The user who recorded it.</param>
/// <param name="By">That user's name at the time.</param>
/// <param name="At">When it was recorded, UTC.</param>
public sealed record Step(StepKind Kind, StepResult Result, DateOnly On, string ById, string By, DateTimeOffset At)
{
    /// <summary>How many years back the day of a step may be.</summary>
    public const int MostYearsBack = 10;

    /// <summary>How many years ahead the day of a step may be.</summary>
    public const int MostYearsAhead = 5;

    /// <summary>Why, in the rep's words; null when they gave no reason.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether it is planned and its day has come.</summary>
    public bool IsDue(DateOnly today) => Result == StepResult.Planned && On <= today;

    /// <summary>Whether a kind of step can have a result.</summary>
    public static bool Fits(StepKind kind, StepResult result) => kind switch
    {
        StepKind.CreditCheck => result is StepResult.Requested or StepResult.Passed or StepResult.Failed,
        StepKind.Demonstration => result is StepResult.Planned or StepResult.Done or StepResult.Cancelled,
        StepKind.Proposal => result is StepResult.Planned or StepResult.Sent or StepResult.Accepted or StepResult.Rejected or StepResult.Cancelled,
        StepKind.Closing => result is StepResult.Won or StepResult.Lost,
    };

    /// <summary>Why a day is refused for a planned step, or for one that has happened; null when it is accepted.</summary>
    public static StepRefusal? Doubt(bool isPlanned, DateOnly on, DateOnly today)
    {
        if (isPlanned && on < today)
            return StepRefusal.PlannedInThePast;
        if (!isPlanned && on > today)
            return StepRefusal.HappensInTheFuture;
        return on > today.AddYears(MostYearsAhead) || on < today.AddYears(-MostYearsBack) ? StepRefusal.TooFarAway : null;
    }
}

/// <summary>The newest step of each kind. Immutable; earlier steps are in the history.</summary>
public sealed class Steps
{
    /// <summary>No steps.</summary>
    public static readonly Steps None = new([]);

    private readonly Step[] taken;

    /// <summary>Takes at most one step of each kind.</summary>
    public Steps(IEnumerable<Step> taken) => this.taken = taken.ToArray();

    /// <summary>The newest step of each kind, in the order in which the kinds were first recorded.</summary>
    public IReadOnlyList<Step> Taken => taken;

    /// <summary>The newest step of a kind; null when there was none.</summary>
    public Step? this[StepKind kind] => Array.Find(taken, step => step.Kind == kind);

    /// <summary>The result of the newest step of a kind; null when there was none.</summary>
    public StepResult? ResultOf(StepKind kind) => this[kind]?.Result;

    internal Steps With(Step step)
    {
        var place = Array.FindIndex(taken, s => s.Kind == step.Kind);
        if (place < 0)
            return new Steps([.. taken, step]);
        var changed = new Steps(taken);
        changed.taken[place] = step;
        return changed;
    }

    internal Steps Without(StepKind kind) => new(taken.Where(s => s.Kind != kind));
}
