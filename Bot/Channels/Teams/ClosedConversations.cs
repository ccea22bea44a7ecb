using System.Net;

namespace SalesBot.Channels.Teams;

/// <summary>
/// Tells senders that a conversation takes no messages, by an exception with the answer's status: it is the same for every form in which
/// channels say it, and the same as for an address that is not a channel's.
/// </summary>
internal sealed class ClosedConversations : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        if (!IsClosed(request, response.StatusCode))
            return response;
        using (response)
            throw new HttpRequestException($"The conversation takes no messages: {response.StatusCode}.", null, response.StatusCode);
    }

    // Not found is a conversation only for a message: what is changed, deleted or looked up may itself be gone.
    private static bool IsClosed(HttpRequestMessage request, HttpStatusCode status) =>
        (status == HttpStatusCode.Forbidden || (status == HttpStatusCode.NotFound && request.Method == HttpMethod.Post))
        && ConnectorCall.ConversationOf(request) is { Length: > 0 };
}
