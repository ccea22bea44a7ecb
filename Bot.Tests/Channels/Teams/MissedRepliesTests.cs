using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using SalesBot.Jobs;

namespace SalesBot.Tests.Channels.Teams;

/// <summary>When the bot's reply may not have arrived, the bot sends the current state half a minute later by itself.</summary>
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
    public async Task N02_N03_N04_N06_N12_A_lost_reply_is_redelivered_as_the_current_question(string how, RequestDelegate loss)
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
        // The redelivered card works like the lost one.
        await rehearsal.Chat().Say("real");
        Assert.Equal("real", rehearsal.Stored.Read().Of("Dana Hallmann").Answers["need.strength"]);
    }

    [Fact]
    public async Task A_database_failure_during_redelivery_is_logged_and_the_redelivery_is_made_later()
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
    public async Task A_tenant_that_is_no_longer_allowed_gets_no_redelivery_and_delays_nobody()
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
    public async Task A_lost_message_after_the_answer_to_a_tap_is_redelivered()
    {
        await TapNoOption(FakeTeams.Refuse(500));

        Clock.Advance(TimeSpan.FromMinutes(1));
        await Redeliver();

        Assert.Single(Told);
    }

    [Fact]
    public async Task N08_A_user_who_blocked_the_bot_just_after_a_tap_is_sent_no_proactive_message()
    {
        await TapNoOption(FakeTeams.Refuse(403, """{"error":{"code":"MessageWritesBlocked"}}"""));

        var before = rehearsal.Teams.Delivered.Count;
        Assert.False(await rehearsal.Tell(new SalesBot.Domain.User(Person.Tenant, Person.Ruta.ObjectId, "Rūta", SalesBot.Domain.Role.Rep), "hello"));
        Assert.Equal(before, rehearsal.Teams.Delivered.Count);
    }

    [Fact]
    public async Task A_redelivery_that_gets_no_response_does_not_delay_those_to_others()
    {
        await OweTwo();
        var before = rehearsal.Teams.Delivered.Count;
        rehearsal.Teams.Next(rehearsal.Teams.SayNothing);
        using var stop = new CancellationTokenSource();
        var telling = Redeliver(stop.Token);

        // One call to the chat that does not respond, and two to the other: the text and the card.
        await rehearsal.Teams.Arrived(before + 3);

        Assert.Equal(2, Told.Select(told => told.Conversation).Distinct(StringComparer.Ordinal).Count());
        await stop.CancelAsync();
        await Record.ExceptionAsync(() => telling.WaitAsync(Patience));
    }

    [Fact]
    public async Task P13_A_shutdown_cancels_a_redelivery_and_it_is_repeated_later()
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
        // It was not delivered, so the bot tries again.
        Assert.Equal(before + 1, rehearsal.Teams.Delivered.Count);
        Clock.Advance(TimeSpan.FromMinutes(2));
        await Redeliver().WaitAsync(Patience);
        Assert.Equal(2, Told.Count());
    }

    [Fact]
    public async Task N18_The_undelivered_rest_of_several_replies_is_redelivered_after_a_restart()
    {
        await rehearsal.Chat().Say("qualify Dana Hallmann at Hallmann Pumps");
        // The bot says that it did not understand, then asks again: only the first message is accepted.
        rehearsal.Teams.Next(FakeTeams.Refuse(200, """{"id":"1"}"""), FakeTeams.Refuse(500));
        await rehearsal.Chat().Say("abracadabra");
        await rehearsal.Restart();

        Clock.Advance(TimeSpan.FromMinutes(1));
        await Redeliver();

        Assert.Contains("Have they passed a credit check?", rehearsal.Teams.Delivered[^1].Body.ToString(), StringComparison.Ordinal);
        Assert.Single(Told);
    }

    [Fact]
    public async Task A_redelivery_without_a_current_contact_asks_the_user_to_ask_again()
    {
        rehearsal.Teams.Next(FakeTeams.Refuse(500));
        await rehearsal.Chat().Say("pipeline");

        Clock.Advance(TimeSpan.FromMinutes(1));
        await Redeliver();

        Assert.Equal("My last answer may not have reached you. Please ask me again.", rehearsal.Teams.Delivered[^1].Text);
    }

    [Fact]
    public async Task C06_Concurrent_redelivery_runs_redeliver_a_reply_once()
    {
        await Lose(FakeTeams.Refuse(500));
        Clock.Advance(TimeSpan.FromMinutes(1));

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Redeliver()));

        Assert.Single(Told);
    }

    [Fact]
    public async Task N08_A_redelivery_to_a_user_who_blocked_the_bot_is_not_repeated()
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
    public async Task A_redelivery_is_in_the_users_language(string locale, string words)
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

    /// <summary>A tap that is answered with a message, whose delivery fails like this, and with the same question again.</summary>
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

    /// <summary>Rūta and Marek have missed a reply each, and the redelivery is due.</summary>
    private async Task OweTwo()
    {
        foreach (var person in new[] { Person.Ruta, Person.Marek })
        {
            await rehearsal.With(person).Say("qualify Dana Hallmann at Hallmann Pumps");
            rehearsal.Teams.Next(FakeTeams.Refuse(500));
            await rehearsal.With(person).Say("requested");
        }

        Clock.Advance(TimeSpan.FromMinutes(1));
        // The restarted host redelivers nothing until the test asks for it.
        await rehearsal.Restart();
    }

    private Task Redeliver(CancellationToken end = default) => rehearsal.Services.GetRequiredService<RedeliverMissedReplies>().Run(end);
}
