namespace SalesBot.Domain;

/// <summary>
/// Chooses the one next step for a contact. The rules are the second table of the default judgement; the first that matches wins. It does
/// not say who the contact is: <see cref="QualificationPolicy"/> does.
/// </summary>
public static class NextStepAdvisor
{
    /// <summary>Working days after which a requested credit check is chased.</summary>
    public const int ChaseAfterWorkingDays = 3;

    // The answer that ends the interview after a failed check.
    private const string Stops = "stop";

    /// <summary>
    /// The day from which a credit check is chased: the third working day after it was requested, where whoever recorded it was.
    /// </summary>
    public static DateOnly ChaseFrom(DateTimeOffset requestedAt)
    {
        var day = DateOnly.FromDateTime(requestedAt.DateTime);
        for (var left = ChaseAfterWorkingDays; left > 0; left--)
            day = WorkingDay.After(day);
        return day;
    }

    /// <summary>The two answers that contradict each other; null when none do.</summary>
    public static Contradiction? ContradictionIn(Answers answers) => answers switch
    {
        { Interest: InterestLevel.Ready, Need: NeedStrength.None } => Contradiction.ReadyWithoutNeed,
        { Interest: InterestLevel.None, Need: NeedStrength.Immediate } => Contradiction.UrgentWithoutInterest,
        { Interest: InterestLevel.Ready, Horizon: NeedHorizon.Later } => Contradiction.ReadyButNotSoon,
        _ => null,
    };

    /// <summary>The next step on a day.</summary>
    internal static NextStep Of(Contact contact, Playbook playbook, CountingCredit credit, Contradiction? contradiction, DateOnly today) => contact.Outcome switch
    {
        // They are asked for referrals once (D21).
        Standing.Customer => contact.HasReferred || contact.ReferralsAskedOn is not null ? NextStep.BeginNextSale : NextStep.AskForReferrals,
        Standing.Lost or Standing.Disqualified => NextStep.Nothing,
        Standing.NotNow => contact.WakeUpOn <= today ? NextStep.TakeUpAgain : NextStep.WaitForTheDay,
        // A lead, a prospect or a qualified contact is open: these are never outcomes.
        Standing.Lead or Standing.Prospect or Standing.Qualified or null =>
            Due(contact, today)
            ?? ToGoOn(contact, playbook, credit)
            ?? AfterProposal(contact)
            ?? AboutCredit(contact, credit, contradiction, today)
            ?? AboutAnswers(contact)
            ?? AboutPeople(contact)
            ?? InTheCycle(contact),
    };

    // An agreed step, a planned demonstration or a promised proposal whose day has come.
    private static NextStep? Due(Contact contact, DateOnly today)
    {
        if (contact.AgreedOn <= today)
            return NextStep.DoWhatIsAgreed;
        if (contact.Steps[StepKind.Demonstration]?.IsDue(today) == true)
            return NextStep.GiveDemonstration;
        return contact.Steps[StepKind.Proposal]?.IsDue(today) == true ? NextStep.SendProposal : null;
    }

    // Fewer than half of the questions that count are answered. After a failed check the rep may have ended the interview.
    private static NextStep? ToGoOn(Contact contact, Playbook playbook, CountingCredit credit) =>
        !(credit.IsBlocking && contact.Answers[Keys.CreditProceed] == Stops)
        && 2 * contact.Answers.Given.Count(answer => playbook.Criteria.ContainsKey(answer.Question)) < playbook.Criteria.Count
            ? NextStep.GoOnWithInterview
            : null;

    private static NextStep? AfterProposal(Contact contact)
    {
        var (proposal, demonstration) = (contact.Steps[StepKind.Proposal], contact.Steps[StepKind.Demonstration]);
        // The newer of the two says where things stand.
        var isLast = proposal is not null && !(demonstration?.At > proposal.At);
        return proposal?.Result switch
        {
            StepResult.Accepted => NextStep.CloseTheSale,
            StepResult.Rejected when isLast => NextStep.FindWhatWouldFit,
            _ when demonstration is { Result: StepResult.Cancelled } && !isLast => NextStep.BookAgain,
            StepResult.Sent => NextStep.AskForTheDecision,
            _ => null,
        };
    }

    private static NextStep? AboutCredit(Contact contact, CountingCredit credit, Contradiction? contradiction, DateOnly today)
    {
        if (credit.IsBlocking)
            return NextStep.SettleCredit;
        if (contradiction is not null)
            return NextStep.ClearUp;
        if (credit.Standing is null or CreditStanding.NotChecked)
            return NextStep.RequestCheck;
        if (credit.Standing is not CreditStanding.Requested)
            return null;
        if (credit.IsToConfirm)
            return NextStep.HaveItConfirmed;
        return ChaseFrom(contact.Answers.CreditCheck!.At) <= today ? NextStep.ChaseCheck : null;
    }

    private static NextStep? AboutAnswers(Contact contact) => contact.Answers switch
    {
        { Interest: InterestLevel.None } or { Need: NeedStrength.None } => NextStep.Park,
        { Horizon: NeedHorizon.Later, Need: NeedStrength.Possible or NeedStrength.Real } => NextStep.Park,
        { Interest: null } => NextStep.AskWhatTheyWouldLike,
        { Need: null or NeedStrength.Possible } => NextStep.AskAboutNeed,
        { Interest: InterestLevel.Information } => contact.HasAgreedStep ? NextStep.DoWhatIsAgreed : NextStep.AgreeNextStep,
        // The deal has one next step, whoever of those in it is asked about: that somebody signs is known.
        { Authority: null or AuthorityRole.None } when !contact.IsMain && contact.BuyingCentre.HasDecider => null,
        { Authority: null } => NextStep.FindWhoDecides,
        { Authority: AuthorityRole.None } => NextStep.ReachWhoDecides,
        _ => null,
    };

    private static NextStep? AboutPeople(Contact contact)
    {
        var centre = contact.BuyingCentre;
        if (centre.HasUnansweredSaboteur)
            return centre.IsOnlySuspected ? NextStep.FindWhoObjects : NextStep.PlanAgainstSaboteur;
        if (!centre.HasDecider)
            return NextStep.FindWhoSigns;
        return contact.Answers.Saboteurs is null && !centre.HasSaboteur ? NextStep.AskWhoMightObject : null;
    }

    // A planned or promised step comes before a new one, even if its day is still ahead.
    private static NextStep InTheCycle(Contact contact)
    {
        if (contact.Steps.ResultOf(StepKind.Proposal) is StepResult.Planned)
            return NextStep.SendProposal;
        if (contact.Steps.ResultOf(StepKind.Demonstration) is StepResult.Planned)
            return NextStep.GiveDemonstration;
        if (contact.HasAgreedStep)
            return NextStep.DoWhatIsAgreed;
        return contact.Steps.ResultOf(StepKind.Demonstration) is StepResult.Done || contact.Answers.Interest is InterestLevel.Ready
            ? NextStep.SendProposal
            : NextStep.Demonstrate;
    }
}
