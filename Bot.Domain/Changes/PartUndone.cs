namespace SalesBot.Domain;

/// <summary>A change of somebody's part in the decision was undone: they were added, changed or removed.</summary>
/// <param name="From">The part that was undone; null when they had none.</param>
/// <param name="To">The part that counts again; null when they have none.</param>
public sealed record PartUndone(Part? From, Part? To) : ChangeUndone
{
    public override T Project<T>(IUndoneProjection<T> projection) => projection.Of(this);
}
