using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using SalesBot.Interview;
using SalesBot.Jobs;

namespace SalesBot.Tests.Channels.Teams;

/// <summary>A rep answers, and the bot's reply does not arrive, or perhaps does not: half a minute later the bot says by itself where things stand.</summary>
public sealed partial class MissedRepliesTests : IAsyncLifetime
{
    private const string Missed = "My last answer may not have reached you.";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private Rehearsal rehearsal = null!;

    private RehearsalClock Clock => rehearsal.Clock;

    private IEnumerable<Delivered> Told => rehearsal.Teams.Delivered.Where(call => call.Text.StartsWith(Missed, StringComparison.Ordinal));

    public async Task InitializeAsync() => rehearsal = await Rehearsal.Start();

    public Task DisposeAsync() => rehearsal.DisposeAsync().AsTask();

    public static TheoryData<string, RequestDelegate> Losses => new()
    {
        { "429", FakeTeams.Refuse(429, retryAfter: "20") },
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
        await Redeliver();
        Assert.False(Told.Any(), how);

        Clock.Advance(TimeSpan.FromSeconds(1));
        await Redeliver();

        var said = rehearsal.Teams.Delivered.TakeLast(2).ToList();
        Assert.Equal("My last answer may not have reached you. This is where we are:", said[0].Text);
        Assert.Contains("How strong is the need?", said[1].Body.ToString(), StringComparison.Ordinal);
        Assert.Equal("requested", rehearsal.Stored.Read().Of("Dana Hallmann").Answers["credit.standing"]);
        Clock.Advance(TimeSpan.FromHours(2));
        await Redeliver();
        Assert.Single(Told);
        // The card that was told is as good as the one that was lost.
        await rehearsal.Chat().Say("real");
        Assert.Equal("real", rehearsal.Stored.Read().Of("Dana Hallmann").Answers["need.strength"]);
    }

    [Fact]
    public async Task A_database_that_fails_meanwhile_does_not_end_the_bot()
    {
        await Lose(FakeTeams.Refuse(500));
        rehearsal.Break("ALTER TABLE Inbox RENAME TO Elsewhere");
        Clock.Advance(TimeSpan.FromMinutes(1));
        await Redeliver();
        Assert.Empty(Told);
        Assert.Contains(
            rehearsal.Log.Errors,
            error => error.StartsWith("An answer that did not reach its user could not be told again", StringComparison.Ordinal));

        rehearsal.Break("ALTER TABLE Elsewhere RENAME TO Inbox");
        await Redeliver();
        Assert.Single(Told);
    }

    [Fact]
    public async Task A_tenant_that_is_let_in_no_more_is_owed_nothing_and_keeps_nobody_waiting()
    {
        await Lose(FakeTeams.Refuse(500));
        var elsewhere = rehearsal.With(Person.Marek).Message("help");
        elsewhere["conversation"]!["tenantId"] = "another";
        elsewhere["channelData"]!["tenant"]!["id"] = "another";
        rehearsal.Teams.Next(FakeTeams.Refuse(500));
        await rehearsal.With(Person.Marek).Send(elsewhere);
        await rehearsal.Restart(("AllowedTenants:0", "another"));
        Clock.Advance(TimeSpan.FromMinutes(1));
        await Redeliver();
        Assert.Equal(rehearsal.With(Person.Marek).Conversation, Assert.Single(Told).Conversation);

        await rehearsal.Restart(("AllowedTenants:0", Person.Tenant));
        Clock.Advance(TimeSpan.FromHours(2));
        await Redeliver();
        Assert.Single(Told);
    }

    [Fact]
    public async Task What_follows_the_answer_to_a_tap_in_Teams_and_is_lost_is_made_good_too()
    {
        await TapNoOption(FakeTeams.Refuse(500));

        Clock.Advance(TimeSpan.FromMinutes(1));
        await Redeliver();

        Assert.Single(Told);
    }

    [Fact]
    public async Task N08_Who_blocked_the_bot_between_a_tap_and_what_follows_it_is_left_in_peace()
    {
        await TapNoOption(FakeTeams.Refuse(403, """{"error":{"code":"MessageWritesBlocked"}}"""));

        Assert.False(await rehearsal.Tell(new SalesBot.Domain.User(Person.Tenant, Person.Ruta.ObjectId, "Rūta", SalesBot.Domain.Role.Rep), "hello"));
    }

