namespace SalesBot.Hosting;

/// <summary>
/// Whether the database is ready, for monitoring. The database is asked at most once in five seconds, however many requests come, so that
/// monitoring takes no connections from turns.
/// </summary>
/// <param name="ask">Asks the database.</param>
/// <param name="clock">The time.</param>
internal sealed class Readiness(Func<CancellationToken, Task<bool>> ask, TimeProvider clock)
{
    private static readonly TimeSpan Good = TimeSpan.FromSeconds(5);

    private readonly Lock asking = new();
    private Task<bool>? answer;
    private long askedAt;

    /// <summary>The last result if it is recent, otherwise a new one.</summary>
    public Task<bool> IsReady(CancellationToken cancellationToken)
    {
        lock (asking)
        {
            if (answer is null || (answer.IsCompleted && clock.GetElapsedTime(askedAt) >= Good))
            {
                askedAt = clock.GetTimestamp();
                // The first caller may give up; others still wait for the result.
                answer = Task.Run(() => ask(CancellationToken.None), CancellationToken.None);
            }

            return answer.WaitAsync(cancellationToken);
        }
    }
}
