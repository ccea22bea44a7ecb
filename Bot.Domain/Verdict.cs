namespace SalesBot.Domain;

/// <summary>The rows of the default judgement, in order of precedence: the first that matches names the verdict and its next step.</summary>
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
    NeedOnlyPossible,
    InformationOnly,
    PartUnknown,
    NoPart,
    DeciderNotNamed,
    SaboteurUnanswered,
    SaboteursUnknown,
    SaboteurAtBay,
    Convinced,
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
}

/// <summary>How one known answer bears on the verdict.</summary>
public enum Bearing
{
    /// <summary>Speaks for the contact.</summary>
    For,

    /// <summary>Speaks against, or holds the contact back.</summary>
    Against,
}

/// <summary>One reason of a verdict: a question's answer, how it bears, and whether it was true once and no longer counts.</summary>
public readonly record struct Reason(string Question, string Value, Bearing Bearing, bool HasExpired = false);

/// <summary>What the answers amount to under a playbook: pure, the same for the same answers.</summary>
/// <param name="Standing">The standing (D1–D5).</param>
/// <param name="Rule">The row of the judgement that matched first.</param>
/// <param name="NextStep">The best next step.</param>
/// <param name="Score">0 to 100 over the known answers; null when nothing is known.</param>
/// <param name="Confidence">0 to 100: the weight of the known answers over all weight.</param>
/// <param name="Known">How many of the criteria are known.</param>
/// <param name="Of">How many criteria there are.</param>
/// <param name="Reasons">The known answers, with how they bear.</param>
/// <param name="Missing">Keys of the questions whose answers would make it better founded, most wanted first.</param>
/// <param name="IsAtRisk">A saboteur is about: a visible risk, whatever the standing (D14).</param>
/// <param name="Ally">Who to work with when a saboteur is present (D15).</param>
public sealed record Verdict(
    Standing Standing,
    Rule Rule,
    NextStep NextStep,
    int? Score,
    int Confidence,
    int Known,
    int Of,
    IReadOnlyList<Reason> Reasons,
    IReadOnlyList<string> Missing,
    bool IsAtRisk,
    string? Ally)
{
    /// <summary>Held back by a failed credit check (D9).</summary>
    public bool IsBlocked => Rule == Rule.CreditFailed;

    /// <summary>A credit check is under way (D17).</summary>
    public bool IsWaitingForCredit => Rule == Rule.CreditRequested;
}
