namespace SalesBot.Domain;

// The next step, put off to another day.
public sealed partial class Contact
{
    /// <summary>Puts the next step off to a day. Another snooze replaces it.</summary>
    /// <returns>Why it is refused; null when it is put off.</returns>
    public StepRefusal? PutOff(NextStep step, DateOnly until, string? reason, User by, DateTimeOffset at)
    {
        if (Outcome is not null)
            return StepRefusal.IsNotOpen;
        // Around midnight the rep's day can differ from the UTC day by one.
        if (Step.Doubt(isPlanned: true, until, DayOf(at).AddDays(-1)) is { } doubt)
            return doubt;
        Remember(new StepSnoozed(step, until, reason), by, at);
        Deal.PutOff(new Snooze(step, until, reason));
        return null;
    }
}
