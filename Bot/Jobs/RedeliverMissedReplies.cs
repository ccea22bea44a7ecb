using SalesBot.Channels.Teams;
using SalesBot.Domain;
using SalesBot.Hosting;
using SalesBot.Interview;

namespace SalesBot.Jobs;

/// <summary>
/// Tells users again whom the last answer did not reach, or perhaps did not: where things stand now. What is owed to whom is stored, so
/// that it is told after a restart too, and by one process only.
/// </summary>
internal sealed class RedeliverMissedReplies(
    IContactBooks books, Proactive proactive, TurnTaker turns, Users users, TimeProvider clock, ILogger<RedeliverMissedReplies> logger) : IJob
{
    private const int MostAtOnce = 100;

    // One chat that does not answer is not to keep the others waiting; ten seconds of one are those of a few.
    private const int MostSideBySide = 8;

    /// <summary>Tells everybody whose time has come.</summary>
    public async Task Run(CancellationToken stopping)
    {
        var missed = await books.MissedReplies(clock.GetUtcNow(), MostAtOnce);
        var sideBySide = new ParallelOptions { MaxDegreeOfParallelism = MostSideBySide, CancellationToken = stopping };
        await Parallel.ForEachAsync(missed, sideBySide, async (profile, end) => await Tell(users.Of(profile), end));
    }

    private async Task Tell(User user, CancellationToken cancellationToken)
    {
        try
        {
            // Put off first: whoever stores that tells it, and an end in the middle of it means once more, later.
            if (await proactive.Note(user, profile => profile.ClaimRedelivery(clock.GetUtcNow())) && await IsTold(user, cancellationToken))
                await proactive.Note(user, profile => profile.Settle());
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            // Whatever is the matter with one user is not to be paid for by the others.
            logger.NotToldAgain(failure);
        }
    }

    /// <summary>Whether there is nothing more to tell a user: they were told, or are none to be told anything.</summary>
    private async Task<bool> IsTold(User user, CancellationToken cancellationToken)
    {
        try
        {
            return await proactive.Say(user, (context, token) => turns.Take(context, user, new Input(Intent.MissedReply), token), cancellationToken);
        }
        catch (NotAdmittedException)
        {
            return true;
        }
    }
}
