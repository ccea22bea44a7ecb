using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using SalesBot.Domain;
using SalesBot.Hosting;
using SalesBot.Interview;
using SalesBot.Storage;

namespace SalesBot.Jobs;

/// <summary>
/// Judges the contacts again that another playbook judged (D7). What is left follows from the contacts themselves, so that it goes on after
/// a restart where it was. A few at a time, through the queue that turns commit in: a turn waits for one such batch at most.
/// </summary>
internal sealed class RejudgeContacts(SalesDatabase database, Playbook playbook, TimeProvider clock, ILogger<RejudgeContacts> logger) : IJob
{
    private const int AtOnce = 100;

    private static readonly TimeSpan Pulse = TimeSpan.FromSeconds(10);

    // Who judges where no person does; the name is what the history shows.
    private readonly User author = new("", "playbook", $"playbook {playbook.Version}", Role.Rep);

    private int judged, changed;

    /// <inheritdoc/>
    public Task Run(CancellationToken stopping) => JudgeAll(stopping);

    /// <summary>Judges until none is left.</summary>
    /// <returns>How many were judged again.</returns>
    public async Task<int> JudgeAll(CancellationToken stopping)
    {
        var (all, told) = (Stopwatch.StartNew(), Stopwatch.StartNew());
        (judged, changed) = (0, 0);
        while (await FormerVersion(stopping) is { } version)
        {
            // Version by version and along the key: what is done is not looked at again. Whom a turn changed meanwhile is met in the next
            // round.
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

    /// <summary>A version that is not this playbook's and by which somebody was judged; null when none is left.</summary>
    private async Task<string?> FormerVersion(CancellationToken stopping)
    {
        using var lent = database.Lend();
        // Two ranges of the index beside the present version, instead of all that is not it.
        return await lent.Session.Contacts.Where(c => c.PlaybookVersion!.CompareTo(playbook.Edition) < 0).Select(c => c.PlaybookVersion)
            .FirstOrDefaultAsync(stopping)
            ?? await lent.Session.Contacts.Where(c => c.PlaybookVersion!.CompareTo(playbook.Edition) > 0).Select(c => c.PlaybookVersion)
                .FirstOrDefaultAsync(stopping);
    }

    /// <summary>Judges the next few after a key; the answer is how far it came, null when that was all.</summary>
    private async Task<Guid?> Some(string version, Guid last, CancellationToken stopping)
    {
        using var lent = database.Lend();
        var some = await lent.Session.Contacts
            .Where(c => c.PlaybookVersion == version && c.Id.CompareTo(last) > 0).OrderBy(c => c.Id).Take(AtOnce).ToListAsync(stopping);
        if (some.Count == 0)
            return null;
        var now = clock.GetUtcNow();
        foreach (var contact in some)
            contact.Judge(playbook, author, now);
        var moved = some.Count(contact => contact.News.Count > 0);
        try
        {
            await database.Commit(lent.Session);
            (judged, changed) = (judged + some.Count, changed + moved);
        }
        catch (DbUpdateException clash) when (database.IsConflict(clash))
        {
            // Somebody talked about one of them meanwhile, and that turn judged it: the others are met in the next round.
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
