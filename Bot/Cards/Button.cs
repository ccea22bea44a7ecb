namespace SalesBot.Cards;

/// <summary>A button under a card.</summary>
public sealed record Button(string Title, CardAction Action, bool IsPositive = false)
{
    /// <summary>Whether a tap sends the card's inputs, and requires them to be valid.</summary>
    public bool TakesInputs { get; init; }
}
