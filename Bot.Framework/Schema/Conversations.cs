namespace Microsoft.Bot.Schema;

/// <summary>Enough about a conversation to speak in it again later.</summary>
public class ConversationReference
{
    /// <summary>A reference to nothing yet.</summary>
    public ConversationReference()
    {
    }

    /// <summary>A reference to a conversation known by these.</summary>
    public ConversationReference(string activityId, ChannelAccount user, ChannelAccount bot, ConversationAccount conversation, string channelId, string serviceUrl)
    {
        ActivityId = activityId;
        User = user;
        Bot = bot;
        Conversation = conversation;
        ChannelId = channelId;
        ServiceUrl = serviceUrl;
    }

    /// <summary>The activity that an answer would answer; absent when there is none.</summary>
    public string ActivityId { get; set; }

    /// <summary>The other side.</summary>
    public ChannelAccount User { get; set; }

    /// <summary>This bot as the channel knows it.</summary>
    public ChannelAccount Bot { get; set; }

    /// <summary>The conversation.</summary>
    public ConversationAccount Conversation { get; set; }

    /// <summary>The channel it is on.</summary>
    public string ChannelId { get; set; }

    /// <summary>The language spoken in it, BCP-47.</summary>
    public string Locale { get; set; }

    /// <summary>Where activities are posted.</summary>
    public string ServiceUrl { get; set; }

    /// <summary>The event that starts a turn which the bot itself wants.</summary>
    public Activity GetContinuationActivity() => new()
    {
        Type = ActivityTypes.Event,
        Name = ActivityEventNames.ContinueConversation,
        Id = Guid.NewGuid().ToString(),
        ChannelId = ChannelId,
        Locale = Locale,
        ServiceUrl = ServiceUrl,
        Conversation = Conversation,
        Recipient = Bot,
        From = User,
        RelatesTo = this,
    };
}

/// <summary>What a channel is told to open a conversation.</summary>
public class ConversationParameters
{
    /// <summary>A conversation with nobody yet.</summary>
    public ConversationParameters()
    {
    }

    /// <summary>A conversation between these.</summary>
    public ConversationParameters(bool? isGroup, ChannelAccount bot, IList<ChannelAccount> members, string topicName, Activity activity, object channelData, string tenantId)
    {
        IsGroup = isGroup;
        Bot = bot;
        Members = members;
        TopicName = topicName;
        Activity = activity;
        ChannelData = channelData;
        TenantId = tenantId;
    }

    /// <summary>Whether more than two can be in it.</summary>
    public bool? IsGroup { get; set; }

    /// <summary>This bot as the channel knows it.</summary>
    public ChannelAccount Bot { get; set; }

    /// <summary>Who else is in it.</summary>
    public IList<ChannelAccount> Members { get; set; }

    /// <summary>What it is about.</summary>
    public string TopicName { get; set; }

    /// <summary>The Entra tenant it belongs to.</summary>
    public string TenantId { get; set; }

    /// <summary>What is said first.</summary>
    public Activity Activity { get; set; }

    /// <summary>What only this channel understands.</summary>
    public object ChannelData { get; set; }
}

/// <summary>What a channel answers when it has opened a conversation.</summary>
public class ConversationResourceResponse
{
    /// <summary>An empty answer.</summary>
    public ConversationResourceResponse()
    {
    }

    /// <summary>An answer with these.</summary>
    public ConversationResourceResponse(string activityId, string serviceUrl, string id)
    {
        ActivityId = activityId;
        ServiceUrl = serviceUrl;
        Id = id;
    }

    /// <summary>The first activity, if one was sent.</summary>
    public string ActivityId { get; set; }

    /// <summary>Where activities are posted from now on, if that has changed.</summary>
    public string ServiceUrl { get; set; }

    /// <summary>The conversation.</summary>
    public string Id { get; set; }
}

/// <summary>What a channel answers when it has taken an activity.</summary>
public class ResourceResponse
{
    /// <summary>An empty answer.</summary>
    public ResourceResponse()
    {
    }

    /// <summary>An answer naming <paramref name="id"/>.</summary>
    public ResourceResponse(string id) => Id = id;

    /// <summary>The channel's name for the activity; empty when it gave none.</summary>
    public string Id { get; set; }
}

/// <summary>All that was said in a turn whose sender wants it in the HTTP response.</summary>
public class ExpectedReplies
{
    /// <summary>Nothing said yet.</summary>
    public ExpectedReplies()
    {
    }

    /// <summary>These were said.</summary>
    public ExpectedReplies(IList<Activity> activities) => Activities = activities;

    /// <summary>What was said, in order.</summary>
    public IList<Activity> Activities { get; set; }
}
