namespace Microsoft.Bot.Schema;

/// <summary>Something said, or a card submitted.</summary>
public interface IMessageActivity : IActivity
{
    /// <summary>The language of the text, BCP-47.</summary>
    string Locale { get; set; }

    /// <summary>The words; null or empty when a card was submitted.</summary>
    string Text { get; set; }

    /// <summary>The words as they are to be spoken.</summary>
    string Speak { get; set; }

    /// <summary>One of <see cref="InputHints"/>.</summary>
    string InputHint { get; set; }

    /// <summary>What a notification shows.</summary>
    string Summary { get; set; }

    /// <summary>One of <see cref="TextFormatTypes"/>.</summary>
    string TextFormat { get; set; }

    /// <summary>One of <see cref="AttachmentLayoutTypes"/>.</summary>
    string AttachmentLayout { get; set; }

    /// <summary>Cards and files.</summary>
    IList<Attachment> Attachments { get; set; }

    /// <summary>Buttons offered below the message.</summary>
    SuggestedActions SuggestedActions { get; set; }

    /// <summary>One of <see cref="ActivityImportance"/>.</summary>
    string Importance { get; set; }

    /// <summary>One of <see cref="DeliveryModes"/>.</summary>
    string DeliveryMode { get; set; }

    /// <summary>When the message stops being worth delivering.</summary>
    DateTimeOffset? Expiration { get; set; }

    /// <summary>What a submitted card carries.</summary>
    object Value { get; set; }

    /// <summary>Whether there is anything in it to show.</summary>
    bool HasContent();

    /// <summary>Who is mentioned.</summary>
    Mention[] GetMentions();
}

/// <summary>A message was edited; the activity is the whole new message.</summary>
public interface IMessageUpdateActivity : IMessageActivity;

/// <summary>A message was deleted; <see cref="IActivity.Id"/> says which.</summary>
public interface IMessageDeleteActivity : IActivity;

/// <summary>Reactions to a message came or went.</summary>
public interface IMessageReactionActivity : IActivity
{
    /// <summary>Reactions that came.</summary>
    IList<MessageReaction> ReactionsAdded { get; set; }

    /// <summary>Reactions that went.</summary>
    IList<MessageReaction> ReactionsRemoved { get; set; }
}

/// <summary>A message with a suggestion about an earlier one.</summary>
public interface ISuggestionActivity : IMessageActivity
{
    /// <summary>The passages that the suggestion is about.</summary>
    IList<TextHighlight> TextHighlights { get; set; }
}

/// <summary>Somebody is typing.</summary>
public interface ITypingActivity : IActivity;

/// <summary>Members came or went, or the topic changed.</summary>
public interface IConversationUpdateActivity : IActivity
{
    /// <summary>Who came, the bot itself included.</summary>
    IList<ChannelAccount> MembersAdded { get; set; }

    /// <summary>Who went, the bot itself included.</summary>
    IList<ChannelAccount> MembersRemoved { get; set; }

    /// <summary>The new topic.</summary>
    string TopicName { get; set; }

    /// <summary>No channel sends it any more.</summary>
    bool? HistoryDisclosed { get; set; }
}

/// <summary>Somebody took the bot into their contacts or out of them.</summary>
public interface IContactRelationUpdateActivity : IActivity
{
    /// <summary><c>add</c> or <c>remove</c>.</summary>
    string Action { get; set; }
}

/// <summary>The app was installed or removed.</summary>
public interface IInstallationUpdateActivity : IActivity
{
    /// <summary><c>add</c>, <c>remove</c>, or either of them with <c>-upgrade</c>.</summary>
    string Action { get; set; }
}

/// <summary>The conversation is over.</summary>
public interface IEndOfConversationActivity : IActivity
{
    /// <summary>Why it ended.</summary>
    string Code { get; set; }

    /// <summary>A last word.</summary>
    string Text { get; set; }
}

/// <summary>Something happened; nobody waits for an answer.</summary>
public interface IEventActivity : IActivity
{
    /// <summary>What happened.</summary>
    string Name { get; set; }

    /// <summary>What it carries.</summary>
    object Value { get; set; }

    /// <summary>The conversation that it is about, when it is another one.</summary>
    ConversationReference RelatesTo { get; set; }
}

/// <summary>A question whose answer is the HTTP response.</summary>
public interface IInvokeActivity : IActivity
{
    /// <summary>What is asked: <c>adaptiveCard/action</c> and so on.</summary>
    string Name { get; set; }

    /// <summary>What the question carries.</summary>
    object Value { get; set; }

    /// <summary>The conversation that it is about, when it is another one.</summary>
    ConversationReference RelatesTo { get; set; }
}

/// <summary>A note for a developer's tools.</summary>
public interface ITraceActivity : IActivity
{
    /// <summary>What the note is about.</summary>
    string Name { get; set; }

    /// <summary>A short text for people.</summary>
    string Label { get; set; }

    /// <summary>What <see cref="Value"/> is.</summary>
    string ValueType { get; set; }

    /// <summary>The note itself.</summary>
    object Value { get; set; }

    /// <summary>The conversation that it is about, when it is another one.</summary>
    ConversationReference RelatesTo { get; set; }
}

/// <summary>The conversation passes to somebody else.</summary>
public interface IHandoffActivity : IActivity;

/// <summary>A command to be carried out.</summary>
public interface ICommandActivity : IActivity
{
    /// <summary>The command.</summary>
    string Name { get; set; }

    /// <summary>What the command carries.</summary>
    object Value { get; set; }
}

/// <summary>What became of a command.</summary>
public interface ICommandResultActivity : IActivity
{
    /// <summary>The command.</summary>
    string Name { get; set; }

    /// <summary>Its result.</summary>
    object Value { get; set; }
}
