namespace SalesBot.Domain;

/// <summary>A change that can never be undone.</summary>
public abstract record PermanentChange : Change
{
    /// <summary>Why it can't be undone.</summary>
    public abstract UndoRefusal WhyPermanent { get; }

    internal sealed override UndoResult Undo(Contact contact, User by, DateTimeOffset at, IReadOnlyList<Change> earlier) => WhyPermanent;
}
