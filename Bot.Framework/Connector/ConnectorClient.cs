using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Bot.Json;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Connector;

/// <summary>Posts, changes and deletes activities on a channel, and asks it who is there.</summary>
internal sealed class ConnectorClient(IHttpClientFactory clients, BotToken token)
{
    private static readonly JsonTypeInfo<ResourceResponse> Resource = BotJson.Info<ResourceResponse>();
    private static readonly JsonTypeInfo<ConversationResourceResponse> Opened = BotJson.Info<ConversationResourceResponse>();
    private static readonly JsonTypeInfo<ConversationParameters> Parameters = BotJson.Info<ConversationParameters>();
    private static readonly JsonTypeInfo<TeamsChannelAccount> Member = BotJson.Info<TeamsChannelAccount>();
    private static readonly JsonTypeInfo<TeamsPagedMembersResult> Members = BotJson.Info<TeamsPagedMembersResult>();
    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");

    public Task<ResourceResponse> SendAsync(Activity activity, CancellationToken cancellationToken)
    {
        var activities = Activities(activity.ServiceUrl, activity.Conversation);
        var address = string.IsNullOrEmpty(activity.ReplyToId) ? activities : activities + "/" + PathPart(activity.ReplyToId);
        return CallAsync(HttpMethod.Post, address, Bytes(activity), Resource, cancellationToken);
    }

    public Task<ResourceResponse> UpdateAsync(Activity activity, CancellationToken cancellationToken) =>
        CallAsync(HttpMethod.Put, Activities(activity.ServiceUrl, activity.Conversation) + "/" + PathPart(activity.Id), Bytes(activity), Resource, cancellationToken);

    public Task DeleteAsync(ConversationReference reference, CancellationToken cancellationToken) =>
        CallAsync(HttpMethod.Delete, Activities(reference.ServiceUrl, reference.Conversation) + "/" + PathPart(reference.ActivityId), null, Resource, cancellationToken);

    public Task<ConversationResourceResponse> CreateConversationAsync(string serviceUrl, ConversationParameters parameters, CancellationToken cancellationToken) =>
        CallAsync(HttpMethod.Post, Conversations(serviceUrl), JsonSerializer.SerializeToUtf8Bytes(parameters, Parameters), Opened, cancellationToken);

    public Task<TeamsChannelAccount> GetMemberAsync(string serviceUrl, string conversationId, string memberId, CancellationToken cancellationToken) =>
        CallAsync(HttpMethod.Get, $"{Conversation(serviceUrl, conversationId)}/members/{PathPart(memberId)}", null, Member, cancellationToken);

    public Task<TeamsPagedMembersResult> GetPagedMembersAsync(string serviceUrl, string conversationId, int? pageSize, string continuationToken, CancellationToken cancellationToken)
    {
        List<string> query = [];
        if (pageSize is { } size)
            query.Add("pageSize=" + size.ToString(CultureInfo.InvariantCulture));
        if (!string.IsNullOrEmpty(continuationToken))
            query.Add("continuationToken=" + Uri.EscapeDataString(continuationToken));
        var page = query.Count == 0 ? string.Empty : "?" + string.Join('&', query);
        return CallAsync(HttpMethod.Get, $"{Conversation(serviceUrl, conversationId)}/pagedmembers{page}", null, Members, cancellationToken);
    }

    private static byte[] Bytes(Activity activity) => JsonSerializer.SerializeToUtf8Bytes(activity, BotJson.Activity);

    private static string Conversations(string serviceUrl)
    {
        ArgumentException.ThrowIfNullOrEmpty(serviceUrl);
        return serviceUrl + (serviceUrl[^1] == '/' ? "v3/conversations" : "/v3/conversations");
    }

    private static string Activities(string serviceUrl, ConversationAccount conversation) =>
        Conversation(serviceUrl, conversation?.Id) + "/activities";

    private static string Conversation(string serviceUrl, string id) => Conversations(serviceUrl) + "/" + PathPart(id);

    // Dots alone would lead out of the conversation, however they are encoded.
    private static string PathPart(string id) => string.IsNullOrEmpty(id) || id is "." or ".."
        ? throw new ArgumentException($"'{id}' is the id of no conversation and no activity.", nameof(id))
        : Uri.EscapeDataString(id);

    private async Task<T> CallAsync<T>(HttpMethod method, string address, byte[] body, JsonTypeInfo<T> answer, CancellationToken cancellationToken)
        where T : new()
    {
        var uri = new Uri(address, UriKind.Absolute);
        if (token is not null && !TrustedHttp.Allows(uri))
            throw new InvalidOperationException($"The bot's token is not sent to {uri.Scheme}://{uri.Host}: the address is not https.");

        var client = clients.CreateClient();
        string authorization = null;
        while (true)
        {
            var refused = authorization;
            authorization = token is null ? null : await token.GetAsync(refused, cancellationToken).ConfigureAwait(false);
            using var request = Request(method, uri, body, authorization);
            using var response = await client.SendAsync(request, cancellationToken).ConfigureAwait(false);

            if (response.StatusCode == HttpStatusCode.Unauthorized && authorization is not null && refused is null)
                continue;

            // Without an option that says otherwise the content has been read with the headers.
            var content = response.Content.ReadAsStream(cancellationToken);
            if (!response.IsSuccessStatusCode)
                throw await ConnectorError.ReadAsync(response.StatusCode, content, cancellationToken).ConfigureAwait(false);
            return Read(content, answer);
        }
    }

    private static HttpRequestMessage Request(HttpMethod method, Uri uri, byte[] body, string authorization)
    {
        var request = new HttpRequestMessage(method, uri);
        if (authorization is not null)
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        if (body is not null)
            request.Content = new ByteArrayContent(body) { Headers = { ContentType = Json } };
        return request;
    }

    // Some channels answer with nothing, or with words: the activity is taken all the same.
    private static T Read<T>(Stream content, JsonTypeInfo<T> answer)
        where T : new()
    {
        try
        {
            return content.Length == 0 ? new T() : JsonSerializer.Deserialize(content, answer) ?? new T();
        }
        catch (JsonException)
        {
            return new T();
        }
    }
}
