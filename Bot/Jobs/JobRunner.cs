using SalesBot.Hosting;

namespace SalesBot.Jobs;

/// <summary>Runs one job by its schedule while the host runs.</summary>
internal sealed class JobRunner<TJob>(TJob job, Schedule schedule, TimeProvider clock, ILogger<JobRunner<TJob>> logger) : BackgroundService
    where TJob : class, IJob
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(schedule.Every, clock);
        do
        {
            try
            {
                // Not on the clock's own thread, which other timers wait for.
                await Task.Run(() => job.Run(stoppingToken), stoppingToken);
                if (schedule.IsOnce)
                    return;
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                // A full disk or an unavailable database must not end the bot.
                logger.JobFailed(typeof(TJob).Name, failure);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
