using Microsoft.EntityFrameworkCore;
using SalesBot.Domain;

namespace SalesBot.Storage;

/// <inheritdoc cref="IPipelineReads"/>
internal sealed class PipelineReads(SalesDbContext db, VisibleContacts contacts) : IPipelineReads
{
    public async Task<IReadOnlyList<PipelineCount>> Count(bool ownOnly) =>
        await contacts.Of(ownOnly)
            .GroupBy(c => new { c.Standing, c.Stage, c.IsAtRisk })
            .Select(g => new PipelineCount(g.Key.Standing, g.Key.Stage, g.Key.IsAtRisk, g.Count()))
            .ToListAsync();

    public Task<int> CountAwaitingCreditLater(bool ownOnly) =>
        contacts.Of(ownOnly).CountAsync(c => c.CreditAwaitedSince != null
            && (c.Stage == Stage.Demonstration || c.Stage == Stage.Proposal || c.Stage == Stage.Closing));

    public async Task<IReadOnlyList<DealSum>> Sums(bool ownOnly) =>
        await contacts.Of(ownOnly)
            .Where(c => c.Amount != null
                && c.Currency != null
                && (c.Standing == Standing.Lead || c.Standing == Standing.Prospect || c.Standing == Standing.Qualified))
            .GroupBy(c => new { c.Currency, c.Stage })
            .Select(g => new DealSum(g.Key.Currency!, g.Key.Stage, g.Sum(c => c.Amount!.Value), g.Count()))
            .ToListAsync();

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

    public async Task<(IReadOnlyList<Contact> First, int Count)> InStageSince(IReadOnlyDictionary<Stage, DateTimeOffset> before, int most, bool ownOnly)
    {
        DateTimeOffset Before(Stage stage) => before.GetValueOrDefault(stage, DateTimeOffset.UnixEpoch);
        var (fresh, waiting, talking) = (Before(Stage.New), Before(Stage.WaitingForCredit), Before(Stage.Talking));
        var (demonstration, proposal, closing) = (Before(Stage.Demonstration), Before(Stage.Proposal), Before(Stage.Closing));
        var slow = contacts.Of(ownOnly).Where(c =>
            (c.Standing == Standing.Lead || c.Standing == Standing.Prospect || c.Standing == Standing.Qualified)
            && ((c.Stage == Stage.New && c.StageSince < fresh) || (c.Stage == Stage.WaitingForCredit && c.StageSince < waiting)
                || (c.Stage == Stage.Talking && c.StageSince < talking) || (c.Stage == Stage.Demonstration && c.StageSince < demonstration)
                || (c.Stage == Stage.Proposal && c.StageSince < proposal) || (c.Stage == Stage.Closing && c.StageSince < closing)));
        var first = most == 0 ? [] : await slow.OrderBy(c => c.StageSince).ThenBy(c => c.Id).Take(most).AsNoTracking().ToListAsync();
        return (first, most > 0 && first.Count < most ? first.Count : await slow.CountAsync());
    }

    public async Task<IReadOnlyList<(Standing Standing, int Count)>> CountReferred(bool ownOnly) =>
        (await contacts.Of(ownOnly).Where(c => c.ReferredById != null).GroupBy(c => c.Standing)
            .Select(g => new { Standing = g.Key, Count = g.Count() }).ToListAsync())
        .ConvertAll(g => (g.Standing, g.Count));
}
