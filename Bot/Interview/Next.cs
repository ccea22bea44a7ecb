namespace SalesBot.Interview;

/// <summary>Where a turn continues after a feature handled it.</summary>
public sealed class Next
{
    private Next(Opening? opening) => Opening = opening;

    /// <summary>The turn is done. What was open stays open.</summary>
    public static readonly Next Stay = new(null);

    /// <summary>Continue with what is open.</summary>
    public static readonly Next GoOn = new(null);

    /// <summary>Show what is open again, unchanged.</summary>
    public static readonly Next Again = new(null);

    /// <summary>The question to open instead of the open one; null when none is to be opened.</summary>
    internal Opening? Opening { get; }

    /// <summary>Opens a question instead of the open one; null for the next unanswered one.</summary>
    /// <param name="question">The question's key, or <see cref="AgendaDialog.ToVerdict"/>.</param>
    /// <param name="noted">What was just recorded, for a line on top of the card.</param>
    public static Next Begin(string? question = null, string? noted = null) => new(new Opening(question, noted));

    /// <summary>Opens a question whose card already shows something that the user said.</summary>
    public static Next Begin(Opening opening) => new(opening);
}
