using SalesBot.Domain;
using SalesBot.Storage;

namespace SalesBot.Tests.Storage;

/// <summary>A database for one test, deleted afterwards. It can be opened more than once, as after a restart.</summary>
internal sealed class TemporaryDatabase(TestStore store) : IDisposable
{
    public static readonly DateTimeOffset Now = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);

    private readonly List<SalesDatabase> started = [];
    private int deliveries;

    public TemporaryDatabase() : this(TestStore.Empty())
    {
    }

    /// <summary>Direct access to the database, bypassing the bot.</summary>
    public TestStore Store => store;

    public string ConnectionString => store.ConnectionString;

    /// <summary>Starts on it, as a process does.</summary>
    public SalesDatabase Start()
    {
        var database = new SalesDatabase(ConnectionString);
        started.Add(database);
        return database;
    }

    /// <summary>A delivery never seen before.</summary>
    public Delivery Next() => new("test", "conversation", $"activity-{Interlocked.Increment(ref deliveries)}");

    /// <summary>Enters a contact and commits it.</summary>
    public async Task<Contact> Enter(
        SalesDatabase database,
        User by,
        string name = "Dana Hallmann",
        string company = "Hallmann Pumps",
        Action<Contact>? then = null)
    {
        using var book = new ContactBooks(database).Open(by);
        var contact = Contact.Enter(name, company, by, Now);
        then?.Invoke(contact);
        await book.Add(contact);
        Assert.Equal(CommitResult.Committed, await book.Commit(Next(), Now));
        return contact;
    }

    /// <summary>Reads directly from the database: every row of a query, each as one line.</summary>
    public List<string> Rows(string sql) => store.Read(sql).ConvertAll(row => string.Join('|', row));

    /// <summary>Every stored row that holds some text, by table.</summary>
    public List<string> Holding(string text) =>
        store.Tables()
            .SelectMany(table =>
                Rows($"SELECT * FROM \"{table}\"").Where(row => row.Contains(text, StringComparison.OrdinalIgnoreCase))
                    .Select(row => $"{table}: {row}"))
            .ToList();

    public void Dispose()
    {
        foreach (var database in started)
            database.Dispose();
        store.Dispose();
    }
}
