namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A dialog that holds others.</summary>
public abstract class DialogContainer : Dialog
{
    /// <summary>A dialog of this id that holds no others yet.</summary>
    protected DialogContainer(string dialogId)
        : base(dialogId)
    {
    }

    /// <summary>The dialogs it holds.</summary>
    public DialogSet Dialogs { get; set; } = new();

    /// <summary>What is open within it.</summary>
    public abstract DialogContext CreateChildContext(DialogContext dc);

    /// <summary>The dialog of this id among those it holds, or null.</summary>
    public virtual Dialog FindDialog(string dialogId) => Dialogs.Find(dialogId);

    /// <summary>Raises <see cref="DialogEvents.VersionChanged"/> when it is not of the version that it was in the turn before.</summary>
    protected virtual async Task CheckForVersionChangeAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (dc.ActiveDialog is not { } active)
            return;

        var before = active.Version;
        active.Version = GetInternalVersion();
        if (before is not null && !string.Equals(before, active.Version, StringComparison.Ordinal))
            await dc.EmitEventAsync(DialogEvents.VersionChanged, Id, true, false, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>What changes when one of the dialogs it holds is changed.</summary>
    protected virtual string GetInternalVersion() => Dialogs.GetVersion();
}
