namespace SalesBot.Domain;

/// <summary>A contact's move to a later stage, and the number of days it spent in the stage before (D19).</summary>
/// <param name="OwnerId">The owner of the contact.</param>
/// <param name="Left">The stage that the contact left.</param>
/// <param name="Days">The whole days spent there.</param>
/// <param name="At">When it left, UTC.</param>
public readonly record struct StageTransition(string OwnerId, Stage Left, int Days, DateTimeOffset At);
