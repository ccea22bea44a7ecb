namespace SalesBot.Domain;

/// <summary>The weights by which deals are compared in the list of next actions. They are relative to each other; 0 leaves one out.</summary>
/// <param name="Value">The weight of the amount.</param>
/// <param name="Stage">The weight of the stage: how likely a deal in it closes.</param>
/// <param name="Urgency">The weight of how soon they need it (D19).</param>
/// <param name="Overdue">The weight of the days for which the step is overdue.</param>
public sealed record HeatRule(int Value = 40, int Stage = 30, int Urgency = 20, int Overdue = 10);
