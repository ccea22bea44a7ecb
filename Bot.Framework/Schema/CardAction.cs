namespace Microsoft.Bot.Schema;

/// <summary>A button.</summary>
public class CardAction
{
    /// <summary>An empty button.</summary>
    public CardAction()
    {
    }

    /// <summary>A button of these.</summary>
    public CardAction(string type, string title, string image, string text, string displayText, object value, object channelData)
    {
        Type = type;
        Title = title;
        Image = image;
        Text = text;
        DisplayText = displayText;
        Value = value;
        ChannelData = channelData;
    }

    /// <summary>One of <see cref="ActionTypes"/>.</summary>
    public string Type { get; set; }

    /// <summary>What stands on it.</summary>
    public string Title { get; set; }

    /// <summary>Where the picture on it is.</summary>
    public string Image { get; set; }

    /// <summary>The picture in words.</summary>
    public string ImageAltText { get; set; }

    /// <summary>What it says to the bot.</summary>
    public string Text { get; set; }

    /// <summary>What it says in the chat.</summary>
    public string DisplayText { get; set; }

    /// <summary>What it carries.</summary>
    public object Value { get; set; }

    /// <summary>What only this channel understands.</summary>
    public object ChannelData { get; set; }
}

/// <summary>Buttons offered below a message, gone with the next one.</summary>
public class SuggestedActions
{
    /// <summary>No buttons yet.</summary>
    public SuggestedActions()
    {
    }

    /// <summary>These buttons, for these people.</summary>
    public SuggestedActions(IList<string> to, IList<CardAction> actions)
    {
        To = to;
        Actions = actions;
    }

    /// <summary>The ids of those who see them; everybody when there are none.</summary>
    public IList<string> To { get; set; }

    /// <summary>The buttons.</summary>
    public IList<CardAction> Actions { get; set; }
}
