using System.Net;
using SalesBot.Hosting;

namespace SalesBot.Tests.Hosting;

/// <summary>Readiness checks, however many, do not slow the bot down for its users.</summary>
public class ReadinessTests
{
    private readonly RehearsalClock clock = new(Rehearsal.Beginning);
    private int asked;

    [Fact]
    public async Task Concurrent_readiness_checks_share_one_database_query()
    {
        var answer = new TaskCompletionSource<bool>();
        var readiness = Asking(_ => answer.Task);
        var all = Enumerable.Range(0, 80).Select(_ => readiness.IsReady(CancellationToken.None)).ToList();
        // However slow the database is, it is not asked again before it has answered.
        clock.Advance(TimeSpan.FromMinutes(1));
        all.Add(readiness.IsReady(CancellationToken.None));
        answer.SetResult(true);
        Assert.All(await Task.WhenAll(all), Assert.True);
        Assert.Equal(1, asked);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_answer_is_good_for_a_few_seconds(bool isReady)
    {
        var readiness = Asking(_ => Task.FromResult(asked == 1 ? isReady : !isReady));
        Assert.Equal(isReady, await readiness.IsReady(CancellationToken.None));
        clock.Advance(TimeSpan.FromSeconds(4.9));
        Assert.Equal(isReady, await readiness.IsReady(CancellationToken.None));
        clock.Advance(TimeSpan.FromSeconds(0.1));
        Assert.Equal(!isReady, await readiness.IsReady(CancellationToken.None));
        Assert.Equal(2, asked);
    }

    [Fact]
    public async Task Whoever_asked_first_may_hang_up()
    {
        var answer = new TaskCompletionSource<bool>();
        var readiness = Asking(token => answer.Task.WaitAsync(token));
        using var first = new CancellationTokenSource();
        var (left, stays) = (readiness.IsReady(first.Token), readiness.IsReady(CancellationToken.None));
        await first.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => left);
        answer.SetResult(true);
        Assert.True(await stays);
    }

    [Fact]
    public async Task The_host_asks_its_database_again_after_a_few_seconds()
    {
        await using var rehearsal = await Rehearsal.Start();
        Assert.Equal("ready", await rehearsal.Readiness());
        // As if an older version had created the tables.
        rehearsal.Break("DELETE FROM \"__EFMigrationsHistory\"");
        Assert.Equal("ready", await rehearsal.Readiness());
        rehearsal.Clock.Advance(TimeSpan.FromSeconds(5));
        using var client = new HttpClient { BaseAddress = rehearsal.Address };
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await client.GetAsync(new Uri("/readyz", UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task A_flood_of_questions_is_turned_away_and_keeps_no_message_out()
    {
        await using var rehearsal = await Rehearsal.Start(settings: ("Limits:RequestsPerSecond", "200"));
        using var client = new HttpClient { BaseAddress = rehearsal.Address };
        var flood = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => client.GetAsync(new Uri("/readyz", UriKind.Relative))));
        var refused = flood.Where(answer => answer.StatusCode == HttpStatusCode.TooManyRequests).ToList();
        Assert.InRange(refused.Count, 20, 90);
        Assert.All(refused, answer => Assert.Equal(TimeSpan.FromSeconds(1), answer.Headers.RetryAfter!.Delta));
        Assert.NotNull((await rehearsal.Chat().Say("hi")).Card);
    }

    private Readiness Asking(Func<CancellationToken, Task<bool>> database) => new(
        token =>
        {
            asked++;
            return database(token);
        },
        clock);
}
