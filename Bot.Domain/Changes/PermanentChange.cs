namespace SalesBot.Domain;

/// <summary>A change that is never undone, whatever happened since.</summary>
public abstract record PermanentChange : Change
{
    /// <summary>Why it is never undone.</summary>
    public abstract UndoRefusal WhyPermanent { get; }

    internal sealed override UndoResult Undo(Contact contact, User by, DateTimeOffset at, IReadOnlyList<Change> earlier) => WhyPermanent;
}
