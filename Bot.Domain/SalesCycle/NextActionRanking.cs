namespace SalesBot.Domain;

/// <summary>One action that a rep has to do for a contact.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="DueOn">The first day on which it is due, where the owner is.</param>
/// <param name="Rank">The higher, the further up in the list, 0 to 300: the urgency of its kind, counted twice, and the deal's heat.</param>
public sealed record NextAction(NextKind Kind, DateOnly DueOn, int Rank);

/// <summary>
/// Finds the next action for a contact: the one next step, with the day on which it is due and its rank by the playbook. The same contact
/// and day always give the same result.
/// </summary>
public static class NextActionRanking
{
    // The urgency of an open deal's step that the playbook does not rank. A list without some open deals could not be trusted.
    private const int UnrankedUrgency = 20;

    /// <summary>
    /// The action for a contact; null when there is none. Kinds that the playbook does not rank are left out, but never an open deal.
    /// </summary>
    /// <param name="contact">The contact.</param>
    /// <param name="playbook">The playbook that ranks.</param>
    /// <param name="today">The present day where the user is.</param>
    /// <param name="step">The next step on that day, if the caller has just judged the contact.</param>
    /// <param name="offset">The offset of the user's clock from UTC, by which a stored moment has its day.</param>
    public static NextAction? First(Contact contact, Playbook playbook, DateOnly today, NextStep? step = null, TimeSpan offset = default)
    {
        var (kind, dueOn) = contact.Outcome switch
        {
            Standing.NotNow => (NextKind.WakeUp, contact.WakeUpOn),
            // They are asked once (D21).
            Standing.Customer when !contact.HasReferred && contact.ReferralsAskedOn is null =>
                (NextKind.AskForReferral, DayIn(contact.StageSince, today, offset)),
            not null => default,
            null => OfOpen(contact, playbook, today, offset, step ?? StepOn(today, contact, playbook)),
        };
        var rule = playbook.Next.FirstOrDefault(ranked => ranked.Kind == kind);
        // Only contact data is known of a contact whose deal has not begun.
        var isListed = rule is not null || (contact.Outcome is null && contact.Deal.HasBegun);
        return dueOn is { } day && isListed
            ? new NextAction(rule is null ? NextKind.NextStep : kind, day, (2 * (rule?.Urgency ?? UnrankedUrgency)) + Heat.Of(contact, playbook, today, day).Points)
            : null;
    }

    private static (NextKind Kind, DateOnly? DueOn) OfOpen(Contact contact, Playbook playbook, DateOnly today, TimeSpan offset, NextStep step)
    {
        if (contact.SnoozeOf(step, today) is { } snooze)
            // A snooze of one step does not put off another one that is planned for a sooner day.
            return (
                NextKind.NextStep,
                contact.PlannedFor(step) is null && contact.PlannedSoonest() is var (_, sooner) && sooner < snooze.Until ? sooner : snooze.Until);
        // Of several planned steps, the soonest one is due first, even if the next step is another one.
        if (contact.PlannedFor(step) is not null && contact.PlannedSoonest() is var (_, day))
            // The day of a plan against an objection may come sooner, and would pass unseen (D14).
            return (NextKind.StepDue, contact.BuyingCentre.PlannedSoonest?.PlanOn is { } plan && plan < day ? plan : day);
        if (step is NextStep.GoOnWithInterview && contact.HasOpenInterview == true)
            return (NextKind.OpenInterview, DayIn(contact.ShownAt, today, offset));
        if (step is NextStep.ChaseCheck)
            return (NextKind.ChaseCheck, NextStepAdvisor.ChaseFrom(contact.Answers.CreditCheck!.At));
        if (step is NextStep.PlanAgainstSaboteur)
            return (NextKind.PlanAgainstSaboteur, today);
        var stalledOn = contact.StalledOn(playbook);
        if (!contact.Deal.HasBegun || stalledOn <= today)
            return (NextKind.Stale, stalledOn);
        // A step that was put off is late from the day until which it was.
        return (NextKind.NextStep, contact.Deal.Snooze is { } over && over.Step == step ? over.Until : today);
    }

    // Moments are stored in UTC, where it may be the day before or after. One that has passed is not due later than today.
    private static DateOnly DayIn(DateTimeOffset moment, DateOnly today, TimeSpan offset) =>
        DateOnly.FromDateTime(moment.UtcDateTime + offset) is var day && day < today ? day : today;

    private static NextStep StepOn(DateOnly today, Contact contact, Playbook playbook) =>
        QualificationPolicy.Of(contact, playbook, new DateTimeOffset(today.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero), today).NextStep;
}
