namespace SalesBot.Conversation;

/// <summary>Where a turn goes from a feature: nowhere, or on to the question on the table.</summary>
public sealed class Next
{
    private Next(string? question) => Question = question;

    /// <summary>Everything is said; what was open stays open.</summary>
    public static readonly Next Stay = new(null);

    /// <summary>On with what is open.</summary>
    public static readonly Next GoOn = new(null);

    /// <summary>Show again what is open, unchanged.</summary>
    public static readonly Next Again = new(null);

    /// <summary>What to open: a question's key, or null for the next one that is unanswered, or else the verdict.</summary>
    internal string? Question { get; }

    /// <summary>Whether a question is to be opened, in place of what is open.</summary>
    internal bool Begins => this != Stay && this != GoOn && this != Again;

    /// <summary>Opens a question in place of what is open; null takes up where the answers end.</summary>
    public static Next Begin(string? question = null) => new(question);
}
