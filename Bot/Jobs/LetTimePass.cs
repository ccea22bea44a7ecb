using Microsoft.EntityFrameworkCore;
using SalesBot.Domain;
using SalesBot.Interview;
using SalesBot.Storage;

namespace SalesBot.Jobs;

/// <summary>
/// Judges contacts again on the day on which time changes something about them: a credit check expires (D9), a wake-up day comes (D19). A
/// day begins where the contact's owner is. What changed is recorded once, however many hosts run this: the first to store it wins.
/// </summary>
internal sealed class LetTimePass(SalesDatabase database, Playbook playbook, TimeProvider clock) : IJob
{
    private const int AtOnce = 100;

    /// <inheritdoc/>
    public async Task Run(CancellationToken stopping)
    {
        for (var last = Guid.Empty; await Some(last, stopping) is { } reached; last = reached)
        {
            // Until none is left.
        }
    }

    private async Task<Guid?> Some(Guid last, CancellationToken stopping)
    {
        using var lent = database.Lend();
        // Where the owner is, it may be the day before or after.
        var day = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var (east, west) = (day.AddDays(1), day.AddDays(-1));
        var some = await lent.Session.Contacts.Where(c => (c.TimeActsOn <= east || c.TimeActedOn > west) && c.Id.CompareTo(last) > 0).OrderBy(c => c.Id).Take(AtOnce).ToListAsync(stopping);
        if (some.Count == 0)
            return null;
        var now = clock.GetUtcNow();
        var owners = some.Select(c => c.OwnerId).Distinct(StringComparer.Ordinal).ToList();
        var zones = (await lent.Session.Profiles.Where(p => owners.Contains(p.OwnerId)).AsNoTracking().ToListAsync(stopping))
            .ToDictionary(p => (p.TenantId, p.OwnerId), p => p.TimeZone);
        foreach (var contact in some)
            if (LocalDay.At(now, zones.GetValueOrDefault((contact.TenantId, contact.OwnerId))) is var today && contact.IsChangedByTime(today))
                contact.Judge(playbook, User.Time, now, today);
        try
        {
            await database.Commit(lent.Session);
        }
        catch (DbUpdateException clash) when (database.IsConflict(clash))
        {
            // A turn or another host judged one of them. The others are judged in the next run.
            lent.Spoil();
        }
        catch
        {
            lent.Spoil();
            throw;
        }

        return some[^1].Id;
    }
}
