using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace SalesBot.Storage;

/// <summary>
/// SQLite has one writer at a time. Turns that want to commit queue here instead of fighting for its lock, and those that wait together are
/// synced to disk together. A turn that can't be stored takes no other down with it, and nobody is answered before the sync.
/// </summary>
internal sealed class CommitQueue(SqliteConnection writer) : IDisposable
{
    private const int MostAtOnce = 64;

    private readonly ConcurrentQueue<Waiting> queue = new();
    private int isWriting;

    /// <summary>Stores what the context tracks. Completes when it is synced to disk; fails as <see cref="DbContext.SaveChanges()"/> does.</summary>
    public Task Commit(SalesDbContext context)
    {
        var waiting = new Waiting(context);
        queue.Enqueue(waiting);
        // Whoever finds the writer free writes, for all who wait; a turn alone then needs no other thread.
        if (Interlocked.Exchange(ref isWriting, 1) == 0)
            Write();
        return waiting.Done.Task;
    }

    public void Dispose()
    {
        SpinWait.SpinUntil(() => Interlocked.Exchange(ref isWriting, 1) == 0);
        writer.Dispose();
    }

    private void Write()
    {
        var together = new List<Waiting>();
        while (together.Count < MostAtOnce && queue.TryDequeue(out var next))
            together.Add(next);
        if (together.Count > 0)
            CommitTogether(together);

        // Those who came meanwhile are written by another thread: this one has a turn of its own to finish.
        if (!queue.IsEmpty)
        {
            ThreadPool.UnsafeQueueUserWorkItem(static queue => queue.Write(), this, preferLocal: false);
            return;
        }

        Volatile.Write(ref isWriting, 0);
        if (!queue.IsEmpty && Interlocked.Exchange(ref isWriting, 1) == 0)
            ThreadPool.UnsafeQueueUserWorkItem(static queue => queue.Write(), this, preferLocal: false);
    }

    private void CommitTogether(List<Waiting> together)
    {
        // All in one transaction is the rule. Where one of them can't be stored, be it a conflict or a bug in that turn, each gets its own.
        var failure = Commit(together);
        foreach (var waiting in together)
            waiting.Answer(failure is null ? null : together.Count == 1 ? failure : Commit([waiting]));
    }

    private Exception? Commit(List<Waiting> together)
    {
        try
        {
            using var transaction = writer.BeginTransaction(deferred: false);
            foreach (var waiting in together)
                waiting.Save(writer, transaction);
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

        public void Save(SqliteConnection writer, SqliteTransaction transaction)
        {
            var database = context.Database;
            var reader = database.GetDbConnection();
            try
            {
                database.SetDbConnection(writer);
                database.UseTransaction(transaction);
                context.SaveChanges(acceptAllChangesOnSuccess: false);
            }
            finally
            {
                database.UseTransaction(null);
                database.SetDbConnection(reader);
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
