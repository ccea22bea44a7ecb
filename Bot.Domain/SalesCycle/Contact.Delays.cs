namespace SalesBot.Domain;

// Delays (D19): a deal that stands still, and a planned step whose day has passed.
public sealed partial class Contact
{
    /// <summary>
    /// The day from which the deal counts as stalled in its stage (D19). The card, the list and the pipeline have this one definition.
    /// </summary>
    public DateOnly StalledOn(Playbook playbook) => DayOf(Deal.ClockSince).AddDays(playbook.Stages[Stage].StaleAfterDays);

    /// <summary>The step that is planned soonest, with its day; null when none has a day.</summary>
    public (PlannedStep Step, DateOnly On)? PlannedSoonest()
    {
        (PlannedStep, DateOnly On)? soonest = null;
        foreach (var step in Enum.GetValues<PlannedStep>())
            if (DayOf(step) is { } day && !(soonest?.On <= day))
                soonest = (step, day);
        return soonest;
    }

    // The days on which time alone makes the deal late: what is noted already is none of them.
    private IEnumerable<DateOnly> LateOn(Playbook playbook)
    {
        if (!CanBeLate)
            yield break;
        if (Deal.StallNotedSince != DayOf(Deal.ClockSince))
            yield return StalledOn(playbook);
        if (PlannedSoonest() is var (_, on) && Deal.OverdueNotedOn != on)
            yield return on.AddDays(1);
    }

    // A deal in which several take part is late once, at its main contact.
    private bool CanBeLate => IsMain && Outcome is null && Deal.HasBegun;

    // Whoever caused the judgement, it is time that made the deal late.
    private void NoteDelays(Playbook playbook, DateTimeOffset at, DateOnly today)
    {
        if (!CanBeLate)
            return;
        var since = DayOf(Deal.ClockSince);
        if (StalledOn(playbook) <= today && Deal.StallNotedSince != since)
        {
            Remember(new DealStalled(Stage, since), User.Time, at);
            Deal.StallNotedSince = since;
        }

        if (PlannedSoonest() is var (step, on) && on < today && Deal.OverdueNotedOn != on)
        {
            Remember(new StepOverdue(step, on), User.Time, at);
            Deal.OverdueNotedOn = on;
        }
    }
}
