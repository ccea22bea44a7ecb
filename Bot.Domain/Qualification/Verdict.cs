namespace SalesBot.Domain;

/// <summary>
/// The rows of the default judgement, in order of precedence: the first that matches names the verdict and its next step. The last two hold
/// back who would be qualified, where a playbook has thresholds.
/// </summary>
public enum Rule
{
    Won,
    Lost,
    Disqualified,
    Parked,
    InterestUnknown,
    NoInterest,
    CreditFailed,
    NoNeed,
    NeedUnknown,
    CreditNotChecked,
    CreditRequested,
    CreditToConfirm,
    NeedOnlyPossible,
    InformationOnly,
    PartUnknown,
    NoPart,
    DeciderNotNamed,
    SaboteurUnanswered,
    SaboteursUnknown,
    SaboteurAtBay,
    Convinced,
    ScoreTooLow,
    TooLittleKnown,
}

/// <summary>What should happen next, the one step that moves this contact most.</summary>
public enum NextStep
{
    AskForReferrals,
    KeepTheReason,
    Reopen,
    WaitForTheDate,
    AskWhatTheyWouldLike,
    Park,
    SettleCredit,
    AskAboutNeed,
    RequestCheck,
    ChaseCheck,
    HaveItConfirmed,
    Demonstrate,
    GiveDemonstration,
    SendProposal,
    AskForTheDecision,
    CloseTheSale,
    AgreeNextStep,
    DoWhatIsAgreed,
    FindWhoDecides,
    ReachWhoDecides,
    FindWhoSigns,
    PlanAgainstSaboteur,
    AskWhoMightObject,
    FollowThePlan,
    WorkOnTheWeakest,
    AskWhatIsMissing,
}

/// <summary>How one known answer bears on the verdict.</summary>
public enum Bearing
{
    /// <summary>Speaks for the contact.</summary>
    For,

    /// <summary>Speaks against, or holds the contact back.</summary>
    Against,
}

/// <summary>One reason of a verdict: a question's answer, how it bears, and whether it was true once and no longer counts, or does not count yet.</summary>
public readonly record struct Reason(string Question, string Value, Bearing Bearing, bool HasExpired = false, bool IsToConfirm = false);

/// <summary>What the answers amount to under a playbook: pure, the same for the same answers.</summary>
public sealed class Verdict
{
    private readonly Answers answers;
    private readonly Playbook playbook;
    private readonly CountingCredit credit;
    private readonly bool isSignerMissing, isPlanMissing;

    internal Verdict(Answers answers, Playbook playbook, CountingCredit credit, bool isSignerMissing, bool isPlanMissing) =>
        (this.answers, this.playbook, this.credit, this.isSignerMissing, this.isPlanMissing) = (answers, playbook, credit, isSignerMissing, isPlanMissing);

    /// <summary>The standing (D1–D5): the judgement's, or that of somebody who overridden it.</summary>
    public required Standing Standing { get; init; }

    /// <summary>The judgement's own standing, whoever overridden it.</summary>
    public required Standing Judged { get; init; }

    /// <summary>Somebody's own view, put above the judgement's; null when nobody did that, or the matter has ended.</summary>
    public ManagerOverride? ManagerOverride { get; init; }

    /// <summary>The row of the judgement that matched first.</summary>
    public required Rule Rule { get; init; }

    /// <summary>The best next step.</summary>
    public required NextStep NextStep { get; init; }

    /// <summary>0 to 100 over the known answers; null when nothing is known.</summary>
    public required int? Score { get; init; }

    /// <summary>0 to 100: the weight of the known answers over all weight.</summary>
    public required int Confidence { get; init; }

    /// <summary>How many of the criteria are known.</summary>
    public required int Known { get; init; }

    /// <summary>How many criteria there are.</summary>
    public int Of => playbook.Weighed.Length;

    /// <summary>A saboteur is about while the matter is open: a visible risk, whatever the standing (D14).</summary>
    public bool IsAtRisk { get; init; }

    /// <summary>Who to work with when a saboteur is present (D15).</summary>
    public string? Ally { get; init; }

    /// <summary>Held back by a failed credit check (D9).</summary>
    public bool IsBlocked => Rule == Rule.CreditFailed;

    /// <summary>Held back by a credit check that is under way, or whose result waits to be confirmed (D17).</summary>
    public bool IsWaitingForCredit => Rule is Rule.CreditRequested or Rule.CreditToConfirm;

    /// <summary>A credit check is under way, or its result waits to be confirmed, whatever else holds the contact back (D17).</summary>
    public bool AwaitsCredit => credit.Standing is CreditStanding.Requested;

    // Most verdicts are only counted or compared: what is read on a card is put together when it is read.

    /// <summary>The known answers, with how they bear.</summary>
    public IReadOnlyList<Reason> Reasons => field ??= QualificationPolicy.Reasons(answers, playbook, credit);

    /// <summary>Keys of the questions whose answers would make it better founded, most wanted first.</summary>
    public IReadOnlyList<string> Missing => field ??= QualificationPolicy.Missing(answers, playbook, isSignerMissing, isPlanMissing);

    /// <summary>The question whose answer pulls the score down most; null when nothing does.</summary>
    public string? Weakest => QualificationPolicy.Weakest(answers, playbook, credit);
}
