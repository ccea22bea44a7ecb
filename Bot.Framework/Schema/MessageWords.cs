namespace Microsoft.Bot.Schema;

/// <summary>How much a message matters.</summary>
public static class ActivityImportance
{
    /// <summary>It can wait.</summary>
    public const string Low = "low";

    /// <summary>As any other.</summary>
    public const string Normal = "normal";

    /// <summary>It cannot wait.</summary>
    public const string High = "high";
}

/// <summary>How several attachments are laid out.</summary>
public static class AttachmentLayoutTypes
{
    /// <summary>One below the other.</summary>
    public const string List = "list";

    /// <summary>Side by side.</summary>
    public const string Carousel = "carousel";
}

/// <summary>How a message is delivered, and its answers with it.</summary>
public static class DeliveryModes
{
    /// <summary>As any other.</summary>
    public const string Normal = "normal";

    /// <summary>With an alert.</summary>
    public const string Notification = "notification";

    /// <summary>The answers are the HTTP response.</summary>
    public const string ExpectReplies = "expectReplies";

    /// <summary>Kept nowhere.</summary>
    public const string Ephemeral = "ephemeral";
}

/// <summary>Whether the bot waits for an answer.</summary>
public static class InputHints
{
    /// <summary>An answer is welcome.</summary>
    public const string AcceptingInput = "acceptingInput";

    /// <summary>An answer is not listened to.</summary>
    public const string IgnoringInput = "ignoringInput";

    /// <summary>The bot waits for one.</summary>
    public const string ExpectingInput = "expectingInput";
}

/// <summary>How a text is marked up.</summary>
public static class TextFormatTypes
{
    /// <summary>As Markdown.</summary>
    public const string Markdown = "markdown";

    /// <summary>Not at all.</summary>
    public const string Plain = "plain";

    /// <summary>As XML.</summary>
    public const string Xml = "xml";
}

/// <summary>What a button does.</summary>
public static class ActionTypes
{
    /// <summary>Opens a page.</summary>
    public const string OpenUrl = "openUrl";

    /// <summary>Says its value in the chat.</summary>
    public const string ImBack = "imBack";

    /// <summary>Sends its value to the bot, unseen.</summary>
    public const string PostBack = "postBack";

    /// <summary>Plays sound.</summary>
    public const string PlayAudio = "playAudio";

    /// <summary>Plays a film.</summary>
    public const string PlayVideo = "playVideo";

    /// <summary>Shows a picture.</summary>
    public const string ShowImage = "showImage";

    /// <summary>Fetches a file.</summary>
    public const string DownloadFile = "downloadFile";

    /// <summary>Signs in.</summary>
    public const string Signin = "signin";

    /// <summary>Calls a number.</summary>
    public const string Call = "call";

    /// <summary>Pays.</summary>
    public const string Payment = "payment";

    /// <summary>Says one thing in the chat and another to the bot.</summary>
    public const string MessageBack = "messageBack";

    /// <summary>Opens an app.</summary>
    public const string openApp = "openApp";
}
