using Microsoft.Extensions.Time.Testing;
using SalesBot.Domain;
using SalesBot.Jobs;
using SalesBot.Storage;
using SalesBot.Tests.Storage;

namespace SalesBot.Tests.Jobs;

public sealed class PurgeInboxTests : IDisposable
{
    private static readonly DateTimeOffset Now = TemporaryDatabase.Now;
    private readonly TemporaryDatabase files = new();

    public void Dispose() => files.Dispose();

    [Fact]
    public async Task Deliveries_are_deleted_after_a_week_and_not_before()
    {
        var database = files.Start();
        foreach (var days in new[] { 0, 6, 7, 8, 30 })
        {
            using var book = new ContactBooks(database).Open(new User("north", "ruta", "Rūta", Role.Rep));
            Assert.Equal(CommitResult.Committed, await book.Commit(new Delivery("test", "a:1", $"{days} days ago"), Now.AddDays(-days)));
        }

        await new PurgeInbox(database, new FakeTimeProvider(Now)).Run(CancellationToken.None);
        Assert.Equal("0 days ago, 6 days ago, 7 days ago", string.Join(", ", files.Rows("SELECT Activity FROM Inbox ORDER BY At DESC")));
    }
}
