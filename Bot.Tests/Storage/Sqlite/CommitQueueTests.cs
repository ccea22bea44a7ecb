using Microsoft.Data.Sqlite;
using SalesBot.Domain;
using SalesBot.Storage;
using SalesBot.Storage.Sqlite;

namespace SalesBot.Tests.Storage.Sqlite;

public sealed class CommitQueueTests : IDisposable
{
    private static readonly DateTimeOffset Now = TemporaryDatabase.Now;
    private static readonly User Ruta = new("north", "ruta", "Rūta", Role.Rep);
    private readonly TemporaryDatabase files = new(TestStore.InFile());
    private readonly SalesDatabase database;
    private readonly ContactBooks books;

    public CommitQueueTests()
    {
        database = files.Start();
        books = new ContactBooks(database);
    }

    public void Dispose() => files.Dispose();

    [Theory]
    [InlineData("a stale version")]
    [InlineData("a repeated delivery")]
    [InlineData("a missing name")]
    [InlineData("a bug")]
    public async Task A_failing_commit_stores_nothing_and_does_not_affect_those_in_its_batch(string why)
    {
        var dana = await files.Enter(database, Ruta);
        var delivery = files.Next();
        using (var book = books.Open(Ruta))
            Assert.Equal(CommitResult.Committed, await book.Commit(delivery, Now));
        using var failing = books.Open(Ruta);
        var stale = (await failing.Find(dana.Id))!;
        using (var book = books.Open(Ruta))
        {
            (await book.Find(dana.Id))!.Record(Keys.NeedStrength, "real", Ruta, Now);
            Assert.Equal(CommitResult.Committed, await book.Commit(files.Next(), Now));
        }

        var before = files.Rows("SELECT count(*) FROM Contacts");
        var added = Contact.Enter("Failing", "Failing", Ruta, Now);
        await failing.Add(added);
        switch (why)
        {
            case "a stale version":
                stale.Record(Keys.NeedStrength, "failing", Ruta, Now);
                break;
            case "a missing name":
                typeof(Contact).GetProperty(nameof(Contact.Name))!.SetValue(added, null);
                break;
            case "a bug":
                // A changed key is refused by EF and not by the database, with another exception.
                typeof(Contact).GetProperty(nameof(Contact.Id))!.SetValue(stale, Guid.NewGuid());
                break;
        }

        var results = await Together(
            [.. Enumerable.Range(0, 10).Select(number => (Func<Task<CommitResult>>)(() => Enter($"Before {number}")))],
            () => failing.Commit(why == "a repeated delivery" ? delivery : files.Next(), Now),
            [.. Enumerable.Range(0, 10).Select(number => (Func<Task<CommitResult>>)(() => Enter($"After {number}")))]);

        Assert.All(results.Others, other => Assert.Equal(CommitResult.Committed, other.Result));
        switch (why)
        {
            case "a bug":
                await Assert.ThrowsAsync<InvalidOperationException>(() => results.Middle);
                break;
            case "a missing name":
                await Assert.ThrowsAsync<SqliteException>(() => results.Middle);
                break;
            default:
                Assert.Equal(why == "a repeated delivery" ? CommitResult.Repeated : CommitResult.Conflict, await results.Middle);
                break;
        }

        Assert.Equal(
            ["1|20"],
            files.Rows("SELECT (SELECT count(*) FROM Contacts) - 20, (SELECT count(*) FROM Contacts WHERE Name LIKE 'Before %' OR Name LIKE 'After %')"));
        Assert.Equal(["1"], before);
        Assert.Empty(files.Holding("failing"));
    }

