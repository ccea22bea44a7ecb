using System.Globalization;
using System.Text.Json.Nodes;
using SalesBot.Interview;

namespace SalesBot.Channels.Local;

/// <summary>One conversation: a stream of activities that a page reads from a watermark on.</summary>
internal sealed class LocalConversation(string id, string token, LocalUser user, string locale, TimeProvider clock)
{
    public const int Most = 500;
    private const int MostMarks = 100;

    private readonly Lock gate = new();
    private readonly List<StreamActivity> stream = [];
    private long position;
    private long named;
    private long lastMoment;
    private int greeted;

    public string Id => id;
    public LocalUser User => user;
    public string Locale => locale;
    public string Token => token;
    public DateTimeOffset LastUsed { get; set; } = clock.GetUtcNow();

    public bool IsOpenedBy(string? offered) => string.Equals(token, offered, StringComparison.Ordinal);

    /// <summary>True for the first caller only, so that the bot is told of a new conversation once.</summary>
    public bool Begin() => Interlocked.Exchange(ref greeted, 1) == 0;

    /// <summary>Sets the activity's id and time without adding it to the stream.</summary>
    public void Stamp(JsonObject activity)
    {
        lock (gate)
            StampNext(activity);
    }

    /// <summary>Sets the activity's id and time and adds it to the stream.</summary>
    public string Add(JsonObject activity, bool byBot)
    {
        lock (gate)
        {
            // A typing indicator ends with the bot's next activity. If it were kept, it would show again after a reload.
            if (byBot)
                stream.RemoveAll(said => said is { ByBot: true, IsTyping: true });
            if (stream.Count >= Most)
                stream.RemoveAt(0);

            StampNext(activity);
            var added = StreamActivity.From(++position, ForPage(activity, byBot), byBot);
            stream.Add(added);
            return added.Id;
        }
    }

    /// <summary>
    /// Replaces an earlier activity of the bot. The new one keeps its id and time, so that a page shows it in the same place. It is added
    /// at the end of the stream, so that a page that has read the earlier one reads it too. False when there is none.
    /// </summary>
    public bool Replace(string activityId, JsonObject activity)
    {
        lock (gate)
        {
            var at = stream.FindIndex(said => said.ByBot && Same(said.Id, activityId));
            if (at < 0)
                return false;

            var earlier = stream[at];
            activity["id"] = earlier.Id;
            activity["timestamp"] = earlier.Timestamp;
            var replaced = StreamActivity.From(++position, ForPage(activity, byBot: true), byBot: true);
            stream.RemoveAt(at);
            // A late tap on the earlier version of the card refers to this card, as in Teams.
            stream.Add(replaced with { Nonces = [.. replaced.Nonces.Union(earlier.Nonces, StringComparer.Ordinal).Take(MostMarks)] });
            return true;
        }
    }

    public bool Remove(string activityId)
    {
        lock (gate)
            return stream.RemoveAll(said => Same(said.Id, activityId)) > 0;
    }

    /// <summary>The activities after the watermark, and the next watermark.</summary>
    public (IReadOnlyList<string> Activities, string Watermark) Since(string? watermark)
    {
        // An unreadable watermark counts as none, so the page gets everything.
        _ = long.TryParse(watermark, NumberStyles.None, CultureInfo.InvariantCulture, out var read);
        lock (gate)
        {
            return ([.. stream.Where(said => said.Position > read).Select(said => said.Json)],
                position.ToString(CultureInfo.InvariantCulture));
        }
    }

    /// <summary>
    /// The id of the bot's newest card that carried this nonce, or else of the newest about this contact; null when there is none.
    /// </summary>
    public string? CardOf(string? nonce, string? contact)
    {
        lock (gate)
        {
            return (nonce is null ? null : stream.FindLast(said => said.ByBot && said.Nonces.Contains(nonce, StringComparer.Ordinal))?.Id)
                ?? (contact is null ? null : stream.FindLast(said => said.ByBot && said.Contacts.Contains(contact, StringComparer.Ordinal))?.Id);
        }
    }

    public bool Has(string activityId)
    {
        lock (gate)
            return stream.Exists(said => Same(said.Id, activityId));
    }

    // Web Chat delays an activity, and all after it, for seconds until it has seen the activity to which it replies. That activity may be a
    // replaced card, which is later in the stream, or may never have been in the stream. So leave out replyToId.
    private JsonObject ForPage(JsonObject activity, bool byBot)
    {
        if (activity.Text("replyToId") is not { } answered || (byBot && stream.Exists(said => !said.ByBot && Same(said.Id, answered))))
            return activity;
        var shown = (JsonObject)activity.DeepClone();
        shown.Remove("replyToId");
        return shown;
    }

    private void StampNext(JsonObject activity)
    {
        // Web Chat sorts by time in milliseconds, so no two activities may have the same time.
        lastMoment = Math.Max(lastMoment + 1, clock.GetUtcNow().ToUnixTimeMilliseconds());
        activity["id"] = string.Create(CultureInfo.InvariantCulture, $"{id}|{++named:D7}");
        activity["timestamp"] = DateTimeOffset.FromUnixTimeMilliseconds(lastMoment)
            .ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
    }

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.Ordinal);
}
