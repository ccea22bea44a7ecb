namespace SalesBot.Jobs;

/// <summary>All background jobs and their schedules.</summary>
internal static class JobList
{
    // How soon a job that runs only once is tried again after a failure.
    private static readonly TimeSpan AfterFailure = TimeSpan.FromMinutes(1);

    /// <summary>Registers the jobs.</summary>
    public static IServiceCollection AddJobs(this IServiceCollection services) => services
        .AddJob<RejudgeContacts>(new Schedule(AfterFailure, IsOnce: true))
        .AddJob<LetTimePass>(new Schedule(TimeSpan.FromMinutes(5)))
        .AddJob<PurgeInbox>(new Schedule(TimeSpan.FromHours(1)))
        .AddJob<RedeliverMissedReplies>(new Schedule(TimeSpan.FromSeconds(15)));

    private static IServiceCollection AddJob<TJob>(this IServiceCollection services, Schedule schedule)
        where TJob : class, IJob => services
        .AddSingleton<TJob>()
        .AddHostedService(provider => new JobRunner<TJob>(
            provider.GetRequiredService<TJob>(), schedule, provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<JobRunner<TJob>>>()));
}

/// <summary>When a job runs: once when the host has started, and then repeatedly.</summary>
/// <param name="Every">The time from one run to the next.</param>
/// <param name="IsOnce">Whether it runs again only if it failed.</param>
internal sealed record Schedule(TimeSpan Every, bool IsOnce = false);
