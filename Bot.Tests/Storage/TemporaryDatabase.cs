using Microsoft.Data.Sqlite;
using SalesBot.Domain;
using SalesBot.Storage;

namespace SalesBot.Tests.Storage;

/// <summary>A database file in a folder of its own, gone after the test. It can be started more than once, as after a restart.</summary>
internal sealed class TemporaryDatabase : IDisposable
{
    public static readonly DateTimeOffset Now = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("salesbot");
    private readonly List<SalesDatabase> started = [];
    private int deliveries;

    public string File => Path.Combine(folder.FullName, "salesbot.db");

    public string ConnectionString => $"Data Source={File}";

    /// <summary>Starts on the file, as a process does.</summary>
    public SalesDatabase Start()
    {
        var database = new SalesDatabase(ConnectionString);
        started.Add(database);
        return database;
    }

    /// <summary>A delivery never seen before.</summary>
    public Delivery Next() => new("test", "conversation", $"activity-{Interlocked.Increment(ref deliveries)}");

    /// <summary>Enters a contact and commits it.</summary>
    public async Task<Contact> Enter(SalesDatabase database, User by, string name = "Dana Hallmann", string company = "Hallmann Pumps", Action<Contact>? then = null)
    {
        using var book = new ContactBooks(database).Open(by);
        var contact = Contact.Enter(name, company, by, Now);
        then?.Invoke(contact);
        book.Add(contact);
        Assert.Equal(CommitResult.Committed, await book.Commit(Next(), Now));
        return contact;
    }

    /// <summary>Reads past the bot: every row of a query, each as one line.</summary>
    public List<string> Rows(string sql)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder(ConnectionString) { Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(column => reader.GetValue(column))));
        return rows;
    }

    /// <summary>The tables that the model made.</summary>
    public List<string> Tables() =>
        Rows("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!' AND name NOT LIKE '!_!_EF%' ESCAPE '!'");

    /// <summary>Every stored row that holds some text, by table.</summary>
    public List<string> Holding(string text) =>
        Tables().SelectMany(table => Rows($"SELECT * FROM \"{table}\"").Where(row => row.Contains(text, StringComparison.OrdinalIgnoreCase)).Select(row => $"{table}: {row}")).ToList();

    public void Dispose()
    {
        foreach (var database in started)
            database.Dispose();
        folder.Delete(recursive: true);
    }
}
