using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace SalesBot.Storage;

/// <summary>
/// SQLite has one writer at a time. Turns that want to commit queue here instead of fighting for its lock, and those that wait together are
/// synced to disk together: each turn is still one savepoint that holds or fails by itself, and nobody is answered before the sync.
/// </summary>
internal sealed class CommitQueue : IDisposable
{
    private const int MostAtOnce = 64;

    private readonly Channel<Waiting> queue = Channel.CreateUnbounded<Waiting>(new() { SingleReader = true });
    private readonly SqliteConnection writer;
    private readonly Thread worker;

    public CommitQueue(SqliteConnection writer)
    {
        this.writer = writer;
        worker = new Thread(Work) { IsBackground = true, Name = "commits" };
        worker.Start();
    }

    /// <summary>Stores what the context tracks. Completes when it is synced to disk; fails as <see cref="DbContext.SaveChanges()"/> does.</summary>
    public Task Commit(SalesDbContext context)
    {
        var waiting = new Waiting(context);
        return queue.Writer.TryWrite(waiting) ? waiting.Done.Task : Task.FromException(new ObjectDisposedException(nameof(CommitQueue)));
    }

    public void Dispose()
    {
        queue.Writer.TryComplete();
        worker.Join();
        writer.Dispose();
    }

    private void Work()
    {
        var together = new List<Waiting>(MostAtOnce);
        while (queue.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            while (together.Count < MostAtOnce && queue.Reader.TryRead(out var next))
                together.Add(next);
            CommitTogether(together);
            together.Clear();
        }
    }

    private void CommitTogether(List<Waiting> together)
    {
        try
        {
            using var transaction = writer.BeginTransaction(deferred: false);
            foreach (var waiting in together)
                waiting.Save(writer, transaction);
            transaction.Commit();
        }
        catch (Exception failure)
        {
            // The whole transaction is gone: none of them may be told that it is stored.
            foreach (var waiting in together)
                waiting.Failure = failure;
        }

        foreach (var waiting in together)
            waiting.Answer();
    }

    private sealed class Waiting(SalesDbContext context)
    {
        public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Exception? Failure { get; set; }

        public void Save(SqliteConnection writer, SqliteTransaction transaction)
        {
            var reader = context.Database.GetDbConnection();
            try
            {
                context.Database.SetDbConnection(writer);
                context.Database.UseTransaction(transaction);
                context.SaveChanges(acceptAllChangesOnSuccess: false);
            }
            catch (Exception failure)
            {
                // EF has gone back to its savepoint; the others in the transaction are not touched, be it a conflict or a bug in one turn.
                // Where the database itself gave up the transaction, committing it fails for all.
                Failure = failure;
            }
            finally
            {
                context.Database.UseTransaction(null);
                context.Database.SetDbConnection(reader);
            }
        }

        public void Answer()
        {
            if (Failure is null)
                Done.SetResult();
            else
                Done.SetException(Failure);
        }
    }
}
