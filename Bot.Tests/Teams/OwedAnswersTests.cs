using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using SalesBot.Teams;

namespace SalesBot.Tests.Teams;

/// <summary>A rep answers, and the bot's reply does not arrive, or perhaps does not: half a minute later the bot says by itself where things stand.</summary>
public sealed class OwedAnswersTests : IAsyncLifetime
{
    private const string Missed = "My last answer may not have reached you.";

    private Rehearsal rehearsal = null!;

    private SetClock Clock => rehearsal.Clock;

    private IEnumerable<Delivered> Told => rehearsal.Teams.Delivered.Where(call => call.Text.StartsWith(Missed, StringComparison.Ordinal));

    public async Task InitializeAsync() => rehearsal = await Rehearsal.Start();

    public Task DisposeAsync() => rehearsal.DisposeAsync().AsTask();

    public static TheoryData<string, RequestDelegate> Losses => new()
    {
        { "429 for a day", FakeTeams.Refuse(429, retryAfter: "86400") },
        { "500", FakeTeams.Refuse(500) },
        { "503", FakeTeams.Refuse(503) },
        { "no receipt", FakeTeams.HangUp },
        { "elsewhere", FakeTeams.Refuse(302, location: "https://example.org/") },
    };

    [Theory]
    [MemberData(nameof(Losses))]
    public async Task N02_N03_N04_N06_N12_What_was_lost_is_made_good_by_where_things_stand_now(string how, RequestDelegate loss)
    {
        await Lose(loss);
        Clock.Advance(TimeSpan.FromSeconds(29));
        await TellAgain();
        Assert.False(Told.Any(), how);

        Clock.Advance(TimeSpan.FromSeconds(1));
        await TellAgain();

        var said = rehearsal.Teams.Delivered.TakeLast(2).ToList();
        Assert.Equal("My last answer may not have reached you. This is where we are:", said[0].Text);
        Assert.Contains("How strong is the need?", said[1].Body.ToString(), StringComparison.Ordinal);
        Assert.Equal("requested", rehearsal.Stored.Read().Of("Dana Hallmann").Answers["credit.standing"]);
        Clock.Advance(TimeSpan.FromHours(2));
        await TellAgain();
        Assert.Single(Told);
        // The card that was told is as good as the one that was lost.
        await rehearsal.Chat().Say("real");
        Assert.Equal("real", rehearsal.Stored.Read().Of("Dana Hallmann").Answers["need.strength"]);
    }

    [Fact]
    public async Task A_database_that_fails_meanwhile_does_not_end_the_bot()
    {
        await Lose(FakeTeams.Refuse(500));
        rehearsal.Break("DROP TABLE Inbox");
        Clock.Advance(TimeSpan.FromMinutes(1));
        // What the bot goes on after: it tries again a quarter of a minute later.
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(TellAgain);
        Assert.Empty(Told);
    }

    [Fact]
    public async Task N18_Of_several_replies_the_rest_is_made_good_after_a_restart_too()
    {
        await rehearsal.Chat().Say("qualify Dana Hallmann at Hallmann Pumps");
        // A word about not having understood, then the question again: only the first is taken.
        rehearsal.Teams.Next(FakeTeams.Refuse(200, """{"id":"1"}"""), FakeTeams.Refuse(500));
        await rehearsal.Chat().Say("abracadabra");
        await rehearsal.Restart();

        Clock.Advance(TimeSpan.FromMinutes(1));
        await TellAgain();

        Assert.Contains("How is their credit standing?", rehearsal.Teams.Delivered[^1].Body.ToString(), StringComparison.Ordinal);
        Assert.Single(Told);
    }

    [Fact]
    public async Task Who_wrote_meanwhile_was_answered_then()
    {
        await Lose(FakeTeams.Refuse(500));
        await rehearsal.Chat().Say("continue");

        Clock.Advance(TimeSpan.FromMinutes(5));
        await TellAgain();

        Assert.Empty(Told);
    }

