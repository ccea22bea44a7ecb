namespace SalesBot.Domain;

/// <summary>The sum of the open deals in one currency and stage, in hundredths of the currency.</summary>
/// <param name="Currency">The currency, ISO 4217.</param>
/// <param name="Stage">The stage.</param>
/// <param name="IsForecast">Whether they have a weight in the forecast: nothing blocks them, and there is interest.</param>
/// <param name="Hundredths">The sum.</param>
/// <param name="Count">The number of deals.</param>
public readonly record struct DealSum(string Currency, Stage Stage, bool IsForecast, long Hundredths, int Count);
