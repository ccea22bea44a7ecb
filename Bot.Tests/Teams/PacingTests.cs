using Microsoft.Bot.Builder;

namespace SalesBot.Tests.Teams;

/// <summary>How fast the bot speaks in Teams.</summary>
public sealed class PacingTests : IAsyncLifetime
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private Rehearsal rehearsal = null!;

    public async Task InitializeAsync()
    {
        rehearsal = await Rehearsal.Start(settings: [("Limits:ToConversationPerSecond", "4"), ("Limits:ToTenantPerSecond", "25")]);
        rehearsal.Clock.HoldTimers();
    }

    public Task DisposeAsync() => rehearsal.DisposeAsync().AsTask();

    [Fact]
    public async Task N16_Three_hundred_reminders_to_one_tenant_are_paced_and_none_is_lost()
    {
        var reminding = Enumerable.Range(0, 300).Select(number => rehearsal.Remind($"a:{number}", $"{number}")).ToList();
        for (var sent = 25; sent <= 300; sent += 25)
        {
            await Arrived(sent);
            Assert.Equal(sent, rehearsal.Teams.Delivered.Count);
        }

        Assert.All(await Task.WhenAll(reminding), Assert.Null);
        Assert.Equal(300, rehearsal.Teams.Delivered.Select(call => call.Text).Distinct(StringComparer.Ordinal).Count());
        IsPaced(rehearsal.Teams.Delivered, 25);
    }

    [Fact]
    public async Task N16_A_reply_does_not_wait_behind_reminders()
    {
        var reminding = Enumerable.Range(0, 50).Select(number => rehearsal.Remind($"a:{number}", $"{number}")).ToList();
        await rehearsal.Teams.Arrived(25);

        var chat = rehearsal.Chat();
        Assert.NotNull((await chat.Send(chat.Message("hi"), TimeSpan.Zero).WaitAsync(TimeSpan.FromSeconds(20))).Card);

        rehearsal.Clock.Advance(Second);
        await Task.WhenAll(reminding);
    }

    [Fact]
    public async Task N16_One_conversation_is_paced_and_its_order_kept()
    {
        var telling = rehearsal.Begin("a:north", async (turn, token) =>
        {
            for (var number = 0; number < 12; number++)
                await turn.SendActivityAsync(MessageFactory.Text($"{number}", null, null), token);
        });
        for (var sent = 4; sent <= 12; sent += 4)
            await Arrived(sent);

        Assert.Null(await telling);
        Assert.Equal(string.Join(' ', Enumerable.Range(0, 12)), string.Join(' ', rehearsal.Teams.Delivered.Select(call => call.Text)));
        IsPaced(rehearsal.Teams.Delivered, 4);
    }

    /// <summary>Lets seconds pass until so many calls have come. On a busy machine a call may begin to wait only after a second has passed.</summary>
    private async Task Arrived(int sent)
    {
        while (await Task.WhenAny(rehearsal.Teams.Arrived(sent), Moment()) is { } first && rehearsal.Teams.Delivered.Count < sent)
        {
            await first;
            rehearsal.Clock.Advance(Second);
        }

        static async Task Moment()
        {
            using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
            await timer.WaitForNextTickAsync();
        }
    }

    private static void IsPaced(IReadOnlyList<Delivered> calls, int most)
    {
        var times = calls.Select(call => call.At).Order().ToList();
        for (var call = most; call < times.Count; call++)
            Assert.True(times[call] - times[call - most] >= Second, $"{most + 1} calls came within a second of {times[call - most]:O}.");
    }
}
