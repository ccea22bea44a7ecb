namespace SalesBot.Channels.Teams;

/// <summary>What the address of a call to a channel tells.</summary>
internal static class ConnectorCall
{
    private const string Conversations = "/v3/conversations";

    /// <summary>The conversation that a call is about; empty for one that is to be opened, null when the call is about none.</summary>
    public static string? ConversationOf(HttpRequestMessage call)
    {
        // The last one counts: ids are encoded, so what a service address holds before it can't pass for a conversation.
        var path = call.RequestUri?.AbsolutePath ?? "";
        var at = path.LastIndexOf(Conversations, StringComparison.Ordinal);
        if (at < 0)
            return null;
        var parts = path[(at + Conversations.Length)..].Split('/', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length == 0 ? "" : Uri.UnescapeDataString(parts[0]);
    }
}
