namespace SalesBot.Conversation;

/// <summary>What a message or a tap asks for, whichever of the two it was.</summary>
public enum Intent
{
    /// <summary>Nothing recognised: perhaps the answer to the open question.</summary>
    None,

    /// <summary>A conversation was opened; nobody said anything yet.</summary>
    Arrived,

    /// <summary>The bot was taken out of a conversation.</summary>
    Departed,

    /// <summary>The channel delivered something a second time.</summary>
    Repeated,

    /// <summary>An answer did not reach its user: the bot tells by itself where things stand.</summary>
    Owed,
    Hi,
    Help,
    Qualify,
    Create,
    Continue,
    Open,
    Answer,
    Unknown,
    Back,
    Later,
    Show,
    Change,
    Form,
    Undo,
    Forget,
    ConfirmForget,
    Pipeline,
    Prepare,

    /// <summary>Who takes part in the decision, or one of them.</summary>
    People,
    Next,
    Framework,
    Export,

    /// <summary>Something happened with a contact: a step, an end, a taking up again.</summary>
    Step,

    /// <summary>Somebody was referred by a contact.</summary>
    Refer,

    /// <summary>What happened with a contact so far.</summary>
    History,
    Language,
    Override,
    LiftOverride,

    /// <summary>What a credit check came to, by a credit controller.</summary>
    Credit,

    /// <summary>A command that will come and can't be carried out yet.</summary>
    Planned,

    /// <summary>A card whose action nobody knows any more.</summary>
    Outdated,
}
