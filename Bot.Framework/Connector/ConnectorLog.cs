using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Connector;

/// <summary>What the framework has to say. Nothing that a caller made up is in it, and nothing secret.</summary>
internal static partial class ConnectorLog
{
    [LoggerMessage(1, LogLevel.Information, "A request was refused: {Reason} {Detail}")]
    public static partial void TokenRefused(ILogger logger, string reason, string detail);

    [LoggerMessage(2, LogLevel.Warning, "The channels' signing keys could not be fetched from {Address}")]
    public static partial void KeysNotFetched(ILogger logger, string address, Exception exception);

    [LoggerMessage(3, LogLevel.Information, "A request was refused with status {Status}")]
    public static partial void RequestRefused(ILogger logger, int status);

    [LoggerMessage(4, LogLevel.Warning, "Clock skew suspected: {Count} tokens in a row were good but for their time; is this machine's clock right?")]
    public static partial void ClockSuspected(ILogger logger, int count);

    [LoggerMessage(5, LogLevel.Error, "The bot got no token of its own: {Reason}")]
    public static partial void TokenNotGiven(ILogger logger, string reason);
}
