using SalesBot.Domain;
using SalesBot.Languages;
using SalesBot.Understanding;

namespace SalesBot.Interview;

/// <summary>One option of a question: the stored value, what the row says, and one line of what it means.</summary>
public sealed record Option(string Value, Words Title, Words Meaning)
{
    /// <summary>Whether choosing it ends the interview there.</summary>
    public bool Ends { get; init; }
}
