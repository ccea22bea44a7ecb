using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Schema;
using SalesBot.Domain;

namespace SalesBot.Tests.Channels.Teams;

/// <summary>A rep answers a question, and the channel fails to take the bot's reply. The answer is stored in every case.</summary>
public sealed partial class ChannelFaultTests : IAsyncLifetime
{
    private HostileRep bad = null!;
    private int before;

    private static RequestDelegate TooMany => FakeTeams.Refuse(429);

    private Rehearsal Rehearsal => bad.Rehearsal;

    private FakeTeams Teams => bad.Rehearsal.Teams;

    private RehearsalClock Clock => bad.Rehearsal.Clock;

    private IEnumerable<Delivered> Calls => Teams.Delivered.Skip(before);

    private string Methods => string.Join(' ', Calls.Select(call => call.Method));

    // On this channel a tap is a message, and the reply updates the card.
    public async Task InitializeAsync()
    {
        bad = await HostileRep.Begin("directline");
        before = Teams.Delivered.Count;
    }

    public Task DisposeAsync() => bad.DisposeAsync().AsTask();

    [Fact]
    public async Task N02_A_429_without_Retry_After_is_retried_with_growing_waits_while_the_turn_lasts()
    {
        Teams.Next(TooMany, TooMany, TooMany, TooMany);
        var answering = bad.Chat.Say("requested");
        await Clock.Pass(1.6, 2.4);
        await Clock.Pass(3.2, 4.8);

        var heard = await answering;

        Assert.Equal("POST POST POST", Methods);
        IsLoggedOnce();
        await IsKept(heard);
    }

    [Fact]
    public async Task N02_A_reply_that_is_taken_at_the_second_try_is_sent_once()
    {
        Teams.Next(TooMany);
        var answering = bad.Chat.Say("requested");
        await Clock.Pass(1.6, 2.4);

        var heard = await answering;

        Assert.Equal("POST POST", Methods);
        Assert.Empty(Rehearsal.Log.Errors);
        await IsKept(heard);
    }

    [Theory]
    [InlineData(429, null)]
    [InlineData(429, "3")]
    [InlineData(429, "86400")]
    [InlineData(412, null)]
    [InlineData(502, null)]
    public async Task N02_N03_A_proactive_message_is_not_retried_because_its_user_would_have_to_wait(int status, string? retryAfter)
    {
        Teams.Next(FakeTeams.Refuse(status, retryAfter: retryAfter));

        Assert.IsType<ErrorResponseException>(await Rehearsal.Remind("a:north", "The check is back."));

        Assert.Equal("POST", Methods);
    }

