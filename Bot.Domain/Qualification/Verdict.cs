namespace SalesBot.Domain;

/// <summary>
/// The rules of the judgement. The first that matches determines the standing. <see cref="Rule.TooLittleKnown"/> and
/// <see cref="Rule.ScoreTooLow"/> apply last, in this order: they hold back a qualified contact that misses a playbook's threshold.
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
    SaboteurSuspected,
    Convinced,
    ScoreTooLow,
    TooLittleKnown,
}

/// <summary>The one step that would help this contact most.</summary>
public enum NextStep
{
    /// <summary>The sale was lost or the contact ruled out: the reason is kept, and there is nothing to do.</summary>
    Nothing,

    AskForReferrals,
    BeginNextSale,
    WaitForTheDay,
    TakeUpAgain,
    DoWhatIsAgreed,
    GiveDemonstration,
    SendProposal,
    GoOnWithInterview,
    CloseTheSale,
    FindWhatWouldFit,
    BookAgain,
    AskForTheDecision,
    SettleCredit,
    ClearUp,
    RequestCheck,
    HaveItConfirmed,
    ChaseCheck,
    Park,
    AskWhatTheyWouldLike,
    AskAboutNeed,
    AgreeNextStep,
    FindWhoDecides,
    ReachWhoDecides,
    PlanAgainstSaboteur,
    FindWhoObjects,
    FindWhoSigns,
    AskWhoMightObject,
    Demonstrate,
    WorkOnTheWeakest,
    AskWhatIsMissing,
}

/// <summary>Whether a known answer speaks for or against the contact.</summary>
public enum Bearing
{
    /// <summary>Speaks for the contact.</summary>
    For,

    /// <summary>Speaks against the contact, or holds it back.</summary>
    Against,
}

/// <summary>
/// One reason of a verdict: an answer and how it bears. The answer does not count when it has expired or has to be confirmed first.
/// </summary>
public readonly record struct Reason(string Question, string Value, Bearing Bearing, bool HasExpired = false, bool IsToConfirm = false);

/// <summary>The judgement of one contact under a playbook. The same input always gives the same verdict.</summary>
public sealed class Verdict
{
    private readonly Answers answers;
    private readonly Playbook playbook;
    private readonly CountingCredit credit;
    private readonly bool isSignerMissing, isPlanMissing;

    internal Verdict(Answers answers, Playbook playbook, CountingCredit credit, bool isSignerMissing, bool isPlanMissing) =>
        (this.answers, this.playbook, this.credit, this.isSignerMissing, this.isPlanMissing) = (answers, playbook, credit, isSignerMissing, isPlanMissing);

    /// <summary>The standing that counts (D1–D5): the override's if there is one, otherwise the judgement's.</summary>
    public required Standing Standing { get; init; }

    /// <summary>The judgement's standing, whether or not it is overridden.</summary>
    public required Standing Judged { get; init; }

    /// <summary>Whether another sale to a customer is open: its own standing is <see cref="Judged"/>.</summary>
    public bool IsNewSale { get; init; }

    /// <summary>The override; null when there is none, or the contact is parked or has ended.</summary>
    public ManagerOverride? ManagerOverride { get; init; }

    /// <summary>The rule that determined the verdict.</summary>
    public required Rule Rule { get; init; }

    /// <summary>The best next step.</summary>
    public required NextStep NextStep { get; init; }

    /// <summary>The two answers that contradict each other; null when none do.</summary>
    public Contradiction? Contradiction { get; init; }

    /// <summary>0 to 100, computed from the known answers; null while less than half of the weight is known.</summary>
    public required int? Score { get; init; }

    /// <summary>
    /// 0 to 100: the weight of the known answers as a percentage of all weight. 100 exactly when nothing is missing: an answer whose follow-up
    /// is missing, such as who signs, counts half.
    /// </summary>
    public required int Confidence { get; init; }

    /// <summary>How many of the criteria are known.</summary>
    public required int Known { get; init; }

    /// <summary>How many criteria count for this contact.</summary>
    public int Of => QualificationPolicy.Asked(answers, playbook);

    /// <summary>Whether the contact is open and has a saboteur, whatever its standing (D14).</summary>
    public bool IsAtRisk { get; init; }

    /// <summary>A person to work with when there is a saboteur (D15); null when there is nobody.</summary>
    public string? Ally { get; init; }

    /// <summary>Whether a failed credit check holds the contact back (D9).</summary>
    public bool IsBlocked => Rule == Rule.CreditFailed;

    /// <summary>Whether the contact is held back by a credit check that is under way or has to be confirmed (D17).</summary>
    public bool IsWaitingForCredit => Rule is Rule.CreditRequested or Rule.CreditToConfirm;

    /// <summary>Whether a credit check is under way or has to be confirmed, even if something else holds the contact back (D17).</summary>
    public bool AwaitsCredit => credit.Standing is CreditStanding.Requested;

    // Many verdicts are only counted or compared, so these are computed when first read.

    /// <summary>The known answers and how each bears on the verdict.</summary>
    public IReadOnlyList<Reason> Reasons => field ??= QualificationPolicy.Reasons(answers, playbook, credit);

    /// <summary>The keys of the questions whose answers would improve the verdict's basis, the most important first.</summary>
    public IReadOnlyList<string> Missing => field ??= QualificationPolicy.Missing(answers, playbook, credit, isSignerMissing, isPlanMissing);

    /// <summary>The question that costs the score most; null when none does.</summary>
    public string? Weakest => QualificationPolicy.Weakest(answers, playbook, credit);
}
