namespace SalesBot.Domain;

/// <summary>When money is expected, and when it came. Deals that are blocked, parked or of no interest are in none of it.</summary>
/// <param name="Expected">The open deals by the month in which they may close, the next month first. In one month, a total for each currency.</param>
/// <param name="Later">The open deals of the months that are left out above.</param>
/// <param name="Undated">The open deals without an expected day.</param>
/// <param name="Overdue">The open deals whose expected day has passed.</param>
/// <param name="Won">The deals that were won, by month, the latest first.</param>
/// <param name="WithoutAmount">How many open deals have no amount, so that they are in no sum.</param>
public sealed record Forecast(
    IReadOnlyList<(DateOnly Month, IReadOnlyList<DealTotal> Totals)> Expected,
    IReadOnlyList<DealTotal> Later,
    IReadOnlyList<DealTotal> Undated,
    IReadOnlyList<DealTotal> Overdue,
    IReadOnlyList<(DateOnly Month, IReadOnlyList<DealTotal> Totals)> Won,
    int WithoutAmount)
{
    /// <summary>Whether there is anything to tell.</summary>
    public bool HasMonths => Expected.Count + Later.Count + Undated.Count + Overdue.Count + Won.Count + WithoutAmount > 0;

    // How many months a card can show.
    private const int MostMonths = 3;

    /// <summary>Reads the forecast from a user's book, over all contacts that the user may see or only their own.</summary>
    public static async Task<Forecast> Of(IPipelineReads reads, Playbook playbook, DateOnly today, bool ownOnly)
    {
        var expected = (await reads.Expected(today, ownOnly)).GroupBy(sum => sum.Month).OrderBy(month => month.Key).ToList();
        var since = new DateOnly(today.Year, today.Month, 1).AddMonths(1 - MostMonths);
        return new Forecast(
            [.. expected.Take(MostMonths).Select(month => (month.Key, Totals(month, playbook)))],
            Totals(expected.Skip(MostMonths).SelectMany(month => month), playbook),
            DealTotal.Of(await reads.Undated(ownOnly), playbook),
            Totals(await reads.ExpectedBefore(today, ownOnly), playbook),
            [.. (await reads.Won(since, ownOnly)).GroupBy(sum => sum.Month).OrderByDescending(month => month.Key)
                .Select(month => (month.Key, Totals(month, playbook)))],
            await reads.CountWithoutAmount(ownOnly));
    }

    private static IReadOnlyList<DealTotal> Totals(IEnumerable<MonthSum> sums, Playbook playbook) =>
        DealTotal.Of(sums.Select(sum => new DealSum(sum.Currency, sum.Stage, IsForecast: true, sum.Hundredths, sum.Count)), playbook);
}
