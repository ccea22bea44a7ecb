namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A piece of conversation that begins, goes on over several turns, and ends.</summary>
public abstract class Dialog
{
    /// <summary>The turn is over; the dialog waits for the next.</summary>
    public static readonly DialogTurnResult EndOfTurn = new(DialogTurnStatus.Waiting, null);

    private string id;

    /// <summary>A dialog of this id; without one it is known by its type.</summary>
    protected Dialog(string dialogId) => id = dialogId;

    /// <summary>What it is known by within its set.</summary>
    public string Id
    {
        get => string.IsNullOrEmpty(id) ? id = OnComputeId() : id;
        set => id = value;
    }

    /// <summary>Begins it.</summary>
    public abstract Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object options, CancellationToken cancellationToken);

    /// <summary>Goes on with it in the next turn; as it stands here it ends.</summary>
    public virtual Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dc);
        return dc.EndDialogAsync(null, cancellationToken);
    }

    /// <summary>Goes on with it when a dialog that it began has ended with <paramref name="result"/>; as it stands here it ends likewise.</summary>
    public virtual Task<DialogTurnResult> ResumeDialogAsync(DialogContext dc, DialogReason reason, object result, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dc);
        return dc.EndDialogAsync(result, cancellationToken);
    }

    /// <summary>Asks again what it asked last.</summary>
    public virtual Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>It is over, for this reason.</summary>
    public virtual Task EndDialogAsync(ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>What it is known by when it was given no id.</summary>
    protected virtual string OnComputeId() => GetType().Name;
}
