namespace SalesBot.Domain;

/// <summary>How many contacts have this standing, stage and risk.</summary>
public readonly record struct PipelineCount(Standing Standing, Stage Stage, bool IsAtRisk, int Count);
