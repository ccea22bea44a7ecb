namespace SalesBot.Cards;

/// <summary>A row: its title, its meaning, and the tap's action, if it has one.</summary>
public sealed record Row(string Title, string? Meaning, CardAction? Action, bool IsChosen = false)
{
    /// <summary>Buttons that a second tap target at the row's end shows and hides; empty for none.</summary>
    public IReadOnlyList<Button> More { get; init; } = [];

    /// <summary>The name that screen readers give the second tap target; empty when there are no buttons.</summary>
    public string MoreName { get; init; } = "";

    /// <summary>How the second tap target says whether it is open; null when there are no buttons.</summary>
    public FoldWords? MoreWords { get; init; }

    /// <summary>What screen readers say instead of the meaning, where that contains a sign; null for the meaning.</summary>
    public string? MeaningInWords { get; init; }

    /// <summary>What screen readers say of a row that was chosen before.</summary>
    public string ChosenInWords { get; init; } = "";

    /// <summary>What screen readers say of the whole row: they hear nothing else of it.</summary>
    public string Name =>
        Title + ((MeaningInWords ?? Meaning) is { Length: > 0 } meaning ? $". {meaning}" : "")
            + (IsChosen && ChosenInWords.Length > 0 ? $"{(Meaning is [.., '.'] ? "" : ".")} {ChosenInWords}" : "");
}
