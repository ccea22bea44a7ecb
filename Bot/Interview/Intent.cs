namespace SalesBot.Interview;

/// <summary>What a message, a tap or an event is to the conversation; which command it is, if it is one, is the features' matter.</summary>
public enum Intent
{
    /// <summary>Words that begin with no command: perhaps the answer to the open question.</summary>
    None,

    /// <summary>A command or a tap of some feature.</summary>
    Command,

    /// <summary>A conversation was opened; nobody said anything yet.</summary>
    Arrived,

    /// <summary>The bot was taken out of a conversation.</summary>
    Departed,

    /// <summary>The channel delivered something a second time.</summary>
    Repeated,

    /// <summary>An answer did not reach its user: the bot tells by itself where things stand.</summary>
    MissedReply,

    /// <summary>A tap on a card whose action nobody knows any more.</summary>
    Outdated,

    /// <summary>The answer to a question, by a tap.</summary>
    Answer,

    /// <summary>The answer is not known.</summary>
    Unknown,

    /// <summary>Back to the question before.</summary>
    Back,

    /// <summary>The interview is put off.</summary>
    Later,

    /// <summary>All questions at once, in a form.</summary>
    Form,
}
