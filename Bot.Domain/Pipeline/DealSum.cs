namespace SalesBot.Domain;

/// <summary>The sum of the open deals in one currency and stage, in hundredths of the currency.</summary>
public readonly record struct DealSum(string Currency, Stage Stage, long Hundredths, int Count);
