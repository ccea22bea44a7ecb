using Polly;
using SalesBot.Hosting;

namespace SalesBot.Channels.Teams;

/// <summary>
/// Limits each attempt to ten seconds, including reading the response. Time spent waiting before the attempt does not count.
/// </summary>
internal sealed class AttemptTimeout(TimeProvider clock) : DelegatingHandler
{
    private const int LargestAnswer = 1024 * 1024;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    private readonly ResiliencePipeline pipeline = new ResiliencePipelineBuilder { TimeProvider = clock }.AddTimeout(Longest).Build();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        await pipeline.ExecuteAsync(
            static async (attempt, token) => await attempt.Handler.Attempt(attempt.Request, token), (Handler: this, Request: request), cancellationToken);

    private async Task<HttpResponseMessage> Attempt(HttpRequestMessage request, CancellationToken cancellationToken) =>
        await (await base.SendAsync(request, cancellationToken)).Whole(LargestAnswer, cancellationToken);
}
