using System.Net;
using System.Text.Json.Nodes;

namespace SalesBot.Tests.Hostile;

/// <summary>Late, repeated, forged or broken taps: nothing happens twice or to other users' contacts.</summary>
public partial class TapTests
{
    private const string NotFound = "I couldn't find that, or you don't have access.";

    [Theory]
    [InlineData("answer", "credit.standing", "passed")]
    [InlineData("unknown", "credit.standing", null)]
    [InlineData("back", "credit.standing", null)]
    [InlineData("later", null, null)]
    [InlineData("resume", null, null)]
    [InlineData("open", null, null)]
    [InlineData("change", "credit.standing", null)]
    [InlineData("form", null, null)]
    [InlineData("confirm", null, "forget")]
    [InlineData("confirm", null, "ask")]
    public async Task Z01_K04_A_card_of_another_rep_is_not_found(string verb, string? question, string? value)
    {
        await using var bad = await HostileRep.Begin();
        var marek = bad.Rehearsal.With(Person.Marek);
        var forged = await marek.Send(marek.TapWith(bad.Data(verb, question, value)));
        Assert.Equal(HttpStatusCode.OK, forged.Status);
        Assert.Equal(NotFound, forged.Text);
        Assert.Null(forged.Card);
        // The answer is the same as for an unknown contact, so that nobody learns that this one exists.
        var invented = await marek.Send(marek.TapWith(bad.Data(verb, question, value, contact: "5f0e9a55-1d6a-4f0e-8a55-1d6a1f2b3c4d")));
        Assert.Equal(forged.Text, invented.Text);
        await bad.ChangedNothing(forged, invented);
        Assert.Equal((Person.Marek.ObjectId, bad.Contact), Assert.Single(bad.Rehearsal.Stored.Refusals()));
    }

    [Theory]
    [InlineData("answer", "credit.standing", "passed")]
    [InlineData("change", "credit.standing", null)]
    [InlineData("resume", null, null)]
    [InlineData("unknown", "credit.standing", null)]
    public async Task Z01_A_manager_changes_nothing_of_a_rep(string verb, string? question, string? value)
    {
        await using var bad = await HostileRep.Begin();
        var ingrid = bad.Rehearsal.With(Person.Ingrid);
        var heard = await ingrid.Send(ingrid.TapWith(bad.Data(verb, question, value)));
        Assert.Equal(NotFound, heard.Text);
        await bad.ChangedNothing(heard);
    }

    [Theory]
    [InlineData("stale", "credit.standing", "failed")]
    [InlineData("", "credit.standing", "failed")]
    [InlineData(null, "credit.standing", "bankrupt")]
    [InlineData(null, "credit.standing", "1,5")]
    [InlineData(null, "credit.standing", "1e400")]
    [InlineData(null, "credit.standing", "NaN")]
    [InlineData(null, "credit.standing", "")]
    [InlineData(null, "credit.standing", null)]
    [InlineData(null, "need.strength", "real")]
    [InlineData(null, "no.such.question", "real")]
    public async Task K04_J29_A_tap_that_does_not_answer_the_open_question_gets_that_question(string? nonce, string question, string? value)
    {
        await using var bad = await HostileRep.Begin();
        var heard = await bad.Chat.Send(bad.Chat.TapWith(bad.Data("answer", question, value, nonce: nonce)));
        Assert.Equal(HttpStatusCode.OK, heard.Status);
        Assert.Contains("Have they passed a credit check?", CardText.Of(heard.Card!.Value, everyWord: false)[0], StringComparison.Ordinal);
        await bad.ChangedNothing(heard);
    }

    [Theory]
    [InlineData("null", "launch")]
    [InlineData("\"words\"", null)]
    [InlineData("7", null)]
    [InlineData("[1,2]", null)]
    [InlineData("true", null)]
    [InlineData("{}", null)]
    [InlineData("{}", "launch")]
    [InlineData("{\"salesbot\":7}", null)]
    [InlineData("{\"salesbot\":{}}", null)]
    public async Task J25_A_tap_without_the_bots_data_gets_an_error_with_a_code(string data, string? verb)
    {
        await using var bad = await HostileRep.Begin();
        var tap = bad.Chat.TapWith(JsonNode.Parse(data));
        if (verb is not null)
            tap["value"]!["action"]!["verb"] = verb;
        var heard = await bad.Chat.Send(tap);
        Assert.Equal(HttpStatusCode.OK, heard.Status);
        var answer = JsonNode.Parse(heard.Body)!;
        Assert.Equal((400, "application/vnd.microsoft.error"), (answer["statusCode"]!.GetValue<int>(), answer["type"]!.GetValue<string>()));
        var words = answer["value"]!["message"]!.GetValue<string>();
        Assert.Matches(@"^Sorry, that didn't work\. Your answers so far are kept\. Please try again\. \(code [0-9a-f]{8}\)$", words);
        Assert.Contains(bad.Rehearsal.Log.Entries, e => e.Text.Contains(words[^9..^1], StringComparison.Ordinal));
        await bad.ChangedNothing(heard);
    }

