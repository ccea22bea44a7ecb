using System.Text.Json;

namespace SalesBot.Channels.Teams;

/// <summary>
/// The members of an activity that the bot reads (protocol.md §1.1). A text, a number or an object in the place of another makes the
/// activity unreadable. A <see cref="JsonElement"/> may be anything: what can't be used there is ignored.
/// </summary>
internal sealed class ReceivedActivity
{
    public string? Type { get; init; }

    public string? Id { get; init; }

    public string? Name { get; init; }

    public string? Action { get; init; }

    public string? ChannelId { get; init; }

    public string? ServiceUrl { get; init; }

    public string? ReplyToId { get; init; }

    public string? DeliveryMode { get; init; }

    public string? Text { get; init; }

    public string? TextFormat { get; init; }

    public JsonElement Locale { get; init; }

    public JsonElement LocalTimezone { get; init; }

    public JsonElement Timestamp { get; init; }

    public JsonElement LocalTimestamp { get; init; }

    public ReceivedAccount? From { get; init; }

    public ReceivedAccount? Recipient { get; init; }

    public ReceivedConversation? Conversation { get; init; }

    public List<ReceivedAccount?>? MembersAdded { get; init; }

    public List<ReceivedAccount?>? MembersRemoved { get; init; }

    public List<JsonElement>? Entities { get; init; }

    public JsonElement Value { get; init; }

    public JsonElement ChannelData { get; init; }
}

/// <summary>A user or a bot in an activity.</summary>
internal sealed class ReceivedAccount
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    public string? AadObjectId { get; init; }
}

/// <summary>The conversation of an activity.</summary>
internal sealed class ReceivedConversation
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    public string? ConversationType { get; init; }

    public string? TenantId { get; init; }

    public bool? IsGroup { get; init; }
}
