namespace SalesBot.Domain;

/// <summary>That a contact left a stage for a later one, and after how many days (D19).</summary>
/// <param name="OwnerId">Whose contact it is.</param>
/// <param name="Left">The stage it left.</param>
/// <param name="Days">Whole days spent there.</param>
/// <param name="At">When it moved on, UTC.</param>
public readonly record struct StageTransition(string OwnerId, Stage Left, int Days, DateTimeOffset At);
