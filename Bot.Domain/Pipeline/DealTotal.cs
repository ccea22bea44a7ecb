namespace SalesBot.Domain;

/// <summary>What the open deals in one currency add up to. Sums are never added across currencies.</summary>
/// <param name="Currency">The currency, ISO 4217.</param>
/// <param name="Hundredths">The sum, in hundredths of the currency.</param>
/// <param name="Weighted">The same, each deal weighted by how likely the playbook says deals in its stage close; rounded to whole units, in hundredths.</param>
/// <param name="Count">How many deals.</param>
public readonly record struct DealTotal(string Currency, long Hundredths, long Weighted, int Count)
{
    /// <summary>The totals of each currency, the largest first.</summary>
    public static IReadOnlyList<DealTotal> Of(IEnumerable<DealSum> sums, Playbook playbook) =>
        [.. sums.GroupBy(s => s.Currency, StringComparer.Ordinal)
            .OrderByDescending(deals => deals.Sum(s => (decimal)s.Hundredths))
            .Select(deals => new DealTotal(
                deals.Key,
                decimal.ToInt64(deals.Sum(s => (decimal)s.Hundredths)),
                decimal.ToInt64(decimal.Round(deals.Sum(s => (decimal)s.Hundredths * playbook.Stages[s.Stage].Weight / 100m) / 100m) * 100),
                deals.Sum(s => s.Count)))];
}
