using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using static SQLitePCL.raw;

namespace SalesBot.Storage.Sqlite;

/// <summary>
/// SQLite has one writer at a time. Turns that want to commit queue here instead of fighting for its lock, and those that wait together are
/// synced to disk together. A turn that can't be stored takes no other down with it, and nobody is answered before the sync.
/// </summary>
internal sealed class CommitQueue : IDisposable
{
    private const int MostAtOnce = 64;

    private readonly ConcurrentQueue<Waiting> queue = new();
    private readonly SqliteConnection writer;
    private int isWriting;
    private int isClosed;

    public CommitQueue(SqliteConnection writer) => this.writer = writer;

    /// <summary>Stores what the context tracks. Completes when it is synced to disk; fails as <see cref="DbContext.SaveChanges()"/> does.</summary>
    public Task Commit(SalesDbContext context)
    {
        ObjectDisposedException.ThrowIf(Volatile.Read(ref isClosed) == 1, this);
        var waiting = new Waiting(context);
        queue.Enqueue(waiting);
        Continue();
        return waiting.Done.Task;
    }

    /// <summary>Stores what was handed in before, then closes the connection.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref isClosed, 1) == 1)
            return;
        SpinWait.SpinUntil(() => Interlocked.Exchange(ref isWriting, 1) == 0);
        while (!queue.IsEmpty)
            WriteSome();
        writer.Dispose();
    }

    /// <summary>Has a thread write, unless one does.</summary>
    private void Continue()
    {
        if (!queue.IsEmpty && Interlocked.Exchange(ref isWriting, 1) == 0)
            ThreadPool.UnsafeQueueUserWorkItem(static queue => queue.Write(), this, preferLocal: false);
    }

    private void Write()
    {
        WriteSome();
        Volatile.Write(ref isWriting, 0);
        // Those who came meanwhile found the writer taken.
        Continue();
    }

    private void WriteSome()
    {
        var together = new List<Waiting>();
        while (together.Count < MostAtOnce && queue.TryDequeue(out var next))
            together.Add(next);
        if (together.Count > 0)
            CommitTogether(together);
    }

    private void CommitTogether(List<Waiting> together)
    {
        // All in one transaction is the rule. Where one of them can't be stored, be it a conflict or a bug in that turn, each gets its own.
        var failure = Commit(together);
        if (failure is SqliteException { SqliteErrorCode: SQLITE_BUSY or SQLITE_LOCKED })
        {
            // Another process keeps the file. Those behind have waited as long: if each waited anew, none would be answered in time.
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
            // The transaction is gone: nobody in it may be told that it is stored.
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
