namespace SalesBot.Domain;

/// <summary>A change whose stored form can't be read. That there was one is still told, and it is kept as it is stored.</summary>
/// <param name="Stored">What is stored.</param>
public sealed record UnreadableChange(StoredChange Stored) : PermanentChange
{
    // In one of these a change holds the name of a person.
    protected override IReadOnlyList<string?> People => [Stored.Subject, Stored.From, Stored.To];

    public override UndoRefusal WhyPermanent => UndoRefusal.Unreadable;

    public override T Project<T>(IChangeProjection<T> projection) => projection.Of(this);
}
