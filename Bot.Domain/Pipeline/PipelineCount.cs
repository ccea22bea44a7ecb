namespace SalesBot.Domain;

/// <summary>The number of contacts with this standing and risk.</summary>
public readonly record struct PipelineCount(Standing Standing, bool IsAtRisk, int Count);

/// <summary>The number of deals in this stage. Several contacts in one deal count once.</summary>
public sealed record StageCount(Stage Stage, int Count);
