namespace SalesBot.Domain;

/// <summary>The sum of the deals in one currency that close in one month, in hundredths of the currency.</summary>
/// <param name="Month">The first day of the month.</param>
/// <param name="Currency">The currency, ISO 4217.</param>
/// <param name="Stage">Their stage.</param>
/// <param name="Hundredths">The sum.</param>
/// <param name="Count">The number of deals.</param>
public sealed record MonthSum(DateOnly Month, string Currency, Stage Stage, long Hundredths, int Count);
