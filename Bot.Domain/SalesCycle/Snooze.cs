namespace SalesBot.Domain;

/// <summary>A next step that a rep puts off. It changes neither the standing nor the forecast, and the deal does not stall meanwhile (D19).</summary>
/// <param name="Step">The step. Another step is not put off with it.</param>
/// <param name="Until">The day on which it is due again.</param>
/// <param name="Reason">Why, in the rep's words; null when they gave no reason.</param>
public sealed record Snooze(NextStep Step, DateOnly Until, string? Reason);
