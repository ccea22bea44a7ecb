using Microsoft.Extensions.DependencyInjection;
using SalesBot.Interview;

namespace SalesBot.Tests.Channels.Teams;

/// <content>When the bot redelivers.</content>
public sealed partial class MissedRepliesTests
{
    [Fact]
    public async Task N03_A_redelivery_that_gets_Retry_After_holds_up_no_other_chat()
    {
        await OweTwo();
        rehearsal.Teams.Next(FakeTeams.Refuse(429, retryAfter: "300"));
        await Redeliver().WaitAsync(Patience);
        Assert.Equal(2, Told.Count());
        // The redelivery does not keep the conversations locked: users who write are answered.
        foreach (var person in new[] { Person.Ruta, Person.Marek })
            Assert.NotNull((await rehearsal.With(person).Send(rehearsal.With(person).Message("help"), TimeSpan.Zero).WaitAsync(Patience)).Card);
    }

    [Theory]
    [InlineData(429, "300", 300)]
    [InlineData(503, "300", 300)]
    [InlineData(429, "Mon, 02 Mar 2026 09:20:00 GMT", 1195 - 60)]
    [InlineData(429, "86400", 3600)]
    public async Task N03_A_refused_redelivery_is_repeated_after_Retry_After_within_limits(int status, string retryAfter, int seconds)
    {
        await rehearsal.Chat().Say("qualify Dana Hallmann at Hallmann Pumps");
        rehearsal.Teams.Next(FakeTeams.Refuse(500));
        await rehearsal.Chat().Say("requested");
        Clock.SetUtcNow(Rehearsal.Beginning.AddSeconds(65));
        rehearsal.Teams.Next(FakeTeams.Refuse(status, retryAfter: retryAfter));
        await Redeliver().WaitAsync(Patience);
        Assert.Single(Told);

        Clock.Advance(TimeSpan.FromSeconds(seconds - 1));
        await Redeliver();
        Assert.Single(Told);
        Clock.Advance(TimeSpan.FromSeconds(1));
        await Redeliver();
        Assert.Equal(2, Told.Count());
    }

    [Fact]
    public async Task N03_A_reply_refused_with_Retry_After_is_redelivered_after_that_time()
    {
        await Lose(FakeTeams.Refuse(429, retryAfter: "300"));
        Clock.Advance(TimeSpan.FromSeconds(299));
        await Redeliver();
        Assert.Empty(Told);
        Clock.Advance(TimeSpan.FromSeconds(1));
        await Redeliver();
        Assert.Single(Told);
    }

    [Fact]
    public async Task A_user_who_has_written_since_gets_no_redelivery()
    {
        await Lose(FakeTeams.Refuse(500));
        await rehearsal.Chat().Say("continue");

        Clock.Advance(TimeSpan.FromMinutes(5));
        await Redeliver();

        Assert.Empty(Told);
    }

    [Fact]
    public async Task N02_A_failing_redelivery_is_repeated_at_growing_intervals_for_a_day()
    {
        await Lose(FakeTeams.Refuse(500));
        var tries = new List<TimeSpan>();
        var begun = Clock.Now;
        for (var minute = 0; minute < 26 * 60; minute++)
        {
            rehearsal.Teams.Next(FakeTeams.Refuse(500));
            var before = rehearsal.Teams.Delivered.Count;
            Clock.Advance(TimeSpan.FromMinutes(1));
            await Redeliver();
            if (rehearsal.Teams.Delivered.Count > before)
                tries.Add(Clock.Now - begun);
        }

        // The first is due after half a minute, found by the first run; each wait is as long as all before it together, up to an hour.
        Assert.Equal([1, 2, 4, 8, 16, 32, 64, 124, 184], tries.Take(9).Select(at => at.TotalMinutes));
        Assert.InRange(tries[^1], TimeSpan.FromHours(23), TimeSpan.FromHours(25));
        Assert.All(tries.Skip(7).Zip(tries.Skip(8), (one, next) => next - one), wait => Assert.Equal(TimeSpan.FromHours(1), wait));
    }
}
