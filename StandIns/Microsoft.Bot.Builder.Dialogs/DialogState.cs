namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Which dialogs are open in a conversation.</summary>
public class DialogState
{
    /// <summary>None is open.</summary>
    public DialogState()
        : this(null)
    {
    }

    /// <summary>These are open.</summary>
    public DialogState(List<DialogInstance> stack) => DialogStack = stack ?? [];

    /// <summary>The open dialogs; the active one is the first.</summary>
    public List<DialogInstance> DialogStack { get; set; }
}

/// <summary>A dialog that is open in a conversation.</summary>
public class DialogInstance
{
    /// <summary>A dialog still without an id.</summary>
    public DialogInstance()
    {
    }

    /// <summary>Which dialog it is.</summary>
    public string Id { get; set; }

    /// <summary>What the dialog remembers from turn to turn.</summary>
    public IDictionary<string, object> State { get; set; }
}
