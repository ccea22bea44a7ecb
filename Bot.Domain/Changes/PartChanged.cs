namespace SalesBot.Domain;

/// <summary>A person's part in the decision changed, or the evidence for it (D13).</summary>
/// <param name="Name">Their name.</param>
/// <param name="From">Their part before.</param>
/// <param name="To">Their part now.</param>
public sealed record PartChanged(string Name, Part From, Part To) : PersonNoted(Name)
{
    public override T Project<T>(IChangeProjection<T> projection) => projection.Of(this);

    internal override UndoResult Undo(Contact contact, User by, DateTimeOffset at, IReadOnlyList<Change> earlier)
    {
        if (contact.BuyingCentre.Named(Name) is not { } person || person.Part != To)
            return UndoRefusal.NoLongerSo;
        contact.BuyingCentre.Put(person, person.With(From) with { Evidence = EvidenceFor(Name, earlier) });
        return new PartUndone(To, From);
    }
}
