namespace SalesBot.Hosting;

/// <summary>Responses of servers that the bot calls.</summary>
internal static class HttpResponses
{
    /// <summary>The response with its content read whole. Throws <see cref="HttpRequestException"/> when the content is larger than it may be.</summary>
    /// <param name="response">The response. It is disposed of when it can't be read.</param>
    /// <param name="largest">The most bytes of the content.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<HttpResponseMessage> Whole(this HttpResponseMessage response, int largest, CancellationToken cancellationToken)
    {
        try
        {
            await response.Content.LoadIntoBufferAsync(largest, cancellationToken);
            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }
}
