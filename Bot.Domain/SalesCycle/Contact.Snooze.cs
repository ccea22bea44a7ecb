namespace SalesBot.Domain;

// The next step, put off to another day.
public sealed partial class Contact
{
    /// <summary>How a step is put off on a day; null when it is due, or another step is put off.</summary>
    public Snooze? SnoozeOf(NextStep step, DateOnly today) => Deal.Snooze is { } snooze && snooze.Step == step && snooze.Until > today ? snooze : null;

    /// <summary>Makes a step that is put off due on the present day. False when it is not put off.</summary>
    public bool EndSnooze(NextStep step, DateOnly today, User by, DateTimeOffset at) =>
        SnoozeOf(step, today) is not null && PutOff(step, today, null, by, at, isEnd: true) is null;

    /// <summary>Puts the next step off to a day. Another snooze replaces it.</summary>
    /// <returns>Why it is refused; null when it is put off.</returns>
    public StepRefusal? PutOff(NextStep step, DateOnly until, string? reason, User by, DateTimeOffset at) =>
        PutOff(step, until, reason, by, at, isEnd: false);

    private StepRefusal? PutOff(NextStep step, DateOnly until, string? reason, User by, DateTimeOffset at, bool isEnd)
    {
        if (Outcome is not null)
            return StepRefusal.IsNotOpen;
        // Around midnight the rep's day can differ from the UTC day by one.
        if (Step.Doubt(isPlanned: true, until, DayOf(at).AddDays(-1)) is { } doubt)
            return doubt;
        Remember(new StepSnoozed(step, until, reason) { Former = Deal.Snooze, IsEnd = isEnd }, by, at);
        Deal.PutOff(new Snooze(step, until, reason));
        return null;
    }
}
