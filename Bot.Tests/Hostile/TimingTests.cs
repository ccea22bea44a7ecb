using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using SalesBot.Domain;

namespace SalesBot.Tests.Hostile;

/// <summary>Concurrent, early and late activities, and clients that hang up: each takes effect completely and once.</summary>
public class TimingTests
{
    [Fact]
    public async Task R08_An_answer_sent_before_the_question_was_shown_is_used_once()
    {
        await using var rehearsal = await Rehearsal.Start();
        await using var slow = await SlowTeams.Open();
        var question = rehearsal.Chat().Message("qualify Dana Hallmann at Hallmann Pumps");
        question["serviceUrl"] = slow.ServiceUrl;
        var asking = rehearsal.Post(question.ToJsonString());
        await slow.Reached;
        var answering = rehearsal.Post(rehearsal.Chat().Message("requested").ToJsonString());
        slow.Release();
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), ((await asking).Status, (await answering).Status));
        var dana = Assert.Single(rehearsal.Stored.Read().Contacts);
        Assert.Equal("requested", dana.Answers["credit.standing"]);
        Assert.Equal("entered answered", string.Join(' ', dana.History.Select(h => h.Kind)));
        Assert.Empty(rehearsal.Log.Errors);
    }

    // Hosts whose clocks differ by seconds, and a clock that is set back by hours.
    [Theory]
    [InlineData(2)]
    [InlineData(7200)]
    public async Task A_tap_counts_though_the_clock_went_back_since_its_card_was_shown(int seconds)
    {
        await using var rehearsal = await Rehearsal.Start();
        var chat = rehearsal.Chat();
        await chat.Say("qualify Dana Hallmann at Hallmann Pumps");
        rehearsal.Clock.AdjustTime(rehearsal.Clock.Now.AddSeconds(-seconds));
        await chat.Send(chat.TapOn(chat.Find("Passed")!.Value), TimeSpan.Zero);
        Assert.Equal("passed", Assert.Single(rehearsal.Stored.Read().Contacts).Answers["credit.standing"]);
    }

    [Fact]
    public async Task C01_A_tap_that_waits_for_another_turn_too_long_is_told_so()
    {
        await using var bad = await HostileRep.Begin();
        await using var slow = await SlowTeams.Open();
        bad.Rehearsal.Clock.Advance(TimeSpan.FromSeconds(5));
        var saying = await SaySlowly(bad, slow);
        var tapping = bad.Chat.Send(bad.Chat.TapOn(bad.Chat.Find("Passed")!.Value), TimeSpan.Zero);
        await bad.Rehearsal.Clock.Pass(4, 4);
        var heard = await tapping;
        Assert.Equal("I am still working on your previous request.", heard.Text);
        slow.Release();
        Assert.Equal(HttpStatusCode.OK, (await saying).Status);
        Assert.Empty(bad.Rehearsal.Log.Errors);
        await bad.ChangedNothing(heard);
    }

    [Fact]
    public async Task C01_A_message_that_waits_for_another_turn_too_long_is_told_so_while_the_channel_still_listens()
    {
        await using var bad = await HostileRep.Begin();
        await using var slow = await SlowTeams.Open();
        var saying = await SaySlowly(bad, slow);
        var answering = bad.Chat.Send(bad.Chat.Message("passed"), TimeSpan.Zero);
        await bad.Rehearsal.Clock.Pass(6, 6);
        var heard = await answering;
        Assert.Equal((HttpStatusCode.OK, "I am still working on your previous request."), (heard.Status, heard.Text));
        slow.Release();
        Assert.Equal(HttpStatusCode.OK, (await saying).Status);
        Assert.Empty(bad.Rehearsal.Log.Errors);
        await bad.ChangedNothing(heard);
    }

    [Fact]
    public async Task C01_A_proactive_message_waits_for_its_users_turn_and_gives_up_if_that_takes_too_long()
    {
        await using var bad = await HostileRep.Begin();
        await using var slow = await SlowTeams.Open();
        var saying = await SaySlowly(bad, slow);
        var before = bad.Rehearsal.Teams.Delivered.Count;
        var telling = bad.Rehearsal.Tell(new User(Person.Tenant, Person.Ruta.ObjectId, "Rūta", Role.Rep), "The check is back.");
        await bad.Rehearsal.Clock.Pass(6, 6);
        Assert.False(await telling.WaitAsync(TimeSpan.FromSeconds(20)));
        Assert.Equal(before, bad.Rehearsal.Teams.Delivered.Count);
        slow.Release();
        Assert.Equal(HttpStatusCode.OK, (await saying).Status);
        Assert.Empty(bad.Rehearsal.Log.Errors);
    }

    [Fact]
    public async Task P03_A_turn_that_cannot_be_stored_is_answered_with_503_and_can_be_repeated()
    {
        await using var bad = await HostileRep.Begin();
        var (before, said) = (bad.Rehearsal.Stored.Read(), bad.Rehearsal.Teams.Delivered.Count);
        bad.Rehearsal.Break("ALTER TABLE Inbox RENAME TO Elsewhere");
        var message = bad.Chat.Message("requested");
        var heard = await bad.Chat.Send((JsonObject)message.DeepClone());
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "", said), (heard.Status, heard.Body, bad.Rehearsal.Teams.Delivered.Count));
        Assert.Single(bad.Rehearsal.Log.Errors);
        // A tap is answered in its card that it failed, and can be repeated.
        var tapped = await bad.Chat.Send(bad.Chat.TapOn(bad.Chat.Find("Passed")!.Value));
        Assert.Equal(HttpStatusCode.OK, tapped.Status);
        Assert.StartsWith("Sorry, that didn't work.", tapped.Text, StringComparison.Ordinal);
        bad.Rehearsal.Break("ALTER TABLE Elsewhere RENAME TO Inbox");
        Assert.Empty(bad.Rehearsal.Stored.Read().Since(before));

        var again = await bad.Chat.Send((JsonObject)message.DeepClone());
        Assert.Equal(HttpStatusCode.OK, again.Status);
        Assert.Equal("requested", bad.Rehearsal.Stored.Read().Of("Dana Hallmann").Answers["credit.standing"]);
        Assert.Equal(HttpStatusCode.OK, (await bad.Chat.Send(message)).Status);
        Assert.Single(bad.Rehearsal.Stored.Read().Of("Dana Hallmann").History, h => h.Kind == "answered");
    }

    [Fact]
    public async Task C02_Concurrent_taps_of_one_rep_on_one_question_store_one_answer()
    {
        await using var bad = await HostileRep.Begin();
        bad.Rehearsal.Clock.Advance(TimeSpan.FromSeconds(5));
        var taps = Enumerable.Range(0, 4).Select(device =>
        {
            var tap = bad.Chat.TapOn(bad.Chat.Find(device % 2 == 0 ? "Passed" : "Requested")!.Value);
            tap["conversation"]!["id"] = $"a:ruta-{device}";
            return bad.Rehearsal.Post(tap.ToJsonString());
        });
        var answers = await Task.WhenAll(taps);
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.Status));
        var stored = bad.Rehearsal.Stored.Read();
        stored.Check();
        Assert.Single(stored.Of("Dana Hallmann").History, h => h.Kind == "answered");
        // The later taps get the current card.
        Assert.All(answers, answer => Assert.Contains("\"nonce\"", answer.Body, StringComparison.Ordinal));
        Assert.Empty(bad.Rehearsal.Log.Errors);
    }

    [Fact]
    public async Task C04_A_turn_that_takes_longer_than_eight_seconds_ends_and_shows_what_is_stored()
    {
        await using var rehearsal = await Rehearsal.Start();
        await new Scene(rehearsal).Set("qualified Dana Hallmann at Hallmann Pumps, open question saboteurs.present");
        await rehearsal.Chat().Say("continue");
        await using var slow = await SlowTeams.Open();
        var tap = rehearsal.Chat().TapOn(rehearsal.Chat().Find("Nobody")!.Value);
        // The verdict updates the message, and the channel does not respond to the update.
        tap["serviceUrl"] = slow.ServiceUrl;
        var tapping = rehearsal.Chat().Send(tap);
        await slow.Reached;
        await rehearsal.Clock.Pass(8, 8);
        var heard = await tapping;
        Assert.Equal(HttpStatusCode.OK, heard.Status);
        Assert.Contains("Qualified prospect", heard.Body, StringComparison.Ordinal);
        HostileRep.IsClean(heard);
        var stored = rehearsal.Stored.Read();
        stored.Check();
        Assert.Equal("none", stored.Of("Dana Hallmann").Answers["saboteurs.present"]);
        Assert.Equal("qualified", stored.Of("Dana Hallmann").Standing);
    }

    [Fact]
    public async Task C04_A_proactive_turn_that_never_ends_is_stopped_with_an_apology()
    {
        await using var rehearsal = await Rehearsal.Start();
        var address = new ConversationReference
        {
            ChannelId = "msteams", ServiceUrl = rehearsal.Teams.ServiceUrl, Conversation = new ConversationAccount { Id = "a:north" },
        };
        var taking = rehearsal.Services.GetRequiredService<CloudAdapter>().ContinueConversationAsync(
            "", address, (_, token) => new TaskCompletionSource().Task.WaitAsync(token), CancellationToken.None);
        // A proactive turn has more time than one that a channel waits for.
        await rehearsal.Clock.Pass(120, 120);
        await taking.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.StartsWith("Sorry, that didn't work. Your answers so far are kept.", Assert.Single(rehearsal.Teams.Delivered).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task C05_A_client_that_hangs_up_does_not_end_the_turn()
    {
        await using var bad = await HostileRep.Begin();
        await using var slow = await SlowTeams.Open();
        // The answer is two messages: the client hangs up while the first is being sent.
        var message = bad.Chat.Message("abracadabra");
        message["serviceUrl"] = slow.ServiceUrl;
        using var client = new HttpClient { BaseAddress = bad.Rehearsal.Address };
        using var gone = new CancellationTokenSource();
        using var body = new StringContent(message.ToJsonString(), Encoding.UTF8, "application/json");
        var posting = client.PostAsync(new Uri("/api/messages", UriKind.Relative), body, gone.Token);
        await slow.Reached;
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => posting);
        slow.Release();
        // The next turn in the conversation begins when the last one is over.
        await bad.Chat.Say("help");
        Assert.Equal(2, slow.Taken.Count);
        await bad.ChangedNothing();
    }

    [Fact]
    public async Task K06_Two_hundred_cards_that_refresh_at_once_are_all_answered()
    {
        await using var bad = await HostileRep.Begin();
        bad.Rehearsal.Clock.Advance(TimeSpan.FromSeconds(5));
        var watch = Stopwatch.StartNew();
        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ =>
        {
            var refresh = bad.Chat.TapOn(bad.Chat.Find("Failed")!.Value);
            refresh["value"]!["trigger"] = "automatic";
            return bad.Rehearsal.Post(refresh.ToJsonString());
        }));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"{watch.Elapsed}");
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.Status));
        Assert.All(answers, answer => Assert.Contains("Have they passed a credit check?", answer.Body, StringComparison.Ordinal));
        await bad.ChangedNothing();
    }

    /// <summary>Says something whose reply the channel holds back; the turn waits in the channel when this returns.</summary>
    private static async Task<Task<(HttpStatusCode Status, string Body)>> SaySlowly(HostileRep bad, SlowTeams slow)
    {
        var message = bad.Chat.Message("abracadabra");
        message["serviceUrl"] = slow.ServiceUrl;
        var saying = bad.Rehearsal.Post(message.ToJsonString());
        await slow.Reached;
        return saying;
    }
}