    [Fact]
    public async Task When_the_disk_is_full_only_commits_that_were_stored_succeed()
    {
        // A connection of its own whose file may not grow any further.
        using var writer = new SqliteConnection(new SqliteConnectionStringBuilder(files.ConnectionString) { Pooling = false, ForeignKeys = true }.ToString());
        writer.Open();
        using (var pragma = writer.CreateCommand())
        {
            pragma.CommandText = "PRAGMA synchronous = FULL; SELECT page_count + 4 FROM pragma_page_count";
            var most = pragma.ExecuteScalar();
            pragma.CommandText = $"PRAGMA max_page_count = {most}";
            pragma.ExecuteNonQuery();
        }

        using var queue = new CommitQueue(writer);
        var told = new Dictionary<string, Task>(StringComparer.Ordinal);
        using (Locked())
        {
            told.Add("First", Add("First", 1));
            told.Add("Small", Add("Small", 1));
            told.Add("Huge", Add("Huge", 100_000));
            for (var number = 0; number < 5; number++)
                told.Add($"Behind {number}", Add($"Behind {number}", 1));
        }

        await Task.WhenAll(told.Values).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        var stored = files.Rows("SELECT Name FROM Contacts").ToHashSet(StringComparer.Ordinal);
        Assert.DoesNotContain("Huge", stored);
        Assert.All(
            told,
            one => Assert.True(
                one.Value.IsCompletedSuccessfully == stored.Contains(one.Key),
                $"{one.Key} was told {one.Value.Status}, and is {(stored.Contains(one.Key) ? "" : "not ")}stored."));

        // Commits succeed again once there is room.
        using (var pragma = writer.CreateCommand())
        {
            pragma.CommandText = "PRAGMA max_page_count = 100000";
            pragma.ExecuteNonQuery();
        }

        await Add("Later", 100_000);
        Assert.Equal(["Later"], files.Rows("SELECT Name FROM Contacts WHERE Name = 'Later'"));

        Task Add(string name, int length)
        {
            var session = database.Rent();
            var contact = Contact.Enter(name, $"Company of {name}", Ruta, Now);
            contact.Record(Keys.Note, new string('x', length), Ruta, Now);
            session.Contacts.Add(contact);
            return queue.Commit(session);
        }
    }

    [Fact]
    public async Task A_commit_waits_for_another_process_that_is_writing()
    {
        Task<CommitResult> waiting;
        using (Locked())
        {
            waiting = Enter("Patient");
            // Reads are not blocked meanwhile.
            using var reading = books.Open(Ruta);
            for (var time = 0; time < 20; time++)
                Assert.Empty(await reading.Newest(10, ownOnly: true));
            Assert.False(waiting.IsCompleted);
        }

        Assert.Equal(CommitResult.Committed, await waiting);
    }

    [Fact]
    public async Task Closing_stores_what_was_already_handed_in()
    {
        List<Task<CommitResult>> handedIn;
        var closing = new SalesDatabase(files.ConnectionString);
        var late = new ContactBooks(closing).Open(Ruta);
        using (Locked())
        {
            handedIn = Enumerable.Range(0, 10).Select(number => Enter($"Contact {number}", new ContactBooks(closing))).ToList();
        }

        closing.Dispose();
        Assert.All(await Task.WhenAll(handedIn), result => Assert.Equal(CommitResult.Committed, result));
        Assert.Equal(["10"], files.Rows("SELECT count(*) FROM Contacts"));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => late.Commit(files.Next(), Now));
    }

    private async Task<CommitResult> Enter(string name, ContactBooks? where = null)
    {
        using var book = (where ?? books).Open(Ruta);
        await book.Add(Contact.Enter(name, $"Company of {name}", Ruta, Now));
        return await book.Commit(files.Next(), Now);
    }

    /// <summary>Queues commits while the file is locked, so that all but the first are committed in one transaction.</summary>
    private async Task<(List<Task<CommitResult>> Others, Task<CommitResult> Middle)> Together(
        IReadOnlyList<Func<Task<CommitResult>>> before, Func<Task<CommitResult>> middle, IReadOnlyList<Func<Task<CommitResult>>> after)
    {
        List<Task<CommitResult>> others;
        Task<CommitResult> inTheMiddle;
        using (Locked())
        {
            others = before.Select(commit => commit()).ToList();
            inTheMiddle = middle();
            others.AddRange(after.Select(commit => commit()));
        }

        await ((Task)Task.WhenAll([
            .. others,
            inTheMiddle])).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        return (others, inTheMiddle);
    }

    /// <summary>The file locked for writing, as by another process.</summary>
    private SqliteConnection Locked()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder(files.ConnectionString) { Pooling = false }.ToString());
        connection.Open();
        using var begin = connection.CreateCommand();
        begin.CommandText = "BEGIN IMMEDIATE";
        begin.ExecuteNonQuery();
        return connection;
    }
}
