namespace Microsoft.Bot.Connector;

/// <summary>The channels that something here depends on, by the names they give themselves.</summary>
public class Channels
{
    /// <summary>Only the constants are of use.</summary>
    public Channels()
    {
    }

    /// <summary>An own client that speaks Direct Line.</summary>
    public const string Directline = "directline";

    /// <summary>The Bot Framework Emulator.</summary>
    public const string Emulator = "emulator";

    /// <summary>Microsoft Teams.</summary>
    public const string Msteams = "msteams";

    /// <summary>A test.</summary>
    public const string Test = "test";

    /// <summary>A chat on a web page.</summary>
    public const string Webchat = "webchat";
}