    [Theory]
    [InlineData("""{"salesbot":{"verb":"launch"}}""")]
    [InlineData("""{"salesbot":{"verb":7,"contact":[],"nonce":{}}}""")]
    [InlineData("""{"v":0,"salesbot":{"verb":"qualify2","contact":"5f0e9a55-1d6a-4f0e-8a55-1d6a1f2b3c4d"}}""")]
    public async Task K03_A_card_of_an_older_version_is_out_of_date(string data)
    {
        await using var bad = await HostileRep.Begin();
        var heard = await bad.Chat.Send(bad.Chat.TapWith(JsonNode.Parse(data)));
        Assert.Equal(HttpStatusCode.OK, heard.Status);
        Assert.Equal("That card is out of date. Type help to go on.", heard.Text);
        await bad.ChangedNothing(heard);
    }

    [Fact]
    public async Task K03_A_card_of_an_older_version_about_a_contact_is_replaced_by_the_current_one()
    {
        await using var bad = await HostileRep.Begin();
        var heard = await bad.Chat.Send(bad.Chat.TapWith(bad.Data("launch", "credit.standing", "passed")));
        Assert.Contains("Have they passed a credit check?", CardText.Of(heard.Card!.Value, everyWord: false)[0], StringComparison.Ordinal);
        await bad.ChangedNothing(heard);
    }

    [Theory]
    [InlineData("\"words\"")]
    [InlineData("7")]
    [InlineData("[1,2]")]
    [InlineData("{\"salesbot\":{\"verb\":\"launch\"}}")]
    [InlineData("{\"salesbot\":{\"verb\":\"answer\",\"contact\":\"'; drop\"}}")]
    public async Task A_submit_without_the_bots_data_changes_nothing(string data)
    {
        await using var bad = await HostileRep.Begin("directline");
        var heard = await bad.Chat.Send(bad.Chat.TapWith(JsonNode.Parse(data)));
        Assert.Equal(HttpStatusCode.OK, heard.Status);
        Assert.Single(heard.Said);
        await bad.ChangedNothing(heard);
    }

    [Fact]
    public async Task U06_A_half_character_inside_a_tap_does_no_harm()
    {
        await using var bad = await HostileRep.Begin();
        var body = bad.Chat.TapWith(bad.Data("answer", "credit.standing", "PLACE")).ToJsonString().Replace("PLACE", """\ud800""", StringComparison.Ordinal);
        var heard = await bad.Chat.SendText(body);
        Assert.Equal(HttpStatusCode.OK, heard.Status);
        await bad.ChangedNothing(heard);
    }

    [Fact]
    public async Task J28_Json_in_a_string_is_read_as_json()
    {
        await using var bad = await HostileRep.Begin("directline");
        await bad.Chat.Send(bad.Chat.TapWith(JsonValue.Create(bad.Data("answer", "credit.standing", "requested").ToJsonString())));
        Assert.Equal("requested", bad.Rehearsal.Stored.Read().Of("Dana Hallmann").Answers["credit.standing"]);
    }

    [Fact]
    public async Task A_card_about_another_contact_answers_for_that_contact_only_while_it_is_the_newest()
    {
        await using var bad = await HostileRep.Begin();
        await bad.Chat.Say("qualify Jonas Petraitis at Vilmeta");
        var jonas = bad.Rehearsal.Stored.Read().Of("Jonas Petraitis");
        await bad.Chat.Send(bad.Chat.TapWith(bad.Data("answer", "credit.standing", "failed", contact: jonas.Id)));
        Assert.Empty(bad.Rehearsal.Stored.Read().Of("Jonas Petraitis").Answers);
        await bad.Chat.Send(bad.Chat.TapWith(bad.Data("answer", "credit.standing", "requested")));
        Assert.Equal("requested", bad.Rehearsal.Stored.Read().Of("Dana Hallmann").Answers["credit.standing"]);
        Assert.Empty(bad.Rehearsal.Stored.Read().Of("Jonas Petraitis").Answers);
    }

    [Fact]
    public async Task K02_A_card_of_an_erased_contact_is_not_found()
    {
        await using var bad = await HostileRep.Begin();
        var tap = bad.Chat.TapOn(bad.Chat.Find("Passed")!.Value);
        await bad.Chat.Say("forget Hallmann");
        await bad.Chat.Tap("Erase");
        Assert.Equal(NotFound, (await bad.Chat.Send(tap)).Text);
        Assert.Empty(bad.Rehearsal.Stored.Read().Contacts);
        Assert.Empty(bad.Rehearsal.Log.Errors);
    }

