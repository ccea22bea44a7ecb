using System.Text.Json.Nodes;

namespace SalesBot.Channels.Local;

/// <summary>
/// An activity in the stream: its JSON for the page, and the nonces and contacts of its cards, by which a tap is matched.
/// </summary>
internal sealed record StreamActivity(
    long Position,
    string Id,
    string Timestamp,
    bool ByBot,
    bool IsTyping,
    string Json,
    IReadOnlyList<string> Nonces,
    IReadOnlyList<string> Contacts)
{
    public static StreamActivity From(long position, JsonObject activity, bool byBot)
    {
        List<string> nonces = [], contacts = [];
        if (byBot)
            Mark(activity["attachments"], nonces, contacts);
        return new StreamActivity(
            position,
            activity.Text("id")!,
            activity.Text("timestamp")!,
            byBot,
            string.Equals(activity.Text("type"), "typing", StringComparison.Ordinal),
            activity.ToJsonString(),
            nonces,
            contacts);
    }

    // Actions occur anywhere in a card: on rows, on buttons and in folded parts.
    private static void Mark(JsonNode? node, List<string> nonces, List<string> contacts)
    {
        if (node is JsonArray items)
        {
            foreach (var item in items)
                Mark(item, nonces, contacts);
        }
        else if (node is JsonObject owner)
        {
            foreach (var (name, part) in owner)
            {
                if (string.Equals(name, "salesbot", StringComparison.Ordinal))
                {
                    Note(part.Text("nonce"), nonces);
                    Note(part.Text("contact"), contacts);
                }
                else
                {
                    Mark(part, nonces, contacts);
                }
            }
        }
    }

    private static void Note(string? mark, List<string> marks)
    {
        if (mark is not null && !marks.Contains(mark))
            marks.Add(mark);
    }
}