    [Fact]
    public async Task Who_talks_about_nobody_is_asked_to_ask_again()
    {
        rehearsal.Teams.Next(FakeTeams.Refuse(500));
        await rehearsal.Chat().Say("pipeline");

        Clock.Advance(TimeSpan.FromMinutes(1));
        await TellAgain();

        Assert.Equal("My last answer may not have reached you. Please ask me again.", rehearsal.Teams.Delivered[^1].Text);
    }

    [Fact]
    public async Task N02_What_is_lost_again_is_told_ever_later_and_not_after_a_day()
    {
        await Lose(FakeTeams.Refuse(500));
        var tries = new List<TimeSpan>();
        var begun = Clock.Now;
        for (var minute = 0; minute < 26 * 60; minute++)
        {
            rehearsal.Teams.Next(FakeTeams.Refuse(500));
            var before = rehearsal.Teams.Delivered.Count;
            Clock.Advance(TimeSpan.FromMinutes(1));
            await TellAgain();
            if (rehearsal.Teams.Delivered.Count > before)
                tries.Add(Clock.Now - begun);
        }

        // The first is due after half a minute, seen at the first look; each wait is as long as all before it, up to an hour.
        Assert.Equal([1, 2, 4, 8, 16, 32, 64, 124, 184], tries.Take(9).Select(at => at.TotalMinutes));
        Assert.InRange(tries[^1], TimeSpan.FromHours(23), TimeSpan.FromHours(25));
        Assert.All(tries.Skip(7).Zip(tries.Skip(8), (one, next) => next - one), wait => Assert.Equal(TimeSpan.FromHours(1), wait));
    }

    [Fact]
    public async Task C06_Two_who_look_at_once_tell_it_once()
    {
        await Lose(FakeTeams.Refuse(500));
        Clock.Advance(TimeSpan.FromMinutes(1));

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => TellAgain()));

        Assert.Single(Told);
    }

    [Fact]
    public async Task N08_Who_took_the_bot_away_meanwhile_is_left_in_peace()
    {
        await Lose(FakeTeams.Refuse(500));
        Clock.Advance(TimeSpan.FromMinutes(1));
        rehearsal.Teams.Next(FakeTeams.Refuse(403, """{"error":{"code":"MessageWritesBlocked"}}"""));
        await TellAgain();
        var calls = rehearsal.Teams.Delivered.Count;

        Clock.Advance(TimeSpan.FromHours(2));
        await TellAgain();

        Assert.Equal(calls, rehearsal.Teams.Delivered.Count);
    }

    [Theory]
    [InlineData("lt-LT", "Mano paskutinis atsakymas galėjo jūsų nepasiekti. Štai kur sustojome:")]
    [InlineData("pl-PL", "Moja ostatnia odpowiedź mogła do ciebie nie dotrzeć. Oto, na czym stoimy:")]
    public async Task It_is_told_in_the_users_language(string locale, string words)
    {
        await using var elsewhere = await Rehearsal.Start(locale: locale);
        await elsewhere.Chat().Say("qualify Dana Hallmann at Hallmann Pumps");
        elsewhere.Teams.Next(FakeTeams.Refuse(500));
        await elsewhere.Chat().Say("?");

        elsewhere.Clock.Advance(TimeSpan.FromMinutes(1));
        await elsewhere.Services.GetRequiredService<Redelivery>().TellAgain(CancellationToken.None);

        Assert.Equal(words, elsewhere.Teams.Delivered[^2].Text);
    }

    private async Task Lose(RequestDelegate loss)
    {
        await rehearsal.Chat().Say("qualify Dana Hallmann at Hallmann Pumps");
        rehearsal.Teams.Next(loss);
        await rehearsal.Chat().Say("requested");
        rehearsal.Teams.Next();
    }

    private Task TellAgain() => rehearsal.Services.GetRequiredService<Redelivery>().TellAgain(CancellationToken.None);
}