    [Theory]
    [InlineData("MS-CV")]
    [InlineData("X-Correlating-OperationId")]
    public async Task The_channels_correlation_id_of_a_refused_call_is_logged(string header)
    {
        Teams.Next(http =>
        {
            http.Response.Headers[header] = "hKp3Qm.17";
            http.Response.StatusCode = 500;
            return Task.CompletedTask;
        });
        await bad.Chat.Say("requested");
        Assert.Contains("hKp3Qm.17", Assert.Single(Rehearsal.Log.Errors), StringComparison.Ordinal);

        // The id is logged for that one call, and for no later one.
        Teams.Next(FakeTeams.HangUp);
        await bad.Chat.Say("continue");
        Assert.DoesNotContain("hKp3Qm.17", Rehearsal.Log.Errors.Last(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public async Task N03_A_Retry_After_longer_than_the_turn_is_not_waited_for(int status)
    {
        Teams.Next(FakeTeams.Refuse(status, retryAfter: "86400"));

        var heard = await bad.Chat.Say("requested");

        Assert.Equal("POST", Methods);
        IsLoggedOnce();
        await IsKept(heard);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(408)]
    [InlineData(503)]
    public async Task N04_A_new_message_that_may_have_arrived_is_not_sent_again(int status)
    {
        Teams.Next(FakeTeams.Refuse(status));

        var heard = await bad.Chat.Say("requested");

        Assert.Equal("POST", Methods);
        IsLoggedOnce();
        await IsKept(heard);
    }

    [Fact]
    public async Task N06_A_message_whose_receipt_is_lost_is_not_sent_again()
    {
        Teams.Next(FakeTeams.HangUp);

        var heard = await bad.Chat.Say("requested");

        Assert.Equal("POST", Methods);
        IsLoggedOnce();
        await IsKept(heard);
    }

    [Fact]
    public async Task N06_A_channel_that_never_answers_ends_the_turn_after_eight_seconds()
    {
        Teams.Next(Teams.SayNothing);
        var answering = bad.Chat.Say("requested");
        await Teams.Arrived(before + 1);
        Clock.Advance(TimeSpan.FromSeconds(7.9));
        Assert.False(answering.IsCompleted);
        Clock.Advance(TimeSpan.FromSeconds(0.1));

        var heard = await answering;

        Assert.Equal("POST", Methods);
        IsLoggedOnce();
        await IsKept(heard);
    }

    [Fact]
    public async Task N07_A_card_that_can_not_be_updated_is_sent_anew_while_the_turn_lasts()
    {
        Teams.Next(FakeTeams.Refuse(412), FakeTeams.Refuse(412), FakeTeams.Refuse(412));
        var tapping = bad.Chat.Tap("Requested");
        await Clock.Pass(1.6, 2.4);
        await Clock.Pass(3.2, 4.8);

        var heard = await tapping;

        Assert.Equal("PUT PUT PUT POST", Methods);
        Assert.Empty(Rehearsal.Log.Errors);
        await IsKept(heard);
    }

    [Theory]
    [InlineData(403, """{"error":{"code":"MessageWritesBlocked","message":"no"}}""")]
    [InlineData(403, """{"errorCode":209,"message":"{\"subCode\":\"MessageWritesBlocked\"}"}""")]
    [InlineData(403, """{"error":{"code":"BotNotInConversationRoster"}}""")]
    [InlineData(404, """{"error":{"code":"ConversationNotFound"}}""")]
    public async Task N08_A_user_who_blocked_the_bot_is_sent_nothing_until_they_write(int status, string body)
    {
        Teams.Next(FakeTeams.Refuse(status, body));
        var heard = await bad.Chat.Say("requested");
        Assert.Equal("POST", Methods);

        Assert.False(await Say("The check is back."));
        Assert.False(await Say("The check is still back."));
        Assert.Equal("POST", Methods);
        Assert.Empty(Rehearsal.Log.Errors);
        await IsKept(heard);
        Assert.True(await Say("Welcome back."));
    }

    [Fact]
    public async Task N08_A_failed_update_is_not_sent_as_a_new_card_to_a_user_who_blocked_the_bot()
    {
        Teams.Next(FakeTeams.Refuse(403, """{"error":{"code":"MessageWritesBlocked"}}"""));
        var heard = await bad.Chat.Tap("Requested");

        Assert.Equal("PUT", Methods);
        Assert.False(await Say("The check is back."));
        await IsKept(heard);
    }

    [Theory]
    [InlineData("""{"error":{"code":"MessageSizeTooBig","message":"Message size too large."}}""")]
    [InlineData("")]
    public async Task N10_A_card_that_is_too_large_is_sent_as_text(string body)
    {
        Teams.Next(FakeTeams.Refuse(413, body));

        var heard = await bad.Chat.Say("requested");

        Assert.Equal("POST POST", Methods);
        var told = Calls.Last();
        Assert.Contains("How strong is the need?", told.Text, StringComparison.Ordinal);
        Assert.False(told.Body.TryGetProperty("attachments", out _));
        Assert.Contains("only its words are sent", Assert.Single(Rehearsal.Log.Errors), StringComparison.Ordinal);
        await IsKept(heard);
    }

    private Task<bool> Say(string words) => Rehearsal.Tell(new User("local", Person.Ruta.Id, "Rūta", Role.Rep), words);

    private async Task IsKept(Heard heard)
    {
        Assert.Equal(HttpStatusCode.OK, heard.Status);
        HostileRep.IsClean(heard);
        Assert.Equal("requested", Rehearsal.Stored.Read().Of("Dana Hallmann").Answers["credit.standing"]);
        var errors = Rehearsal.Log.Errors.Count();
        Teams.Next();
        await bad.Chat.Say("continue");
        await bad.Chat.Tap("Real");
        Assert.Equal("real", Rehearsal.Stored.Read().Of("Dana Hallmann").Answers["need.strength"]);
        Assert.Equal(errors, Rehearsal.Log.Errors.Count());
    }

    private void IsLoggedOnce() =>
        Assert.StartsWith($"The reply to activity {Person.Ruta.Id}-", Assert.Single(Rehearsal.Log.Errors), StringComparison.Ordinal);
}
