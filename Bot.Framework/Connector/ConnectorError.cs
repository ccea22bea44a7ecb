using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
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
        var body = Parse(bytes);
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

        var subCode = message is null ? null : Words(Member(Parse(Encoding.UTF8.GetBytes(message)), "subCode"));
        return new Error { Code = subCode ?? code.ToString(), Message = message };
    }

    // A proxy's page, a sentence, or nothing at all: then there is the status to tell, or the number.
    private static JsonElement Parse(byte[] json)
    {
        if (!Utf8.IsValid(json))
            return default;

        JsonText.ReplaceLoneSurrogates(json);
        try
        {
            return JsonSerializer.Deserialize(json, BotJson.Info<JsonElement>());
        }
        catch (JsonException)
        {
            return default;
        }
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
