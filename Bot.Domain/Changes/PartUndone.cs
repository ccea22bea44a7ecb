namespace SalesBot.Domain;

/// <summary>What was noted of somebody's part in the decision was undone.</summary>
/// <param name="From">The part that was undone; null when they took none.</param>
/// <param name="To">The part before it, which counts again; null when they took none.</param>
public sealed record PartUndone(Part? From, Part? To) : ChangeUndone
{
    public override T Project<T>(IUndoneProjection<T> projection) => projection.Of(this);
}
