namespace SalesBot.Domain;

/// <summary>The day of a planned step has passed without a word about it. Time writes it, once for each day that was planned.</summary>
/// <param name="Step">The step.</param>
/// <param name="On">The day for which it was planned.</param>
public sealed record StepOverdue(PlannedStep Step, DateOnly On) : PermanentChange
{
    public override UndoRefusal WhyPermanent => UndoRefusal.FollowsFromOthers;

    public override T Project<T>(IChangeProjection<T> projection) => projection.Of(this);
}
