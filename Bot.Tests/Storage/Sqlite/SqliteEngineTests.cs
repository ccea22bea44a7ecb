using System.Diagnostics;
using System.Globalization;
using System.Net;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SalesBot.Domain;
using SalesBot.Storage;
using SalesBot.Storage.Sqlite;

namespace SalesBot.Tests.Storage.Sqlite;

/// <summary>What concerns only a file: that it survives a power cut, is on a local disk, and keeps no erased data.</summary>
public sealed class SqliteEngineTests : IDisposable
{
    private static readonly User Ruta = new("north", "ruta", "Rūta", Role.Rep);
    private readonly TemporaryDatabase files = new(TestStore.InFile());

    public void Dispose() => files.Dispose();

    [Fact]
    public void Every_session_uses_write_ahead_logging_and_full_sync()
    {
        var database = files.Start();
        var (one, other) = (database.Rent(), database.Rent());
        foreach (var session in new[] { one, other })
        {
            Assert.Equal("wal", Pragma(session, "journal_mode"));
            Assert.Equal("2", Pragma(session, "synchronous"));
            Assert.Equal("1", Pragma(session, "foreign_keys"));
            Assert.Equal("1000", Pragma(session, "busy_timeout"));
            database.Return(session);
        }
    }

    [Fact]
    public void The_connection_that_writes_syncs_fully_too()
    {
        var database = files.Start();
        var engine = typeof(SalesDatabase).GetField(
            "engine",
            System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance)!.GetValue(database)!;
        var queue = typeof(SqliteEngine).GetField(
            "commits",
            System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance)!.GetValue(engine)!;
        var writer = (SqliteConnection)queue.GetType()
            .GetField("writer", System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance)!.GetValue(queue)!;
        using var command = writer.CreateCommand();
        command.CommandText =
            "SELECT (SELECT journal_mode FROM pragma_journal_mode) || ' ' || (SELECT synchronous FROM pragma_synchronous) || ' ' || (SELECT foreign_keys FROM pragma_foreign_keys)";
        Assert.Equal("wal 2 1", command.ExecuteScalar());
    }

    [Fact]
    public async Task A_start_that_was_killed_while_it_migrated_does_not_stop_the_next()
    {
        using (new SalesDatabase(files.ConnectionString))
        {
        }

        // What a process killed in the middle of a migration leaves behind.
        files.Rows("INSERT INTO __EFMigrationsLock (Id, Timestamp) VALUES (1, '2026-11-20 09:00:00+00:00')");
        var start = Task.Run(files.Start);
        (await start.WaitAsync(TimeSpan.FromSeconds(10))).Dispose();
    }

    [Fact]
    public async Task C04_P01_While_another_process_locks_the_file_turns_fail_in_time_and_the_host_is_not_ready()
    {
        await using var rehearsal = await Rehearsal.Start();
        foreach (var person in new[] { Person.Ruta, Person.Marek, Person.Ingrid })
            await rehearsal.With(person).Say("help");
        var database = rehearsal.Services.GetRequiredService<SalesDatabase>();
        using (var other = new SqliteConnection(rehearsal.Services.GetRequiredService<IConfiguration>().GetConnectionString("SalesBot")))
        {
            other.Open();
            using var kept = other.BeginTransaction(deferred: false);
            // All are answered before the file is unlocked, and concurrently.
            var watch = Stopwatch.StartNew();
            var heard = await Task.WhenAll(new[] { Person.Ruta, Person.Marek, Person.Ingrid }.Select(person =>
                rehearsal.With(person).Say("qualify Dana Hallmann at Hallmann Pumps")));
            Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(14));
            // Nothing is stored, so the channel is to deliver it again.
            Assert.All(heard, said => Assert.Equal(HttpStatusCode.ServiceUnavailable, said.Status));
            Assert.False(await database.IsReady(CancellationToken.None));
        }

        Assert.Empty(rehearsal.Stored.Read().Contacts);
        Assert.NotNull((await rehearsal.Chat().Say("qualify Dana Hallmann at Hallmann Pumps")).Card);
        Assert.True(await database.IsReady(CancellationToken.None));
    }

    [Fact]
    public void At_most_sixty_four_sessions_are_kept_after_a_burst()
    {
        var database = files.Start();
        var burst = Enumerable.Range(0, 80).Select(_ => database.Rent()).ToList();
        burst.ForEach(database.Return);
        var later = Enumerable.Range(0, 80).Select(_ => database.Rent()).ToList();
        Assert.Equal(64, later.Count(burst.Contains));
        later.ForEach(database.Return);
    }

    [Fact]
    public async Task What_is_erased_is_not_in_the_file_either_once_it_is_closed()
    {
        var database = files.Start();
        var erased = await files.Enter(
            database,
            Ruta,
            "Erasmus Palimpsest",
            then: contact => contact.Record(Keys.Note, "Erasmus, he says", Ruta, TemporaryDatabase.Now));
        await files.Enter(database, Ruta);
        using (var book = new ContactBooks(database).Open(Ruta))
        {
            await book.PersonalData.Erase((await book.Find(erased.Id))!, TemporaryDatabase.Now);
            Assert.Equal(CommitResult.Committed, await book.Commit(files.Next(), TemporaryDatabase.Now));
        }

        database.Dispose();
        var all = Directory.GetFiles(files.Store.Folder);
        Assert.Contains(all, file => Holds(File.ReadAllBytes(file), "Hallmann"));
        Assert.DoesNotContain(all, file => Holds(File.ReadAllBytes(file), "Erasmus"));

        static bool Holds(byte[] bytes, string text) => bytes.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(text)) >= 0;
    }

    [Theory]
    [InlineData("salesbot.db")]
    [InlineData("not/made/yet/salesbot.db")]
    public void A_file_on_a_network_share_is_refused_with_what_to_do_instead(string file)
    {
        var path = Path.Combine(files.Store.Folder, file);
        var refusal =
            Assert.Throws<DatabaseUnusableException>(() =>
                LocalDisk.Require(path, folder => folder == files.Store.Folder ? (DriveType.Network, "cifs") : default)).Message;
        Assert.Contains($"{path} lies on a network share (cifs)", refusal, StringComparison.Ordinal);
        Assert.Contains("local disk", refusal, StringComparison.Ordinal);
        Assert.Contains("PostgreSQL (Host=…)", refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Data Source=:memory:")]
    [InlineData("Data Source=")]
    [InlineData("Data Source=talk;Mode=Memory;Cache=Shared")]
    [InlineData("Data Source=file:talk?mode=memory")]
    public void A_database_in_memory_is_refused(string connectionString) =>
        Assert.Contains("keeps nothing", Assert.Throws<DatabaseUnusableException>(() => new SqliteEngine(connectionString)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_file_on_a_local_disk_is_accepted() => LocalDisk.Require(Path.Combine(files.Store.Folder, "salesbot.db"));

    private static string? Pragma(SalesDbContext session, string name)
    {
        using var command = session.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"PRAGMA {name}";
        return Convert.ToString(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }
}
