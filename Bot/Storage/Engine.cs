using System.Data.Common;
using SalesBot.Storage.Postgres;
using SalesBot.Storage.Sqlite;

namespace SalesBot.Storage;

/// <summary>
/// What differs between databases: opening a session, creating the tables, committing a turn, and interpreting a failure.
/// </summary>
internal abstract class Engine : IDisposable
{
    /// <summary>The engine for a connection string: PostgreSQL if it has a host, SQLite if it has a file.</summary>
    /// <param name="connectionString">The value of the setting.</param>
    /// <param name="managedIdentity">
    /// The client id of the host's identity, for a server that requires an Entra token; null for the default identity.
    /// </param>
    /// <exception cref="DatabaseUnusableException">The connection string names no usable database.</exception>
    public static Engine For(string connectionString, string? managedIdentity)
    {
        var parts = new DbConnectionStringBuilder();
        try
        {
            parts.ConnectionString = connectionString;
            if (parts.ContainsKey("Host") || parts.ContainsKey("Server"))
                return new PostgresEngine(connectionString, managedIdentity);
            if (parts.ContainsKey("Data Source") || parts.ContainsKey("DataSource") || parts.ContainsKey("Filename"))
                return new SqliteEngine(connectionString);
        }
        catch (Exception mistaken) when (mistaken is ArgumentException or FormatException)
        {
            // The message may quote a part of the text, such as the password.
            throw new DatabaseUnusableException("ConnectionStrings__SalesBot can't be read: write Data Source=… for SQLite, or Host=…;Database=…;Username=… for PostgreSQL.");
        }

        throw new DatabaseUnusableException("ConnectionStrings__SalesBot names no database: begin it with Data Source=… for SQLite, or with Host=… for PostgreSQL.");
    }

    /// <summary>Creates the tables or brings them up to date, one process at a time.</summary>
    public abstract void Migrate();

    /// <summary>Opens a session.</summary>
    public abstract SalesDbContext Open();

    /// <summary>Closes a session that is not used again.</summary>
    public virtual void Close(SalesDbContext session) => session.Dispose();

    /// <summary>Stores all changes of a session, or none. Completes when they are safe from a power cut.</summary>
    public abstract Task Commit(SalesDbContext session);

    /// <summary>Whether another transaction stored a row with the same key first.</summary>
    public abstract bool IsTaken(DbException failure);

    /// <summary>Whether a failure is transient, so that the same may succeed at once: a broken connection or a deadlock.</summary>
    public abstract bool IsPassing(DbException failure);

    public abstract void Dispose();
}

/// <summary>The database in the settings can't be used. The message says why and what to do, and contains no secret.</summary>
internal sealed class DatabaseUnusableException(string message) : Exception(message);
