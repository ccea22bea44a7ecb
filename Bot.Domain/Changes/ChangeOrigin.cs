namespace SalesBot.Domain;

/// <summary>Through what a change came about.</summary>
public enum ChangeOrigin
{
    /// <summary>A user's typed words.</summary>
    Words,

    /// <summary>A tap on a card.</summary>
    Tap,

    /// <summary>A card whose inputs a user filled in.</summary>
    Form,

    /// <summary>A list of contacts that was read in.</summary>
    Import,

    /// <summary>Another edition of the playbook, by which the contact was judged again (D7).</summary>
    Playbook,

    /// <summary>The passing of time: a check expired, or a wake-up day came (D9, D19).</summary>
    Time,
}
