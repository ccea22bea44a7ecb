using System.Text.Json;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Json;

namespace Microsoft.Bot.Schema;

public partial class Activity
{
    /// <summary>An answer to this activity: the same conversation, sender and receiver exchanged.</summary>
    public Activity CreateReply(string text, string locale) => new()
    {
        Type = ActivityTypes.Message,
        From = Counterpart(Recipient),
        Recipient = Counterpart(From),
        ReplyToId = AnswerableId,
        ServiceUrl = ServiceUrl,
        ChannelId = ChannelId,
        Conversation = Conversation is null ? null : new ConversationAccount { IsGroup = Conversation.IsGroup, Id = Conversation.Id, Name = Conversation.Name },
        Text = text ?? string.Empty,
        Locale = locale ?? Locale,
        Attachments = [],
        Entities = [],
    };

    /// <summary>Enough about this conversation to speak in it again later.</summary>
    public ConversationReference GetConversationReference() => new()
    {
        ActivityId = AnswerableId,
        User = From,
        Bot = Recipient,
        Conversation = Conversation,
        ChannelId = ChannelId,
        Locale = Locale,
        ServiceUrl = ServiceUrl,
    };

    /// <summary>As <see cref="GetConversationReference"/>, about the reply that <paramref name="reply"/> names.</summary>
    public ConversationReference GetReplyConversationReference(ResourceResponse reply)
    {
        ArgumentNullException.ThrowIfNull(reply);
        var reference = GetConversationReference();
        reference.ActivityId = reply.Id;
        return reference;
    }

    /// <summary>Addresses this activity to the conversation of <paramref name="reference"/>: from the bot to the user, or the other way round when it is incoming.</summary>
    public Activity ApplyConversationReference(ConversationReference reference, bool isIncoming)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ChannelId = reference.ChannelId;
        ServiceUrl = reference.ServiceUrl;
        Conversation = reference.Conversation;
        if (string.IsNullOrEmpty(Locale))
            Locale = reference.Locale;

        if (isIncoming)
        {
            From = reference.User;
            Recipient = reference.Bot;
            Id = reference.ActivityId ?? Id;
        }
        else
        {
            From = reference.Bot;
            Recipient = reference.User;
            ReplyToId = reference.ActivityId ?? ReplyToId;
        }

        return this;
    }

    /// <summary>Reads <see cref="ChannelData"/> as a <typeparamref name="T"/>.</summary>
    /// <exception cref="JsonException">It is no such thing.</exception>
    public T GetChannelData<T>() => BotJson.Read<T>(ChannelData);

    /// <summary>Reads <see cref="ChannelData"/> as a <typeparamref name="T"/>, if it can be read so.</summary>
    public bool TryGetChannelData<T>(out T instance)
    {
        try
        {
            instance = ChannelData is null ? default : GetChannelData<T>();
            return ChannelData is not null;
        }
        catch (Exception unreadable) when (unreadable is JsonException or NotSupportedException or InvalidOperationException)
        {
            instance = default;
            return false;
        }
    }

    // These two channels name a conversationUpdate by something that cannot be replied to.
    private string AnswerableId =>
        Type is ActivityTypes.ConversationUpdate && ChannelId is (Channels.Directline or Channels.Webchat) ? null : Id;

    private static ChannelAccount Counterpart(ChannelAccount account) =>
        account is null ? null : new ChannelAccount { Id = account.Id, Name = account.Name };
}
