namespace Microsoft.Bot.Schema;

/// <summary>What every activity has, whatever its type.</summary>
public interface IActivity
{
    /// <summary>One of <see cref="ActivityTypes"/>, or a type this bot does not know.</summary>
    string Type { get; set; }

    /// <summary>The channel's name for this activity.</summary>
    string Id { get; set; }

    /// <summary>Where answers are posted.</summary>
    string ServiceUrl { get; set; }

    /// <summary>When the channel sent it, in UTC.</summary>
    DateTimeOffset? Timestamp { get; set; }

    /// <summary>When it was sent by the sender's clock, offset included.</summary>
    DateTimeOffset? LocalTimestamp { get; set; }

    /// <summary>The channel: <c>msteams</c>, <c>webchat</c> and so on.</summary>
    string ChannelId { get; set; }

    /// <summary>The sender.</summary>
    ChannelAccount From { get; set; }

    /// <summary>The conversation it belongs to.</summary>
    ConversationAccount Conversation { get; set; }

    /// <summary>The receiver.</summary>
    ChannelAccount Recipient { get; set; }

    /// <summary>The activity that this one answers.</summary>
    string ReplyToId { get; set; }

    /// <summary>What is known about parts of the text or about the client: mentions, locale and so on.</summary>
    IList<Entity> Entities { get; set; }

    /// <summary>What only this channel understands.</summary>
    object ChannelData { get; set; }

    /// <summary>Reads <see cref="ChannelData"/> as a <typeparamref name="T"/>.</summary>
    T GetChannelData<T>();

    /// <summary>Reads <see cref="ChannelData"/> as a <typeparamref name="T"/>, if it can be read so.</summary>
    bool TryGetChannelData<T>(out T instance);

    /// <summary>This activity as a message, or null when it is none.</summary>
    IMessageActivity AsMessageActivity();

    /// <summary>This activity as a change of contacts, or null when it is none.</summary>
    IContactRelationUpdateActivity AsContactRelationUpdateActivity();

    /// <summary>This activity as a change of the app's installation, or null when it is none.</summary>
    IInstallationUpdateActivity AsInstallationUpdateActivity();

    /// <summary>This activity as a change of the conversation, or null when it is none.</summary>
    IConversationUpdateActivity AsConversationUpdateActivity();

    /// <summary>This activity as a sign of typing, or null when it is none.</summary>
    ITypingActivity AsTypingActivity();

    /// <summary>This activity as the end of a conversation, or null when it is none.</summary>
    IEndOfConversationActivity AsEndOfConversationActivity();

    /// <summary>This activity as an event, or null when it is none.</summary>
    IEventActivity AsEventActivity();

    /// <summary>This activity as an invoke, or null when it is none.</summary>
    IInvokeActivity AsInvokeActivity();

    /// <summary>This activity as an edited message, or null when it is none.</summary>
    IMessageUpdateActivity AsMessageUpdateActivity();

    /// <summary>This activity as a deleted message, or null when it is none.</summary>
    IMessageDeleteActivity AsMessageDeleteActivity();

    /// <summary>This activity as a reaction, or null when it is none.</summary>
    IMessageReactionActivity AsMessageReactionActivity();

    /// <summary>This activity as a suggestion, or null when it is none.</summary>
    ISuggestionActivity AsSuggestionActivity();

    /// <summary>Enough about this conversation to speak in it again later.</summary>
    ConversationReference GetConversationReference();

    /// <summary>Addresses this activity to the conversation of <paramref name="reference"/>.</summary>
    Activity ApplyConversationReference(ConversationReference reference, bool isIncoming);
}
