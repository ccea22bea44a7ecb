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
        // Most kinds concern open contacts only: those without an outcome.
        var isOpen = contact.Outcome is null;
        foreach (var rule in playbook.Next)
        {
            var due = rule.Kind switch
            {
                NextKind.OpenInterview => isOpen && contact.HasOpenInterview == true ? DateOnly.FromDateTime(contact.ShownAt.UtcDateTime) : null,
                NextKind.StepDue => isOpen ? StepDueOn(contact) : null,
                NextKind.ChaseCheck => isOpen && contact.CreditAwaitedSince is { } since ? NextStepAdvisor.ChaseFrom(since) : null,
                NextKind.PlanAgainstSaboteur => isOpen && contact.BuyingCentre.NeedsPlan ? today : null,
                NextKind.WakeUp => contact.Outcome is Standing.NotNow ? contact.WakeUpOn : null,
                NextKind.AskForReferral =>
                    contact.Outcome is Standing.Customer && !contact.HasReferred
                        ? contact.ReferralsAskedOn?.AddDays(AskAgainAfterDays) ?? DateOnly.FromDateTime(contact.StageSince.UtcDateTime)
                        : null,
                NextKind.Stale =>
                    isOpen && playbook.Stages.TryGetValue(contact.Stage, out var stage)
                        ? DateOnly.FromDateTime(contact.StageSince.UtcDateTime).AddDays(stage.StaleAfterDays)
                        : (DateOnly?)null,
            };
            if (due is not { } day)
                continue;
            // Due actions come first, by urgency. The others come after them, by day.
            var isBefore = first is null
                || (day <= today ? first.DueOn > today || rule.Urgency > first.Urgency : first.DueOn > today && day < first.DueOn);
            if (isBefore)
                first = new NextAction(rule.Kind, day, rule.Urgency);
        }

        return first;
    }

    private static DateOnly? StepDueOn(Contact contact)
    {
        DateOnly? due = null;
        foreach (var step in contact.Steps.Taken)
            if (step.Result is StepResult.Planned && (due is null || step.On < due))
                due = step.On;
        return contact.AgreedOn is { } agreed && (due is null || agreed < due) ? agreed : due;
    }
}
