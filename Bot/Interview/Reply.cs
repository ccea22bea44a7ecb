using SalesBot.Cards;

namespace SalesBot.Interview;

/// <summary>One message: a card or a text. Never both, because Teams would split them into two messages.</summary>
/// <param name="Card">The card, or null.</param>
/// <param name="Text">The text, or null.</param>
/// <param name="IsFinal">
/// Whether it concludes something. It then replaces the tapped message for everybody, not only in the view of the user who tapped.
/// </param>
public sealed record Reply(Card? Card, string? Text, bool IsFinal);
