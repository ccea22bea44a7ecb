using AdaptiveCards;
using SalesBot.Understanding;

namespace SalesBot.Cards;

/// <summary>A line that can be tapped: what it says, what that means, and what the tap does.</summary>
public sealed record Row(string Title, string? Meaning, CardAction? Action, bool IsChosen = false);
