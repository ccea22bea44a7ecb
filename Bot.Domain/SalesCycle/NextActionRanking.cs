namespace SalesBot.Domain;

/// <summary>One action that a rep has to do for a contact.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="DueOn">The first day on which it is due, UTC.</param>
/// <param name="Urgency">0 to 100, from the playbook.</param>
public sealed record NextAction(NextKind Kind, DateOnly DueOn, int Urgency);

/// <summary>Finds the next action for a contact by the playbook's ranking. The same contact and day always give the same result.</summary>
public static class NextActionRanking
{
    /// <summary>Days after which the rep is to ask about a requested credit check.</summary>
    public const int ChaseAfterDays = 3;

    /// <summary>Days after which a customer who named nobody is to be asked for referrals again (D21).</summary>
    public const int AskAgainAfterDays = 90;

    /// <summary>
    /// The first action for a contact: the most urgent of those that are due, otherwise the soonest. Null when there is none. Kinds that
    /// the playbook does not rank are left out.
    /// </summary>
    public static NextAction? First(Contact contact, Playbook playbook, DateOnly today)
    {
        NextAction? first = null;
        foreach (var (kind, urgency) in playbook.Next)
            if (DueOn(kind, contact, playbook, today) is { } due && (first is not { } other || Precedes(due, urgency, other, today)))
                first = new NextAction(kind, due, urgency);
        return first;
    }

    private static bool Precedes(DateOnly due, int urgency, NextAction other, DateOnly today)
    {
        var (isDue, isOtherDue) = (due <= today, other.DueOn <= today);
        if (isDue != isOtherDue)
            return isDue;
        return isDue ? urgency > other.Urgency : due < other.DueOn;
    }

    private static DateOnly? DueOn(NextKind kind, Contact contact, Playbook playbook, DateOnly today) => contact.Outcome switch
    {
        Standing.Customer =>
            kind is NextKind.AskForReferral && !contact.HasReferred
                ? contact.ReferralsAskedOn?.AddDays(AskAgainAfterDays) ?? DayOf(contact.StageSince)
                : null,
        Standing.NotNow => kind is NextKind.WakeUp ? contact.WakeUpOn : null,
        Standing.Lost or Standing.Disqualified => null,
        // A lead, a prospect or a qualified contact is open: these are never outcomes.
        Standing.Lead or Standing.Prospect or Standing.Qualified or null => OpenDueOn(kind, contact, playbook, today),
    };

    private static DateOnly? OpenDueOn(NextKind kind, Contact contact, Playbook playbook, DateOnly today) => kind switch
    {
        NextKind.OpenInterview => contact.HasOpenInterview == true ? DayOf(contact.ShownAt) : null,
        NextKind.StepDue => StepDueOn(contact),
        NextKind.ChaseCheck =>
            QualificationPolicy.AwaitsCredit(contact.Answers, playbook, today)
                ? DayOf(contact.Answers.Find(Keys.CreditStanding)!.At).AddDays(ChaseAfterDays)
                : null,
        NextKind.PlanAgainstSaboteur => contact.BuyingCentre.NeedsPlan ? today : null,
        NextKind.Stale => playbook.Stages.TryGetValue(contact.Stage, out var stage) ? DayOf(contact.StageSince).AddDays(stage.StaleAfterDays) : null,
        NextKind.WakeUp or NextKind.AskForReferral => null,
    };

    private static DateOnly? StepDueOn(Contact contact)
    {
        DateOnly? due = null;
        foreach (var step in contact.Steps.Taken)
            if (step.Result is StepResult.Planned && (due is null || step.On < due))
                due = step.On;
        return contact.AgreedOn is { } agreed && (due is null || agreed < due) ? agreed : due;
    }

    private static DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(at.UtcDateTime);
}
