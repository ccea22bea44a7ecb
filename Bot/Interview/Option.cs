using SalesBot.Languages;

namespace SalesBot.Interview;

/// <summary>One option of a question: its stored value, its title, and its meaning in one line.</summary>
public sealed record Option(string Value, Words Title, Words Meaning)
{
    /// <summary>Whether choosing it ends the interview.</summary>
    public bool Ends { get; init; }

    /// <summary>Titles that it had before and that are still understood when they are typed.</summary>
    public IReadOnlyList<string> FormerTitles { get; init; } = [];
}
