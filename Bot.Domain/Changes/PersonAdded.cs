namespace SalesBot.Domain;

/// <summary>A person was added to the buying centre (D13).</summary>
/// <param name="Name">Their name.</param>
/// <param name="Part">Their part.</param>
public sealed record PersonAdded(string Name, Part Part) : PersonNoted(Name)
{
    public override T Project<T>(IChangeProjection<T> projection) => projection.Of(this);

    internal override UndoResult Undo(Contact contact, User by, DateTimeOffset at, IReadOnlyList<Change> earlier)
    {
        if (contact.BuyingCentre.Named(Name) is not { } person || person.Part != Part)
            return UndoRefusal.NoLongerSo;
        contact.BuyingCentre.Take(person);
        return new PartUndone(Part, null);
    }
}
