namespace SalesBot.Domain;

/// <summary>The number of contacts with this standing, stage and risk.</summary>
public readonly record struct PipelineCount(Standing Standing, Stage Stage, bool IsAtRisk, int Count);
