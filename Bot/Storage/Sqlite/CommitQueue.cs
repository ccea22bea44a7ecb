using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using static SQLitePCL.raw;

namespace SalesBot.Storage.Sqlite;

/// <summary>
/// SQLite has one writer at a time. Turns queue here for their commit instead of competing for the lock, and those that wait together are
/// synced to disk together. A turn that can't be stored does not make others fail. Each commit completes only after the sync.
/// </summary>
internal sealed class CommitQueue : IDisposable
{
    private const int MostAtOnce = 64;

    private readonly ConcurrentQueue<Waiting> queue = new();
    private readonly SqliteConnection writer;
    private int isWriting;
    private int isClosed;

    public CommitQueue(SqliteConnection writer) => this.writer = writer;

    /// <summary>
    /// Stores what the context tracks. Completes when it is synced to disk; fails like <see cref="DbContext.SaveChanges()"/>.
    /// </summary>
    public Task Commit(SalesDbContext context)
    {
        ObjectDisposedException.ThrowIf(Volatile.Read(ref isClosed) == 1, this);
        var waiting = new Waiting(context);
        queue.Enqueue(waiting);
        Continue();
        return waiting.Done.Task;
    }

    /// <summary>Stores what was queued before, then closes the connection.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref isClosed, 1) == 1)
            return;
        SpinWait.SpinUntil(() => Interlocked.Exchange(ref isWriting, 1) == 0);
        while (!queue.IsEmpty)
            WriteSome();
        writer.Dispose();
    }

    /// <summary>Starts a writer unless one is running.</summary>
    private void Continue()
    {
        if (!queue.IsEmpty && Interlocked.Exchange(ref isWriting, 1) == 0)
            ThreadPool.UnsafeQueueUserWorkItem(static queue => queue.Write(), this, preferLocal: false);
    }

    private void Write()
    {
        WriteSome();
        Volatile.Write(ref isWriting, 0);
        // Commits that were queued in the meantime did not start a writer.
        Continue();
    }

    private void WriteSome()
    {
        var together = new List<Waiting>();
        while (together.Count < MostAtOnce && queue.TryDequeue(out var next))
            together.Add(next);
        if (together.Count == 0)
            return;
        // Normally all are stored in one transaction. When one of them can't be stored, because of a conflict or a bug, each gets its own.
        var failure = Commit(together);
        if (failure is SqliteException { SqliteErrorCode: SQLITE_BUSY or SQLITE_LOCKED })
        {
            // Another process holds the file. The queued commits have waited as long, so refuse them too: if each waited again, none would
            // end in time.
            while (queue.TryDequeue(out var behind))
                together.Add(behind);
            foreach (var waiting in together)
                waiting.Answer(failure);
            return;
        }

        foreach (var waiting in together)
            waiting.Answer(failure is null ? null : together.Count == 1 ? failure : Commit([waiting]));
    }

    private Exception? Commit(List<Waiting> together)
    {
        try
        {
            using var transaction = writer.BeginTransaction(deferred: false);
            foreach (var waiting in together)
                waiting.Save(writer);
            transaction.Commit();
            return null;
        }
        catch (Exception failure)
        {
            // The transaction was rolled back, so none of them is stored.
            return failure;
        }
    }

    private sealed class Waiting(SalesDbContext context)
    {
        public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Save(SqliteConnection writer)
        {
            var reader = context.Database.GetDbConnection();
            context.Database.SetDbConnection(writer);
            try
            {
                context.SaveChanges(acceptAllChangesOnSuccess: false);
            }
            finally
            {
                context.Database.SetDbConnection(reader);
            }
        }

        public void Answer(Exception? failure)
        {
            if (failure is null)
                Done.SetResult();
            else
                Done.SetException(failure);
        }
    }
}
