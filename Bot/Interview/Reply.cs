using SalesBot.Cards;

namespace SalesBot.Interview;

/// <summary>One thing to say: a card, or plain words. Never both at once, because Teams would split them into two messages.</summary>
/// <param name="Card">The card, or null.</param>
/// <param name="Text">The words, or null.</param>
/// <param name="IsFinal">Whether it concludes something: it then also replaces the message itself, not only the view of the one who tapped.</param>
public sealed record Reply(Card? Card, string? Text, bool IsFinal);
