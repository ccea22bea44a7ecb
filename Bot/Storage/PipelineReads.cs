using Microsoft.EntityFrameworkCore;
using SalesBot.Domain;

namespace SalesBot.Storage;

/// <inheritdoc cref="IPipelineReads"/>
internal sealed class PipelineReads(SalesDbContext db, VisibleContacts contacts) : IPipelineReads
{
    // Nobody reads more names on a card.
    private const int MostDamaged = 5;

    public async Task<IReadOnlyList<PipelineCount>> Count(bool ownOnly)
    {
        var counts = await contacts.Of(ownOnly)
            .GroupBy(c => new { c.Standing, c.IsAtRisk })
            .Select(g => new PipelineCount(g.Key.Standing, g.Key.IsAtRisk, g.Count()))
            .ToListAsync();
        // They count among all, under no standing; the user is told who they are.
        if (counts.Exists(count => Unreadable.Is(count.Standing)))
            contacts.Whole(await Damaged(contacts.Of(ownOnly).Where(c => !Standings.Contains(c.Standing))));
        return counts;
    }

    public async Task<IReadOnlyList<StageCount>> CountStages(bool ownOnly)
    {
        var counts = await contacts.DealsOf(ownOnly).GroupBy(d => d.Stage).Select(g => new StageCount(g.Key, g.Count())).ToListAsync();
        if (counts.Exists(count => Unreadable.Is(count.Stage)))
            contacts.Whole(await Damaged(contacts.Of(ownOnly).Where(c => !Stages.Contains(c.Deal.Stage))));
        return counts;
    }

    private static readonly Standing[] Standings = Enum.GetValues<Standing>();

    private static readonly Stage[] Stages = Enum.GetValues<Stage>();

    private static Task<List<Contact>> Damaged(IQueryable<Contact> some) => some.OrderBy(c => c.Id).Take(MostDamaged).AsNoTracking().ToListAsync();

    public Task<int> CountAwaitingCreditLater(bool ownOnly) =>
        contacts.Of(ownOnly).CountAsync(c => c.CreditAwaitedSince != null
            && c.Deal.MainContactId == c.Id
            && (c.Deal.Stage == Stage.Demonstration || c.Deal.Stage == Stage.Proposal || c.Deal.Stage == Stage.Closing));

    public Task<IReadOnlyList<DealSum>> Sums(bool ownOnly) => SumsOf(contacts.DealsOf(ownOnly).Where(d => d.Outcome == null));

    public Task<IReadOnlyList<DealSum>> Undated(bool ownOnly) => SumsOf(contacts.DealsOf(ownOnly).Where(d => d.IsForecast && d.ExpectedOn == null));

    private static async Task<IReadOnlyList<DealSum>> SumsOf(IQueryable<Deal> deals) =>
        // A stage that can't be read has no weight.
        (await deals.Where(d => d.Amount != null && d.Currency != null)
            .GroupBy(d => new { d.Currency, d.Stage, d.IsForecast })
            .Select(g => new DealSum(g.Key.Currency!, g.Key.Stage, g.Key.IsForecast, g.Sum(d => d.Amount!.Value), g.Count()))
            .ToListAsync()).FindAll(sum => !Unreadable.Is(sum.Stage));

    public Task<IReadOnlyList<MonthSum>> Expected(DateOnly from, bool ownOnly) =>
        ByMonth(contacts.DealsOf(ownOnly).Where(d => d.IsForecast && d.ExpectedOn >= from && d.Amount != null && d.Currency != null)
            .Select(d => new Closing { On = d.ExpectedOn!.Value, Currency = d.Currency!, Stage = d.Stage, Amount = d.Amount!.Value }));

    public Task<IReadOnlyList<MonthSum>> ExpectedBefore(DateOnly day, bool ownOnly) =>
        ByMonth(contacts.DealsOf(ownOnly).Where(d => d.IsForecast && d.ExpectedOn < day && d.Amount != null && d.Currency != null)
            .Select(d => new Closing { On = d.ExpectedOn!.Value, Currency = d.Currency!, Stage = d.Stage, Amount = d.Amount!.Value }));

    public Task<IReadOnlyList<MonthSum>> Won(DateOnly since, bool ownOnly) =>
        ByMonth(contacts.DealsOf(ownOnly)
            .Where(d => d.Outcome == Standing.Customer && d.ClosedOn >= since && d.Amount != null && d.Currency != null)
            .Select(d => new Closing { On = d.ClosedOn!.Value, Currency = d.Currency!, Stage = d.Stage, Amount = d.Amount!.Value }));

    public Task<int> CountWithoutAmount(bool ownOnly) => contacts.DealsOf(ownOnly).CountAsync(d => d.IsForecast && d.HasBegun && d.Amount == null);

