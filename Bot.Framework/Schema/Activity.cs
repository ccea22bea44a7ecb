using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Bot.Json;

namespace Microsoft.Bot.Schema;

/// <summary>The one message shape of the protocol: what is said, done or asked, by whom, where.</summary>
public partial class Activity : IConversationUpdateActivity, IContactRelationUpdateActivity, IInstallationUpdateActivity,
    IMessageUpdateActivity, IMessageDeleteActivity, IMessageReactionActivity, ISuggestionActivity, ITypingActivity,
    IEndOfConversationActivity, IEventActivity, IInvokeActivity, ITraceActivity, IHandoffActivity, ICommandActivity,
    ICommandResultActivity
{
    /// <summary>The content type of an activity that travels as an attachment or a form part.</summary>
    public const string ContentType = "application/vnd.microsoft.activity";

    /// <summary>An empty activity.</summary>
    public Activity()
    {
    }

    /// <summary>One of <see cref="ActivityTypes"/>, or a type this bot does not know.</summary>
    public string Type { get; set; }

    /// <summary>The channel's name for this activity.</summary>
    public string Id { get; set; }

    /// <summary>When the channel sent it, in UTC.</summary>
    [JsonConverter(typeof(TolerantDateConverter))]
    public DateTimeOffset? Timestamp { get; set; }

    /// <summary>When it was sent by the sender's clock, offset included.</summary>
    [JsonConverter(typeof(TolerantDateConverter))]
    public DateTimeOffset? LocalTimestamp { get; set; }

    /// <summary>The sender's time zone by its IANA name.</summary>
    [JsonConverter(typeof(TolerantStringConverter))]
    public string LocalTimezone { get; set; }

    /// <summary>Where answers are posted.</summary>
    public string ServiceUrl { get; set; }

    /// <summary>The channel: <c>msteams</c>, <c>webchat</c> and so on.</summary>
    public string ChannelId { get; set; }

    /// <summary>The sender.</summary>
    public ChannelAccount From { get; set; }

    /// <summary>The conversation it belongs to.</summary>
    public ConversationAccount Conversation { get; set; }

    /// <summary>The receiver.</summary>
    public ChannelAccount Recipient { get; set; }

    /// <summary>One of <see cref="TextFormatTypes"/>.</summary>
    public string TextFormat { get; set; }

    /// <summary>One of <see cref="AttachmentLayoutTypes"/>.</summary>
    public string AttachmentLayout { get; set; }

    /// <summary>Who came into the conversation, the bot itself included.</summary>
    public IList<ChannelAccount> MembersAdded { get; set; }

    /// <summary>Who left the conversation, the bot itself included.</summary>
    public IList<ChannelAccount> MembersRemoved { get; set; }

    /// <summary>Reactions that came.</summary>
    public IList<MessageReaction> ReactionsAdded { get; set; }

    /// <summary>Reactions that went.</summary>
    public IList<MessageReaction> ReactionsRemoved { get; set; }

    /// <summary>The conversation's new topic.</summary>
    public string TopicName { get; set; }

    /// <summary>No channel sends it any more.</summary>
    public bool? HistoryDisclosed { get; set; }

    /// <summary>The language of the text, BCP-47. Whatever is no text is read as none.</summary>
    [JsonConverter(typeof(TolerantStringConverter))]
    public string Locale { get; set; }

    /// <summary>The words; null or empty when a card was submitted.</summary>
    public string Text { get; set; }

    /// <summary>The words as they are to be spoken.</summary>
    public string Speak { get; set; }

    /// <summary>One of <see cref="InputHints"/>.</summary>
    public string InputHint { get; set; }

    /// <summary>What a notification shows.</summary>
    public string Summary { get; set; }

    /// <summary>Buttons offered below the message.</summary>
    public SuggestedActions SuggestedActions { get; set; }

    /// <summary>Cards and files.</summary>
    public IList<Attachment> Attachments { get; set; }

    /// <summary>What is known about parts of the text or about the client: mentions, locale and so on.</summary>
    [JsonConverter(typeof(EntityListConverter))]
    public IList<Entity> Entities { get; set; }

    /// <summary>What only this channel understands. Read from the wire it is an object or absent.</summary>
    [JsonConverter(typeof(ChannelDataConverter))]
    public object ChannelData { get; set; }

    /// <summary><c>add</c> or <c>remove</c>, of a contact or an installation.</summary>
    public string Action { get; set; }

    /// <summary>The activity that this one answers.</summary>
    public string ReplyToId { get; set; }

    /// <summary>A short text for people, on a trace.</summary>
    public string Label { get; set; }

    /// <summary>What <see cref="Value"/> is, on a trace.</summary>
    public string ValueType { get; set; }

    /// <summary>What a submitted card, an invoke, an event or a command carries.</summary>
    public object Value { get; set; }

    /// <summary>What is asked by an invoke, or what happened in an event.</summary>
    public string Name { get; set; }

    /// <summary>The conversation that it is about, when it is another one.</summary>
    public ConversationReference RelatesTo { get; set; }

    /// <summary>Why a conversation ended.</summary>
    public string Code { get; set; }

    /// <summary>When the message stops being worth delivering.</summary>
    [JsonConverter(typeof(TolerantDateConverter))]
    public DateTimeOffset? Expiration { get; set; }

    /// <summary>One of <see cref="ActivityImportance"/>.</summary>
    public string Importance { get; set; }

    /// <summary>One of <see cref="DeliveryModes"/>.</summary>
    public string DeliveryMode { get; set; }

    /// <summary>Phrases that speech recognition should expect.</summary>
    public IList<string> ListenFor { get; set; }

    /// <summary>The passages that a suggestion is about.</summary>
    public IList<TextHighlight> TextHighlights { get; set; }

    /// <summary>Who called, as this bot found out from the token: never taken from the wire, never written to it.</summary>
    [JsonIgnore]
    public string CallerId { get; set; }

    [JsonInclude, JsonExtensionData]
    internal Dictionary<string, JsonElement> Properties { get; set; }
}
