using System.Net;
using System.Text.Json.Nodes;
using SalesBot.Domain;

namespace SalesBot.Tests.Hostile;

/// <summary>Who may ask for what and where, and the answers to requests that the bot does not know.</summary>
public partial class CallerTests
{
    [Theory]
    [InlineData("foo/bar")]
    [InlineData("task/fetch")]
    [InlineData("composeExtension/query")]
    [InlineData("task/submit")]
    [InlineData("composeExtension/fetchTask")]
    [InlineData("composeExtension/submitAction")]
    [InlineData("composeExtension/queryLink")]
    [InlineData("composeExtension/selectItem")]
    [InlineData("signin/verifyState")]
    [InlineData("signin/tokenExchange")]
    [InlineData("tab/fetch")]
    public async Task J23_An_invoke_that_nobody_knows_is_not_implemented(string name)
    {
        await using var bad = await HostileRep.Begin();
        var invoke = bad.Chat.Activity("invoke");
        invoke["name"] = name;
        invoke["value"] = new JsonObject();
        var heard = await bad.Chat.Send(invoke);
        Assert.Equal(HttpStatusCode.NotImplemented, heard.Status);
        await bad.ChangedNothing(heard);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("\"words\"")]
    [InlineData("{}")]
    [InlineData("{\"action\":null}")]
    [InlineData("{\"action\":{\"type\":\"Action.Submit\",\"verb\":\"answer\",\"data\":{}}}")]
    public async Task J24_A_tap_without_an_action_is_answered_with_400(string value)
    {
        await using var bad = await HostileRep.Begin();
        var invoke = bad.Chat.Activity("invoke");
        invoke["name"] = "adaptiveCard/action";
        invoke["value"] = JsonNode.Parse(value);
        var heard = await bad.Chat.Send(invoke);
        Assert.Equal(HttpStatusCode.BadRequest, heard.Status);
        Assert.Equal("application/vnd.microsoft.error", JsonNode.Parse(heard.Body)!["type"]!.GetValue<string>());
        Assert.Empty(heard.Said);
        await bad.ChangedNothing(heard);
    }

    [Theory]
    [InlineData(HttpStatusCode.InternalServerError)]
    [InlineData(HttpStatusCode.Forbidden)]
    [InlineData(HttpStatusCode.NotFound)]
    public async Task An_answer_is_kept_when_the_channel_does_not_take_the_reply(HttpStatusCode status)
    {
        await using var bad = await HostileRep.Begin("directline");
        bad.Rehearsal.Teams.Fail(status, times: 5);
        var heard = await bad.Chat.Say("requested");
        Assert.Equal(HttpStatusCode.OK, heard.Status);
        HostileRep.IsClean(heard);
        Assert.Equal("requested", bad.Rehearsal.Stored.Read().Of("Dana Hallmann").Answers["credit.standing"]);
        bad.Rehearsal.Teams.Fail(status, times: 0);
        await bad.Chat.Say("continue");
        await bad.Chat.Tap("Real");
        Assert.Equal("real", bad.Rehearsal.Stored.Read().Of("Dana Hallmann").Answers["need.strength"]);
    }

    [Fact]
    public async Task A_card_that_can_not_be_replaced_is_sent_anew()
    {
        await using var bad = await HostileRep.Begin("directline");
        bad.Rehearsal.Teams.Fail(HttpStatusCode.NotImplemented, times: 1);
        var heard = await bad.Chat.Tap("Requested");
        Assert.Contains(heard.Said, said => said.Card is { } card && CardText.Of(card, everyWord: false)[0].StartsWith("How strong", StringComparison.Ordinal));
        Assert.Equal("PUT POST", string.Join(' ', bad.Rehearsal.Teams.Delivered.TakeLast(2).Select(d => d.Method)));
        Assert.Empty(bad.Rehearsal.Log.Errors);
    }

