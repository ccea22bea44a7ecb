using SalesBot.Domain;
using SalesBot.Storage;

namespace SalesBot.Tests.Storage;

/// <summary>Concurrent commits, on every database.</summary>
public sealed class CommitTests : IDisposable
{
    private static readonly DateTimeOffset Now = TemporaryDatabase.Now;
    private static readonly User Ruta = new("north", "ruta", "Rūta", Role.Rep);
    private readonly TemporaryDatabase files = new();
    private readonly SalesDatabase database;
    private readonly ContactBooks books;

    public CommitTests()
    {
        database = files.Start();
        books = new ContactBooks(database);
    }

    public void Dispose() => files.Dispose();

    [Fact]
    public async Task Sixty_four_commits_at_once_are_all_stored()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 64).Select(number => Task.Run(() => Enter($"Contact {number}"))));
        Assert.All(results, result => Assert.Equal(CommitResult.Committed, result));
        Assert.Equal(
            ["64|64|64|64"],
            files.Rows("SELECT (SELECT count(DISTINCT Name) FROM Contacts), (SELECT count(*) FROM Contacts), (SELECT count(*) FROM History), (SELECT count(*) FROM Inbox)"));
    }

    [Fact]
    public async Task Each_of_many_concurrent_changes_of_one_contact_is_committed_or_a_conflict()
    {
        var dana = await files.Enter(database, Ruta, then: c => c.Record(Keys.Note, "start", Ruta, Now));
        var results = await Task.WhenAll(Enumerable.Range(0, 40).Select(number => Task.Run(async () =>
        {
            using var book = books.Open(Ruta);
            (await book.Find(dana.Id))!.Record(Keys.Note, $"note {number}", Ruta, Now);
            return await book.Commit(files.Next(), Now);
        })));
        var won = results.Count(r => r == CommitResult.Committed);
        Assert.InRange(won, 1, 40);
        Assert.Equal(40, won + results.Count(r => r == CommitResult.Conflict));
        Assert.Equal([$"{won}|{won + 2}|{won + 2}|{won + 1}"], files.Rows(
            "SELECT (SELECT RowVersion FROM Contacts), (SELECT HistoryLength FROM Contacts), (SELECT count(*) FROM History), (SELECT count(*) FROM Inbox)"));
    }

    [Fact]
    public async Task Two_databases_on_one_store_commit_a_delivery_once()
    {
        var other = new ContactBooks(files.Start());
        var delivery = files.Next();
        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(number => Task.Run(async () =>
        {
            using var book = (number % 2 == 0 ? books : other).Open(Ruta);
            await book.Add(Contact.Enter($"Contact {number}", $"Company {number}", Ruta, Now));
            return await book.Commit(delivery, Now);
        })));
        Assert.Equal((1, 7), (results.Count(r => r == CommitResult.Committed), results.Count(r => r == CommitResult.Repeated)));
        Assert.Single(files.Rows("SELECT * FROM Contacts"));
    }

    private async Task<CommitResult> Enter(string name)
    {
        using var book = books.Open(Ruta);
        await book.Add(Contact.Enter(name, $"Company of {name}", Ruta, Now));
        return await book.Commit(files.Next(), Now);
    }
}
