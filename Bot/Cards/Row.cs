namespace SalesBot.Cards;

/// <summary>A row: its title, its meaning, and the tap's action, if it has one.</summary>
public sealed record Row(string Title, string? Meaning, CardAction? Action, bool IsChosen = false)
{
    /// <summary>Buttons that a second tap target at the row's end shows and hides; empty for none.</summary>
    public IReadOnlyList<Button> More { get; init; } = [];

    /// <summary>The name that screen readers give the second tap target; empty when there are no buttons.</summary>
    public string MoreName { get; init; } = "";
}
