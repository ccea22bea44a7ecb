using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Bot.Schema;
using Microsoft.Rest;
using SalesBot.Cards;

namespace SalesBot.Channels.Teams;

/// <summary>
/// The three calls that turns make to their channel (protocol.md §2): send, update, delete. The SDK's client uses Microsoft.Rest, which
/// costs several times as much. It also treats a message as failed when the channel accepted it with an empty response or one that is not
/// JSON.
/// </summary>
internal sealed class Connector(IHttpClientFactory clients)
{
    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");

    /// <summary>Sends a new activity; as a reply if it has a <c>ReplyToId</c>.</summary>
    /// <exception cref="ErrorResponseException">The channel refused the call.</exception>
    public Task<ResourceResponse> Send(Activity activity, CancellationToken cancellationToken) =>
        Call(HttpMethod.Post,
            Address(activity.ServiceUrl, activity.Conversation?.Id, string.IsNullOrEmpty(activity.ReplyToId) ? null : activity.ReplyToId),
            activity,
            cancellationToken);

    /// <summary>Replaces the activity with the same id.</summary>
    /// <exception cref="ErrorResponseException">The channel refused the call.</exception>
    public Task<ResourceResponse> Update(Activity activity, CancellationToken cancellationToken) =>
        Call(HttpMethod.Put, Address(activity.ServiceUrl, activity.Conversation?.Id, activity.Id), activity, cancellationToken);

    /// <summary>Deletes an activity.</summary>
    /// <exception cref="ErrorResponseException">The channel refused the call.</exception>
    public Task Delete(ConversationReference reference, CancellationToken cancellationToken) =>
        Call(HttpMethod.Delete, Address(reference.ServiceUrl, reference.Conversation?.Id, reference.ActivityId), null, cancellationToken);

    private async Task<ResourceResponse> Call(HttpMethod method, Uri address, Activity? activity, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, address);
        if (activity is not null)
            request.Content = new ReadOnlyMemoryContent(ActivityJson.Write(activity)) { Headers = { ContentType = Json } };
        using var response = await clients.CreateClient().SendAsync(request, cancellationToken);
        if (response.IsSuccessStatusCode)
            return new ResourceResponse(IdIn(await response.Content.ReadAsByteArrayAsync(cancellationToken)));
        throw new ErrorResponseException($"The channel answered with {(int)response.StatusCode}.")
        {
            Response = new HttpResponseMessageWrapper(response, await response.Content.ReadAsStringAsync(cancellationToken)),
        };
    }

    private static Uri Address(string serviceUrl, string? conversation, string? activity) => new(
        $"{serviceUrl}{(serviceUrl.EndsWith('/') ? "" : "/")}v3/conversations/{PathPart(conversation)}/activities{(activity is null ? "" : "/" + PathPart(activity))}");

    // An id of dots only would point outside the conversation, however it is encoded.
    private static string PathPart(string? id) => string.IsNullOrEmpty(id) || id is "." or ".."
        ? throw new ArgumentException($"'{id}' is the id of no conversation and no activity.", nameof(id))
        : Uri.EscapeDataString(id);

    // Some channels respond with nothing, or with something that is not JSON. The activity was accepted all the same.
    private static string IdIn(byte[] answer)
    {
        try
        {
            using var json = JsonDocument.Parse(answer);
            return json.RootElement.ValueKind == JsonValueKind.Object
                && json.RootElement.TryGetProperty("id", out var id)
                && id.ValueKind == JsonValueKind.String
                ? id.GetString()!
                : "";
        }
        catch (JsonException)
        {
            return "";
        }
    }
}
