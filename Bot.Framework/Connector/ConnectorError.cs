using System.Globalization;
using System.Net;
using System.Text.Json;
using Microsoft.Bot.Json;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector;

/// <summary>Makes out what a channel says when it refuses.</summary>
internal static class ConnectorError
{
    private const int LongestBody = 64 * 1024;

    public static async Task<ErrorResponseException> ReadAsync(HttpStatusCode status, Stream content, CancellationToken cancellationToken)
    {
        var bytes = new byte[Math.Min(content.Length, LongestBody)];
        await content.ReadExactlyAsync(bytes, cancellationToken).ConfigureAwait(false);
        return new ErrorResponseException($"Operation returned an invalid status code '{status}'") { Body = Body((int)status, bytes) };
    }

    private static ErrorResponse Body(int status, byte[] bytes)
    {
        JsonElement body = default;
        try
        {
            body = JsonSerializer.Deserialize(bytes, BotJson.Info<JsonElement>());
        }
        catch (JsonException)
        {
            // A proxy's page, or nothing at all: then the status is what there is to tell.
        }

        var error = Common(body) ?? OfTeams(body) ?? new Error();
        error.InnerHttpError ??= new InnerHttpError(status, null);
        return new ErrorResponse(error);
    }

    private static Error Common(JsonElement body)
    {
        if (Member(body, "error") is not { ValueKind: JsonValueKind.Object } error)
            return null;

        var inner = Member(error, "innerHttpError");
        return new Error
        {
            Code = Words(Member(error, "code")),
            Message = Words(Member(error, "message")),
            InnerHttpError = inner.ValueKind == JsonValueKind.Object
                ? new InnerHttpError(Number(Member(inner, "statusCode")), Member(inner, "body") is { ValueKind: not JsonValueKind.Undefined } text ? text : null)
                : null,
        };
    }

    // Teams has a way of its own: {"errorCode":209,"message":"{\"subCode\":\"MessageWritesBlocked\",\"details\":\"…\"}"}.
    private static Error OfTeams(JsonElement body)
    {
        var code = Member(body, "errorCode");
        var message = Words(Member(body, "message"));
        if (code.ValueKind == JsonValueKind.Undefined)
            return null;

        string subCode = null;
        try
        {
            if (message is not null)
                subCode = Words(Member(JsonSerializer.Deserialize(message, BotJson.Info<JsonElement>()), "subCode"));
        }
        catch (JsonException)
        {
            // Then the message is a sentence, and the number is the code.
        }

        return new Error { Code = subCode ?? code.ToString(), Message = message };
    }

    private static JsonElement Member(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) ? member : default;

    private static string Words(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Number => element.GetRawText(),
        _ => null,
    };

    private static int? Number(JsonElement element) =>
        int.TryParse(Words(element), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;
}
