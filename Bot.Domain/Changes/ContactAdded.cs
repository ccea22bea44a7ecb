namespace SalesBot.Domain;

/// <summary>Another contact joined this one's deal. It is undone at that contact.</summary>
/// <param name="Name">Their name.</param>
public sealed record ContactAdded(string Name) : PermanentChange
{
    protected override IReadOnlyList<string?> People => [Name];

    public override UndoRefusal WhyPermanent => UndoRefusal.FollowsFromOthers;

    public override T Project<T>(IChangeProjection<T> projection) => projection.Of(this);
}
