using System.Buffers;
using System.Security.Claims;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using SalesBot.Cards;
using SalesBot.Channels.Teams.Authentication;
using SalesBot.Hosting;

namespace SalesBot.Channels.Teams;

/// <summary>
/// The endpoint for activities, from the request's bytes to the response. The caller was verified before the body is read.
/// </summary>
internal sealed class MessagesEndpoint(Adapter adapter, IBot bot, BotRegistration? registration, ILogger<MessagesEndpoint> logger)
{
    /// <summary>The longest body that is read, in bytes.</summary>
    private const int LongestBody = 1024 * 1024;

    private const int UsualLength = 4096;
    private static readonly ClaimsIdentity Anybody = new([], "anonymous");

    /// <summary>Answers one request.</summary>
    public async Task Answer(HttpContext http)
    {
        var (status, activity) = await Read(http.Request, http.RequestAborted);
        var caller = http.Features.Get<VerifiedCaller>();
        if (activity is not null && registration is not null && caller?.MaySend(activity) != true)
        {
            logger.TokenRefused("it is for another channel or another service address");
            http.Response.Headers.WWWAuthenticate = "Bearer";
            status = StatusCodes.Status401Unauthorized;
        }

        if (activity is null || status != StatusCodes.Status200OK)
        {
            Refuse(http, status);
            return;
        }

        // The turn continues when the sender closes the connection. The token identifies the caller, never the body.
        var identity = caller is null ? Anybody : (ClaimsIdentity)http.User.Identity!;
        var answer = await adapter.Take(identity, caller is null ? null : CallerIdConstants.PublicAzureChannel, activity, bot);
        http.Response.StatusCode = answer.Status;
        if (answer.Body is null || answer.Status is StatusCodes.Status204NoContent or StatusCodes.Status304NotModified)
            return;
        var body = ActivityJson.Write(answer.Body);
        http.Response.ContentType = "application/json";
        http.Response.ContentLength = body.Count;
        await http.Response.BodyWriter.WriteAsync(body, CancellationToken.None);
    }

    private void Refuse(HttpContext http, int status)
    {
        if (status != StatusCodes.Status401Unauthorized)
            logger.RequestRefused(status);
        http.Response.StatusCode = status;
        // Close the connection, rather than wait for the rest of a body that is too long.
        if (status == StatusCodes.Status413PayloadTooLarge && HttpProtocol.IsHttp11(http.Request.Protocol))
            http.Response.Headers.Connection = "close";
    }

    /// <summary>The activity in a request, or the status with which to refuse it.</summary>
    private static async ValueTask<(int Status, Activity? Activity)> Read(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!IsJson(request.ContentType))
            return (StatusCodes.Status415UnsupportedMediaType, null);
        if (request.ContentLength > LongestBody)
            return (StatusCodes.Status413PayloadTooLarge, null);
        // One byte more than expected, to notice a body that is longer than its stated length.
        var buffer = ArrayPool<byte>.Shared.Rent((int)(request.ContentLength ?? UsualLength) + 1);
        try
        {
            var length = 0;
            while (true)
            {
                var read = await request.Body.ReadAsync(buffer.AsMemory(length), cancellationToken);
                if (read == 0)
                    break;
                length += read;
                if (length > LongestBody)
                    return (StatusCodes.Status413PayloadTooLarge, null);
                if (length == buffer.Length)
                    Grow(ref buffer, length);
            }

            return ActivityReader.Read(buffer.AsMemory(0, length)) is { } activity
                ? (StatusCodes.Status200OK, activity)
                : (StatusCodes.Status400BadRequest, null);
        }
        catch (BadHttpRequestException refused)
        {
            return (refused.StatusCode, null);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static bool IsJson(string? contentType)
    {
        const string Json = "application/json";
        return contentType is not null && contentType.StartsWith(Json, StringComparison.OrdinalIgnoreCase)
            && (contentType.Length == Json.Length || contentType[Json.Length] is ';' or ' ');
    }

    private static void Grow(ref byte[] buffer, int length)
    {
        var larger = ArrayPool<byte>.Shared.Rent(2 * buffer.Length);
        buffer.AsSpan(0, length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = larger;
    }
}
