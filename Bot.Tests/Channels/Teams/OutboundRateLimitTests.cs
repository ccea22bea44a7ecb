using System.Collections.Concurrent;
using Microsoft.Bot.Builder;
using SalesBot.Channels.Teams;

namespace SalesBot.Tests.Channels.Teams;

/// <summary>How fast the bot speaks in Teams.</summary>
public sealed class OutboundRateLimitTests : IAsyncLifetime
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private Rehearsal rehearsal = null!;

    public async Task InitializeAsync()
    {
        rehearsal = await Rehearsal.Start(settings: [("Limits:ToConversationPerSecond", "4"), ("Limits:ToTenantPerSecond", "25")]);
    }

    public Task DisposeAsync() => rehearsal.DisposeAsync().AsTask();

    [Fact]
    public async Task N16_Three_hundred_reminders_to_one_tenant_are_paced_and_none_is_lost()
    {
        var begun = rehearsal.Clock.Now;
        var reminding = Enumerable.Range(0, 300).Select(number => rehearsal.Remind($"a:{number}", $"{number}")).ToList();
        for (var sent = 25; sent <= 300; sent += 25)
            await Arrived(sent);

        Assert.All(await Task.WhenAll(reminding), Assert.Null);
        Assert.Equal(300, rehearsal.Teams.Delivered.Select(call => call.Text).Distinct(StringComparer.Ordinal).Count());
        Assert.True(rehearsal.Clock.Now - begun >= 11 * Second, "They were sent too fast.");
    }

    [Fact]
    public async Task N16_A_reply_does_not_wait_behind_reminders()
    {
        var reminding = Enumerable.Range(0, 50).Select(number => rehearsal.Remind($"a:{number}", $"{number}")).ToList();
        await rehearsal.Teams.Arrived(25);

        var chat = rehearsal.Chat();
        Assert.NotNull((await chat.Send(chat.Message("hi"), TimeSpan.Zero).WaitAsync(TimeSpan.FromSeconds(20))).Card);

        rehearsal.Clock.Advance(Second);
        await Arrived(51);
        Assert.All(await Task.WhenAll(reminding), Assert.Null);
    }

    [Fact]
    public async Task N16_One_conversation_is_paced_and_its_order_kept()
    {
        var begun = rehearsal.Clock.Now;
        var telling = rehearsal.Begin("a:north", async (turn, token) =>
        {
            for (var number = 0; number < 12; number++)
                await turn.SendActivityAsync(MessageFactory.Text($"{number}", null, null), token);
        });
        for (var sent = 4; sent <= 12; sent += 4)
            await Arrived(sent);

        Assert.Null(await telling);
        Assert.Equal(string.Join(' ', Enumerable.Range(0, 12)), string.Join(' ', rehearsal.Teams.Delivered.Select(call => call.Text)));
        Assert.True(rehearsal.Clock.Now - begun >= 2 * Second, "They were sent too fast.");
    }

    [Theory]
    [InlineData(300, 25)]
    [InlineData(60, 25)]
    [InlineData(5, 20)]
    [InlineData(1, 4)]
    public async Task N16_The_calls_of_any_one_second_stay_within_the_limit(int conversations, int most)
    {
        const int All = 300;
        var clock = new RehearsalClock(Rehearsal.Beginning);
        using var leaving = new Leaving(clock);
        using var client = new HttpMessageInvoker(new OutboundRateLimit(4, 25, clock) { InnerHandler = leaving });
        var calls = Enumerable.Range(0, All).Select(number => client.SendAsync(
            new HttpRequestMessage(
                HttpMethod.Post,
                $"https://smba.trafficmanager.net/teams/v3/conversations/a{number % conversations}/activities"),
                    CancellationToken.None)).ToList();
        while (leaving.Times.Count < All)
        {
            // The clock moves on only when every call has either left or is waiting.
            while (leaving.Times.Count + clock.Waiting < All)
                await Task.Yield();
            clock.Advance(Second / 2);
        }

        await Task.WhenAll(calls);
        var times = leaving.Times.Order().ToList();
        for (var call = most; call < All; call++)
            Assert.True(times[call] - times[call - most] >= Second, $"{most + 1} left within a second of {times[call - most]:O}.");
        Assert.Equal((All / most) - 1, (times[^1] - times[0]).TotalSeconds);
    }

    /// <summary>
    /// Waits until so many calls have arrived, and lets a second pass. On a busy machine a call may begin to wait only after a second has
    /// passed.
    /// </summary>
    private async Task Arrived(int sent)
    {
        using var moment = new PeriodicTimer(Second);
        var arrived = rehearsal.Teams.Arrived(sent);
        while (await Task.WhenAny(arrived, moment.WaitForNextTickAsync().AsTask()) != arrived)
            rehearsal.Clock.Advance(Second);
        rehearsal.Clock.Advance(Second);
    }

    private sealed class Leaving(RehearsalClock clock) : HttpMessageHandler
    {
        public ConcurrentQueue<DateTimeOffset> Times { get; } = new();

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Times.Enqueue(clock.Now);
            return Task.FromResult(new HttpResponseMessage());
        }
    }
}
