using System.Net;
using System.Net.Http.Headers;

namespace SalesBot.Channels.Teams.Authentication;

/// <summary>Adds the bot's own token to every call. A token that the channel refuses is replaced once.</summary>
internal sealed class OwnToken(BotToken token) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var first = await token.GetAsync(refused: null, cancellationToken);
        var response = await Call(request, first, cancellationToken);
        if (response.StatusCode != HttpStatusCode.Unauthorized)
            return response;
        response.Dispose();
        return await Call(request, await token.GetAsync(refused: first, cancellationToken), cancellationToken);
    }

    private Task<HttpResponseMessage> Call(HttpRequestMessage request, string authorization, CancellationToken cancellationToken)
    {
        request.Headers.Authorization = AuthenticationHeaderValue.Parse(authorization);
        return base.SendAsync(request, cancellationToken);
    }
}
