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

    private SqliteCommand Take(string text) =>
        kept.Remove(text, out var command) ? command : new SqliteCommand(text, this);

    private void GiveBack(SqliteCommand command)
    {
        command.Parameters.Clear();
        command.Transaction = null;
        if (kept.Count >= MostKept || !kept.TryAdd(command.CommandText, command))
            command.Dispose();
    }

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
