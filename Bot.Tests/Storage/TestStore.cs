using System.Collections.Concurrent;
using System.Data;
using System.Data.Common;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Npgsql;
using SalesBot.Storage;

namespace SalesBot.Tests.Storage;

/// <summary>
/// A database for one test, deleted afterwards: an SQLite file, or with <c>SALESBOT_TEST_ON=PostgreSQL</c> one on the server that
/// <c>SALESBOT_TEST_POSTGRES</c> names. Queries are written once, in SQLite's dialect.
/// </summary>
internal abstract partial class TestStore : IDisposable
{
    private static readonly bool OnPostgres = Environment.GetEnvironmentVariable("SALESBOT_TEST_ON") switch
    {
        "PostgreSQL" => true,
        null or "" or "SQLite" => false,
        var other => throw new InvalidOperationException($"SALESBOT_TEST_ON is {other}; it can be SQLite or PostgreSQL."),
    };

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("salesbot-");

    /// <summary>A folder that is deleted with it, as the working directory of a process that uses it.</summary>
    public string Folder => folder.FullName;

    /// <summary>The connection string.</summary>
    public abstract string ConnectionString { get; }

    /// <summary>A new one without tables.</summary>
    public static TestStore Empty() => OnPostgres ? new PostgresStore() : new SqliteStore();

    /// <summary>A new file of SQLite, whatever the tests run on.</summary>
    public static TestStore InFile() => new SqliteStore();

    /// <summary>A new database of PostgreSQL, whatever the tests run on.</summary>
    public static TestStore OnServer()
    {
        Server.Require();
        return new PostgresStore();
    }

    /// <summary>A new one with the tables that the bot makes at its first start.</summary>
    public static TestStore Made() => OnPostgres ? PostgresStore.Copy() : SqliteStore.Copy();

    /// <summary>Every row of a query, each as its columns' texts.</summary>
    public List<string?[]> Read(string sql) => Reading(connection => Read(connection, sql));

    /// <summary>Every row of some queries, read in one transaction.</summary>
    public List<List<string?[]>> ReadTogether(params string[] queries) => Reading(connection =>
    {
        using var moment = Begin(connection);
        return queries.Select(sql => Read(connection, sql)).ToList();
    });

    /// <summary>Runs a statement that damages it, so that no other test may get it.</summary>
    public void Break(string sql)
    {
        IsBroken = true;
        Read(sql);
    }

    protected bool IsBroken { get; private set; }

    protected virtual T Reading<T>(Func<DbConnection, T> read)
    {
        using var connection = Connect();
        return read(connection);
    }

    /// <summary>The tables that the model made.</summary>
    public abstract List<string> Tables();

    /// <summary>A table's columns, each with 1 when it is NOT NULL, otherwise 0.</summary>
    public abstract List<string> Columns(string table);

    /// <summary>A table's foreign keys, each with its target and its ON DELETE action.</summary>
    public abstract List<string> ForeignKeys(string table);

    /// <summary>The schema of the tables, as the database describes it.</summary>
    public abstract List<string> Shape();

    /// <summary>The result of the database's own integrity check.</summary>
    public abstract List<string> Damage();

    public virtual void Dispose() => folder.Delete(recursive: true);

    /// <summary>Opens a connection of its own.</summary>
    public abstract DbConnection Connect();

    protected abstract DbTransaction Begin(DbConnection connection);

    protected abstract string Translated(string sql);

