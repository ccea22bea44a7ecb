namespace SalesBot.Interview;

/// <summary>Which question to open, and what its card shows in addition.</summary>
/// <param name="Question">The question's key, or null for the next unanswered one, or the verdict if there is none.</param>
/// <param name="Noted">What was just recorded, for a line on top of the card; null for no line.</param>
/// <param name="Day">A day that the user already gave, filled into the question's date; null when there is none.</param>
/// <param name="Words">Words that the user already gave, filled into the question's text box; null when there are none.</param>
public sealed record Opening(string? Question, string? Noted = null, DateOnly? Day = null, string? Words = null);
