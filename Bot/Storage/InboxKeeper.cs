using Microsoft.EntityFrameworkCore;

namespace SalesBot.Storage;

/// <summary>Forgets handled deliveries after a week: no channel repeats one that late.</summary>
internal sealed class InboxKeeper(SalesDatabase database, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var hourly = new PeriodicTimer(TimeSpan.FromHours(1), clock);
        do
        {
            var session = database.Rent();
            var limit = clock.GetUtcNow() - Kept;
            await session.Inbox.Where(d => d.At < limit).ExecuteDeleteAsync(stoppingToken);
            database.Return(session);
        }
        while (await hourly.WaitForNextTickAsync(stoppingToken));
    }
}
