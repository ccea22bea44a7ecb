namespace SalesBot.Domain;

/// <summary>A person ruled the contact out.</summary>
/// <param name="From">The outcome before; null when the contact was still open.</param>
/// <param name="Reason">Why, in the rep's words.</param>
public sealed record ContactDisqualified(Standing? From, string Reason) : Change
{
    internal override (Standing? Outcome, string? Reason)? Ending => (Standing.Disqualified, Reason);

    public override T Project<T>(IChangeProjection<T> projection) => projection.Of(this);

    internal override UndoResult Undo(Contact contact, User by, DateTimeOffset at, IReadOnlyList<Change> earlier)
    {
        if (contact.Outcome is not Standing.Disqualified)
            return UndoRefusal.NoLongerSo;
        contact.RestoreOutcome(earlier);
        return new OutcomeUndone(Standing.Disqualified, From);
    }
}