    [Fact]
    public async Task J29_An_invalid_date_is_asked_for_again()
    {
        await using var bad = await HostileRep.Begin();
        foreach (var option in new[] { "Passed", "Real", "This quarter", "Comparing", "Signs", "Nobody" })
            await bad.Chat.Tap(option);
        var before = bad.Rehearsal.Stored.Read();
        Assert.Equal("qualified", before.Of("Dana Hallmann").Standing);
        foreach (var (date, why) in new[]
        {
            ("1,5", "Please give a day such as 2026-12-01."),
                ("1e400", "Please give a day such as 2026-12-01."),
                ("NaN", "Please give a day such as 2026-12-01."),
            ("", "Please give a day such as 2026-12-01."), ("2026-13-01", "There is no such day as “2026-13-01”. Which day did you mean?"),
            ("0001-01-01", "Monday, 1 January 0001 is too far off. Which day did you mean?"),
            ("tomorrow", "Tuesday, 3 March 2026 is in the future. When did it happen?"),
        })
        {
            await bad.Chat.Send(bad.Chat.TapWith(bad.Data("change", "credit.checkedOn", nonce: bad.Rehearsal.Stored.Read().Of("Dana Hallmann").Nonce)));
            var tap = bad.Data("answer", "credit.checkedOn", nonce: bad.Rehearsal.Stored.Read().Of("Dana Hallmann").Nonce);
            tap["credit.checkedOn"] = date;
            var heard = await bad.Chat.Send(bad.Chat.TapWith(tap));
            Assert.Equal(why, heard.Text);
            Assert.NotNull(heard.Card);
        }

        Assert.Equal(before.Of("Dana Hallmann").Answers, bad.Rehearsal.Stored.Read().Of("Dana Hallmann").Answers);
        Assert.Empty(bad.Rehearsal.Log.Errors);
    }

    // D14: a card says whom its plan is for, and only a noted saboteur is accepted.
    [Theory]
    [InlineData("\"name\":\"Otto Nobody\"")]
    [InlineData("\"name\":\"Dana Hallmann\"")]
    [InlineData("\"name\":\"\"")]
    [InlineData("\"other\":\"Karl Berg\"")]
    public async Task A_plan_for_a_person_who_is_not_a_saboteur_is_asked_for_again(string forged)
    {
        await using var rehearsal = await Rehearsal.Start();
        var chat = rehearsal.Chat();
        await Objecting(chat, "Karl Berg", "Paul Lis");
        await chat.Say("counter-plan");
        Assert.Contains("What will you do about Karl Berg, and with whom?", CardText.Of(chat.Current!.Value, everyWord: false), StringComparer.Ordinal);
        var tap = chat.TapOn(chat.Find("Save")!.Value, ("Counter-plan", "Show the figures")).ToJsonString();
        Assert.Contains("\"name\":\"Karl Berg\"", tap, StringComparison.Ordinal);

        await chat.Send(JsonNode.Parse(tap.Replace("\"name\":\"Karl Berg\"", forged, StringComparison.Ordinal))!.AsObject());

        var dana = rehearsal.Stored.Read().Of("Dana Hallmann");
        Assert.DoesNotContain(dana.History, h => h.Kind == "planMade");
        Assert.Equal("saboteurs.plan", dana.OpenQuestion);
    }

    // D14
    [Fact]
    public async Task A_plan_is_for_whom_its_card_names()
    {
        await using var rehearsal = await Rehearsal.Start();
        var chat = rehearsal.Chat();
        await Objecting(chat, "Karl Berg", "Paul Lis");
        await chat.Say("counter-plan");
        var tap = chat.TapOn(chat.Find("Save")!.Value, ("Counter-plan", "Show the figures")).ToJsonString();
        await chat.Send(JsonNode.Parse(tap.Replace("\"name\":\"Karl Berg\"", "\"name\":\"Paul Lis\"", StringComparison.Ordinal))!.AsObject());
        var made = Assert.Single(rehearsal.Stored.Read().Of("Dana Hallmann").History, h => h.Kind == "planMade");
        Assert.Equal("Paul Lis", made.Subject);
    }

    private static async Task Objecting(Chat chat, params string[] names)
    {
        await chat.Say("qualify Dana Hallmann at Hallmann Pumps");
        foreach (var option in new[] { "Passed", "Real", "This quarter", "Comparing", "Signs", "Somebody" })
            await chat.Tap(option);
        foreach (var name in names)
        {
            await chat.Say("who objects");
            await chat.Say(name);
        }
    }
}
