using System.Data.Common;
using SalesBot.Storage.Postgres;
using SalesBot.Storage.Sqlite;

namespace SalesBot.Storage;

/// <summary>What differs from one database to another: how a session is opened, the tables made, a turn stored, and a failure read.</summary>
internal abstract class Engine : IDisposable
{
    /// <summary>The engine of a connection string, whose text decides: a host is PostgreSQL, a file is SQLite.</summary>
    /// <param name="connectionString">What the setting holds.</param>
    /// <param name="managedIdentity">
    /// The client id of the identity that the host runs as, for a server that asks for its token; null for the machine's own.
    /// </param>
    /// <exception cref="DatabaseUnusableException">The text names no database that can be used.</exception>
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
            // What it says may quote a part of the text, and a password is one.
            throw new DatabaseUnusableException("ConnectionStrings__SalesBot can't be read: write Data Source=… for SQLite, or Host=…;Database=…;Username=… for PostgreSQL.");
        }

        throw new DatabaseUnusableException("ConnectionStrings__SalesBot names no database: begin it with Data Source=… for SQLite, or with Host=… for PostgreSQL.");
    }

    /// <summary>Makes the tables or brings them up to date, one process at a time.</summary>
    public abstract void Migrate();

    /// <summary>Opens a session.</summary>
    public abstract SalesDbContext Open();

    /// <summary>Closes a session for good.</summary>
    public virtual void Close(SalesDbContext session) => session.Dispose();

    /// <summary>Stores what a session has prepared, all or nothing. Completes when it is safe from a power cut.</summary>
    public abstract Task Commit(SalesDbContext session);

    /// <summary>Whether somebody else stored first what this one wanted to store.</summary>
    public abstract bool IsTaken(DbException failure);

    /// <summary>Whether a failure says nothing about what was asked, so that the same may succeed at once: a connection that broke, a deadlock.</summary>
    public abstract bool IsPassing(DbException failure);

    public abstract void Dispose();
}

/// <summary>The database that the settings name can't be used; the message says why and what to do, and holds no secret.</summary>
internal sealed class DatabaseUnusableException(string message) : Exception(message);
