namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>The dialogs that are open, in one turn; this is how they are begun, continued and ended.</summary>
public class DialogContext
{
    /// <summary>What is open at the outermost level.</summary>
    public DialogContext(DialogSet dialogs, ITurnContext turnContext, DialogState state)
    {
        ArgumentNullException.ThrowIfNull(dialogs);
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(state);
        Dialogs = dialogs;
        Context = turnContext;
        Stack = state.DialogStack ??= [];
    }

    /// <summary>What is open within the active dialog of <paramref name="parentDialogContext"/>.</summary>
    public DialogContext(DialogSet dialogs, DialogContext parentDialogContext, DialogState state)
        : this(dialogs, parentDialogContext?.Context, state) => Parent = parentDialogContext;

    /// <summary>The dialogs that can be begun by name.</summary>
    public DialogSet Dialogs { get; }

    /// <summary>The turn.</summary>
    public ITurnContext Context { get; }

    /// <summary>The open dialogs; the active one is the first.</summary>
    public List<DialogInstance> Stack { get; }

    /// <summary>The dialogs around these, if there are any.</summary>
    public DialogContext Parent { get; set; }

    /// <summary>The active dialog, or null when none is open.</summary>
    public DialogInstance ActiveDialog => Stack.Count > 0 ? Stack[0] : null;

    /// <summary>What is open within the active dialog; null when it holds no others.</summary>
    public DialogContext Child =>
        ActiveDialog is { } active && FindDialog(active.Id) is DialogContainer container ? container.CreateChildContext(this) : null;

    /// <summary>The dialog of this id, here or around, or null.</summary>
    public Dialog FindDialog(string dialogId) => Dialogs.Find(dialogId) ?? Parent?.FindDialog(dialogId);

    /// <summary>Begins the dialog of this id on top of what is open.</summary>
    /// <exception cref="ArgumentException">There is no such dialog.</exception>
    public Task<DialogTurnResult> BeginDialogAsync(string dialogId, object options, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(dialogId);
        RefuseToken(options, nameof(options));
        var dialog = FindDialog(dialogId)
            ?? throw new ArgumentException($"There is no dialog '{dialogId}' here: it was not added to its set or component.", nameof(dialogId));

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

    /// <summary>Calls off every open dialog.</summary>
    public Task<DialogTurnResult> CancelAllDialogsAsync(CancellationToken cancellationToken) =>
        CancelAllDialogsAsync(false, null, null, cancellationToken);

    /// <summary>Calls off every open dialog, those around as well if <paramref name="cancelParents"/> says so. A dialog below the first is told by an event, and stops it by handling that.</summary>
    public async Task<DialogTurnResult> CancelAllDialogsAsync(bool cancelParents, string eventName, object eventValue, CancellationToken cancellationToken)
    {
        RefuseToken(eventValue, nameof(eventValue));
        if (Stack.Count == 0 && Parent is null)
            return new DialogTurnResult(DialogTurnStatus.Empty, null);

        var told = false;
        for (var level = this; level is not null; level = cancelParents ? level.Parent : null)
        {
            while (level.Stack.Count > 0)
            {
                if (told && await level.EmitEventAsync(eventName ?? DialogEvents.CancelDialog, eventValue, false, false, cancellationToken).ConfigureAwait(false))
                    return new DialogTurnResult(DialogTurnStatus.Cancelled, null);
                await level.EndActiveDialogAsync(DialogReason.CancelCalled, cancellationToken).ConfigureAwait(false);
                told = true;
            }
        }

        return new DialogTurnResult(DialogTurnStatus.Cancelled, null);
    }

    /// <summary>Lets the active dialog ask again what it asked last.</summary>
    public async Task RepromptDialogAsync(CancellationToken cancellationToken)
    {
        if (await EmitEventAsync(DialogEvents.RepromptDialog, null, false, false, cancellationToken).ConfigureAwait(false))
            return;
        if (ActiveDialog is { } active)
            await Known(active).RepromptDialogAsync(Context, active, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Tells the active dialog, or the innermost one if <paramref name="fromLeaf"/> says so, of an event; true when it was handled.</summary>
    public Task<bool> EmitEventAsync(string name, object value, bool bubble, bool fromLeaf, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        var level = this;
        if (fromLeaf)
            while (level.Child is { ActiveDialog: not null } child)
                level = child;

        return level.ActiveDialog is { } active
            ? level.Known(active).OnDialogEventAsync(level, new DialogEvent { Name = name, Value = value, Bubble = bubble }, cancellationToken)
            : Task.FromResult(false);
    }

    private async Task EndActiveDialogAsync(DialogReason reason, CancellationToken cancellationToken)
    {
        if (ActiveDialog is not { } active)
            return;

        if (FindDialog(active.Id) is { } dialog)
            await dialog.EndDialogAsync(Context, active, reason, cancellationToken).ConfigureAwait(false);
        Stack.RemoveAt(0);
    }

    private Dialog Known(DialogInstance instance) => FindDialog(instance.Id)
        ?? throw new InvalidOperationException($"The dialog '{instance.Id}' is open, but there is no such dialog here any more.");

    // A token in the place of a value is a call with the arguments of another overload in mind.
    private static void RefuseToken(object value, string parameter)
    {
        if (value is CancellationToken)
            throw new ArgumentException("A cancellation token is no value: it is the last argument.", parameter);
    }
}
