namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>The dialogs that are open, in one turn; this is how they are begun, continued and ended.</summary>
public class DialogContext
{
    /// <summary>A context with the open dialogs of a turn.</summary>
    public DialogContext(DialogSet dialogs, ITurnContext turnContext, DialogState state)
    {
        ArgumentNullException.ThrowIfNull(dialogs);
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(state);
        Dialogs = dialogs;
        Context = turnContext;
        Stack = state.DialogStack ??= [];
    }

    /// <summary>The dialogs that can be begun by name.</summary>
    public DialogSet Dialogs { get; }

    /// <summary>The turn.</summary>
    public ITurnContext Context { get; }

    /// <summary>The open dialogs; the active one is the first.</summary>
    public List<DialogInstance> Stack { get; }

    /// <summary>The active dialog, or null when none is open.</summary>
    public DialogInstance ActiveDialog => Stack.Count > 0 ? Stack[0] : null;

    /// <summary>The dialog of this id, or null.</summary>
    public Dialog FindDialog(string dialogId) => Dialogs.Find(dialogId);

    /// <summary>Begins the dialog of this id on top of what is open.</summary>
    /// <exception cref="ArgumentException">There is no such dialog.</exception>
    public Task<DialogTurnResult> BeginDialogAsync(string dialogId, object options, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(dialogId);
        RefuseToken(options, nameof(options));
        var dialog = Dialogs.Find(dialogId)
            ?? throw new ArgumentException($"There is no dialog '{dialogId}' here: it was not added to its set.", nameof(dialogId));

        Stack.Insert(0, new DialogInstance { Id = dialogId, State = new Dictionary<string, object>(StringComparer.Ordinal) });
        return dialog.BeginDialogAsync(this, options, cancellationToken);
    }

    /// <summary>Goes on with the active dialog; the result is <see cref="DialogTurnStatus.Empty"/> when none is open.</summary>
    public Task<DialogTurnResult> ContinueDialogAsync(CancellationToken cancellationToken) => ActiveDialog is { } active
        ? Known(active).ContinueDialogAsync(this, cancellationToken)
        : Task.FromResult(new DialogTurnResult(DialogTurnStatus.Empty, null));

    /// <summary>Ends the active dialog; the one below it goes on with <paramref name="result"/>.</summary>
    public async Task<DialogTurnResult> EndDialogAsync(object result, CancellationToken cancellationToken)
    {
        RefuseToken(result, nameof(result));
        await EndActiveDialogAsync(DialogReason.EndCalled, cancellationToken).ConfigureAwait(false);
        return ActiveDialog is { } active
            ? await Known(active).ResumeDialogAsync(this, DialogReason.EndCalled, result, cancellationToken).ConfigureAwait(false)
            : new DialogTurnResult(DialogTurnStatus.Complete, result);
    }

    /// <summary>Ends the active dialog and begins the dialog of this id in its place.</summary>
    public async Task<DialogTurnResult> ReplaceDialogAsync(string dialogId, object options, CancellationToken cancellationToken)
    {
        RefuseToken(options, nameof(options));
        await EndActiveDialogAsync(DialogReason.ReplaceCalled, cancellationToken).ConfigureAwait(false);
        return await BeginDialogAsync(dialogId, options, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Lets the active dialog ask again what it asked last.</summary>
    public async Task RepromptDialogAsync(CancellationToken cancellationToken)
    {
        if (ActiveDialog is { } active)
            await Known(active).RepromptDialogAsync(Context, active, cancellationToken).ConfigureAwait(false);
    }

    private async Task EndActiveDialogAsync(DialogReason reason, CancellationToken cancellationToken)
    {
        if (ActiveDialog is not { } active)
            return;

        if (Dialogs.Find(active.Id) is { } dialog)
            await dialog.EndDialogAsync(Context, active, reason, cancellationToken).ConfigureAwait(false);
        Stack.RemoveAt(0);
    }

    private Dialog Known(DialogInstance instance) => Dialogs.Find(instance.Id)
        ?? throw new InvalidOperationException($"The dialog '{instance.Id}' is open, but there is no such dialog here any more.");

    // A token in the place of a value is a call with the arguments of another overload in mind.
    private static void RefuseToken(object value, string parameter)
    {
        if (value is CancellationToken)
            throw new ArgumentException("A cancellation token is no value: it is the last argument.", parameter);
    }
}