    [Fact]
    public async Task R11_A_chat_announced_ten_times_at_once_is_greeted_once()
    {
        await using var rehearsal = await Rehearsal.Start();
        var announcements = Enumerable.Range(0, 10).Select(number =>
        {
            var activity = rehearsal.Chat().Activity(number % 2 == 0 ? "installationUpdate" : "conversationUpdate");
            activity["action"] = "add";
            activity["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "28:bot" });
            return rehearsal.Post(activity.ToJsonString());
        });
        Assert.All(await Task.WhenAll(announcements), answer => Assert.Equal(HttpStatusCode.OK, answer.Status));
        Assert.Single(rehearsal.Teams.Delivered);
        Assert.Empty(rehearsal.Log.Errors);
    }

    [Theory]
    [InlineData("installationUpdate")]
    [InlineData("conversationUpdate")]
    public async Task R12_A_bot_removed_and_added_again_greets_again_and_has_kept_everything(string type)
    {
        await using var bad = await HostileRep.Begin();
        await bad.Chat.Open(installedFirst: true);
        var removed = bad.Chat.Activity(type);
        removed["action"] = "remove";
        removed["membersRemoved"] = new JsonArray(new JsonObject { ["id"] = "28:bot" });
        Assert.Empty((await bad.Chat.Send(removed)).Said);
        Assert.False(await bad.Rehearsal.Tell(new User(Person.Tenant, Person.Ruta.ObjectId, Person.Ruta.Name, Role.Rep), "hello"));
        // No question is open any more.
        Assert.Equal("Whom is it about?", CardText.Of((await bad.Chat.Say("passed")).Card!.Value, everyWord: false)[0]);
        var added = await bad.Chat.Open(installedFirst: false);
        Assert.Equal("Hello! Tell me about a contact.", CardText.Of(Assert.Single(added.Said).Card!.Value, everyWord: false)[0]);
        await bad.ChangedNothing(added);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"queryText":""}""")]
    [InlineData("""{"queryText":"Dana","queryOptions":{"top":-1,"skip":"a"}}""")]
    [InlineData("""{"queryText":"Dana","queryOptions":{"top":1000000000}}""")]
    public async Task J27_A_search_from_a_card_is_not_offered_and_finds_nobody(string value)
    {
        await using var bad = await HostileRep.Begin();
        var invoke = bad.Chat.Activity("invoke");
        invoke["name"] = "application/search";
        invoke["value"] = JsonNode.Parse(value);
        var heard = await bad.Chat.Send(invoke);
        Assert.Equal(501, (int)heard.Status);
        Assert.DoesNotContain("Hallmann", heard.Body, StringComparison.Ordinal);
        await bad.ChangedNothing(heard);
    }

    // Clients write the trigger in more than one way.
    [Theory]
    [InlineData("automatic")]
    [InlineData("Automatic")]
    [InlineData("AUTOMATIC")]
    public async Task An_automatic_refresh_answers_no_question(string trigger)
    {
        await using var bad = await HostileRep.Begin();
        var tap = bad.Chat.TapOn(bad.Chat.Find("Failed")!.Value);
        tap["value"]!["trigger"] = trigger;
        var heard = await bad.Chat.Send(tap);
        Assert.Equal(HttpStatusCode.OK, heard.Status);
        await bad.ChangedNothing(heard);
    }

    [Fact]
    public async Task The_log_holds_nothing_that_a_rep_wrote()
    {
        await using var rehearsal = await Rehearsal.Start();
        var chat = rehearsal.Chat();
        await chat.Say("qualify Dana Hallmann at Hallmann Pumps");
        await chat.Say("passed");
        await chat.Say("a secret about Dana");
        await chat.Send(chat.TapWith(JsonValue.Create("Hallmann")));
        rehearsal.Teams.Fail(HttpStatusCode.InternalServerError, times: 2);
        await chat.Say("show Hallmann");
        Assert.DoesNotContain(
            rehearsal.Log.Entries,
            e => e.Text.Contains("Hallmann", StringComparison.Ordinal) || e.Text.Contains("secret", StringComparison.Ordinal));
    }

    private static string Shown(Heard heard) => string.Join('\n', CardText.Of(heard.Card!.Value, everyWord: false));
}
