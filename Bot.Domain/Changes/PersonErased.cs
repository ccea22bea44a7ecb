namespace SalesBot.Domain;

/// <summary>A person's data was erased at their wish, from the buying centre or from the history.</summary>
public sealed record PersonErased : PermanentChange
{
    public override UndoRefusal WhyPermanent => UndoRefusal.Erased;

    public override T Project<T>(IChangeProjection<T> projection) => projection.Of(this);
}
