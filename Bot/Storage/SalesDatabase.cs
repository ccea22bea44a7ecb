using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;

namespace SalesBot.Storage;

/// <summary>The database: brings it up to date, lends out sessions and takes commits. A session is a context, kept warm between turns.</summary>
internal sealed class SalesDatabase : IDisposable
{
    private static readonly TimeSpan LongestQuestion = TimeSpan.FromSeconds(3);

    // As many as turn at once on a busy day. More, and every burst of turns would leave its connections open for ever.
    private const int MostIdle = 64;

    // After a commit that the database refused, for so long; then a turn may find out anew.
    private static readonly TimeSpan Doubt = TimeSpan.FromSeconds(30);

    private readonly ConcurrentBag<SalesDbContext> idle = [];
    private readonly Engine engine;
    private int idleCount;
    private long refusedAt;

    /// <summary>Opens the database that the connection string names, and brings its tables up to date.</summary>
    /// <param name="connectionString">What the setting holds: SQLite or PostgreSQL, as its text says.</param>
    /// <param name="managedIdentity">The client id of the identity that the host runs as; null for the machine's own.</param>
    /// <exception cref="DatabaseUnusableException">It can't be used as it is.</exception>
    public SalesDatabase(string connectionString, string? managedIdentity = null)
    {
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

    /// <summary>The questions of every turn, translated once.</summary>
    public CompiledQueries CompiledQueries { get; } = new();

    /// <summary>Lends a session. Give it back with <see cref="Return"/>, or <see cref="Discard"/> it when something went wrong.</summary>
    public SalesDbContext Rent()
    {
        if (!idle.TryTake(out var session))
            return engine.Open();
        Interlocked.Decrement(ref idleCount);
        return session;
    }

    /// <summary>Takes a session back, empty.</summary>
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

    /// <summary>Takes a session back that is not to be lent again.</summary>
    public void Discard(SalesDbContext session) => engine.Close(session);

    /// <summary>Lends a session that is given back when it is disposed of.</summary>
    public Lent Lend() => new(this);

    /// <summary>Commits what a session tracks, synced to disk.</summary>
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

    /// <summary>Whether a commit failed because somebody else stored first what it rests on, or what it wanted to store.</summary>
    public bool IsConflict(DbUpdateException failure) => failure is DbUpdateConcurrencyException || IsTaken(failure);

    /// <summary>Whether a commit failed because somebody else stored first what it wanted to store.</summary>
    public bool IsTaken(DbUpdateException failure) => failure.InnerException is DbException refusal && engine.IsTaken(refusal);

    /// <inheritdoc cref="Engine.IsPassing"/>
    public bool IsPassing(Exception? failure) => failure is DbException refusal && engine.IsPassing(refusal);

    /// <summary>Whether the database answers, takes what is stored, and has the tables that this version of the bot needs.</summary>
    public async Task<bool> IsReady(CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(LongestQuestion);
        // Reading goes on where a disk is full.
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
            // Whoever asks is told so, again and again if they like: the log need not.
            lent?.Spoil();
            return false;
        }
        finally
        {
            lent?.Dispose();
        }
    }

    // Not the turn's own fault: no conflict, and nothing that a constraint forbids.
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
            if (isSpoiled)
                database.Discard(Session);
            else
                database.Return(Session);
        }
    }
}
