namespace SalesBot.Interview;

/// <summary>Which question to open, and what its card shows beside it.</summary>
/// <param name="Question">The question's key, or null for the next one that is unanswered, or else the verdict.</param>
/// <param name="Noted">What was just recorded, for a line on top of the card; null when there is nothing to say.</param>
/// <param name="Day">A day that was said with something that still has to be asked for: it stands in the question's date.</param>
/// <param name="Words">Words that were said with it: they stand in the question's box.</param>
public sealed record Opening(string? Question, string? Noted = null, DateOnly? Day = null, string? Words = null);
