namespace SalesBot.Interview;

/// <summary>What a message, a tap or an event means to the conversation. The features decide which command it is.</summary>
public enum Intent
{
    /// <summary>Words that begin with no command. They may answer the open question.</summary>
    None,

    /// <summary>A command or a tap of a feature.</summary>
    Command,

    /// <summary>A conversation was opened, and nobody has written yet.</summary>
    Arrived,

    /// <summary>The bot was removed from a conversation.</summary>
    Departed,

    /// <summary>The channel delivered the same activity again.</summary>
    Repeated,

    /// <summary>A reply did not reach its user, so the bot shows again where they stand.</summary>
    MissedReply,

    /// <summary>A tap on a card with an action that no longer exists.</summary>
    Outdated,

    /// <summary>A tap that answers a question.</summary>
    Answer,

    /// <summary>The user does not know the answer.</summary>
    Unknown,

    /// <summary>Go back to the previous question.</summary>
    Back,

    /// <summary>Put the interview off.</summary>
    Later,

    /// <summary>Show all questions in a form.</summary>
    Form,
}
