namespace SalesBot.Tests;

/// <summary>A tap of a rep who goes through the interview, and what came of it.</summary>
/// <param name="Title">What was tapped; in quotes what was typed.</param>
/// <param name="Heard">What the bot answered.</param>
/// <param name="Before">What was stored before.</param>
/// <param name="After">What was stored then.</param>
public sealed record InterviewTap(string Title, Heard Heard, Snapshot Before, Snapshot After)
{
    /// <summary>Whether the bot only asked another question.</summary>
    public bool IsFollowedByAQuestion => Heard.Said is [{ Card: { } card }] && CardReading.QuestionOf(card) is not null;
}
