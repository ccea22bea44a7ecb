using SalesBot.Channels.Teams;
using SalesBot.Domain;
using SalesBot.Hosting;
using SalesBot.Interview;

namespace SalesBot.Jobs;

/// <summary>
/// Shows users whose last reply was lost, or may have been, where they stand now. Lost replies are stored, so redelivery works after a
/// restart too, and only one process does it.
/// </summary>
internal sealed class RedeliverMissedReplies(
    IContactBooks books, Proactive proactive, TurnTaker turns, Users users, TimeProvider clock, ILogger<RedeliverMissedReplies> logger) : IJob
{
    private const int MostAtOnce = 100;

    // A chat that does not respond, for up to ten seconds, must not delay all others.
    private const int MostSideBySide = 8;

    /// <summary>Redelivers to every user who is due.</summary>
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
            // Claim the redelivery before sending. If the process ends while sending, it is tried again later.
            if (await proactive.Note(user, profile => profile.ClaimRedelivery(clock.GetUtcNow())) && await IsTold(user, cancellationToken))
                await proactive.Note(user, profile => profile.Settle());
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            // A failure for one user must not affect the others.
            logger.NotToldAgain(failure);
        }
    }

    /// <summary>Whether the redelivery is done: it was delivered, or the user is no longer admitted.</summary>
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
