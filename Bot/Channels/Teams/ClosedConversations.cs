using System.Net;

namespace SalesBot.Channels.Teams;

/// <summary>
/// Throws an <see cref="HttpRequestException"/> with the response's status when a conversation accepts no messages. Senders then see the
/// same exception for every channel, and for an address that is not a channel's.
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

    // 404 means a closed conversation only when sending. For other calls, the activity itself may be gone.
    private static bool IsClosed(HttpRequestMessage request, HttpStatusCode status) =>
        (status == HttpStatusCode.Forbidden || (status == HttpStatusCode.NotFound && request.Method == HttpMethod.Post))
        && ConnectorCall.ConversationOf(request) is { Length: > 0 };
}
