namespace SalesBot.Domain;

/// <summary>What moves a contact on in the cycle (D18), in any order that sales life brings.</summary>
public enum StepKind
{
    /// <summary>The credit check (D9): the same record as the answer <c>credit.standing</c>, never a second truth.</summary>
    CreditCheck,

    /// <summary>What is sold is shown to them.</summary>
    Demonstration,

    /// <summary>A proposal or quote.</summary>
    Proposal,

    /// <summary>The end of the cycle, with or without a purchase (D5).</summary>
    Closing,
}

/// <summary>How far a step has come. Which results a kind of step can have, <see cref="Step.Fits"/> says.</summary>
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

/// <summary>Why a step is not taken. Nothing was changed then.</summary>
public enum StepRefusal
{
    /// <summary>The step has no such result.</summary>
    DoesNotFit,

    /// <summary>A plan is for today or later.</summary>
    PlannedInThePast,

    /// <summary>What has happened lies behind.</summary>
    HappensInTheFuture,

    /// <summary>Further back or ahead than anybody means; see <see cref="Step.MostYearsBack"/> and <see cref="Step.MostYearsAhead"/>.</summary>
    TooFarAway,

    /// <summary>A lead hardly ever becomes a customer in one jump (D6): say why it may count.</summary>
    JumpWithoutReason,

    /// <summary>What ends the matter against the seller keeps its reason (D5).</summary>
    EndWithoutReason,

    /// <summary>The matter has ended or is parked; it is taken up again first.</summary>
    IsNotOpen,
}

/// <summary>Why somebody is not recorded as referred by another (D21). Nothing was changed then.</summary>
public enum ReferralRefusal
{
    /// <summary>Nobody refers themselves.</summary>
    Themselves,

    /// <summary>The one who refers came from them, directly or further up.</summary>
    Circle,

    /// <summary>They came from somebody else already.</summary>
    HasOrigin,
}

/// <summary>A dated step with its result (D18). Never edited: the next one of its kind takes its place, and the history keeps all.</summary>
/// <param name="Kind">What kind of step.</param>
/// <param name="Result">How far it has come.</param>
/// <param name="On">The day for which it is planned, or on which it happened.</param>
/// <param name="ById">The user who recorded it.</param>
/// <param name="By">That user's name at the time.</param>
/// <param name="At">When it was recorded, UTC.</param>
public sealed record Step(StepKind Kind, StepResult Result, DateOnly On, string ById, string By, DateTimeOffset At)
{
    /// <summary>What has happened is believed this many years back.</summary>
    public const int MostYearsBack = 10;

    /// <summary>What is planned is believed this many years ahead.</summary>
    public const int MostYearsAhead = 5;

    /// <summary>Why, in the rep's words.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether its day has come and nobody has said what became of it.</summary>
    public bool IsDue(DateOnly today) => Result == StepResult.Planned && On <= today;

    /// <summary>Whether a kind of step can have a result.</summary>
    public static bool Fits(StepKind kind, StepResult result) => kind switch
    {
        StepKind.CreditCheck => result is StepResult.Requested or StepResult.Passed or StepResult.Failed,
        StepKind.Demonstration => result is StepResult.Planned or StepResult.Done or StepResult.Cancelled,
        StepKind.Proposal => result is StepResult.Planned or StepResult.Sent or StepResult.Accepted or StepResult.Rejected,
        StepKind.Closing => result is StepResult.Won or StepResult.Lost,
    };

    /// <summary>What speaks against a day for a step that is planned, or that has happened; null when nothing does.</summary>
    public static StepRefusal? Doubt(bool isPlanned, DateOnly on, DateOnly today)
    {
        if (isPlanned && on < today)
            return StepRefusal.PlannedInThePast;
        if (!isPlanned && on > today)
            return StepRefusal.HappensInTheFuture;
        return on > today.AddYears(MostYearsAhead) || on < today.AddYears(-MostYearsBack) ? StepRefusal.TooFarAway : null;
    }
}

/// <summary>The newest step of each kind. Never edited, as the answers are not; earlier ones are in the history.</summary>
public sealed class Steps
{
    /// <summary>Nothing was done yet.</summary>
    public static readonly Steps None = new([]);

    private readonly Step[] taken;

    /// <summary>The newest steps, one of a kind.</summary>
    public Steps(IEnumerable<Step> taken) => this.taken = taken.ToArray();

    /// <summary>The newest of each kind, in the order in which the kinds first came.</summary>
    public IReadOnlyList<Step> Taken => taken;

    /// <summary>The newest step of a kind; null when there was none.</summary>
    public Step? this[StepKind kind] => Array.Find(taken, step => step.Kind == kind);

    /// <summary>How far the newest step of a kind has come; null when there was none.</summary>
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
