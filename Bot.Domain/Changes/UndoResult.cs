namespace SalesBot.Domain;

/// <summary>
/// The result of an attempt to undo: the change that records it, or the reason for refusing. Exactly one of the two is not null.
/// </summary>
internal readonly record struct UndoResult(ChangeUndone? Undone, UndoRefusal? Refusal)
{
    public static implicit operator UndoResult(ChangeUndone undone) => new(undone, null);

    public static implicit operator UndoResult(UndoRefusal refusal) => new(null, refusal);
}
