namespace SalesBot.Domain;

/// <summary>Why a change is not undone. Nothing was changed then.</summary>
public enum UndoRefusal
{
    /// <summary>Something said later took its place; that is undone first.</summary>
    NoLongerSo,

    /// <summary>A credit controller has confirmed it since, and only they take that back (D9).</summary>
    ConfirmedSince,

    /// <summary>What was before it is not known.</summary>
    FormerUnknown,

    /// <summary>Nobody said it: it follows from the answers and the steps, and changes with them.</summary>
    FollowsFromOthers,

    /// <summary>Another command ends it: erasing a contact, or lifting an override.</summary>
    EndedOtherwise,

    /// <summary>It is an undo itself; what it undid is said again.</summary>
    IsAnUndo,

    /// <summary>What was erased does not come back.</summary>
    Erased,
}
