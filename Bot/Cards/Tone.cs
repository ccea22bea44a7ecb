namespace SalesBot.Cards;

/// <summary>The look of a part of a card. It uses container styles, so that it works in every theme.</summary>
public enum Tone
{
    Plain,
    Quiet,
    Accent,
    Good,
    Warning,
    Attention,
}
