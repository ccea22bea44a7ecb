using Polly;

namespace SalesBot.Channels.Teams;

/// <summary>Gives a call ten seconds, its answer included: one that never ends counts as none. What it waited before is not counted.</summary>
internal sealed class AttemptTimeout(TimeProvider clock) : DelegatingHandler
{
    private const int LargestAnswer = 1024 * 1024;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    private readonly ResiliencePipeline pipeline = new ResiliencePipelineBuilder { TimeProvider = clock }.AddTimeout(Longest).Build();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        await pipeline.ExecuteAsync(
            static async (attempt, token) => await attempt.Handler.Attempt(attempt.Request, token), (Handler: this, Request: request), cancellationToken);

    private async Task<HttpResponseMessage> Attempt(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        try
        {
            await response.Content.LoadIntoBufferAsync(LargestAnswer, cancellationToken);
            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }
}
