using System.Text.Json.Nodes;

namespace SalesBot.Channels.Local;

/// <summary>Makes activities whole: what a channel says of a message, its sender never decides.</summary>
internal static class LocalActivity
{
    // What a person may say. Who they are, where they say it and to whom is ours; files are nothing this bot reads.
    private static readonly string[] Sayable =
        ["type", "text", "textFormat", "value", "valueType", "name", "channelData", "entities", "inputHint", "localTimestamp", "localTimezone"];

    private static readonly string[] SayableTypes = ["message", "event", "typing"];

    /// <summary>The activity that reaches the bot for what the page posted, or nothing for a kind that a page has no business posting.</summary>
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

        // A tenant is who somebody is, too.
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

    /// <summary>What tells the bot that a conversation began.</summary>
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

    /// <summary>Makes whole what the bot sent, in place.</summary>
    public static void CompleteFromBot(JsonObject sent, LocalConversation conversation)
    {
        sent["type"] ??= "message";
        sent["channelId"] = "directline";
        sent["conversation"] = Conversation(conversation);
        sent["from"] = Bot();
        sent["recipient"] = User(conversation);
        sent.Remove("serviceUrl");
    }

    // Web Chat does not say which card was tapped. Teams does, and the bot may rely on it.
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
