using System.Globalization;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.Bot.Schema;
using SalesBot.Cards;

namespace SalesBot.Channels.Teams;

/// <summary>
/// Reads the activity in a request's body. Rejects what is ambiguous and ignores what is malformed but not needed (protocol.md §1.3). The
/// SDK's reader does neither: it takes the last of two equal members, reads numbers as text, and fails on an invalid date.
/// </summary>
internal static class ActivityReader
{
    private const int MostLevels = 64;

    // Several times the length that any channel uses. Every server still accepts an address with such an id.
    private const int LongestId = 2048;
    private const int LongestKey = 300;
    private const int LongestLocale = 35;

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = MostLevels };

    /// <summary>The activity in a body; null when there is none. Changes the body.</summary>
    public static Activity? Read(Memory<byte> body)
    {
        if (body.Span.StartsWith(JsonText.ByteOrderMark))
            body = body[JsonText.ByteOrderMark.Length..];
        if (!Utf8.IsValid(body.Span))
            return null;
        JsonText.ReplaceLoneSurrogates(body.Span);
        try
        {
            using var document = JsonDocument.Parse(body, Strict);
            var activity = Read(document.RootElement);
            return IsWhole(activity) ? activity : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static Activity Read(JsonElement root)
    {
        var of = new Members(root);
        return new Activity
        {
            Type = of.Text("type"),
            Id = of.Text("id"),
            Name = of.Text("name"),
            Action = of.Text("action"),
            ChannelId = of.Text("channelId"),
            ServiceUrl = of.Text("serviceUrl"),
            ReplyToId = of.Text("replyToId"),
            DeliveryMode = of.Text("deliveryMode"),
            Text = of.Text("text"),
            TextFormat = of.Text("textFormat"),
            Locale = of.TextOrNothing("locale") is { Length: <= LongestLocale } locale ? locale : null,
            LocalTimezone = of.TextOrNothing("localTimezone"),
            Timestamp = of.Date("timestamp"),
            LocalTimestamp = of.Date("localTimestamp"),
            From = Account(of["from"]),
            Recipient = Account(of["recipient"]),
            Conversation = Conversation(of["conversation"]),
            MembersAdded = List(of["membersAdded"], Account),
            MembersRemoved = List(of["membersRemoved"], Account),
            ReactionsAdded = List(of["reactionsAdded"], Reaction),
            ReactionsRemoved = List(of["reactionsRemoved"], Reaction),
            Attachments = List(of["attachments"], Attachment),
            Entities = List(of["entities"], Entity),
            Value = ActivityJson.Payload(of["value"]),
            ChannelData = of["channelData"] is { ValueKind: JsonValueKind.Object } data ? ActivityJson.Payload(data) : null,
        };
    }

    private static ChannelAccount? Account(JsonElement element) => element.ValueKind == JsonValueKind.Undefined || element.ValueKind == JsonValueKind.Null
        ? null
        : new Members(element) is var of ? new ChannelAccount { Id = of.Text("id"), Name = of.Text("name"), AadObjectId = of.Text("aadObjectId") } : null;

    private static ConversationAccount? Conversation(JsonElement element)
    {
        if (element.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null)
            return null;
        var of = new Members(element);
        return new ConversationAccount
        {
            Id = of.Text("id"), Name = of.Text("name"), ConversationType = of.Text("conversationType"), TenantId = of.Text("tenantId"),
            IsGroup = of["isGroup"].ValueKind switch
            {
                JsonValueKind.True => true,
                JsonValueKind.False => false,
                JsonValueKind.Undefined or JsonValueKind.Null => null,
                _ => throw new JsonException("isGroup is true or false."),
            },
        };
    }

    private static MessageReaction? Reaction(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object ? new MessageReaction(new Members(element).TextOrNothing("type")) : null;

    private static Attachment? Attachment(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object)
            return null;
        var of = new Members(element);
        return new Attachment
        {
            ContentType = of.TextOrNothing("contentType"), ContentUrl = of.TextOrNothing("contentUrl"), Name = of.TextOrNothing("name"),
            Content = ActivityJson.Payload(of["content"]),
        };
    }

    // An entity that can't be read is left out, so that no later code fails on it. Of a mention, only what the SDK reads is kept.
    private static Entity? Entity(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object)
            return null;
        var of = new Members(element);
        var type = of.TextOrNothing("type");
        if (type != "mention")
            return string.IsNullOrEmpty(type) ? null : ActivityJson.Entity(type, element);
        return of["mentioned"] is { ValueKind: JsonValueKind.Object } mentioned && new Members(mentioned) is var whom
            && whom.TextOrNothing("id") is { } id && of.TextOrNothing("text") is { } text
            ? ActivityJson.Mention(text, id, whom.TextOrNothing("name"))
            : null;
    }

    private static List<T>? List<T>(JsonElement element, Func<JsonElement, T?> read)
        where T : class => element.ValueKind switch
        {
            JsonValueKind.Undefined or JsonValueKind.Null => null,
            JsonValueKind.Array => element.EnumerateArray().Select(read).OfType<T>().ToList(),
            _ => throw new JsonException("A list is expected."),
        };

    private static bool IsWhole(Activity activity) =>
        activity is { Type.Length: > 0, ChannelId.Length: > 0, Conversation.Id.Length: > 0, From.Id.Length: > 0, ServiceUrl: { } address }
        && (address.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || address.StartsWith("http://", StringComparison.OrdinalIgnoreCase))
        && Uri.TryCreate(address, UriKind.Absolute, out _)
        && CanBeInAddress(activity.Conversation.Id) && CanBeInAddress(activity.Id) && CanBeInAddress(activity.ReplyToId)
        && CanBeKey(activity.ChannelId) && CanBeKey(activity.Conversation.TenantId) && CanBeKey(activity.From.Id) && CanBeKey(activity.From.AadObjectId);

    // These ids become keys in databases, which accept no control characters and limit a key's length. Real ids are far shorter.
    private static bool CanBeKey(string? id) => id is null || (id.Length <= LongestKey && CanBeInAddress(id));

    // The id is part of the reply's address, so an activity with an unusable id could never be answered. An id of dots only would point
    // outside the conversation.
    private static bool CanBeInAddress(string? id) => id is null || (id.Length <= LongestId && id is not ("." or "..") && !id.Any(char.IsControl));

    /// <summary>The members of an object, by name without regard to case. Names that differ only in case make it unreadable.</summary>
    private readonly ref struct Members
    {
        private readonly Dictionary<string, JsonElement> members = new(StringComparer.OrdinalIgnoreCase);

        public Members(JsonElement element)
        {
            if (element.ValueKind != JsonValueKind.Object)
                throw new JsonException("An object is expected.");
            foreach (var member in element.EnumerateObject())
                if (!members.TryAdd(member.Name, member.Value))
                    throw new JsonException("A member stands there twice.");
        }

        public JsonElement this[string name] => members.GetValueOrDefault(name);

        public string? Text(string name) => this[name] switch
        {
            { ValueKind: JsonValueKind.String } text => text.GetString(),
            { ValueKind: JsonValueKind.Undefined or JsonValueKind.Null } => null,
            _ => throw new JsonException($"{name} is a text."),
        };

        public string? TextOrNothing(string name) => this[name] is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

        public DateTimeOffset? Date(string name) =>
            TextOrNothing(name) is { } text
                && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var date)
                ? date
                : null;
    }
}
