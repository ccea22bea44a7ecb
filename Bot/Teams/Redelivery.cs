using SalesBot.Conversation;
using SalesBot.Domain;

namespace SalesBot.Teams;

/// <summary>
/// Tells users again whom the last answer did not reach, or perhaps did not: where things stand now. What is owed to whom is stored, so that it is told
/// after a restart too, and by one process only.
/// </summary>
internal sealed class Redelivery(IContactBooks books, Proactive proactive, TurnTaker turns, TimeProvider clock, ILogger<Redelivery> logger) : BackgroundService
{
    private const int MostAtOnce = 100;

    // One chat that does not answer is not to keep the others waiting; ten seconds of one are those of a few.
    private const int MostSideBySide = 8;
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(15);

    /// <summary>Tells everybody whose time has come.</summary>
    public async Task TellAgain(CancellationToken cancellationToken)
    {
        var owed = await books.Owed(clock.GetUtcNow(), MostAtOnce);
        var sideBySide = new ParallelOptions { MaxDegreeOfParallelism = MostSideBySide, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(owed, sideBySide, async (profile, end) => await Tell(Users.Of(profile), end));
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await TellAgain(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                // What is owed stays stored: a database that is busy or full for a while must not end the bot, nor must anything else.
                logger.NobodyToldAgain(failure);
            }
        }
    }

    private async Task Tell(User user, CancellationToken cancellationToken)
    {
        try
        {
            // Put off first: whoever stores that tells it, and an end in the middle of it means once more, later.
            if (await proactive.Note(user, profile => profile.TakeOver(clock.GetUtcNow())) && await IsTold(user, cancellationToken))
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
            return await proactive.Say(user, (context, token) => turns.Take(context, user, new Input(Intent.Owed), token), cancellationToken);
        }
        catch (NotAdmittedException)
        {
            return true;
        }
    }
}
