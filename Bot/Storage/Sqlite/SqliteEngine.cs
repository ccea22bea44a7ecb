using System.Data.Common;
using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using static SQLitePCL.raw;

namespace SalesBot.Storage.Sqlite;

/// <summary>SQLite, in one file on a local disk. A session is a context with its own open connection.</summary>
internal sealed class SqliteEngine : Engine
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(30);

    // Seconds that a statement waits while another process holds the file. A turn has eight seconds, and needs time left to report a
    // failure.
    private const int LongestWait = 4;

    private readonly string connectionString;
    private CommitQueue? commits;

    /// <summary>The engine of a file.</summary>
    /// <exception cref="DatabaseUnusableException">The connection string names no file, or the file is on a network share.</exception>
    public SqliteEngine(string connectionString)
    {
        var settings = new SqliteConnectionStringBuilder(connectionString) { ForeignKeys = true, Pooling = false, DefaultTimeout = LongestWait };
        this.connectionString = settings.ToString();
        if (settings.Mode == SqliteOpenMode.Memory
            || settings.DataSource is "" or ":memory:"
            || settings.DataSource.StartsWith("file:", StringComparison.OrdinalIgnoreCase))
            throw new DatabaseUnusableException("A database in memory keeps nothing: name a file on a local disk, ConnectionStrings__SalesBot=Data Source=….");
        LocalDisk.Require(settings.DataSource);
    }

    /// <summary>
    /// Brings the tables up to date, one process at a time. EF locks with a row, and a process that is killed leaves the row behind, so
    /// that every later start would wait for ever. The operating system releases a lock on a file when its process ends. So a file lock is
    /// taken first, and a row left behind is then deleted.
    /// </summary>
    public override void Migrate()
    {
        using (var context = Open())
        {
            using var connection = context.Database.GetDbConnection();
            using var turn = TakeTurn($"{connection.DataSource}-lock");
            context.Database.ExecuteSqlRaw("DROP TABLE IF EXISTS __EFMigrationsLock");
            FormerContacts.Migrate(context);
        }

        commits = new CommitQueue(Connect(cacheKilobytes: 4 * 1024));
    }

    public override SalesDbContext Open()
    {
        var options = new DbContextOptionsBuilder<SqliteContext>().UseSqlite(Connect(cacheKilobytes: 256)).EnableThreadSafetyChecks(false).Options;
        var context = new SqliteContext(options);
        // Prepare detects changes once a turn. The queue begins and ends transactions and rolls back failed ones.
        context.ChangeTracker.AutoDetectChangesEnabled = false;
        context.Database.AutoSavepointsEnabled = false;
        context.Database.AutoTransactionBehavior = AutoTransactionBehavior.Never;
        return context;
    }

    public override void Close(SalesDbContext session)
    {
        session.Database.GetDbConnection().Dispose();
        base.Close(session);
    }

    public override Task Commit(SalesDbContext session) =>
        commits?.Commit(session) ?? throw new InvalidOperationException("The tables were not made.");

    public override bool IsTaken(DbException failure) => failure is SqliteException
    {
        SqliteExtendedErrorCode: SQLITE_CONSTRAINT_UNIQUE or SQLITE_CONSTRAINT_PRIMARYKEY or SQLITE_CONSTRAINT_FOREIGNKEY,
    };

    public override bool IsPassing(DbException failure) => false;

    public override void Dispose() => commits?.Dispose();

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
                // Another process is starting with the same file.
                Thread.Sleep(50);
            }
        }
    }

    private WarmConnection Connect(int cacheKilobytes)
    {
        var connection = new WarmConnection(connectionString);
        connection.Open();
        using var settings = connection.CreateCommand();
        // WAL, synced at every commit: what was confirmed survives a power cut. Erased data is overwritten. Readers get small caches,
        // because there are many and the operating system caches the file too.
        settings.CommandText =
            $"PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 1000; PRAGMA secure_delete = ON; PRAGMA cache_size = -{cacheKilobytes};";
        settings.ExecuteNonQuery();
        return connection;
    }
}
