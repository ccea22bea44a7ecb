using Microsoft.Extensions.Logging;

namespace SalesBot.Tests;

/// <summary>A log line: its text, its logger, and the request and the activity of its scope.</summary>
public sealed record LogLine(LogLevel Level, string Category, string Text, string? RequestPath, string? ActivityId);

/// <summary>Records what the host logs, so that a test can assert that no error was logged.</summary>
public sealed class CapturedLog : ILoggerProvider, ISupportExternalScope, ILogger
{
    private readonly Lock gate = new();
    private readonly List<LogLine> lines = [];
    private IExternalScopeProvider scopes = new LoggerExternalScopeProvider();

    /// <summary>The lowest level that is recorded.</summary>
    public LogLevel Least { get; set; } = LogLevel.Information;

    /// <summary>Everything logged so far.</summary>
    public IReadOnlyList<LogLine> Entries
    {
        get
        {
            lock (gate)
                return [.. lines];
        }
    }

    /// <summary>What was logged as an error or worse.</summary>
    public IEnumerable<string> Errors => Entries.Where(e => e.Level >= LogLevel.Error).Select(e => e.Text);

    public ILogger CreateLogger(string categoryName) => new Pen(this, categoryName);

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        CreateLogger("").Log(logLevel, eventId, state, exception, formatter);

    public bool IsEnabled(LogLevel logLevel) => logLevel >= Least;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => scopes.Push(state);

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => scopes = scopeProvider;

    public void Dispose() => GC.SuppressFinalize(this);

    private sealed class Pen(CapturedLog book, string category) : ILogger
    {
        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (!IsEnabled(logLevel))
                return;
            var known = new Dictionary<string, string?>(StringComparer.Ordinal);
            book.scopes.ForEachScope(
                static (scope, known) =>
                {
                    if (scope is IEnumerable<KeyValuePair<string, object?>> values)
                        foreach (var (name, value) in values)
                            known[name] = value?.ToString();
                },
                known);
            var text = exception is null ? formatter(state, exception) : $"{formatter(state, exception)} {exception}";
            lock (book.gate)
                book.lines.Add(new LogLine(logLevel, category, text, known.GetValueOrDefault("RequestPath"), known.GetValueOrDefault("ActivityId")));
        }

        public bool IsEnabled(LogLevel logLevel) => book.IsEnabled(logLevel);

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => book.BeginScope(state);
    }
}
