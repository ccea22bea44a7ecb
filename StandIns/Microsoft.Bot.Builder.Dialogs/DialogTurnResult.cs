namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Where a turn has left the dialogs.</summary>
public class DialogTurnResult
{
    /// <summary>They are left at <paramref name="status"/>, with this result.</summary>
    public DialogTurnResult(DialogTurnStatus status, object result)
    {
        Status = status;
        Result = result;
    }

    /// <summary>Where they are left.</summary>
    public DialogTurnStatus Status { get; set; }

    /// <summary>What the last dialog that ended gave back.</summary>
    public object Result { get; set; }
}

/// <summary>Where dialogs can be left by a turn.</summary>
public enum DialogTurnStatus
{
    /// <summary>No dialog is open.</summary>
    Empty = 0,

    /// <summary>A dialog waits for an answer.</summary>
    Waiting = 1,

    /// <summary>The last dialog has ended.</summary>
    Complete = 2,

    /// <summary>The dialogs were called off.</summary>
    Cancelled = 3,

    /// <summary>The last dialog has ended, and the turn with it.</summary>
    CompleteAndWait = 4,
}

/// <summary>Why a dialog is called upon.</summary>
public enum DialogReason
{
    /// <summary>It was begun.</summary>
    BeginCalled = 0,

    /// <summary>It was continued.</summary>
    ContinueCalled = 1,

    /// <summary>It, or the one above it, has ended.</summary>
    EndCalled = 2,

    /// <summary>Another took its place.</summary>
    ReplaceCalled = 3,

    /// <summary>It was called off.</summary>
    CancelCalled = 4,

    /// <summary>A step went on to the next.</summary>
    NextCalled = 5,
}
