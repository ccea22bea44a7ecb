using Microsoft.EntityFrameworkCore;
using SalesBot.Domain;

namespace SalesBot.Storage;

/// <summary>
/// Judges contacts again on the day on which time changes something about them: a credit check expires (D9), a wake-up day comes (D19). A
/// day begins where the contact's owner is. Each batch is committed by itself; of several hosts, the first to commit wins.
/// </summary>
internal sealed class TimeEffects(SalesDatabase database, Playbook playbook)
{
    private const int AtOnce = 100;

    /// <summary>Judges the next batch after a key.</summary>
    /// <param name="which">The contacts to look at, in a session.</param>
    /// <param name="now">The present time.</param>
    /// <param name="last">The key of the last contact of the batch before.</param>
    /// <param name="stopping">Ends it early.</param>
    /// <param name="knownDay">The present day where a contact's owner is, if it is known better than from what is stored.</param>
    /// <returns>The last key of this batch; null when none is left.</returns>
    public async Task<Guid?> JudgeSome(Func<SalesDbContext, IQueryable<Contact>> which, DateTimeOffset now, Guid last, CancellationToken stopping,
        Func<Contact, DateOnly?>? knownDay = null)
    {
        using var lent = database.Lend();
        // Where the owner is, it may be the day before or after.
        var day = DateOnly.FromDateTime(now.UtcDateTime);
        var (east, west) = (day.AddDays(1), day.AddDays(-1));
        var some = await which(lent.Session).Where(c => (c.TimeActsOn <= east || c.TimeActedOn > west) && c.Id.CompareTo(last) > 0)
            .OrderBy(c => c.Id).Take(AtOnce).ToListAsync(stopping);
        if (some.Count == 0)
            return null;
        var dayOf = await OwnersDays.Of(lent.Session, some, now, stopping);
        foreach (var contact in some)
        {
            if (database.Damaged.Meet(lent.Session, contact))
                continue;
            var today = knownDay?.Invoke(contact) ?? dayOf(contact);
            if (contact.IsChangedByTime(today))
                contact.Judge(playbook, User.Time, now, today);
        }

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
