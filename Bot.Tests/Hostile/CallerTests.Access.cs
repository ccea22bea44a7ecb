using System.Net;
using System.Text.Json.Nodes;

namespace SalesBot.Tests.Hostile;

/// <content>Who may see and change what.</content>
public partial class CallerTests
{
    [Theory]
    [InlineData("channel")]
    [InlineData("groupChat")]
    public async Task Z10_A_message_in_a_shared_chat_names_no_contact(string kind)
    {
        await using var bad = await HostileRep.Begin();
        foreach (var text in new[] { "show Hallmann", "pipeline", "passed", "continue", "" })
        {
            var message = bad.Chat.Message(text);
            message["conversation"]!["conversationType"] = kind;
            var heard = await bad.Chat.Send(message);
            Assert.Equal(HttpStatusCode.OK, heard.Status);
            Assert.Equal("Let's talk about contacts in private: open a chat with me.", heard.Text);
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
    public async Task Z04_The_same_ids_in_another_tenant_are_another_user()
    {
        await using var bad = await HostileRep.Begin();
        var passed = bad.Chat.Find("Passed")!.Value;
        var message = Elsewhere(bad.Chat.Message("show Hallmann"));
        Assert.Equal("I couldn't find that, or you don't have access.", (await bad.Chat.Send(message)).Text);
        var tap = Elsewhere(bad.Chat.TapOn(passed));
        Assert.Equal("I couldn't find that, or you don't have access.", (await bad.Chat.Send(tap)).Text);
        await bad.ChangedNothing();
    }

    [Theory]
    [InlineData("message")]
    [InlineData("invoke")]
    [InlineData("conversationUpdate")]
    public async Task Z09_An_activity_that_names_two_tenants_is_refused(string type)
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
    public async Task Z02_A_rep_cannot_find_another_reps_contact()
    {
        await using var bad = await HostileRep.Begin();
        var marek = bad.Rehearsal.With(Person.Marek);
        foreach (var text in new[] { "show Dana Hallmann", "show Hallmann", "show Hallmann Pumps" })
        {
            var heard = await marek.Say(text);
            Assert.Equal("I couldn't find that, or you don't have access.", heard.Text);
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
    public async Task Z05_A_rep_cannot_see_the_teams_contacts_by_any_command()
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
    public async Task Z06_A_former_manager_cannot_open_contacts_from_an_old_card()
    {
        await using var bad = await HostileRep.Begin();
        var ingrid = bad.Rehearsal.With(Person.Ingrid);
        Assert.Contains("The whole team", Shown(await ingrid.Say("pipeline")), StringComparison.Ordinal);
        var open = ingrid.Find("Dana Hallmann")!.Value;
        Assert.Contains("Dana Hallmann", Everything(await ingrid.Send(ingrid.TapOn(open))), StringComparison.Ordinal);

        await bad.Rehearsal.Restart(("Roles:Managers:0", "somebody else"), ("Roles:Managers:1", "somebody else"));
        var heard = await ingrid.Send(ingrid.TapOn(open));
        Assert.Equal("I couldn't find that, or you don't have access.", heard.Text);
        Assert.Null(heard.Card);
        Assert.DoesNotContain("Hallmann", Everything(await ingrid.Say("pipeline")), StringComparison.Ordinal);
        await bad.ChangedNothing(heard);
    }

    [Theory]
    [InlineData("guest", "{\"id\":\"29:guest\",\"name\":\"Guest\",\"aadObjectId\":\"0b000000-0000-4000-8000-000000000009\"}")]
    [InlineData("anonymous", "{\"id\":\"29:anonymous\",\"name\":\"Ingrid Berg (unverified)\"}")]
    [InlineData("no object id", "{\"id\":\"0a000000-0000-4000-8000-000000000003\",\"name\":\"Ingrid Berg\",\"aadObjectId\":\"\"}")]
    [InlineData("a role of one's own", "{\"id\":\"29:x\",\"name\":\"Ingrid Berg\",\"role\":\"manager\",\"userRole\":\"admin\"}")]
    public async Task Z08_A_guest_or_unverified_user_has_only_contacts_of_their_own(string who, string from)
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
    public async Task Z08_U10_A_name_or_a_role_in_an_activity_makes_nobody_a_manager()
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

    private static JsonObject Elsewhere(JsonObject activity)
    {
        activity["conversation"]!["tenantId"] = "another";
        activity["channelData"]!["tenant"]!["id"] = "another";
        return activity;
    }

    private static string Everything(Heard heard) => heard.Body + string.Join('\n', heard.Said.Select(said => said.Text ?? said.Card.ToString()));

    // The official adapter says 401 where ours says 403.
    private static void NotLetIn(Heard heard)
    {
        Assert.Contains(heard.Status, new[] { HttpStatusCode.Unauthorized, HttpStatusCode.Forbidden });
        Assert.Equal(("", 0), (heard.Body, heard.Said.Count));
    }
}
