using Microsoft.Extensions.Logging;

namespace SalesBot.Tests;

/// <summary>Keeps what the host logs, so that a test can say that nothing went wrong unseen.</summary>
public sealed class LogBook : ILoggerProvider, ILogger
{
    private readonly Lock gate = new();
    private readonly List<(LogLevel Level, string Text)> entries = [];

    /// <summary>Everything logged so far.</summary>
    public IReadOnlyList<(LogLevel Level, string Text)> Entries
    {
        get
        {
            lock (gate)
                return [.. entries];
        }
    }

    /// <summary>What was logged as an error or worse.</summary>
    public IEnumerable<string> Errors => Entries.Where(e => e.Level >= LogLevel.Error).Select(e => e.Text);

    public ILogger CreateLogger(string categoryName) => this;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        lock (gate)
            entries.Add((logLevel, exception is null ? formatter(state, exception) : $"{formatter(state, exception)} {exception}"));
    }

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public void Dispose() => GC.SuppressFinalize(this);
}
