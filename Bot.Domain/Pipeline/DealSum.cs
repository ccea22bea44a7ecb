namespace SalesBot.Domain;

/// <summary>What the open deals in a currency and stage add up to, in hundredths.</summary>
public readonly record struct DealSum(string Currency, Stage Stage, long Hundredths, int Count);