    private static async Task<IReadOnlyList<MonthSum>> ByMonth(IQueryable<Closing> closings) =>
        (await closings.GroupBy(c => new { c.On.Year, c.On.Month, c.Currency, c.Stage })
            .Select(g => new { g.Key.Year, g.Key.Month, g.Key.Currency, g.Key.Stage, Sum = g.Sum(c => c.Amount), Count = g.Count() }).ToListAsync())
        .FindAll(g => !Unreadable.Is(g.Stage))
        .ConvertAll(g => new MonthSum(new DateOnly(g.Year, g.Month, 1), g.Currency, g.Stage, g.Sum, g.Count));

    public async Task<IReadOnlyList<StageTransition>> Transitions(int most)
    {
        var changes = await db.History.Where(h => h.TenantId == contacts.User.TenantId && h.Kind == StoredKind.StageChanged)
            .OrderByDescending(h => h.At).Take(most).Select(h => new { h.OwnerId, h.From, h.To, h.On, h.At }).ToListAsync();
        var transitions = new List<StageTransition>(changes.Count);
        foreach (var change in changes)
            if (change.On is { } since
                && EnumNames<Stage>.Read(change.From) is { } left
                && EnumNames<Stage>.Read(change.To) is { } reached
                && reached > left
                && reached != Stage.Lost)
                transitions.Add(new StageTransition(change.OwnerId, left, DateOnly.FromDateTime(change.At.UtcDateTime).DayNumber - since.DayNumber, change.At));
        return transitions;
    }

    public Task<(IReadOnlyList<Contact> First, int Count)> InStageSince(IReadOnlyDictionary<Stage, DateTimeOffset> before, int most, bool ownOnly) =>
        Slow(Since(contacts.DealsOf(ownOnly), before), most);

    public async Task<(IReadOnlyList<Contact> First, int Count)> Stalled(
        Playbook playbook, DateTimeOffset now, DateOnly today, int most, bool ownOnly)
    {
        var (deals, own) = (contacts.DealsOf(ownOnly), contacts.User.Id);
        var slow = Since(deals.Where(d => d.OwnerId == own), StageVelocity.StalledSince(playbook, today));
        if (ownOnly || contacts.User.Role != Role.Manager)
            return await Slow(slow, most);
        // At any instant it is one of three days somewhere, and for most owners the same one.
        var elsewhere = await OwnersDays.Elsewhere(db, contacts.User.TenantId, now);
        var away = elsewhere.SelectMany(owners => owners).Append(own).ToList();
        slow = slow.Concat(Since(deals.Where(d => !away.Contains(d.OwnerId)), StageVelocity.StalledSince(playbook, LocalDay.At(now, null))));
        foreach (var day in elsewhere)
        {
            var owners = day.Where(owner => owner != own).ToList();
            slow = slow.Concat(Since(deals.Where(d => owners.Contains(d.OwnerId)), StageVelocity.StalledSince(playbook, day.Key)));
        }

        return await Slow(slow, most);
    }

    private static IQueryable<Deal> Since(IQueryable<Deal> deals, IReadOnlyDictionary<Stage, DateTimeOffset> before)
    {
        DateTimeOffset Before(Stage stage) => before.GetValueOrDefault(stage, DateTimeOffset.UnixEpoch);
        var (fresh, waiting, talking) = (Before(Stage.New), Before(Stage.WaitingForCredit), Before(Stage.Talking));
        var (demonstration, proposal, closing) = (Before(Stage.Demonstration), Before(Stage.Proposal), Before(Stage.Closing));
        return deals.Where(d => d.Outcome == null
            && ((d.Stage == Stage.New && d.ClockSince < fresh) || (d.Stage == Stage.WaitingForCredit && d.ClockSince < waiting)
                || (d.Stage == Stage.Talking && d.ClockSince < talking) || (d.Stage == Stage.Demonstration && d.ClockSince < demonstration)
                || (d.Stage == Stage.Proposal && d.ClockSince < proposal) || (d.Stage == Stage.Closing && d.ClockSince < closing)));
    }

    private async Task<(IReadOnlyList<Contact> First, int Count)> Slow(IQueryable<Deal> slow, int most)
    {
        var first = most == 0
            ? []
            : await slow.OrderBy(d => d.ClockSince).ThenBy(d => d.Id).Take(most)
                .Join(contacts.Tenants, d => d.MainContactId, c => c.Id, (d, c) => new { Deal = d, Contact = c })
                .OrderBy(one => one.Deal.ClockSince).ThenBy(one => one.Deal.Id).Select(one => one.Contact).AsNoTracking().ToListAsync();
        return (contacts.Whole(first), most > 0 && first.Count < most ? first.Count : await slow.CountAsync());
    }

    public async Task<IReadOnlyList<(Standing Standing, int Count)>> CountReferred(bool ownOnly) =>
        (await contacts.Of(ownOnly).Where(c => c.ReferredById != null).GroupBy(c => c.Standing)
            .Select(g => new { Standing = g.Key, Count = g.Count() }).ToListAsync())
        .ConvertAll(g => (g.Standing, g.Count));

    /// <summary>A deal with an amount, and the day on which it closes.</summary>
    private sealed class Closing
    {
        public DateOnly On { get; init; }

        public string Currency { get; init; } = "";

        public Stage Stage { get; init; }

        public long Amount { get; init; }
    }
}
