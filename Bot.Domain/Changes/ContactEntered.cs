namespace SalesBot.Domain;

/// <summary>A contact was entered, as a lead (D1).</summary>
public sealed record ContactEntered : PermanentChange
{
    public override UndoRefusal WhyPermanent => UndoRefusal.EndedOtherwise;

    public override T Project<T>(IChangeProjection<T> projection) => projection.Of(this);
}
