using AdaptiveCards;
using SalesBot.Understanding;

namespace SalesBot.Cards;

/// <summary>How a part of a card looks: by the style of its container, so that it works in every theme.</summary>
public enum Tone
{
    Plain,
    Quiet,
    Accent,
    Good,
    Warning,
    Attention,
}
