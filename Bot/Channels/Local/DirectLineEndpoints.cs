using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace SalesBot.Channels.Local;

/// <summary>The channel's side towards the page: the part of Direct Line 3.0 that Web Chat uses.</summary>
internal sealed class DirectLineEndpoints(LocalConversations conversations, BotEndpoint bot)
{
    public const int LargestPost = 256 * 1024;
    public const int LargestUpload = 1024 * 1024;
    private const int TokenSeconds = 1800;

    public void Map(RouteGroupBuilder at)
    {
        at.MapPost("/tokens/generate", GenerateToken);
        at.MapPost("/tokens/refresh", RefreshToken);
        at.MapPost("/conversations", StartConversation);
        at.MapGet("/conversations/{id}", Reconnect);
        at.MapGet("/conversations/{id}/activities", Read);
        at.MapPost("/conversations/{id}/activities", Post);
        at.MapPost("/conversations/{id}/upload", Upload);
    }

    private async Task<IResult> GenerateToken(HttpRequest request)
    {
        if (await request.ReadUpTo(LargestPost) is not { } body)
            return LocalResponse.TooLarge(LargestPost);
        var asked = LocalResponse.ReadObject(body);
        return LocalUser.From(asked?["user"].Text("id"), asked?["user"].Text("name")) is { } user
            ? Token(StatusCodes.Status200OK, conversations.Open(user, LocalLanguage.Locale(asked.Text("locale"))))
            : LocalResponse.Error(StatusCodes.Status400BadRequest, "BadArgument", "Say who speaks: {\"user\":{\"id\":\"…\",\"name\":\"…\"}}.");
    }

    private IResult RefreshToken(HttpRequest request) =>
        conversations.FindByToken(Bearer(request)) is { } conversation ? Token(StatusCodes.Status200OK, conversation) : Forbidden();

    private async Task<IResult> StartConversation(HttpRequest request)
    {
        if (conversations.FindByToken(Bearer(request)) is not { } conversation)
            return Forbidden();
        if (!conversation.Begin())
            return Token(StatusCodes.Status200OK, conversation);

        // The bot greets before the page posts anything. If it does not answer, the conversation exists all the same.
        var beginning = LocalActivity.Beginning(conversation);
        conversation.Stamp(beginning);
        await bot.Deliver(beginning, request);
        return Token(StatusCodes.Status201Created, conversation);
    }

    private IResult Reconnect(string id, HttpRequest request) =>
        Enter(id, request, out var conversation) ?? Token(StatusCodes.Status200OK, conversation!);

    private IResult Read(string id, string? watermark, HttpRequest request)
    {
        if (Enter(id, request, out var conversation) is { } refusal)
            return refusal;
        var (activities, next) = conversation!.Since(watermark);
        request.HttpContext.Response.Headers.CacheControl = "no-store";
        // The activities are JSON already. Parsing and writing them again would slow down every poll.
        return Results.Text($$"""{"activities":[{{string.Join(',', activities)}}],"watermark":"{{next}}"}""", "application/json");
    }

    private async Task<IResult> Post(string id, HttpRequest request)
    {
        if (Enter(id, request, out var conversation) is { } refusal)
            return refusal;
        return await request.ReadUpTo(LargestPost) is { } body
            ? await Say(conversation!, body, request)
            : LocalResponse.TooLarge(LargestPost);
    }

    private async Task<IResult> Upload(string id, HttpRequest request)
    {
        if (Enter(id, request, out var conversation) is { } refusal)
            return refusal;
        if (await request.ReadUpTo(LargestUpload) is not { } body)
            return LocalResponse.TooLarge(LargestUpload);
        return await ActivityPart(request.ContentType, body) is { } activity
            ? await Say(conversation!, activity, request)
            : LocalResponse.Unreadable();
    }

    private async Task<IResult> Say(LocalConversation conversation, byte[] body, HttpRequest request)
    {
        if (LocalResponse.ReadObject(body) is not { } posted)
            return LocalResponse.Unreadable();
        if (LocalActivity.FromPage(posted, conversation) is not { } activity)
            return LocalResponse.Error(StatusCodes.Status400BadRequest, "BadArgument", "A page posts messages, events and typing.");

        // Add it before the bot gets it, so that the bot's answer comes after it in the stream.
        var activityId = conversation.Add(activity, byBot: false);
        if (await bot.Deliver(activity, request))
            return LocalResponse.Id(StatusCodes.Status200OK, activityId);

        // The bot did not get it, so remove it. The page offers to send it again.
        conversation.Remove(activityId);
        return LocalResponse.Error(StatusCodes.Status502BadGateway, "BotError", "The bot did not take the message.");
    }

    private IResult? Enter(string id, HttpRequest request, out LocalConversation? conversation)
    {
        // Check for 404 before 403: after a restart no conversation is known, and the page must learn that it has to start a new one.
        conversation = conversations.Find(id);
        if (conversation is null)
            return LocalResponse.Error(StatusCodes.Status404NotFound, "ConversationNotFound", "There is no such conversation any more.");
        return conversation.IsOpenedBy(Bearer(request)) ? null : Forbidden();
    }

    private static IResult Token(int status, LocalConversation conversation) => LocalResponse.Json(status, new JsonObject
    {
        ["conversationId"] = conversation.Id,
        ["token"] = conversation.Token,
        ["expires_in"] = TokenSeconds,
    });

    private static IResult Forbidden() => LocalResponse.Error(StatusCodes.Status403Forbidden, "TokenExpired", "The token opens nothing here.");

    private static string? Bearer(HttpRequest request)
    {
        string? authorization = request.Headers.Authorization;
        return authorization is not null && authorization.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase)
            ? authorization["Bearer ".Length..].Trim()
            : null;
    }

    /// <summary>The activity in a multipart body; the files are ignored. Null when there is none.</summary>
    private static async Task<byte[]?> ActivityPart(string? contentType, byte[] body)
    {
        if (!MediaTypeHeaderValue.TryParse(contentType, out var type)
            || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 } boundary)
        {
            return null;
        }

        try
        {
            var parts = new MultipartReader(boundary, new MemoryStream(body));
            while (await parts.ReadNextSectionAsync() is { } part)
            {
                if (part.ContentType?.StartsWith("application/vnd.microsoft.activity", StringComparison.OrdinalIgnoreCase) != true)
                    continue;
                using var reader = new StreamReader(part.Body, Encoding.UTF8);
                return Encoding.UTF8.GetBytes(await reader.ReadToEndAsync());
            }

            return null;
        }
        catch (Exception unreadable) when (unreadable is IOException or InvalidDataException)
        {
            return null;
        }
    }
}
