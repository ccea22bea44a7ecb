using Microsoft.EntityFrameworkCore;
using SalesBot.Storage;

namespace SalesBot.Jobs;

/// <summary>
/// Deletes handled deliveries after a week, because no channel repeats one that late, and records of refused requests after a year.
/// </summary>
internal sealed class PurgeInbox(SalesDatabase database, TimeProvider clock) : IJob
{
    private static readonly TimeSpan DeliveriesKept = TimeSpan.FromDays(7);
    private static readonly TimeSpan RefusalsKept = TimeSpan.FromDays(365);

    /// <inheritdoc/>
    public async Task Run(CancellationToken stopping)
    {
        var session = database.Rent();
        try
        {
            var (handled, refused) = (clock.GetUtcNow() - DeliveriesKept, clock.GetUtcNow() - RefusalsKept);
            await session.Inbox.Where(d => d.At < handled).ExecuteDeleteAsync(stopping);
            await session.Refusals.Where(r => r.At < refused).ExecuteDeleteAsync(stopping);
        }
        finally
        {
            database.Return(session);
        }
    }
}
