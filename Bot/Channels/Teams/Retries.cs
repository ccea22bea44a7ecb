using System.Net;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace SalesBot.Channels.Teams;

/// <summary>
/// Retries calls that a channel did not accept, with growing waits, as long as the turn has time. A new message is retried only when it
/// certainly has not arrived: channels can't recognise a repetition, so it could appear twice. A proactive turn is not retried here,
/// because its user's own turns would wait for it.
/// </summary>
internal sealed class Retries : DelegatingHandler
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestBackoff = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan LongestAsked = TimeSpan.FromDays(1);

    // The time that the last attempt needs, and the report of its failure.
    private static readonly TimeSpan LastAttempt = TimeSpan.FromSeconds(0.5);

    private static readonly ResiliencePropertyKey<HttpRequestMessage> Call = new("call");
    private static readonly ResiliencePropertyKey<TimeSpan> Wait = new("wait");

    private static readonly string[] Correlating = ["X-Correlating-OperationId", "MS-CV"];

    private readonly TimeProvider clock;
    private readonly ResiliencePipeline<HttpResponseMessage> pipeline;

    public Retries(TimeProvider clock)
    {
        this.clock = clock;
        pipeline = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = clock }
            .AddRetry(new RetryStrategyOptions<HttpResponseMessage>
            {
                MaxRetryAttempts = 5,
                ShouldHandle = retry => ValueTask.FromResult(IsWorthWhile(retry)),
                DelayGenerator = retry => ValueTask.FromResult<TimeSpan?>(retry.Context.Properties.GetValue(Wait, LongestBackoff)),
            })
            .Build();
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        context.Properties.Set(Call, request);
        var turn = CurrentTurn.Now;
        if (turn is not null)
            turn.Refused = null;
        try
        {
            var response = await pipeline.ExecuteAsync(
                static async (context, handler) => await handler.Attempt(context.Properties.GetValue(Call, null!), context.CancellationToken), context, this);
            // When an activity to delete is not there, it has been deleted, perhaps by an attempt whose response was lost.
            if (request.Method == HttpMethod.Delete && response.StatusCode == HttpStatusCode.NotFound)
                response.StatusCode = HttpStatusCode.OK;
            if (turn is not null && !response.IsSuccessStatusCode)
                turn.Refused = Read(response);
            return response;
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private Task<HttpResponseMessage> Attempt(HttpRequestMessage request, CancellationToken cancellationToken) => base.SendAsync(request, cancellationToken);

    private bool IsWorthWhile(RetryPredicateArguments<HttpResponseMessage> retry)
    {
        var isNewMessage = retry.Context.Properties.GetValue(Call, null!).Method == HttpMethod.Post;
        if (retry.AttemptNumber >= MostRetries(retry.Outcome, isNewMessage))
            return false;
        var wait = WaitBefore(retry.AttemptNumber, retry.Outcome.Result);
        retry.Context.Properties.Set(Wait, wait);
        return CurrentTurn.Now is not { } turn || (!turn.IsProactive && clock.GetUtcNow() + wait + LastAttempt <= turn.EndsAt);
    }

    private static int MostRetries(Outcome<HttpResponseMessage> outcome, bool isNewMessage) => outcome switch
    {
        // The request was not sent.
        {
            Exception: HttpRequestException
            {
                HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError,
            },
        } => isNewMessage ? 2 : 5,
        // The request was sent and may have been accepted.
        { Exception: HttpRequestException or IOException or TimeoutRejectedException } => isNewMessage ? 0 : 3,
        { Result: { StatusCode: HttpStatusCode.TooManyRequests } or { StatusCode: HttpStatusCode.ServiceUnavailable, Headers.RetryAfter: not null } } =>
            isNewMessage ? 3 : 5,
        { Result.StatusCode: HttpStatusCode.PreconditionFailed } => 3,
        { Result.StatusCode: HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout } => isNewMessage ? 1 : 5,
        { Result.StatusCode: HttpStatusCode.InternalServerError or HttpStatusCode.RequestTimeout or HttpStatusCode.ServiceUnavailable } =>
            isNewMessage ? 0 : 3,
        _ => 0,
    };

    private Refusal Read(HttpResponseMessage answer)
    {
        var names = Correlating.SelectMany(name => answer.Headers.TryGetValues(name, out var values) ? values : []).ToList();
        var wait = AskedWait(answer);
        // The longest wait that is meant seriously, and that does not overflow a date.
        return new Refusal(
            names.Count > 0 ? string.Join(' ', names) : null, wait > TimeSpan.Zero ? clock.GetUtcNow() + (wait < LongestAsked ? wait : LongestAsked) : null);
    }

    private TimeSpan AskedWait(HttpResponseMessage? answer) => answer?.Headers.RetryAfter switch
    {
        { Delta: { } wait } => wait,
        { Date: { } date } => date - clock.GetUtcNow(),
        _ => TimeSpan.Zero,
    };

    private TimeSpan WaitBefore(int attempt, HttpResponseMessage? answer)
    {
        var asked = AskedWait(answer);
        if (asked > TimeSpan.Zero)
            return asked < LongestWait ? asked : LongestWait;

        var backoff = TimeSpan.FromSeconds(2 << attempt);
        // A random factor, so that calls that were refused together do not come again together.
        return (backoff < LongestBackoff ? backoff : LongestBackoff) * (0.8 + (0.4 * Random.Shared.NextDouble()));
    }
}
