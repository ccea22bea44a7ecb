namespace SalesBot.Domain;

/// <summary>Somebody in the buying centre was erased at their wish, or something was that the history said of them.</summary>
public sealed record PersonErased : PermanentChange
{
    public override UndoRefusal WhyPermanent => UndoRefusal.Erased;

    public override T Project<T>(IChangeProjection<T> projection) => projection.Of(this);
}
