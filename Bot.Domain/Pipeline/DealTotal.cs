namespace SalesBot.Domain;

/// <summary>The sum of the open deals in one currency. Amounts in different currencies are never added.</summary>
/// <param name="Currency">The currency, ISO 4217.</param>
/// <param name="Hundredths">The sum, in hundredths of the currency.</param>
/// <param name="Weighted">
/// The sum with each deal weighted by the playbook's probability that a deal in its stage closes; deals that are blocked or of no interest
/// have no weight. In hundredths, rounded to whole units of the currency.
/// </param>
/// <param name="Count">The number of deals.</param>
public readonly record struct DealTotal(string Currency, long Hundredths, long Weighted, int Count)
{
    /// <summary>The totals by currency, the largest first.</summary>
    public static IReadOnlyList<DealTotal> Of(IEnumerable<DealSum> sums, Playbook playbook) =>
        [.. sums.GroupBy(s => s.Currency, StringComparer.Ordinal)
            .OrderByDescending(deals => deals.Sum(s => (decimal)s.Hundredths))
            .Select(deals => new DealTotal(
                deals.Key,
                decimal.ToInt64(deals.Sum(s => (decimal)s.Hundredths)),
                decimal.ToInt64(decimal.Round(deals.Where(s => s.IsForecast).Sum(s => Weighed(s, playbook)) / 100m) * 100),
                deals.Sum(s => s.Count)))];

    private static decimal Weighed(DealSum sum, Playbook playbook) => (decimal)sum.Hundredths * playbook.Stages[sum.Stage].Weight / 100m;
}
