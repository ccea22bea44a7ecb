namespace SalesBot.Domain;

/// <summary>One action that a rep has to do for a contact.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="DueOn">The first day on which it is due, UTC.</param>
/// <param name="Urgency">0 to 100, from the playbook.</param>
public sealed record NextAction(NextKind Kind, DateOnly DueOn, int Urgency);

/// <summary>Finds the next action for a contact by the playbook's ranking. The same contact and day always give the same result.</summary>
public static class NextActionRanking
{
    /// <summary>Days after which a customer who named nobody is to be asked for referrals again (D21).</summary>
    public const int AskAgainAfterDays = 90;

    /// <summary>
    /// The first action for a contact: the most urgent of those that are due, otherwise the soonest. Null when there is none. Kinds that
    /// the playbook does not rank are left out.
    /// </summary>
    public static NextAction? First(Contact contact, Playbook playbook, DateOnly today)
    {
        NextAction? first = null;
        foreach (var rule in playbook.Next)
            if (DueOn(rule.Kind, contact, playbook, today) is { } due && (first is not { } other || Precedes(due, rule.Urgency, other, today)))
                first = new NextAction(rule.Kind, due, rule.Urgency);
        return first;
    }

    private static bool Precedes(DateOnly due, int urgency, NextAction other, DateOnly today)
    {
        var (isDue, isOtherDue) = (due <= today, other.DueOn <= today);
        if (isDue != isOtherDue)
            return isDue;
        return isDue ? urgency > other.Urgency : due < other.DueOn;
    }

    // Most kinds concern open contacts only: those without an outcome.
    private static DateOnly? DueOn(NextKind kind, Contact contact, Playbook playbook, DateOnly today)
    {
        var isOpen = contact.Outcome is null;
        return kind switch
        {
            NextKind.OpenInterview => isOpen && contact.HasOpenInterview == true ? DayOf(contact.ShownAt) : null,
            NextKind.StepDue => isOpen ? StepDueOn(contact) : null,
            NextKind.ChaseCheck => isOpen && contact.CreditAwaitedSince is { } since ? NextStepAdvisor.ChaseFrom(DayOf(since)) : null,
            NextKind.PlanAgainstSaboteur => isOpen && contact.BuyingCentre.NeedsPlan ? today : null,
            NextKind.WakeUp => contact.Outcome is Standing.NotNow ? contact.WakeUpOn : null,
            NextKind.AskForReferral =>
                contact.Outcome is Standing.Customer && !contact.HasReferred
                    ? contact.ReferralsAskedOn?.AddDays(AskAgainAfterDays) ?? DayOf(contact.StageSince)
                    : null,
            NextKind.Stale =>
                isOpen && playbook.Stages.TryGetValue(contact.Stage, out var stage) ? DayOf(contact.StageSince).AddDays(stage.StaleAfterDays) : null,
        };
    }

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
