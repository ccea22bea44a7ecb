using System.Text;
using System.Text.Json.Nodes;

namespace SalesBot.Channels.Local;

/// <summary>Calls the bot over HTTP at this host's own address, as every channel does.</summary>
internal sealed class BotEndpoint(ILogger<BotEndpoint> log) : IDisposable
{
    public const string ConnectorPath = "/directline/connector";

    private readonly HttpClient http = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false, UseCookies = false })
    {
        // The page stops waiting after twenty seconds.
        Timeout = TimeSpan.FromSeconds(20),
    };

    /// <summary>Delivers the activity to the bot; false when the bot did not accept it.</summary>
    public async Task<bool> Deliver(JsonObject activity, HttpRequest over)
    {
        // The host name in the request was checked to be a loopback name, so the call does not leave the computer.
        var host = $"{over.Scheme}://{over.Host}{over.PathBase}";
        activity["serviceUrl"] = $"{host}{ConnectorPath}/";
        try
        {
            using var body = new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json");
            using var answer = await http.PostAsync(new Uri($"{host}/api/messages"), body);
            if (!answer.IsSuccessStatusCode)
                LocalChannelLog.BotRefused(log, (int)answer.StatusCode);
            return answer.IsSuccessStatusCode;
        }
        catch (Exception unreachable) when (unreachable is HttpRequestException or OperationCanceledException)
        {
            LocalChannelLog.BotUnreachable(log, unreachable);
            return false;
        }
    }

    public void Dispose() => http.Dispose();
}

/// <summary>The log messages of the local channel.</summary>
internal static partial class LocalChannelLog
{
    [LoggerMessage(EventId = 4001, Level = LogLevel.Warning, Message = "The bot answered a message of the local chat page with {Status}")]
    public static partial void BotRefused(ILogger logger, int status);

    [LoggerMessage(EventId = 4002, Level = LogLevel.Warning, Message = "The bot did not answer a message of the local chat page")]
    public static partial void BotUnreachable(ILogger logger, Exception exception);
}
