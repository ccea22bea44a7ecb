using System.Data;
using Microsoft.Data.Sqlite;

namespace SalesBot.Storage.Sqlite;

/// <summary>
/// A connection that keeps its statements prepared. EF makes a new command for everything it says, and SQLite then reads and plans the same
/// SQL anew: a third of a turn's work. Not for several threads at once, as no connection is.
/// </summary>
internal sealed class WarmConnection(string connectionString) : SqliteConnection(connectionString)
{
    private const int MostKept = 256;

    private readonly Dictionary<string, SqliteCommand> kept = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override SqliteCommand CreateCommand() => new WarmCommand(this) { CommandTimeout = DefaultTimeout, Transaction = Transaction };

    private SqliteCommand Take(string text) =>
        kept.Remove(text, out var command) ? command : new SqliteCommand(text, this);

    private void GiveBack(SqliteCommand command)
    {
        command.Parameters.Clear();
        command.Transaction = null;
        if (kept.Count >= MostKept || !kept.TryAdd(command.CommandText, command))
            command.Dispose();
    }

    /// <summary>Runs on a kept command with the same text, which is its own until it is disposed of.</summary>
    private sealed class WarmCommand : SqliteCommand
    {
        private readonly WarmConnection connection;
        private SqliteCommand? running;

        public WarmCommand(WarmConnection connection)
        {
            this.connection = connection;
            Connection = connection;
        }

        public override SqliteDataReader ExecuteReader(CommandBehavior behavior) => Running().ExecuteReader(behavior);

        public override int ExecuteNonQuery() => Running().ExecuteNonQuery();

        public override object? ExecuteScalar() => Running().ExecuteScalar();

        protected override void Dispose(bool disposing)
        {
            if (disposing && running is not null)
            {
                connection.GiveBack(running);
                running = null;
            }

            base.Dispose(disposing);
        }

        private SqliteCommand Running()
        {
            if (running is not null && running.CommandText != CommandText)
            {
                connection.GiveBack(running);
                running = null;
            }

            running ??= connection.Take(CommandText);
            running.Parameters.Clear();
            foreach (SqliteParameter parameter in Parameters)
                running.Parameters.Add(parameter);
            running.Transaction = Transaction;
            running.CommandTimeout = CommandTimeout;
            return running;
        }
    }
}
