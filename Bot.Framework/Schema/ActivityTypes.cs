namespace Microsoft.Bot.Schema;

/// <summary>The types of activity that the protocol knows.</summary>
public static class ActivityTypes
{
    /// <summary>Something said, or a card submitted.</summary>
    public const string Message = "message";

    /// <summary>The bot came into somebody's contacts or left them.</summary>
    public const string ContactRelationUpdate = "contactRelationUpdate";

    /// <summary>Members came or went, or the topic changed.</summary>
    public const string ConversationUpdate = "conversationUpdate";

    /// <summary>Somebody is typing.</summary>
    public const string Typing = "typing";

    /// <summary>The conversation is over.</summary>
    public const string EndOfConversation = "endOfConversation";

    /// <summary>Something happened.</summary>
    public const string Event = "event";

    /// <summary>A question whose answer is the HTTP response.</summary>
    public const string Invoke = "invoke";

    /// <summary>A person wants their data erased.</summary>
    public const string DeleteUserData = "deleteUserData";

    /// <summary>A message was edited.</summary>
    public const string MessageUpdate = "messageUpdate";

    /// <summary>A message was deleted.</summary>
    public const string MessageDelete = "messageDelete";

    /// <summary>The app was installed or removed.</summary>
    public const string InstallationUpdate = "installationUpdate";

    /// <summary>Reactions came or went.</summary>
    public const string MessageReaction = "messageReaction";

    /// <summary>A suggestion about a message.</summary>
    public const string Suggestion = "suggestion";

    /// <summary>A note for a developer's tools; only the emulator gets it.</summary>
    public const string Trace = "trace";

    /// <summary>The conversation passes to somebody else.</summary>
    public const string Handoff = "handoff";

    /// <summary>A command to be carried out.</summary>
    public const string Command = "command";

    /// <summary>What became of a command.</summary>
    public const string CommandResult = "commandResult";

    /// <summary>Never sent: a pause, in milliseconds, before the next activity.</summary>
    public const string Delay = "delay";
}

/// <summary>Types of activity that never travel: they tell the adapter something.</summary>
public static class ActivityTypesEx
{
    /// <summary>A pause, in milliseconds, before the next activity.</summary>
    public const string Delay = "delay";

    /// <summary>The answer to an invoke.</summary>
    public const string InvokeResponse = "invokeResponse";
}

/// <summary>Events that the bot raises for itself.</summary>
public static class ActivityEventNames
{
    /// <summary>The bot speaks first in a conversation it knows.</summary>
    public const string ContinueConversation = "ContinueConversation";

    /// <summary>The bot has opened a conversation.</summary>
    public const string CreateConversation = "CreateConversation";
}