    private List<string?[]> Read(DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Translated(sql);
        using var reader = command.ExecuteReader();
        var rows = new List<string?[]>();
        while (reader.Read())
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => TextOf(reader.GetValue(i)))]);
        return rows;
    }

    // As SQLite would store it.
    private static string? TextOf(object value) => value switch
    {
        DBNull => null,
        bool yes => yes ? "1" : "0",
        Guid id => id.ToString().ToUpperInvariant(),
        DateTime day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    private sealed class SqliteStore : TestStore
    {
        // Made by the bot itself, once.
        private static readonly Lazy<byte[]> Tabled = new(Make);

        private string File => Path.Combine(Folder, "salesbot.db");

        public override string ConnectionString => $"Data Source={File}";

        public static SqliteStore Copy()
        {
            var store = new SqliteStore();
            System.IO.File.WriteAllBytes(store.File, Tabled.Value);
            return store;
        }

        public override DbConnection Connect()
        {
            var connection = new SqliteConnection(new SqliteConnectionStringBuilder(ConnectionString) { Pooling = false }.ToString());
            connection.Open();
            return connection;
        }

        public override List<string> Tables() =>
            Lines("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!' AND name NOT LIKE '!_!_EF%' ESCAPE '!'");

        public override List<string> Columns(string table) => Lines($"SELECT name || ' ' || \"notnull\" FROM pragma_table_info('{table}')");

        public override List<string> ForeignKeys(string table) => Lines($"SELECT \"table\" || ' ' || on_delete FROM pragma_foreign_key_list('{table}')");

        public override List<string> Shape() => Lines("SELECT sql FROM sqlite_master ORDER BY name");

        public override List<string> Damage() => [.. Lines("PRAGMA integrity_check").Where(line => line != "ok"), .. Lines("PRAGMA foreign_key_check")];

        protected override DbTransaction Begin(DbConnection connection) => ((SqliteConnection)connection).BeginTransaction(deferred: true);

        protected override string Translated(string sql) => sql;

        private static byte[] Make()
        {
            using var store = new SqliteStore();
            using (new SalesDatabase(store.ConnectionString))
            {
            }

            return System.IO.File.ReadAllBytes(store.File);
        }
    }

    private sealed partial class PostgresStore(string name, bool isCopy) : TestStore
    {
        private static readonly Lazy<PostgresStore> Tabled = new(Make);

        // Emptying a copy is many times faster than making one, and a connection that stays open than one for every query.
        private static readonly ConcurrentBag<string> EmptiedCopies = [];

        private readonly Lock reading = new();
        private NpgsqlConnection? reader;

        public PostgresStore() : this(Server.Create(), isCopy: false)
        {
        }

        public override string ConnectionString => Server.ConnectionString(name);

        public static PostgresStore Copy() => new(EmptiedCopies.TryTake(out var emptied) ? emptied : Server.Create(Tabled.Value.Database), isCopy: true);

        private string Database => name;

        protected override T Reading<T>(Func<DbConnection, T> read)
        {
            // Others may be dropped, restored or cut off by their tests.
            if (!isCopy)
                return base.Reading(read);
            lock (reading)
            {
                if (reader is not { State: ConnectionState.Open })
                {
                    reader?.Dispose();
                    reader = (NpgsqlConnection)Connect();
                }

                return read(reader);
            }
        }

        public override DbConnection Connect()
        {
            var connection = new NpgsqlConnection(ConnectionString + ";Pooling=false");
            connection.Open();
            return connection;
        }

        public override List<string> Tables() =>
            Lines("SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' AND table_name NOT LIKE '!_!_EF%' ESCAPE '!'");

        public override List<string> Columns(string table) => Lines(
            $"SELECT column_name || CASE is_nullable WHEN 'NO' THEN ' 1' ELSE ' 0' END FROM information_schema.columns WHERE table_name = '{table}'");

        public override List<string> ForeignKeys(string table) => Lines(
            $"SELECT confrelid::regclass || CASE confdeltype WHEN 'c' THEN ' CASCADE' ELSE ' ' || confdeltype::text END FROM pg_constraint WHERE contype = 'f' AND conrelid::regclass::text = '\"{table}\"'")
            .ConvertAll(line => line.Replace("\"", "", StringComparison.Ordinal));

        public override List<string> Shape() => Lines(
            "SELECT table_name || ' ' || column_name || ' ' || data_type || ' ' || is_nullable FROM information_schema.columns WHERE table_schema = 'public' UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1");

        // The server checks this itself.
        public override List<string> Damage() => [];

        public override void Dispose()
        {
            base.Dispose();
            var isEmptied = isCopy && !IsBroken && IsEmptied();
            reader?.Dispose();
            if (isEmptied)
                EmptiedCopies.Add(name);
            else
                Server.Drop(name);
        }

        // False when somebody still holds rows of it, or when a test broke its tables.
        private bool IsEmptied()
        {
            try
            {
                Reading(connection =>
                {
                    using var command = connection.CreateCommand();
                    command.CommandText = """
                        SET lock_timeout = '2s';
                        SET session_replication_role = replica;
                        DO $$
                        DECLARE one record;
                        BEGIN
                            FOR one IN SELECT format('%I', table_name) AS name FROM information_schema.tables
                                WHERE table_schema = 'public' AND table_name NOT LIKE '\_\_EF%' LOOP
                                EXECUTE 'DELETE FROM ' || one.name;
                            END LOOP;
                            FOR one IN SELECT format('%I', sequencename) AS name FROM pg_sequences WHERE schemaname = 'public' LOOP
                                EXECUTE 'ALTER SEQUENCE ' || one.name || ' RESTART';
                            END LOOP;
                        END $$;
                        """;
                    return command.ExecuteNonQuery();
                });
                return true;
            }
            catch (NpgsqlException)
            {
                return false;
            }
        }

        protected override DbTransaction Begin(DbConnection connection) => connection.BeginTransaction(IsolationLevel.RepeatableRead);

        // PostgreSQL keeps the case of names only in quotation marks, and has another function for the entries of a JSON list.
        protected override string Translated(string sql) => string.Concat(Quoted().Split(sql).Select(part =>
            part is ['\'' or '"', ..]
                ? part
                : Name().Replace(
                    ListIn().Replace(part, "json_array_elements((${list})::json) WITH ORDINALITY ${as}(value, key)"),
                    "\"$0\"")));

        private static PostgresStore Make()
        {
            var store = new PostgresStore();
            AppDomain.CurrentDomain.ProcessExit += (_, _) =>
            {
                foreach (var copy in EmptiedCopies)
                    Server.Drop(copy);
                store.Dispose();
            };
            using (new SalesDatabase(store.ConnectionString + ";Pooling=false"))
            {
            }

            return store;
        }

        [GeneratedRegex("""(?<quoted>'[^']*'|"[^"]*")""", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
        private static partial Regex Quoted();

        [GeneratedRegex("""\b[A-Z][a-z]\w*""", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
        private static partial Regex Name();

        [GeneratedRegex("""json_each\((?<list>[\w.]+)\) (?<as>\w)""", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
        private static partial Regex ListIn();
    }

    private List<string> Lines(string sql) => Read(sql).ConvertAll(row => row[0] ?? "");
}
