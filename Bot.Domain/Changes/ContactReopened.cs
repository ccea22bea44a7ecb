namespace SalesBot.Domain;

/// <summary>A contact that was lost or ruled out was taken up again. One that was parked is taken up by the answer that parked it.</summary>
/// <param name="From">How the matter had ended.</param>
/// <param name="Reason">Why, in the rep's words; null when they gave no reason.</param>
public sealed record ContactReopened(Standing From, string? Reason) : Change
{
    internal override (Standing? Outcome, string? Reason)? Ending => (null, Reason);

    public override T Project<T>(IChangeProjection<T> projection) => projection.Of(this);

    internal override UndoResult Undo(Contact contact, User by, DateTimeOffset at, IReadOnlyList<Change> earlier)
    {
        // One that is parked has not ended: the day for it was told before it ended, and counts again.
        if (contact.HasEnded)
            return UndoRefusal.NoLongerSo;
        contact.RestoreOutcome(earlier);
        return new OutcomeUndone(null, From);
    }
}
