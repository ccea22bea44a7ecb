namespace SalesBot.Domain;

/// <summary>A saboteur's motive was answered for the first time, or changed (D14).</summary>
/// <param name="Name">Their name; empty for a saboteur who is not known by name.</param>
/// <param name="From">Their motive before; null when it was not known.</param>
/// <param name="To">Their motive now.</param>
public sealed record MotiveChanged(string Name, Motive? From, Motive To) : Change
{
    protected override IReadOnlyList<string?> People => [Name];

    public override T Project<T>(IChangeProjection<T> projection) => projection.Of(this);

    internal override UndoResult Undo(Contact contact, User by, DateTimeOffset at, IReadOnlyList<Change> earlier) =>
        contact.BuyingCentre.Replace(person => person.Name == Name && person.Motive == To, person => person with { Motive = From })
            ? new AnswerUndone(Keys.SaboteursMotive, EnumNames<Motive>.Of(To), EnumNames<Motive>.OfKnown(From)) { CountsAgain = From is not null }
            : UndoRefusal.NoLongerSo;
}
