namespace SalesBot.Cards;

/// <summary>How cards behave.</summary>
public sealed class CardOptions
{
    /// <summary>Overrides the choice of action by channel; null lets the channel decide.</summary>
    public ActionStyle? Action { get; set; }

    /// <summary>
    /// How long a card takes no answer after it appeared, in milliseconds: less than anybody needs to read it, more than a double click
    /// takes.
    /// </summary>
    public int RestMilliseconds { get; set; } = 300;
}
