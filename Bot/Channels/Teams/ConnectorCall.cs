namespace SalesBot.Channels.Teams;

/// <summary>Reads the address of a call to a channel.</summary>
internal static class ConnectorCall
{
    private const string Conversations = "/v3/conversations";

    /// <summary>The id of the conversation in a call's address; empty for a call that opens one, null for a call about none.</summary>
    public static string? ConversationOf(HttpRequestMessage call)
    {
        // The last match counts: ids are encoded, so an earlier part of the service address can't be mistaken for a conversation.
        var path = call.RequestUri?.AbsolutePath ?? "";
        var at = path.LastIndexOf(Conversations, StringComparison.Ordinal);
        if (at < 0)
            return null;
        var parts = path[(at + Conversations.Length)..].Split('/', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length == 0 ? "" : Uri.UnescapeDataString(parts[0]);
    }
}
