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

    private static readonly JsonSerializerOptions InAnyCase = new() { AllowDuplicateProperties = false, PropertyNameCaseInsensitive = true };

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
            // Two passes: a duplicate counts in members that are not read, too.
            using var document = JsonDocument.Parse(body, Strict);
            return document.Deserialize<ReceivedActivity>(InAnyCase) is { } received && IsWhole(received) ? Read(received) : null;
        }
        catch (Exception mistake) when (mistake is JsonException or Newtonsoft.Json.JsonException)
        {
            return null;
        }
    }

    private static Activity Read(ReceivedActivity received) => new()
    {
        Type = received.Type,
        Id = received.Id,
        Name = received.Name,
        Action = received.Action,
        ChannelId = received.ChannelId,
        ServiceUrl = received.ServiceUrl,
        ReplyToId = received.ReplyToId,
        DeliveryMode = received.DeliveryMode,
        Text = received.Text,
        TextFormat = received.TextFormat,
        Locale = Text(received.Locale) is { Length: <= LongestLocale } locale ? locale : null,
        LocalTimezone = Text(received.LocalTimezone),
        Timestamp = Date(received.Timestamp),
        LocalTimestamp = Date(received.LocalTimestamp),
        From = Account(received.From),
        Recipient = Account(received.Recipient),
        Conversation = received.Conversation is { } conversation
            ? new ConversationAccount(conversation.IsGroup, conversation.ConversationType, conversation.Id, conversation.Name) { TenantId = conversation.TenantId }
            : null,
        MembersAdded = received.MembersAdded?.Select(Account).OfType<ChannelAccount>().ToList(),
        MembersRemoved = received.MembersRemoved?.Select(Account).OfType<ChannelAccount>().ToList(),
        Entities = received.Entities?.Select(Mention).OfType<Entity>().ToList(),
        Value = received.Value.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null ? null : received.Value,
        ChannelData = received.ChannelData.ValueKind == JsonValueKind.Object ? ActivityJson.ForSdk(received.ChannelData) : null,
    };

    private static ChannelAccount? Account(ReceivedAccount? received) =>
        received is null ? null : new ChannelAccount(received.Id, received.Name) { AadObjectId = received.AadObjectId };

    // The bot reads only the mentions among the entities, and the SDK only these members of a mention.
    private static Entity? Mention(JsonElement entity) =>
        ActivityJson.Text(entity, "type") == "mention"
            && ActivityJson.Member(entity, "mentioned") is var mentioned
            && ActivityJson.Text(mentioned, "id") is { } id
            && ActivityJson.Text(entity, "text") is { } text
            ? ActivityJson.Mention(text, id, ActivityJson.Text(mentioned, "name"))
            : null;

    private static string? Text(JsonElement element) => element.ValueKind == JsonValueKind.String ? element.GetString() : null;

    private static DateTimeOffset? Date(JsonElement element) =>
        element.ValueKind == JsonValueKind.String
            && DateTimeOffset.TryParse(element.GetString(), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var date)
            ? date
            : null;

    private static bool IsWhole(ReceivedActivity received)
    {
        if (received is not
            { Type.Length: > 0, ChannelId.Length: > 0, Conversation.Id.Length: > 0, From.Id.Length: > 0, ServiceUrl: { } service }
            || !(service.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || service.StartsWith("http://", StringComparison.OrdinalIgnoreCase))
            || !Uri.TryCreate(service, UriKind.Absolute, out _))
            return false;
        // These ids become keys in databases, which limit a key's length. Real ids are far shorter.
        foreach (var key in (ReadOnlySpan<string?>)[received.ChannelId, received.Conversation.TenantId, received.From.Id, received.From.AadObjectId])
            if (key is { Length: > LongestKey } || HasControl(key))
                return false;
        // These are part of the reply's address, so an activity with an unusable id could never be answered. An id of dots only would point
        // outside the conversation.
        foreach (var id in (ReadOnlySpan<string?>)[received.Conversation.Id, received.Id, received.ReplyToId])
            if (id is { Length: > LongestId } or "." or ".." || HasControl(id))
                return false;
        return true;

        static bool HasControl(string? id) => id.AsSpan().ContainsAnyInRange('\u007F', '\u009F') || id.AsSpan().ContainsAnyInRange('\0', '\u001F');
    }
}