    [Fact]
    public async Task One_chat_that_does_not_answer_keeps_nobody_else_waiting()
    {
        await OweTwo();
        var before = rehearsal.Teams.Delivered.Count;
        rehearsal.Teams.Next(rehearsal.Teams.SayNothing);
        using var stop = new CancellationTokenSource();
        var telling = Redeliver(stop.Token);

        // The one that says nothing, and the other's words and card.
        await rehearsal.Teams.Arrived(before + 3);

        Assert.Equal(2, Told.Select(told => told.Conversation).Distinct(StringComparer.Ordinal).Count());
        await stop.CancelAsync();
        await Record.ExceptionAsync(() => telling.WaitAsync(Patience));
    }

    [Fact]
    public async Task P13_An_end_that_is_asked_for_ends_what_the_bot_tells_by_itself()
    {
        await Lose(FakeTeams.Refuse(500));
        Clock.Advance(TimeSpan.FromMinutes(1));
        var before = rehearsal.Teams.Delivered.Count;
        rehearsal.Teams.Next(rehearsal.Teams.SayNothing);
        using var stop = new CancellationTokenSource();
        var telling = Redeliver(stop.Token);
        await rehearsal.Teams.Arrived(before + 1);
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => telling.WaitAsync(Patience));
        Assert.True(telling.IsCompleted);
        // Not delivered, so the bot tries again.
        Assert.Equal(before + 1, rehearsal.Teams.Delivered.Count);
        Clock.Advance(TimeSpan.FromMinutes(2));
        await Redeliver().WaitAsync(Patience);
        Assert.Equal(2, Told.Count());
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
        await Redeliver();

        Assert.Contains("How is their credit standing?", rehearsal.Teams.Delivered[^1].Body.ToString(), StringComparison.Ordinal);
        Assert.Single(Told);
    }

    [Fact]
    public async Task Who_talks_about_nobody_is_asked_to_ask_again()
    {
        rehearsal.Teams.Next(FakeTeams.Refuse(500));
        await rehearsal.Chat().Say("pipeline");

        Clock.Advance(TimeSpan.FromMinutes(1));
        await Redeliver();

        Assert.Equal("My last answer may not have reached you. Please ask me again.", rehearsal.Teams.Delivered[^1].Text);
    }

    [Fact]
    public async Task C06_Two_who_look_at_once_tell_it_once()
    {
        await Lose(FakeTeams.Refuse(500));
        Clock.Advance(TimeSpan.FromMinutes(1));

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Redeliver()));

        Assert.Single(Told);
    }

    [Fact]
    public async Task N08_Who_took_the_bot_away_meanwhile_is_left_in_peace()
    {
        await Lose(FakeTeams.Refuse(500));
        Clock.Advance(TimeSpan.FromMinutes(1));
        rehearsal.Teams.Next(FakeTeams.Refuse(403, """{"error":{"code":"MessageWritesBlocked"}}"""));
        await Redeliver();
        var calls = rehearsal.Teams.Delivered.Count;

        Clock.Advance(TimeSpan.FromHours(2));
        await Redeliver();

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
        await elsewhere.Services.GetRequiredService<RedeliverMissedReplies>().Run(CancellationToken.None);

        Assert.Equal(words, elsewhere.Teams.Delivered[^2].Text);
    }

    private async Task Lose(RequestDelegate loss)
    {
        await rehearsal.Chat().Say("qualify Dana Hallmann at Hallmann Pumps");
        rehearsal.Teams.Next(loss);
        await rehearsal.Chat().Say("requested");
        rehearsal.Teams.Next();
    }

    /// <summary>A tap that is answered by a word, which meets with this, and by the same question in the card's place.</summary>
    private async Task TapNoOption(RequestDelegate loss)
    {
        await rehearsal.Chat().Say("qualify Dana Hallmann at Hallmann Pumps");
        var tap = rehearsal.Chat().TapOn(rehearsal.Chat().Find("Passed")!.Value);
        tap["value"]!["action"]!["data"]!["salesbot"]!["value"] = "no option";
        rehearsal.Teams.Next(loss);
        var before = rehearsal.Teams.Delivered.Count;
        Assert.NotNull((await rehearsal.Chat().Send(tap)).Card);
        Assert.Equal(before + 1, rehearsal.Teams.Delivered.Count);
    }

    /// <summary>Rūta and Marek missed an answer each, and the next attempt is due.</summary>
    private async Task OweTwo()
    {
        foreach (var person in new[] { Person.Ruta, Person.Marek })
        {
            await rehearsal.With(person).Say("qualify Dana Hallmann at Hallmann Pumps");
            rehearsal.Teams.Next(FakeTeams.Refuse(500));
            await rehearsal.With(person).Say("requested");
        }

        Clock.Advance(TimeSpan.FromMinutes(1));
        // Nobody is told meanwhile by the host itself.
        await rehearsal.Restart();
    }

    private Task Redeliver(CancellationToken end = default) => rehearsal.Services.GetRequiredService<RedeliverMissedReplies>().Run(end);
}
