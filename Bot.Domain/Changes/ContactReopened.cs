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
        // A parked contact has not ended. It can be parked here: undoing the same turn has just restored the day until which it was parked
        // before it ended.
        if (contact.HasEnded)
            return UndoRefusal.NoLongerSo;
        contact.RestoreOutcome(earlier);
        return new OutcomeUndone(null, From);
    }
}
