using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace SalesBot.Storage;

/// <summary>
/// The database: opens it, brings it up to date, lends out sessions and takes commits. A session is a context with its own open connection,
/// kept warm between turns.
/// </summary>
internal sealed class SalesDatabase : IDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(30);

    private readonly ConcurrentBag<SalesDbContext> idle = [];
    private readonly string connectionString;
    private readonly CommitQueue commits;

    public SalesDatabase(string connectionString)
    {
        this.connectionString = new SqliteConnectionStringBuilder(connectionString) { ForeignKeys = true, Pooling = false }.ToString();
        Migrate();
        commits = new CommitQueue(Connect(cacheKilobytes: 4 * 1024));
    }

    /// <summary>Lends a session. Give it back with <see cref="Return"/>, or dispose of it when something went wrong.</summary>
    public SalesDbContext Rent() => idle.TryTake(out var context) ? context : Context();

    /// <summary>Takes a session back, empty.</summary>
    public void Return(SalesDbContext context)
    {
        context.ChangeTracker.Clear();
        idle.Add(context);
    }

    /// <summary>Lends a session that is given back when it is disposed of.</summary>
    public Lent Lend() => new(this);

    /// <summary>Commits what a session tracks, synced to disk.</summary>
    public Task Commit(SalesDbContext context)
    {
        context.Prepare();
        return commits.Commit(context);
    }

    /// <summary>Whether the database answers.</summary>
    public bool IsReachable()
    {
        var context = Rent();
        var reachable = context.Database.CanConnect();
        Return(context);
        return reachable;
    }

    public void Dispose()
    {
        commits.Dispose();
        while (idle.TryTake(out var context))
        {
            context.Database.GetDbConnection().Dispose();
            context.Dispose();
        }
    }

    /// <summary>
    /// Brings the tables up to date, one process at a time. EF marks its turn by a row, and a process killed meanwhile leaves it behind: every later
    /// start would wait for it for ever. The system's lock on a file ends with its process, so under it such a row can be cleared away.
    /// </summary>
    private void Migrate()
    {
        using var context = Context();
        using var connection = context.Database.GetDbConnection();
        using var turn = TakeTurn($"{connection.DataSource}-lock");
        context.Database.ExecuteSqlRaw("DROP TABLE IF EXISTS __EFMigrationsLock");
        context.Database.Migrate();
    }

    private static FileStream TakeTurn(string path)
    {
        var waiting = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (waiting.Elapsed < LongestStart)
            {
                // Another process is starting on the same file.
                Thread.Sleep(50);
            }
        }
    }

    private SalesDbContext Context()
    {
        var context = new SalesDbContext(Options(Connect(cacheKilobytes: 256)));
        // Changes are looked for once a turn, by Prepare; and the queue, which begins and ends the transactions, undoes what failed.
        context.ChangeTracker.AutoDetectChangesEnabled = false;
        context.Database.AutoSavepointsEnabled = false;
        context.Database.AutoTransactionBehavior = AutoTransactionBehavior.Never;
        return context;
    }

    private static DbContextOptions<SalesDbContext> Options(SqliteConnection connection) =>
        new DbContextOptionsBuilder<SalesDbContext>()
            .UseSqlite(connection)
            .EnableThreadSafetyChecks(false)
            .Options;

    private WarmConnection Connect(int cacheKilobytes)
    {
        var connection = new WarmConnection(connectionString);
        connection.Open();
        using var settings = connection.CreateCommand();
        // What the bot says is saved survives a power cut: WAL, synced at every commit. What it says is erased is overwritten.
        // Readers get a small cache each: there are many, and the system caches the file anyway.
        settings.CommandText = $"PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 5000; PRAGMA secure_delete = ON; PRAGMA cache_size = -{cacheKilobytes};";
        settings.ExecuteNonQuery();
        return connection;
    }

    /// <summary>A session that is lent for a while.</summary>
    internal sealed class Lent(SalesDatabase database) : IDisposable
    {
        private bool isSpoiled;

        /// <summary>The session.</summary>
        public SalesDbContext Session { get; } = database.Rent();

        /// <summary>Something went wrong in it: it is not lent again.</summary>
        public void Spoil() => isSpoiled = true;

        public void Dispose()
        {
            if (!isSpoiled)
            {
                database.Return(Session);
                return;
            }

            Session.Database.GetDbConnection().Dispose();
            Session.Dispose();
        }
    }
}
