using System.Text.Json.Nodes;

namespace SalesBot.Channels.Local;

/// <summary>The channel's side towards the bot: the part of the connector API that sends, updates and deletes activities.</summary>
internal sealed class ConnectorEndpoints(LocalConversations conversations)
{
    public const int LargestActivity = 1024 * 1024;

    public void Map(RouteGroupBuilder at)
    {
        at.MapPost("/v3/conversations/{id}/activities", Send);
        at.MapPost("/v3/conversations/{id}/activities/{activityId}", Reply);
        at.MapPut("/v3/conversations/{id}/activities/{activityId}", Update);
        at.MapDelete("/v3/conversations/{id}/activities/{activityId}", Delete);
    }

    private Task<IResult> Send(string id, HttpRequest request) => Reply(id, null, request);

    private Task<IResult> Reply(string id, string? activityId, HttpRequest request) => With(id, request, (conversation, activity) =>
    {
        if (activityId is not null)
            activity["replyToId"] = activityId;
        return LocalResponse.Id(StatusCodes.Status201Created, conversation.Add(activity, byBot: true));
    });

    private Task<IResult> Update(string id, string activityId, HttpRequest request) => With(id, request, (conversation, activity) =>
        conversation.Replace(activityId, activity) ? LocalResponse.Id(StatusCodes.Status200OK, activityId) : ActivityNotFound());

    private IResult Delete(string id, string activityId)
    {
        if (conversations.Find(id) is not { } conversation)
            return ConversationNotFound();
        return conversation.Remove(activityId) ? Results.Ok() : ActivityNotFound();
    }

    private async Task<IResult> With(string id, HttpRequest request, Func<LocalConversation, JsonObject, IResult> act)
    {
        if (conversations.Find(id) is not { } conversation)
            return ConversationNotFound();
        if (await request.ReadUpTo(LargestActivity) is not { } body)
            return LocalResponse.TooLarge(LargestActivity);
        if (LocalResponse.ReadObject(body) is not { } activity)
            return LocalResponse.Unreadable();

        LocalActivity.CompleteFromBot(activity, conversation);
        return act(conversation, activity);
    }

    private static IResult ConversationNotFound() =>
        LocalResponse.Error(StatusCodes.Status404NotFound, "ConversationNotFound", "There is no such conversation any more.");

    private static IResult ActivityNotFound() =>
        LocalResponse.Error(StatusCodes.Status404NotFound, "ActivityNotFoundInConversation", "There is no such activity in the conversation.");
}
