namespace SalesBot.Domain;

/// <summary>The next step was put off, or is due again before the day until which it was.</summary>
/// <param name="Step">The step.</param>
/// <param name="Until">The day on which it is due again.</param>
/// <param name="Reason">Why, in the rep's words; null when they gave no reason.</param>
public sealed record StepSnoozed(NextStep Step, DateOnly Until, string? Reason) : Change
{
    /// <summary>
    /// The snooze that this one replaced; null when there was none. It may be in the history of another contact in the deal only.
    /// </summary>
    public Snooze? Former { get; init; }

    /// <summary>Whether it is due again; the day is then that of the change.</summary>
    public bool IsEnd { get; init; }

    public override T Project<T>(IChangeProjection<T> projection) => projection.Of(this);

    internal override UndoResult Undo(Contact contact, User by, DateTimeOffset at, IReadOnlyList<Change> earlier)
    {
        if (contact.Deal.Snooze != new Snooze(Step, Until, Reason))
            return UndoRefusal.NoLongerSo;
        // A database of the version before has it only in the history. A snooze of an earlier deal does not come back in this one.
        var former = Former ?? earlier.TakeWhile(change => change is not (SaleBegun or DealJoined)).OfType<StepSnoozed>()
            .Select(change => new Snooze(change.Step, change.Until, change.Reason)).FirstOrDefault();
        contact.Deal.PutOff(former);
        var before = former is null ? null : Contact.Stored(former.Until);
        return new AnswerUndone(Keys.SnoozedUntil, IsEnd ? null : Contact.Stored(Until), before) { CountsAgain = former is not null };
    }
}
