namespace SalesBot.Domain;

/// <summary>A saboteur's influence was answered for the first time, or changed (D14).</summary>
/// <param name="Name">Their name; empty for a saboteur who is not known by name.</param>
/// <param name="From">Their influence before; null when it was not known.</param>
/// <param name="To">Their influence now.</param>
public sealed record InfluenceChanged(string Name, Influence? From, Influence To) : Change
{
    protected override IReadOnlyList<string?> People => [Name];

    public override T Project<T>(IChangeProjection<T> projection) => projection.Of(this);

    internal override UndoResult Undo(Contact contact, User by, DateTimeOffset at, IReadOnlyList<Change> earlier) =>
        contact.BuyingCentre.Replace(person => person.Name == Name && person.Influence == To, person => person with { Influence = From })
            ? new AnswerUndone(Keys.BuyingCentreInfluence, EnumNames<Influence>.Of(To), EnumNames<Influence>.OfKnown(From)) { CountsAgain = From is not null }
            : UndoRefusal.NoLongerSo;
}
