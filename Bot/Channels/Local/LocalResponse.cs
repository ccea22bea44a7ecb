using System.Text.Json;
using System.Text.Json.Nodes;

namespace SalesBot.Channels.Local;

/// <summary>Writes the channel's responses and reads request bodies.</summary>
internal static class LocalResponse
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 64 };

    public static IResult Json(int status, JsonObject body) => Results.Text(body.ToJsonString(), "application/json", statusCode: status);

    public static IResult Id(int status, string id) => Json(status, new JsonObject { ["id"] = id });

    public static IResult Error(int status, string code, string message) =>
        Json(status, new JsonObject { ["error"] = new JsonObject { ["code"] = code, ["message"] = message } });

    public static IResult TooLarge(int limit) =>
        Error(StatusCodes.Status413PayloadTooLarge, "MessageSizeTooBig", $"At most {limit / 1024} KiB can be sent at once.");

    public static IResult Unreadable() =>
        Error(StatusCodes.Status400BadRequest, "BadSyntax", "The body is not a JSON object that can be read.");

    /// <summary>The whole body; null when it is longer than the limit in bytes.</summary>
    public static async Task<byte[]?> ReadUpTo(this HttpRequest request, int limit)
    {
        if (request.ContentLength > limit)
            return null;

        using var body = new MemoryStream();
        var piece = new byte[16 * 1024];
        for (int read; (read = await request.Body.ReadAsync(piece, request.HttpContext.RequestAborted)) > 0;)
        {
            if (body.Length + read > limit)
                return null;
            body.Write(piece, 0, read);
        }

        return body.ToArray();
    }

    /// <summary>The JSON object in a body; null when there is none, or when it can't be written again.</summary>
    public static JsonObject? ReadObject(byte[] body)
    {
        try
        {
            var read = JsonNode.Parse(body, documentOptions: Strict) as JsonObject;
            // The parser accepts half a surrogate pair, but writing it fails.
            read?.ToJsonString();
            return read;
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The text member with a name; null when there is none.</summary>
    public static string? Text(this JsonNode? node, string name) =>
        node is JsonObject owner && owner[name] is JsonValue value && value.TryGetValue(out string? text) ? text : null;
}
