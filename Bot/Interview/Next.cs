namespace SalesBot.Interview;

/// <summary>Where a turn goes from a feature: nowhere, or on to the question on the table.</summary>
public sealed class Next
{
    private Next(Opening? opening) => Opening = opening;

    /// <summary>Everything is said; what was open stays open.</summary>
    public static readonly Next Stay = new(null);

    /// <summary>On with what is open.</summary>
    public static readonly Next GoOn = new(null);

    /// <summary>Show again what is open, unchanged.</summary>
    public static readonly Next Again = new(null);

    /// <summary>What to open in place of what is open; null when nothing is to be opened.</summary>
    internal Opening? Opening { get; }

    /// <summary>Opens a question in place of what is open; null takes up where the answers end.</summary>
    /// <param name="question">The question's key, or <see cref="AgendaDialog.ToVerdict"/>.</param>
    /// <param name="noted">What was just recorded, for a line on top of the card.</param>
    public static Next Begin(string? question = null, string? noted = null) => new(new Opening(question, noted));

    /// <summary>Opens a question whose card shows already what was said.</summary>
    public static Next Begin(Opening opening) => new(opening);
}
