using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace SalesBot.Storage;

/// <summary>Forgets handled deliveries after a week, because no channel repeats one that late, and refused requests after a year.</summary>
internal sealed class InboxKeeper(SalesDatabase database, TimeProvider clock, ILogger<InboxKeeper> logger) : BackgroundService
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(7);
    private static readonly TimeSpan RefusalsKept = TimeSpan.FromDays(365);

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
            var (handled, refused) = (clock.GetUtcNow() - Kept, clock.GetUtcNow() - RefusalsKept);
            await session.Inbox.Where(d => d.At < handled).ExecuteDeleteAsync(stoppingToken);
            await session.Refusals.Where(r => r.At < refused).ExecuteDeleteAsync(stoppingToken);
        }
        finally
        {
            database.Return(session);
        }
    }
}
