namespace SalesBot.Domain;

/// <summary>An earlier change was undone.</summary>
public abstract record ChangeUndone : PermanentChange
{
    /// <summary>The number of the change that was undone.</summary>
    public int Undoes { get; init; }

    public sealed override UndoRefusal WhyPermanent => UndoRefusal.IsAnUndo;

    /// <summary>Passes this undo to the projection's method for its type.</summary>
    public abstract T Project<T>(IUndoneProjection<T> projection);

    public sealed override T Project<T>(IChangeProjection<T> projection) => Project((IUndoneProjection<T>)projection);
}
