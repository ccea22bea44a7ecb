using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using SalesBot.Jobs;

namespace SalesBot.Tests.Jobs;

/// <summary>Jobs run by their schedule, and a job that fails ends neither the bot nor itself.</summary>
public sealed class JobRunnerTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly RehearsalClock clock = new(Rehearsal.Beginning);
    private readonly CapturedLog log = new();
    private readonly ILoggerFactory loggers;
    private readonly Counted job = new();

    public JobRunnerTests() => loggers = LoggerFactory.Create(logging => logging.AddProvider(log));

    public void Dispose()
    {
        loggers.Dispose();
        log.Dispose();
    }

    [Fact]
    public async Task A_job_runs_at_the_start_and_at_every_time_after_it()
    {
        using var runner = Runner(new Schedule(TimeSpan.FromSeconds(15)));
        await runner.StartAsync(CancellationToken.None);
        await job.Reaches(1);
        await clock.Pass(15, 15);
        await job.Reaches(2);
        await clock.Pass(15, 15);
        await job.Reaches(3);
        await runner.StopAsync(CancellationToken.None);
        Assert.Empty(log.Errors);
    }

    [Fact]
    public async Task A_job_that_fails_is_logged_and_runs_again()
    {
        job.Fails = 1;
        using var runner = Runner(new Schedule(TimeSpan.FromHours(1)));
        await runner.StartAsync(CancellationToken.None);
        await job.Reaches(1);
        await clock.Pass(3600, 3600);
        await job.Reaches(2);
        Assert.Contains("The job Counted failed", Assert.Single(log.Errors), StringComparison.Ordinal);
        Assert.False(runner.ExecuteTask!.IsCompleted);
        await runner.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task A_one_time_job_is_repeated_until_it_succeeds()
    {
        job.Fails = 2;
        using var runner = Runner(new Schedule(TimeSpan.FromMinutes(1), IsOnce: true));
        await runner.StartAsync(CancellationToken.None);
        await job.Reaches(1);
        await clock.Pass(60, 60);
        await job.Reaches(2);
        await clock.Pass(60, 60);
        await job.Reaches(3);
        await runner.ExecuteTask!.WaitAsync(Patience);
        Assert.Equal(2, log.Errors.Count());
    }

    private JobRunner<Counted> Runner(Schedule schedule) => new(job, schedule, clock, loggers.CreateLogger<JobRunner<Counted>>());

    private sealed class Counted : IJob
    {
        private readonly Channel<int> ran = Channel.CreateUnbounded<int>();
        private int times;

        public int Fails { get; set; }

        public Task Run(CancellationToken stopping)
        {
            var time = Interlocked.Increment(ref times);
            ran.Writer.TryWrite(time);
            return time <= Fails ? throw new InvalidOperationException("The disk is full.") : Task.CompletedTask;
        }

        public async Task Reaches(int time) => Assert.Equal(time, await ran.Reader.ReadAsync().AsTask().WaitAsync(Patience));
    }
}
