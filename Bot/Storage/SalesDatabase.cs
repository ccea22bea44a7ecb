using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;

namespace SalesBot.Storage;

/// <summary>
/// The database: brings the tables up to date, lends sessions and commits. A session is a database context that is kept open between turns.
/// </summary>
internal sealed class SalesDatabase : IDisposable
{
    private static readonly TimeSpan LongestQuestion = TimeSpan.FromSeconds(3);

    // As many as there are turns at once on a busy day. A higher number would keep the connections of every burst open for ever.
    private const int MostIdle = 64;

    // How long the database counts as not ready after it refused a commit. Then a turn may try again.
    private static readonly TimeSpan Doubt = TimeSpan.FromSeconds(30);

    private readonly ConcurrentBag<SalesDbContext> idle = [];
    private readonly Engine engine;
    private int idleCount;
    private long refusedAt;

    /// <summary>Opens the database in the connection string and brings its tables up to date.</summary>
    /// <param name="connectionString">The value of the setting; its text decides between SQLite and PostgreSQL.</param>
    /// <param name="managedIdentity">The client id of the host's identity; null for the default identity.</param>
    /// <param name="tellDamage">Is told of each stored value that can't be read, once; null for nobody.</param>
    /// <exception cref="DatabaseUnusableException">The database can't be used.</exception>
    public SalesDatabase(string connectionString, string? managedIdentity = null, Action<DamagedValue>? tellDamage = null)
    {
        Damaged = new DamagedRecords(tellDamage);
        engine = Engine.For(connectionString, managedIdentity);
        try
        {
            engine.Migrate();
        }
        catch (Exception failure) when (failure is DbException or IOException or UnauthorizedAccessException)
        {
            engine.Dispose();
            throw failure.InnerException as DatabaseUnusableException
                ?? new DatabaseUnusableException($"The database of ConnectionStrings__SalesBot can't be opened: {failure.Message.ReplaceLineEndings(" ")}");
        }
    }

    /// <summary>The records that were met and can't be read.</summary>
    public DamagedRecords Damaged { get; }

    /// <summary>The reads of nearly every turn.</summary>
    public CompiledQueries CompiledQueries { get; } = new();

    /// <summary>Lends a session. Give it back with <see cref="Return"/>, or with <see cref="Discard"/> after a failure.</summary>
    public SalesDbContext Rent()
    {
        if (!idle.TryTake(out var session))
            return engine.Open();
        Interlocked.Decrement(ref idleCount);
        return session;
    }

    /// <summary>Takes a session back and clears what it tracks.</summary>
    public void Return(SalesDbContext session)
    {
        if (Interlocked.Increment(ref idleCount) > MostIdle)
        {
            Interlocked.Decrement(ref idleCount);
            Discard(session);
            return;
        }

        session.ChangeTracker.Clear();
        idle.Add(session);
    }

    /// <summary>Closes a session that must not be lent again.</summary>
    public void Discard(SalesDbContext session) => engine.Close(session);

    /// <summary>Lends a session that is given back when the result is disposed of.</summary>
    public Lent Lend() => new(this);

    /// <summary>Commits what a session tracks; completes when it is synced to disk.</summary>
    public async Task Commit(SalesDbContext session)
    {
        session.Prepare();
        try
        {
            await engine.Commit(session);
            Volatile.Write(ref refusedAt, 0);
        }
        catch (Exception failure) when (IsRefusal(failure))
        {
            Volatile.Write(ref refusedAt, Stopwatch.GetTimestamp());
            throw;
        }
    }

    /// <summary>Whether a commit failed because another one changed the same record, or stored a row with the same key, first.</summary>
    public bool IsConflict(DbUpdateException failure) => failure is DbUpdateConcurrencyException || IsTaken(failure);

    /// <summary>Whether a commit failed because another one stored a row with the same key first.</summary>
    public bool IsTaken(DbUpdateException failure) => failure.InnerException is DbException refusal && engine.IsTaken(refusal);

    /// <inheritdoc cref="Engine.IsPassing"/>
    public bool IsPassing(Exception? failure) => failure is DbException refusal && engine.IsPassing(refusal);

    /// <summary>Whether the database responds, accepts commits, and has the tables that this version of the bot needs.</summary>
    public async Task<bool> IsReady(CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(LongestQuestion);
        // When the disk is full, reading still works; so a recent refused commit counts.
        if (Volatile.Read(ref refusedAt) is > 0 and var since && Stopwatch.GetElapsedTime(since) < Doubt)
            return false;
        Lent? lent = null;
        try
        {
            lent = Lend();
            return !(await lent.Session.Database.GetPendingMigrationsAsync(patience.Token)).Any();
        }
        catch (Exception failure) when (failure is DbException or OperationCanceledException)
        {
            // The caller is told and may ask often, so don't log it.
            lent?.Spoil();
            return false;
        }
        finally
        {
            lent?.Dispose();
        }
    }

    // A failure that is not the turn's own fault: no conflict and no violated constraint.
    private bool IsRefusal(Exception failure) => failure switch
    {
        DbUpdateException update => !IsConflict(update) && update.InnerException is DbException,
        DbException => true,
        _ => false,
    };

    public void Dispose()
    {
        while (idle.TryTake(out var session))
            engine.Close(session);
        engine.Dispose();
    }

    /// <summary>A lent session.</summary>
    internal sealed class Lent(SalesDatabase database) : IDisposable
    {
        private bool isSpoiled;

        /// <summary>The session.</summary>
        public SalesDbContext Session { get; } = database.Rent();

        /// <summary>Marks the session as failed, so that it is not lent again.</summary>
        public void Spoil() => isSpoiled = true;

        public void Dispose()
        {
            if (isSpoiled)
                database.Discard(Session);
            else
                database.Return(Session);
        }
    }
}
