using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using SalesBot.Domain;
using SalesBot.Hosting;
using SalesBot.Interview;
using SalesBot.Storage;

namespace SalesBot.Jobs;

/// <summary>
/// Judges again all contacts that were judged by another edition of the playbook (D7). Each contact stores its edition, so after a restart
/// the job continues where it was. It commits in small batches through the same queue as turns, so a turn waits for at most one batch.
/// </summary>
internal sealed class RejudgeContacts(SalesDatabase database, Playbook playbook, TimeProvider clock, ILogger<RejudgeContacts> logger) : IJob
{
    private const int AtOnce = 100;

    private static readonly TimeSpan Pulse = TimeSpan.FromSeconds(10);

    // The author of these changes; the history shows the name.
    private readonly User author = new("", "playbook", $"playbook {playbook.Version}", Role.Rep) { ActsThrough = ChangeOrigin.Playbook };

    // They keep their edition, so that they are judged at the first start after they were repaired.
    private readonly HashSet<Guid> damaged = [];

    private int judged, changed;

    /// <inheritdoc/>
    public Task Run(CancellationToken stopping) => JudgeAll(stopping);

    /// <summary>Judges until no such contact is left.</summary>
    /// <returns>How many contacts were judged again.</returns>
    public async Task<int> JudgeAll(CancellationToken stopping)
    {
        var (all, told) = (Stopwatch.StartNew(), Stopwatch.StartNew());
        (judged, changed) = (0, 0);
        while (await FormerVersion(stopping) is { } version)
        {
            // One edition after the other, in order of the key, so that no contact is read twice. A contact that a turn changed in the
            // meantime is read in the next round.
            for (var last = Guid.Empty; await Some(version, last, stopping) is { } reached; last = reached)
                if (told.Elapsed >= Pulse)
                {
                    logger.JudgedAgain(judged, (int)(judged / all.Elapsed.TotalSeconds));
                    told.Restart();
                }
        }

        if (judged > 0)
            logger.AllJudgedAgain(playbook.Edition, judged, (int)all.Elapsed.TotalSeconds, changed);
        return judged;
    }

    /// <summary>Another edition by which some contact was judged; null when there is none.</summary>
    private async Task<string?> FormerVersion(CancellationToken stopping)
    {
        using var lent = database.Lend();
        // Two ranges of the index, below and above the present edition, are faster than an inequality.
        var all = damaged.Count == 0 ? lent.Session.Contacts : lent.Session.Contacts.Where(c => !damaged.Contains(c.Id));
        return await all.Where(c => c.PlaybookVersion!.CompareTo(playbook.Edition) < 0).Select(c => c.PlaybookVersion).FirstOrDefaultAsync(stopping)
            ?? await all.Where(c => c.PlaybookVersion!.CompareTo(playbook.Edition) > 0).Select(c => c.PlaybookVersion).FirstOrDefaultAsync(stopping);
    }

    /// <summary>Judges the next batch after a key. Returns the last key of the batch; null when there is none left.</summary>
    private async Task<Guid?> Some(string version, Guid last, CancellationToken stopping)
    {
        using var lent = database.Lend();
        var some = await lent.Session.Contacts
            .Where(c => c.PlaybookVersion == version && c.Id.CompareTo(last) > 0).OrderBy(c => c.Id).Take(AtOnce).ToListAsync(stopping);
        if (some.Count == 0)
            return null;
        var now = clock.GetUtcNow();
        var dayOf = await OwnersDays.Of(lent.Session, some, now, CancellationToken.None);
        damaged.UnionWith(some.Where(contact => database.Damaged.Meet(lent.Session, contact)).Select(contact => contact.Id));
        var whole = some.FindAll(contact => !damaged.Contains(contact.Id));
        foreach (var contact in whole)
            contact.Judge(playbook, author, now, dayOf(contact));
        var moved = whole.Count(contact => contact.News.Count > 0);
        try
        {
            await database.Commit(lent.Session);
            (judged, changed) = (judged + whole.Count, changed + moved);
        }
        catch (DbUpdateException clash) when (database.IsConflict(clash))
        {
            // A turn changed and judged one of them. The others are judged in the next round.
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
