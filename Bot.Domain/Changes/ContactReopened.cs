namespace SalesBot.Domain;

/// <summary>
/// A lost or disqualified contact was reopened. A parked contact is reopened by changing the answer that parked it, not by this change.
/// </summary>
/// <param name="From">The outcome before.</param>
/// <param name="Reason">Why, in the rep's words; null when they gave no reason.</param>
public sealed record ContactReopened(Standing From, string? Reason) : Change
{
    internal override (Standing? Outcome, string? Reason)? Ending => (null, Reason);

    public override T Project<T>(IChangeProjection<T> projection) => projection.Of(this);

    internal override UndoResult Undo(Contact contact, User by, DateTimeOffset at, IReadOnlyList<Change> earlier)
    {
        // A parked contact has not ended, so this can be undone: the day of parking was answered before the outcome and counts again.
        if (contact.HasEnded)
            return UndoRefusal.NoLongerSo;
        contact.RestoreOutcome(earlier);
        return new OutcomeUndone(null, From);
    }
}
