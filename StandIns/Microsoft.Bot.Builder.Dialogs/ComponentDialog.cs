namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A dialog made of others, which to the outside is one.</summary>
public class ComponentDialog : DialogContainer
{
    /// <summary>Where the component remembers which of its dialogs are open.</summary>
    public const string PersistedDialogState = "dialogs";

    private bool initialised;

    /// <summary>A component of this id; without one it is known by its type.</summary>
    public ComponentDialog(string dialogId)
        : base(dialogId)
    {
    }

    /// <summary>The dialog that it begins with: the first one added, unless said otherwise.</summary>
    public string InitialDialogId { get; set; }

    /// <summary>Adds <paramref name="dialog"/> to what it is made of.</summary>
    public ComponentDialog AddDialog(Dialog dialog)
    {
        Dialogs.Add(dialog);
        if (string.IsNullOrEmpty(InitialDialogId))
            InitialDialogId = dialog.Id;
        return this;
    }

    /// <summary>Begins it.</summary>
    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (options is CancellationToken)
            throw new ArgumentException("A cancellation token is no value: it is the last argument.", nameof(options));

        await PrepareAsync(dc, cancellationToken).ConfigureAwait(false);
        var result = await OnBeginDialogAsync(CreateChildContext(dc), options, cancellationToken).ConfigureAwait(false);
        return await LeaveAsync(dc, result, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Goes on with it in the next turn.</summary>
    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dc);
        await PrepareAsync(dc, cancellationToken).ConfigureAwait(false);
        var result = await OnContinueDialogAsync(CreateChildContext(dc), cancellationToken).ConfigureAwait(false);
        return await LeaveAsync(dc, result, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Asks again: what was begun on top of the component from outside has ended, and its own dialogs still wait.</summary>
    public override async Task<DialogTurnResult> ResumeDialogAsync(DialogContext dc, DialogReason reason, object result, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dc);
        await PrepareAsync(dc, cancellationToken).ConfigureAwait(false);
        await RepromptDialogAsync(dc.Context, dc.ActiveDialog, cancellationToken).ConfigureAwait(false);
        return EndOfTurn;
    }

    /// <summary>Asks again what the dialog within it asked last.</summary>
    public override async Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken)
    {
        await Inner(turnContext, instance).RepromptDialogAsync(cancellationToken).ConfigureAwait(false);
        await OnRepromptDialogAsync(turnContext, instance, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>It is over; when it is called off, so is what is open within it.</summary>
    public override async Task EndDialogAsync(ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken)
    {
        if (reason == DialogReason.CancelCalled)
            await Inner(turnContext, instance).CancelAllDialogsAsync(cancellationToken).ConfigureAwait(false);
        await OnEndDialogAsync(turnContext, instance, reason, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>What is open within it.</summary>
    public override DialogContext CreateChildContext(DialogContext dc)
    {
        ArgumentNullException.ThrowIfNull(dc);
        return new DialogContext(Dialogs, dc, InnerState(dc.ActiveDialog));
    }

    /// <summary>Prepares the component once, before it is first used.</summary>
    protected virtual Task OnInitializeAsync(DialogContext dc)
    {
        if (string.IsNullOrEmpty(InitialDialogId))
            foreach (var dialog in Dialogs.GetDialogs())
            {
                InitialDialogId = dialog.Id;
                break;
            }

        return Task.CompletedTask;
    }

    /// <summary>Begins with <see cref="InitialDialogId"/>.</summary>
    protected virtual Task<DialogTurnResult> OnBeginDialogAsync(DialogContext innerDc, object options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(innerDc);
        return innerDc.BeginDialogAsync(InitialDialogId, options, cancellationToken);
    }

    /// <summary>Goes on with what is open within it.</summary>
    protected virtual Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(innerDc);
        return innerDc.ContinueDialogAsync(cancellationToken);
    }

    /// <summary>It is over, for this reason.</summary>
    protected virtual Task OnEndDialogAsync(ITurnContext context, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>It was asked again.</summary>
    protected virtual Task OnRepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Ends it with <paramref name="result"/>: the last of its dialogs has ended.</summary>
    protected virtual Task<DialogTurnResult> EndComponentAsync(DialogContext outerDc, object result, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(outerDc);
        return outerDc.EndDialogAsync(result, cancellationToken);
    }

    /// <summary>Makes sure that <see cref="OnInitializeAsync"/> has run.</summary>
    protected async Task EnsureInitializedAsync(DialogContext outerDc)
    {
        if (initialised)
            return;

        initialised = true;
        await OnInitializeAsync(outerDc).ConfigureAwait(false);
    }

    private async Task PrepareAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        await EnsureInitializedAsync(dc).ConfigureAwait(false);
        await CheckForVersionChangeAsync(dc, cancellationToken).ConfigureAwait(false);
    }

    private Task<DialogTurnResult> LeaveAsync(DialogContext dc, DialogTurnResult inner, CancellationToken cancellationToken) =>
        inner.Status == DialogTurnStatus.Waiting ? Task.FromResult(EndOfTurn) : EndComponentAsync(dc, inner.Result, cancellationToken);

    private DialogContext Inner(ITurnContext turnContext, DialogInstance instance) => new(Dialogs, turnContext, InnerState(instance));

    private static DialogState InnerState(DialogInstance instance)
    {
        instance.State ??= new Dictionary<string, object>(StringComparer.Ordinal);
        if (instance.State.TryGetValue(PersistedDialogState, out var kept) && kept is DialogState state)
            return state;

        var none = new DialogState();
        instance.State[PersistedDialogState] = none;
        return none;
    }
}
