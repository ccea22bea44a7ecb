using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using SalesBot.Domain;
using SalesBot.Storage;

namespace SalesBot.Tests.Storage;

public sealed class InboxKeeperTests : IDisposable
{
    private static readonly DateTimeOffset Now = TemporaryDatabase.Now;
    private readonly TemporaryDatabase files = new();

    public void Dispose() => files.Dispose();

    [Fact]
    public async Task Deliveries_are_forgotten_after_a_week_and_not_before()
    {
        var database = files.Start();
        foreach (var days in new[] { 0, 6, 7, 8, 30 })
        {
            using var book = new ContactBooks(database).Open(new User("north", "ruta", "Rūta", Role.Rep));
            Assert.Equal(CommitResult.Committed, await book.Commit(new Delivery("test", "a:1", $"{days} days ago"), Now.AddDays(-days)));
        }

        using var keeper = new InboxKeeper(database, new FakeTimeProvider(Now), NullLogger<InboxKeeper>.Instance);
        await keeper.StartAsync(CancellationToken.None);
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (files.Rows("SELECT * FROM Inbox").Count > 3 && !deadline.IsCancellationRequested)
            await Task.Yield();
        await keeper.StopAsync(CancellationToken.None);
        Assert.Equal("0 days ago, 6 days ago, 7 days ago", string.Join(", ", files.Rows("SELECT Activity FROM Inbox ORDER BY At DESC")));
    }

    [Fact]
    public async Task A_database_that_refuses_does_not_end_the_bot()
    {
        var database = files.Start();
        files.Rows("DROP TABLE Inbox");
        var log = new Heard();
        using var keeper = new InboxKeeper(database, new FakeTimeProvider(Now), log);
        await keeper.StartAsync(CancellationToken.None);
        var failed = log.Failure.Task;
        await Task.WhenAny(failed, keeper.ExecuteTask!);
        Assert.True(failed.IsCompleted, "The failure was not logged.");
        Assert.False(keeper.ExecuteTask!.IsCompleted);
        await keeper.StopAsync(CancellationToken.None);
    }

    private sealed class Heard : ILogger<InboxKeeper>
    {
        public TaskCompletionSource<Exception> Failure { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Failure.TrySetResult(exception!);
    }
}
