using System.Buffers;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Json;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Reads the activity that a request brings: tolerant of what is new, strict about what is ambiguous.</summary>
internal static class ActivityBody
{
    public const int MaxLength = 1024 * 1024;
    private const int UsualLength = 4096;

    // Several times what any channel uses; an address in which one stands is still taken by every server.
    private const int LongestId = 2048;
    private const int LongestKey = 300;

    /// <summary>The activity, or the status to refuse the request with.</summary>
    public static async ValueTask<(int Status, Activity Activity)> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        // One byte more than it should need tells the end of a body from one that goes on.
        var buffer = ArrayPool<byte>.Shared.Rent((int)(request.ContentLength ?? UsualLength) + 1);
        try
        {
            var length = 0;
            var reader = request.BodyReader;
            while (true)
            {
                var read = await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
                var total = length + read.Buffer.Length;
                if (total > MaxLength)
                {
                    reader.AdvanceTo(read.Buffer.End);
                    return (StatusCodes.Status413PayloadTooLarge, null);
                }

                if (total > buffer.Length)
                    Grow(ref buffer, length, (int)total);
                read.Buffer.CopyTo(buffer.AsSpan(length));
                length = (int)total;
                reader.AdvanceTo(read.Buffer.End);
                if (read.IsCompleted)
                    break;
            }

            return Parse(buffer.AsSpan(0, length)) is { } activity
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

    /// <summary>The activity that <paramref name="body"/> holds; null when it holds none. The body is changed.</summary>
    public static Activity Parse(Span<byte> body)
    {
        if (body.StartsWith(JsonText.ByteOrderMark))
            body = body[JsonText.ByteOrderMark.Length..];
        if (!Utf8.IsValid(body))
            return null;

        JsonText.ReplaceLoneSurrogates(body);
        try
        {
            var activity = JsonSerializer.Deserialize(body, BotJson.Activity);
            return activity is not null && IsWhole(activity) ? activity : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool IsWhole(Activity activity) =>
        activity is { Type.Length: > 0, ChannelId.Length: > 0, Conversation.Id.Length: > 0, From.Id.Length: > 0, ServiceUrl: { } address }
        && (address.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || address.StartsWith("http://", StringComparison.OrdinalIgnoreCase))
        && CanBeInAddress(activity.Conversation.Id) && CanBeInAddress(activity.Id) && CanBeInAddress(activity.ReplyToId)
        && CanBeKey(activity.ChannelId) && CanBeKey(activity.Conversation.TenantId) && CanBeKey(activity.From.Id) && CanBeKey(activity.From.AadObjectId);

    // Whose something is will be looked up by these, in databases that take no control characters and no keys of any length. The channels' own are far shorter.
    private static bool CanBeKey(string id) => id is null || (id.Length <= LongestKey && CanBeInAddress(id));

    // What is answered is named in the answer's address: where it can't be, no answer would ever arrive.
    private static bool CanBeInAddress(string id)
    {
        if (id is null)
            return true;
        foreach (var letter in id)
            if (char.IsControl(letter))
                return false;
        // Dots alone would lead out of the conversation, however they are encoded.
        return id.Length <= LongestId && id is not ("." or "..");
    }

    private static void Grow(ref byte[] buffer, int length, int needed)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(needed, 2 * buffer.Length));
        buffer.AsSpan(0, length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = larger;
    }
}
