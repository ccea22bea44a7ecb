namespace SalesBot.Domain;

/// <summary>Why a change can't be undone. Nothing is changed then.</summary>
public enum UndoRefusal
{
    /// <summary>A later change replaced it and must be undone first.</summary>
    NoLongerSo,

    /// <summary>A credit controller has confirmed the answer since, and only they can take that back (D9).</summary>
    ConfirmedSince,

    /// <summary>The value before it is not known.</summary>
    FormerUnknown,

    /// <summary>It was computed from the answers and the steps, and changes with them.</summary>
    FollowsFromOthers,

    /// <summary>Another command reverses it, such as erasing the contact or lifting the override.</summary>
    EndedOtherwise,

    /// <summary>It is an undo itself. To reverse it, enter the change again.</summary>
    IsAnUndo,

    /// <summary>Erased data does not come back.</summary>
    Erased,

    /// <summary>The stored change can't be read.</summary>
    Unreadable,
}
