namespace SalesBot.Cards;

/// <summary>How cards behave.</summary>
public sealed class CardOptions
{
    /// <summary>Overrides the choice of action by channel; null lets the channel decide.</summary>
    public ActionStyle? Action { get; set; }

    /// <summary>
    /// How long a new card ignores taps, in milliseconds: longer than a double click, shorter than anybody needs to read it.
    /// </summary>
    public int RestMilliseconds { get; set; } = 300;
}
