namespace SalesBot.Domain;

/// <summary>What came of undoing a change: the event that tells of it, or why it was not undone.</summary>
internal readonly record struct UndoResult(ChangeUndone? Undone, UndoRefusal? Refusal)
{
    public static implicit operator UndoResult(ChangeUndone undone) => new(undone, null);

    public static implicit operator UndoResult(UndoRefusal refusal) => new(null, refusal);
}
