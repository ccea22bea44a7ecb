namespace SalesBot.Domain;

/// <summary>The stage in the sales cycle changed (D16).</summary>
/// <param name="From">The stage before.</param>
/// <param name="To">The stage now.</param>
/// <param name="Since">The day on which the former stage began (D19).</param>
public sealed record StageChanged(Stage From, Stage To, DateOnly Since) : PermanentChange
{
    public override UndoRefusal WhyPermanent => UndoRefusal.FollowsFromOthers;

    public override T Project<T>(IChangeProjection<T> projection) => projection.Of(this);
}
