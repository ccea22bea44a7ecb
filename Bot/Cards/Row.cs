namespace SalesBot.Cards;

/// <summary>A row: its title, its meaning, and the tap's action, if it has one.</summary>
public sealed record Row(string Title, string? Meaning, CardAction? Action, bool IsChosen = false);
