using System.Data.Common;
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
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(15);

    /// <summary>Tells everybody whose time has come.</summary>
    public async Task TellAgain(CancellationToken cancellationToken)
    {
        foreach (var profile in await books.Owed(clock.GetUtcNow(), MostAtOnce))
        {
            cancellationToken.ThrowIfCancellationRequested();
            await Tell(Users.Of(profile));
        }
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
            catch (DbException failure)
            {
                // What is owed stays stored: a database that is busy or full for a while must not end the bot.
                logger.NotToldAgain(failure);
            }
        }
    }

    private async Task Tell(User user)
    {
        // Put off first: whoever stores that tells it, and an end in the middle of it means once more, later.
        if (!await proactive.Note(user, profile => profile.TakeOver(clock.GetUtcNow())))
            return;
        if (await proactive.Say(user, (context, token) => turns.Take(context, user, new Input(Intent.Owed), token)))
            await proactive.Note(user, profile => profile.Settle());
    }
}
