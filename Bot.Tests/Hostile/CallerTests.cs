using System.Net;
using System.Text.Json.Nodes;
using SalesBot.Domain;

namespace SalesBot.Tests.Hostile;

/// <summary>Who may ask what, where, and what a channel hears that asks in a way the bot does not know.</summary>
public class CallerTests
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
    public async Task J24_A_tap_without_an_action_is_a_mistake_of_the_caller(string value)
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
    [InlineData("channel")]
    [InlineData("groupChat")]
    public async Task Z10_Contacts_are_named_in_private_only(string kind)
    {
        await using var bad = await HostileRep.Begin();
        foreach (var text in new[] { "show Hallmann", "pipeline", "passed", "continue", "" })
        {
            var message = bad.Chat.Message(text);
            message["conversation"]!["conversationType"] = kind;
            var heard = await bad.Chat.Send(message);
            Assert.Equal(HttpStatusCode.OK, heard.Status);
            Assert.Equal("Let us talk about contacts in our private chat: open a chat with me there.", heard.Text);
            Assert.DoesNotContain("Dana", heard.Text, StringComparison.Ordinal);
            Assert.Null(heard.Card);
        }

        var added = bad.Chat.Activity("conversationUpdate");
        added["conversation"]!["conversationType"] = kind;
        added["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "28:bot" });
        Assert.Empty((await bad.Chat.Send(added)).Said);
        await bad.ChangedNothing();
    }

    [Theory]
    [InlineData("channel")]
    [InlineData("groupChat")]
    public async Task Z10_A_tap_on_a_card_outside_the_private_chat_names_no_contact(string kind)
    {
        await using var bad = await HostileRep.Begin();
        var tap = bad.Chat.TapOn(bad.Chat.Find("Passed")!.Value);
        tap["conversation"]!["conversationType"] = kind;
        var heard = await bad.Chat.Send(tap);
        Assert.Equal(HttpStatusCode.OK, heard.Status);
        Assert.Null(heard.Card);
        Assert.DoesNotContain("Dana", heard.Body + heard.Text, StringComparison.Ordinal);
        await bad.ChangedNothing(heard);
    }

    [Fact]
    public async Task Z04_The_same_person_of_another_tenant_is_somebody_else()
    {
        await using var bad = await HostileRep.Begin();
        var message = Elsewhere(bad.Chat.Message("show Hallmann"));
        Assert.Equal("I could not find that, or you do not have access.", (await bad.Chat.Send(message)).Text);
        var tap = Elsewhere(bad.Chat.TapOn(bad.Chat.Find("Passed")!.Value));
        Assert.Equal("I could not find that, or you do not have access.", (await bad.Chat.Send(tap)).Text);
        await bad.ChangedNothing();
    }

    [Theory]
    [InlineData("message")]
    [InlineData("invoke")]
    [InlineData("conversationUpdate")]
    public async Task Z09_Who_names_two_tenants_is_not_let_in(string type)
    {
        await using var bad = await HostileRep.Begin();
        var activity = type switch
        {
            "message" => bad.Chat.Message("passed"),
            "invoke" => bad.Chat.TapOn(bad.Chat.Find("Passed")!.Value),
            _ => bad.Chat.Activity(type),
        };
        activity["channelData"]!["tenant"]!["id"] = "another";
        var heard = await bad.Chat.Send(activity);
        NotLetIn(heard);
        await bad.ChangedNothing(heard);
    }

    [Fact]
    public async Task A_tenant_that_is_not_listed_is_not_let_in()
    {
        await using var rehearsal = await Rehearsal.Start(settings: ("AllowedTenants:0", Person.Tenant));
        NotLetIn(await rehearsal.Chat().Send(Elsewhere(rehearsal.Chat().Message("qualify Dana at Vilmeta"))));
        var homeless = rehearsal.Chat().Message("qualify Dana at Vilmeta");
        homeless["channelData"] = 7;
        homeless["conversation"]!.AsObject().Remove("tenantId");
        NotLetIn(await rehearsal.Chat().Send(homeless));
        Assert.Empty(rehearsal.Stored.Read().Contacts);
        Assert.Empty(rehearsal.Log.Errors);
        Assert.NotNull((await rehearsal.Chat().Say("qualify Dana at Vilmeta")).Card);
    }

    [Fact]
    public async Task Z02_Nobody_finds_what_is_not_theirs()
    {
        await using var bad = await HostileRep.Begin();
        var marek = bad.Rehearsal.With(Person.Marek);
        foreach (var text in new[] { "show Dana Hallmann", "show Hallmann", "show Hallmann Pumps" })
        {
            var heard = await marek.Say(text);
            Assert.Equal("I could not find that, or you do not have access.", heard.Text);
            Assert.Null(heard.Card);
        }

        foreach (var text in new[] { "pipeline", "continue", "show", "show %", "show _", "Dana Hallmann" })
            Assert.DoesNotContain("Hallmann", Everything(await marek.Say(text)), StringComparison.Ordinal);
        var typeahead = marek.Activity("invoke");
        typeahead["name"] = "application/search";
        typeahead["value"] = new JsonObject { ["queryText"] = "Hallmann" };
        Assert.DoesNotContain("Hallmann", Everything(await marek.Send(typeahead)), StringComparison.Ordinal);
        await bad.ChangedNothing();
    }

    [Fact]
    public async Task Z05_A_rep_gets_nothing_of_the_team_however_it_is_asked_for()
    {
        await using var bad = await HostileRep.Begin();
        var marek = bad.Rehearsal.With(Person.Marek);
        foreach (var text in new[] { "pipeline", "pipeline of Rūta", "pipeline all", "pipeline team", "show team", "export", "pipeline of everybody" })
            Assert.DoesNotContain("Hallmann", Everything(await marek.Say(text)), StringComparison.Ordinal);
        foreach (var value in new[] { null, "team", "all", Person.Ruta.ObjectId })
        {
            var heard = await marek.Send(marek.TapWith(bad.Data("pipeline", null, value)));
            Assert.DoesNotContain("Hallmann", Everything(heard), StringComparison.Ordinal);
        }

        foreach (var name in new[] { "task/fetch", "task/submit", "composeExtension/query", "composeExtension/submitAction", "tab/fetch" })
        {
            var invoke = marek.Activity("invoke");
            invoke["name"] = name;
            invoke["value"] = bad.Data("pipeline", null, "team");
            var heard = await marek.Send(invoke);
            Assert.Equal(HttpStatusCode.NotImplemented, heard.Status);
            Assert.DoesNotContain("Hallmann", Everything(heard), StringComparison.Ordinal);
        }

        await bad.ChangedNothing();
    }

    [Fact]
    public async Task Z06_Who_is_no_manager_any_more_opens_nothing_from_an_old_card()
    {
        await using var bad = await HostileRep.Begin();
        var ingrid = bad.Rehearsal.With(Person.Ingrid);
        Assert.Contains("The whole team", Shown(await ingrid.Say("pipeline")), StringComparison.Ordinal);
        var open = ingrid.Find("Dana Hallmann")!.Value;
        Assert.Contains("Dana Hallmann", Everything(await ingrid.Send(ingrid.TapOn(open))), StringComparison.Ordinal);

        await bad.Rehearsal.Restart(("Roles:Managers:0", "somebody else"), ("Roles:Managers:1", "somebody else"));
        var heard = await ingrid.Send(ingrid.TapOn(open));
        Assert.Equal("I could not find that, or you do not have access.", heard.Text);
        Assert.Null(heard.Card);
        Assert.DoesNotContain("Hallmann", Everything(await ingrid.Say("pipeline")), StringComparison.Ordinal);
        await bad.ChangedNothing(heard);
    }

    [Theory]
    [InlineData("guest", "{\"id\":\"29:guest\",\"name\":\"Guest\",\"aadObjectId\":\"0b000000-0000-4000-8000-000000000009\"}")]
    [InlineData("anonymous", "{\"id\":\"29:anonymous\",\"name\":\"Ingrid Berg (unverified)\"}")]
    [InlineData("no object id", "{\"id\":\"0a000000-0000-4000-8000-000000000003\",\"name\":\"Ingrid Berg\",\"aadObjectId\":\"\"}")]
    [InlineData("a role of one's own", "{\"id\":\"29:x\",\"name\":\"Ingrid Berg\",\"role\":\"manager\",\"userRole\":\"admin\"}")]
    public async Task Z08_Who_is_not_known_for_sure_has_contacts_of_their_own_and_no_others(string who, string from)
    {
        await using var bad = await HostileRep.Begin();
        var stranger = bad.Rehearsal.With(new Person("stranger", who, "unused"));
        foreach (var text in new[] { "pipeline", "show Hallmann", "pipeline of Rūta" })
            Assert.DoesNotContain("Hallmann", Everything(await stranger.Send(From(stranger.Message(text)))), StringComparison.Ordinal);
        Assert.NotNull((await stranger.Send(From(stranger.Message("qualify Jonas Petraitis at Vilmeta")))).Card);
        Assert.Contains("Your contacts", Shown(await stranger.Send(From(stranger.Message("pipeline")))), StringComparison.Ordinal);
        Assert.Empty(bad.Rehearsal.Log.Errors);

        JsonObject From(JsonObject activity)
        {
            activity["from"] = JsonNode.Parse(from);
            return activity;
        }
    }

    [Fact]
    public async Task Z08_U10_Nobody_becomes_a_manager_by_a_name_a_channel_id_or_a_role_of_their_own()
    {
        await using var bad = await HostileRep.Begin();
        var message = bad.Rehearsal.With(Person.Marek).Message("pipeline");
        message["from"]!["name"] = Person.Ingrid.Name.Replace('I', '\u0406');
        Assert.Contains("Your contacts", Shown(await bad.Rehearsal.With(Person.Marek).Send(message)), StringComparison.Ordinal);
        message = bad.Rehearsal.With(Person.Marek).Message("pipeline");
        message["from"]!["name"] = Person.Ingrid.Name;
        message["from"]!["role"] = "manager";
        Assert.Contains("Your contacts", Shown(await bad.Rehearsal.With(Person.Marek).Send(message)), StringComparison.Ordinal);
        Assert.Contains("The whole team", Shown(await bad.Rehearsal.With(Person.Ingrid).Say("pipeline")), StringComparison.Ordinal);
        await bad.ChangedNothing();
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
        // Nothing is on the table any more.
        Assert.Equal("What you can say", CardText.Of((await bad.Chat.Say("passed")).Card!.Value, everyWord: false)[0]);
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

    [Fact]
    public async Task What_the_client_asks_for_by_itself_answers_nothing()
    {
        await using var bad = await HostileRep.Begin();
        var tap = bad.Chat.TapOn(bad.Chat.Find("Failed")!.Value);
        tap["value"]!["trigger"] = "automatic";
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

    private static JsonObject Elsewhere(JsonObject activity)
    {
        activity["conversation"]!["tenantId"] = "another";
        activity["channelData"]!["tenant"]!["id"] = "another";
        return activity;
    }

    private static string Shown(Heard heard) => string.Join('\n', CardText.Of(heard.Card!.Value, everyWord: false));

    private static string Everything(Heard heard) => heard.Body + string.Join('\n', heard.Said.Select(said => said.Text ?? said.Card.ToString()));

    // The official adapter says 401 where ours says 403.
    private static void NotLetIn(Heard heard)
    {
        Assert.Contains(heard.Status, new[] { HttpStatusCode.Unauthorized, HttpStatusCode.Forbidden });
        Assert.Equal(("", 0), (heard.Body, heard.Said.Count));
    }
}
