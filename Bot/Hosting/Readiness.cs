namespace SalesBot.Hosting;

/// <summary>
/// Whether the database can be worked with, for whoever watches the bot: it is asked once in a few seconds, however many want to know, so
/// that they take no connection away from somebody's turn.
/// </summary>
/// <param name="ask">Asks the database.</param>
/// <param name="clock">The time.</param>
internal sealed class Readiness(Func<CancellationToken, Task<bool>> ask, TimeProvider clock)
{
    private static readonly TimeSpan Good = TimeSpan.FromSeconds(5);

    private readonly Lock asking = new();
    private Task<bool>? answer;
    private long askedAt;

    /// <summary>What the database said last, or says now.</summary>
    public Task<bool> IsReady(CancellationToken cancellationToken)
    {
        lock (asking)
        {
            if (answer is null || (answer.IsCompleted && clock.GetElapsedTime(askedAt) >= Good))
            {
                askedAt = clock.GetTimestamp();
                // Whoever asked first may hang up: the others still want to know.
                answer = Task.Run(() => ask(CancellationToken.None), CancellationToken.None);
            }

            return answer.WaitAsync(cancellationToken);
        }
    }
}
