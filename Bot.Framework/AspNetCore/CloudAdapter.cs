using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Json;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Brings a bot what is posted to its endpoint.</summary>
public interface IBotFrameworkHttpAdapter
{
    /// <summary>Has <paramref name="bot"/> answer the activity that <paramref name="httpRequest"/> brings.</summary>
    Task ProcessAsync(HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken);
}

/// <summary>The adapter of a bot on ASP.NET Core.</summary>
public class CloudAdapter : CloudAdapterBase, IBotFrameworkHttpAdapter, IHealthCheck
{
    private static readonly ClaimsIdentity Anonymous = new([], "anonymous");

    private readonly Trust trust;

    /// <summary>An adapter by the official settings. Without <c>MicrosoftAppId</c> it believes everybody, and sends no token.</summary>
    /// <exception cref="InvalidOperationException">The settings contradict one another.</exception>
    public CloudAdapter(IConfiguration configuration, IHttpClientFactory httpClientFactory, ILogger logger)
        : this(configuration, httpClientFactory, logger, TimeProvider.System)
    {
    }

    internal CloudAdapter(IConfiguration configuration, IHttpClientFactory httpClientFactory, ILogger logger, TimeProvider clock)
        : this(Trust.By(new BotSettings(configuration ?? throw new ArgumentNullException(nameof(configuration))), clock, logger ?? NullLogger.Instance), httpClientFactory, logger)
    {
    }

    private CloudAdapter(Trust trust, IHttpClientFactory httpClientFactory, ILogger logger)
        : base(new ConnectorClient(httpClientFactory ?? throw new ArgumentNullException(nameof(httpClientFactory)), trust?.Own), logger ?? NullLogger.Instance) =>
        this.trust = trust;

    /// <summary>
    /// Has <paramref name="bot"/> answer the activity that <paramref name="httpRequest"/> brings. A sender who hangs up does not end the turn:
    /// <paramref name="cancellationToken"/> does, unless it is the request's own.
    /// </summary>
    public async Task ProcessAsync(HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(httpRequest);
        ArgumentNullException.ThrowIfNull(httpResponse);
        ArgumentNullException.ThrowIfNull(bot);

        if (Unacceptable(httpRequest) is { } refusal)
        {
            Refuse(httpResponse, refusal);
            return;
        }

        var hungUp = httpRequest.HttpContext.RequestAborted;
        ChannelIdentity channel = null;
        if (trust is not null)
        {
            (var allowed, channel) = await AuthenticateAsync(httpRequest, hungUp).ConfigureAwait(false);
            if (allowed != StatusCodes.Status200OK)
            {
                Refuse(httpResponse, allowed);
                return;
            }
        }

        var (status, activity) = await ActivityBody.ReadAsync(httpRequest, hungUp).ConfigureAwait(false);
        if (status == StatusCodes.Status200OK && channel?.MaySend(activity) == false)
        {
            ConnectorLog.TokenRefused(Logger, "the token is for another channel or another service address", null);
            status = StatusCodes.Status401Unauthorized;
        }

        if (status != StatusCodes.Status200OK)
        {
            Refuse(httpResponse, status);
            return;
        }

        // Who called is said by the token, never by the body.
        activity.CallerId = channel is null ? null : CallerIdConstants.PublicAzureChannel;
        var turnToken = cancellationToken == hungUp ? CancellationToken.None : cancellationToken;
        try
        {
            var answer = await ProcessRequestAsync(channel?.Claims ?? Anonymous, activity, bot.OnTurnAsync, turnToken).ConfigureAwait(false);
            if (answer is not null)
                await WriteAsync(httpResponse, answer).ConfigureAwait(false);
        }
        catch (UnauthorizedAccessException)
        {
            // The bot's own way of saying that this caller is not let in.
            Refuse(httpResponse, StatusCodes.Status403Forbidden);
        }
    }

    /// <summary>Whether the bot could tell a channel's token from another, and has its own. Without an app id it needs neither.</summary>
    Task<HealthCheckResult> IHealthCheck.CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken) =>
        trust is null ? Task.FromResult(HealthCheckResult.Healthy()) : trust.CheckHealthAsync(cancellationToken);

    private static int? Unacceptable(HttpRequest request)
    {
        if (!HttpMethods.IsPost(request.Method))
            return StatusCodes.Status405MethodNotAllowed;
        if (!IsJson(request.ContentType))
            return StatusCodes.Status415UnsupportedMediaType;
        return request.ContentLength > ActivityBody.MaxLength ? StatusCodes.Status413PayloadTooLarge : null;
    }

    private static bool IsJson(string contentType)
    {
        const string json = "application/json";
        return contentType is not null
            && contentType.StartsWith(json, StringComparison.OrdinalIgnoreCase)
            && (contentType.Length == json.Length || contentType[json.Length] is ';' or ' ');
    }

    private async ValueTask<(int Status, ChannelIdentity Channel)> AuthenticateAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            var channel = await trust.Channels.IdentifyAsync(request.Headers.Authorization, cancellationToken).ConfigureAwait(false);
            return (channel is null ? StatusCodes.Status401Unauthorized : StatusCodes.Status200OK, channel);
        }
        catch (KeysUnavailableException)
        {
            return (StatusCodes.Status503ServiceUnavailable, null);
        }
    }

    private void Refuse(HttpResponse response, int status)
    {
        // Whoever did not believe a caller has said why, and whoever did not let one in.
        if (status is not (StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden))
            ConnectorLog.RequestRefused(Logger, status);
        response.StatusCode = status;
        switch (status)
        {
            case StatusCodes.Status401Unauthorized:
                response.Headers.WWWAuthenticate = "Bearer";
                break;
            case StatusCodes.Status405MethodNotAllowed:
                response.Headers.Allow = HttpMethods.Post;
                break;
            case StatusCodes.Status413PayloadTooLarge when HttpProtocol.IsHttp11(response.HttpContext.Request.Protocol):
                // What is still to come is not waited for.
                response.Headers.Connection = "close";
                break;
            default:
                break;
        }
    }

    private static async Task WriteAsync(HttpResponse response, InvokeResponse answer)
    {
        response.StatusCode = answer.Status;
        if (answer.Body is null || answer.Status is StatusCodes.Status204NoContent or StatusCodes.Status304NotModified)
            return;

        var body = JsonSerializer.SerializeToUtf8Bytes(answer.Body, BotJson.Info<object>());
        response.ContentType = "application/json";
        response.ContentLength = body.Length;
        await response.BodyWriter.WriteAsync(body, CancellationToken.None).ConfigureAwait(false);
    }
}
