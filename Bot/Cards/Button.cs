using AdaptiveCards;
using SalesBot.Understanding;

namespace SalesBot.Cards;

/// <summary>A button under a card.</summary>
public sealed record Button(string Title, CardAction Action, bool IsPositive = false)
{
    /// <summary>Whether it wants the inputs, and the inputs filled in as asked.</summary>
    public bool TakesInputs { get; init; }
}
