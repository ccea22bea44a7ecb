using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace SalesBot.Storage;

/// <summary>Forgets handled deliveries after a week: no channel repeats one that late.</summary>
internal sealed class InboxKeeper(SalesDatabase database, TimeProvider clock, ILogger<InboxKeeper> logger) : BackgroundService
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var hourly = new PeriodicTimer(TimeSpan.FromHours(1), clock);
        do
        {
            try
            {
                await Forget(stoppingToken);
            }
            catch (DbException failure)
            {
                // A full disk must not end the bot, which can go on reading: the next hour is early enough.
                logger.InboxNotCleared(failure);
            }
        }
        while (await hourly.WaitForNextTickAsync(stoppingToken));
    }

    private async Task Forget(CancellationToken stoppingToken)
    {
        var session = database.Rent();
        try
        {
            var limit = clock.GetUtcNow() - Kept;
            await session.Inbox.Where(d => d.At < limit).ExecuteDeleteAsync(stoppingToken);
        }
        finally
        {
            database.Return(session);
        }
    }
}
