namespace SalesBot.Domain;

/// <summary>When money is expected, and when it came. Deals that are blocked, parked or of no interest are in none of it.</summary>
/// <param name="Expected">The open deals by the month in which they may close, the next month first. In one month, a total for each currency.</param>
/// <param name="Overdue">The open deals whose expected day has passed.</param>
/// <param name="Won">The deals that were won, by month, the latest first.</param>
/// <param name="WithoutAmount">How many open deals have no amount, so that they are in no sum.</param>
public sealed record Forecast(
    IReadOnlyList<(DateOnly Month, IReadOnlyList<DealTotal> Totals)> Expected,
    IReadOnlyList<DealTotal> Overdue,
    IReadOnlyList<(DateOnly Month, IReadOnlyList<DealTotal> Totals)> Won,
    int WithoutAmount)
{
    // How many months a card can show.
    private const int MostMonths = 3;

    /// <summary>Reads the forecast from a user's book, over all contacts that the user may see or only their own.</summary>
    public static async Task<Forecast> Of(IPipelineReads reads, Playbook playbook, DateOnly today, bool ownOnly) => new(
        [.. ByMonth(await reads.Expected(today, ownOnly), playbook).OrderBy(month => month.Month).Take(MostMonths)],
        DealTotal.Of((await reads.ExpectedBefore(today, ownOnly)).Select(InForecast), playbook),
        [.. ByMonth(await reads.Won(new DateOnly(today.Year, today.Month, 1).AddMonths(1 - MostMonths), ownOnly), playbook).OrderByDescending(month => month.Month)],
        await reads.CountWithoutAmount(ownOnly));

    private static IEnumerable<(DateOnly Month, IReadOnlyList<DealTotal> Totals)> ByMonth(IEnumerable<MonthSum> sums, Playbook playbook) =>
        sums.GroupBy(sum => sum.Month).Select(month => (month.Key, DealTotal.Of(month.Select(InForecast), playbook)));

    private static DealSum InForecast(MonthSum sum) => new(sum.Currency, sum.Stage, IsForecast: true, sum.Hundredths, sum.Count);
}
