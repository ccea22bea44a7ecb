namespace SalesBot.Domain;

/// <summary>An override was lifted: the judgement counts again.</summary>
/// <param name="From">The standing that the override had set.</param>
public sealed record OverrideLifted(Standing From) : PermanentChange
{
    public override UndoRefusal WhyPermanent => UndoRefusal.EndedOtherwise;

    public override T Project<T>(IChangeProjection<T> projection) => projection.Of(this);
}
