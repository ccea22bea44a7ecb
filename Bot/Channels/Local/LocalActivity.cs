using System.Text.Json.Nodes;

namespace SalesBot.Channels.Local;

/// <summary>Completes activities with what a channel, and not the sender, decides.</summary>
internal static class LocalActivity
{
    // The members that a page may set. The channel sets the sender, the conversation and the recipient. The bot reads no files.
    private static readonly string[] Sayable =
        ["type", "text", "textFormat", "value", "valueType", "name", "channelData", "entities", "inputHint", "localTimestamp", "localTimezone"];

    private static readonly string[] SayableTypes = ["message", "event", "typing"];

    /// <summary>The activity for the bot from what the page posted; null for a type that a page may not post.</summary>
    public static JsonObject? FromPage(JsonObject posted, LocalConversation conversation)
    {
        if (!SayableTypes.Contains(posted.Text("type"), StringComparer.Ordinal))
            return null;

        var activity = new JsonObject();
        foreach (var name in Sayable)
        {
            if (posted[name] is { } said)
                activity[name] = said.DeepClone();
        }

        // The tenant is part of who the user is, so the page must not set it.
        (activity["channelData"] as JsonObject)?.Remove("tenant");
        activity["locale"] = LocalLanguage.Locale(posted.Text("locale") ?? conversation.Locale);
        activity["channelId"] = "directline";
        activity["conversation"] = Conversation(conversation);
        activity["from"] = User(conversation);
        activity["recipient"] = Bot();
        if (CardTapped(posted, conversation) is { } card)
            activity["replyToId"] = card;
        return activity;
    }

    /// <summary>The activity that tells the bot that a conversation began.</summary>
    public static JsonObject Beginning(LocalConversation conversation) => new()
    {
        ["type"] = "conversationUpdate",
        ["locale"] = conversation.Locale,
        ["channelId"] = "directline",
        ["conversation"] = Conversation(conversation),
        ["from"] = User(conversation),
        ["recipient"] = Bot(),
        ["membersAdded"] = new JsonArray(Bot(), User(conversation)),
    };

    /// <summary>Completes an activity from the bot in place.</summary>
    public static void CompleteFromBot(JsonObject sent, LocalConversation conversation)
    {
        sent["type"] ??= "message";
        sent["channelId"] = "directline";
        sent["conversation"] = Conversation(conversation);
        sent["from"] = Bot();
        sent["recipient"] = User(conversation);
        sent.Remove("serviceUrl");
    }

    // Web Chat does not say which card was tapped. Teams does, and the bot may rely on that.
    private static string? CardTapped(JsonObject posted, LocalConversation conversation)
    {
        if (posted.Text("replyToId") is { } said && conversation.Has(said))
            return said;
        var data = posted["value"] is JsonObject value ? value["salesbot"] : null;
        return conversation.CardOf(data.Text("nonce"), data.Text("contact"));
    }

    private static JsonObject Conversation(LocalConversation conversation) => new() { ["id"] = conversation.Id };

    private static JsonObject User(LocalConversation conversation) =>
        new() { ["id"] = conversation.User.Id, ["name"] = conversation.User.Name, ["role"] = "user" };

    private static JsonObject Bot() => new() { ["id"] = "salesbot", ["name"] = "SalesBot", ["role"] = "bot" };
}
