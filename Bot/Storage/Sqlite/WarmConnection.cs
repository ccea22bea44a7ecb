using System.Data;
using Microsoft.Data.Sqlite;

namespace SalesBot.Storage.Sqlite;

/// <summary>
/// A connection that keeps its statements prepared. EF creates a new command each time, and SQLite would parse and plan the same SQL again,
/// which takes a third of a turn's time. Not thread-safe, like any connection.
/// </summary>
internal sealed class WarmConnection(string connectionString) : SqliteConnection(connectionString)
{
    private const int MostKept = 256;

    private readonly Dictionary<string, SqliteCommand> kept = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override SqliteCommand CreateCommand() => new WarmCommand(this) { CommandTimeout = DefaultTimeout, Transaction = Transaction };

    /// <summary>Runs a kept command with the same text, and has it alone until it is disposed of.</summary>
    private sealed class WarmCommand : SqliteCommand
    {
        private readonly WarmConnection connection;
        private SqliteCommand? running;

        public WarmCommand(WarmConnection connection)
        {
            this.connection = connection;
            Connection = connection;
        }

        // The base class's other ways to execute come here, too.
        public override SqliteDataReader ExecuteReader(CommandBehavior behavior)
        {
            if (running is not null && running.CommandText != CommandText)
                throw new InvalidOperationException("A command keeps its text once it was executed.");
            running ??= connection.kept.Remove(CommandText, out var kept) ? kept : new SqliteCommand(CommandText, connection);
            running.Parameters.Clear();
            foreach (SqliteParameter parameter in Parameters)
                running.Parameters.Add(parameter);
            running.Transaction = Transaction;
            running.CommandTimeout = CommandTimeout;
            return running.ExecuteReader(behavior);
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing && running is not null)
            {
                running.Parameters.Clear();
                running.Transaction = null;
                if (connection.kept.Count >= MostKept || !connection.kept.TryAdd(running.CommandText, running))
                    running.Dispose();
                running = null;
            }

            base.Dispose(disposing);
        }
    }
}
