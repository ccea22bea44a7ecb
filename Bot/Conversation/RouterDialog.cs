using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace SalesBot.Conversation;

/// <summary>Where a turn goes from the root.</summary>
public sealed class Next
{
    private Next(string? dialog, object? options) => (Dialog, Options) = (dialog, options);

    /// <summary>Everything is said; what was open stays open.</summary>
    public static readonly Next Stay = new(null, null);

    /// <summary>On with what is open.</summary>
    public static readonly Next GoOn = new(null, null);

    /// <summary>Show again what is open, unchanged.</summary>
    public static readonly Next Again = new(null, null);

    /// <summary>The dialog to begin.</summary>
    internal string? Dialog { get; }

    /// <summary>What it is begun with.</summary>
    internal object? Options { get; }

    /// <summary>Begin a dialog in place of what is open.</summary>
    public static Next Begin<TDialog>(object? with = null)
        where TDialog : Dialog => new(typeof(TDialog).Name.Replace("Dialog", "", StringComparison.Ordinal), with);
}

/// <summary>The root of the tree: looks at what came in and decides which branch it is for.</summary>
public abstract class RouterDialog : ComponentDialog
{
    protected RouterDialog(params Dialog[] branches)
        : base("Root")
    {
        foreach (var branch in branches)
            AddDialog(branch);
    }

    /// <summary>Decides where a turn goes.</summary>
    protected abstract Task<Next> Route(Turn turn);

    /// <inheritdoc/>
    protected override Task<DialogTurnResult> OnBeginDialogAsync(DialogContext innerDc, object options, CancellationToken cancellationToken) =>
        OnContinueDialogAsync(innerDc, cancellationToken);

    /// <inheritdoc/>
    protected override async Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken)
    {
        var next = await Route(innerDc.Context.Turn());
        if (next.Dialog is not null)
        {
            await innerDc.CancelAllDialogsAsync(cancellationToken);
            return await innerDc.BeginDialogAsync(next.Dialog, next.Options, cancellationToken);
        }

        if (next == Next.GoOn)
            return await innerDc.ContinueDialogAsync(cancellationToken);
        if (next == Next.Again)
            await innerDc.RepromptDialogAsync(cancellationToken);
        return EndOfTurn;
    }
}

/// <summary>A branch that says its piece in one turn and ends.</summary>
public abstract class ReportDialog : Dialog
{
    protected ReportDialog()
        : base(null) => Id = GetType().Name.Replace("Dialog", "", StringComparison.Ordinal);

    /// <summary>Says it.</summary>
    protected abstract Task Report(Turn turn, object? with);

    /// <inheritdoc/>
    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object options, CancellationToken cancellationToken)
    {
        await Report(dc.Context.Turn(), options);
        return await dc.EndDialogAsync(null, cancellationToken);
    }
}
