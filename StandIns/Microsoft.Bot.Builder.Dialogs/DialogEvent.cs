namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Something that a dialog may want to know of.</summary>
public class DialogEvent
{
    /// <summary>An event still without a name.</summary>
    public DialogEvent()
    {
    }

    /// <summary>Whether the dialogs around may want to know of it too.</summary>
    public bool Bubble { get; set; }

    /// <summary>One of <see cref="DialogEvents"/>, or a name of the bot's own.</summary>
    public string Name { get; set; }

    /// <summary>What it carries.</summary>
    public object Value { get; set; }
}

/// <summary>Events that dialogs are told of.</summary>
public class DialogEvents
{
    /// <summary>A dialog is to ask again.</summary>
    public const string RepromptDialog = "repromptDialog";

    /// <summary>A dialog is to be called off.</summary>
    public const string CancelDialog = "cancelDialog";

    /// <summary>Something went wrong; a dialog that handles it keeps the turn alive.</summary>
    public const string Error = "error";

    /// <summary>A dialog is not of the version that it was in the turn before.</summary>
    public const string VersionChanged = "versionChanged";

    /// <summary>Only the constants are of use.</summary>
    public DialogEvents()
    {
    }
}
