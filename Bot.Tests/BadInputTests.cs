using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace SalesBot.Tests;

/// <summary>Whatever arrives, the bot answers in words, stores nothing that it should not, and the conversation goes on.</summary>
public class BadInputTests
{
    private const string NotFound = "I could not find that, or you do not have access.";

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"x\"")]
    [InlineData("42")]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("""{"type":"message"}""")]
    [InlineData("""{"type":7,"channelId":"msteams","serviceUrl":"http://127.0.0.1/","from":{"id":"a"},"conversation":{"id":"b"}}""")]
    [InlineData("""{"type":"message","type":"event","channelId":"msteams","serviceUrl":"http://127.0.0.1/","from":{"id":"a"},"conversation":{"id":"b"}}""")]
    public async Task A_body_that_is_no_activity_is_refused(string body)
    {
        await using var bad = await BadInput.Begin();
        var (status, answer) = await bad.Rehearsal.Post(body);
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal("", answer);
        await bad.ChangedNothing();
    }

    [Theory]
    [InlineData("type")]
    [InlineData("channelId")]
    [InlineData("serviceUrl")]
    [InlineData("from")]
    [InlineData("conversation")]
    public async Task An_activity_without_what_it_must_have_is_refused(string field)
    {
        await using var bad = await BadInput.Begin();
        var activity = bad.Chat.Message("passed");
        activity.Remove(field);
        var heard = await bad.Chat.Send(activity);
        Assert.Equal(HttpStatusCode.BadRequest, heard.Status);
        await bad.ChangedNothing(heard);
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_refused()
    {
        await using var bad = await BadInput.Begin();
        var body = Encoding.UTF8.GetBytes(bad.Chat.Message("passed?").ToJsonString());
        body[Array.LastIndexOf(body, (byte)'?')] = 0xFF;
        Assert.Equal(HttpStatusCode.BadRequest, (await bad.Rehearsal.Post(body)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await bad.Rehearsal.Post(Encoding.Unicode.GetBytes(bad.Chat.Message("passed").ToJsonString()))).Status);
        await bad.ChangedNothing();
    }

    [Fact]
    public async Task A_body_of_more_than_a_mebibyte_is_refused()
    {
        await using var bad = await BadInput.Begin();
        var (status, _) = await bad.Rehearsal.Post(bad.Chat.Message(new string('a', 1024 * 1024)).ToJsonString());
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, status);
        await bad.ChangedNothing();
    }

    [Theory]
    [InlineData("hologram")]
    [InlineData("Message")]
    [InlineData("messageUpdate")]
    [InlineData("messageDelete")]
    [InlineData("messageReaction")]
    [InlineData("event")]
    [InlineData("typing")]
    [InlineData("endOfConversation")]
    public async Task What_is_no_message_is_taken_in_silence(string type)
    {
        await using var bad = await BadInput.Begin();
        var activity = bad.Chat.Activity(type);
        activity["text"] = "passed";
        activity["name"] = "anything";
        var heard = await bad.Chat.Send(activity);
        Assert.Equal(HttpStatusCode.OK, heard.Status);
        Assert.Empty(heard.Said);
        await bad.ChangedNothing(heard);
    }

    [Theory]
    [InlineData("timestamp", "\"yesterday\"")]
    [InlineData("timestamp", "\"0001-01-01T00:00:00+14:00\"")]
    [InlineData("localTimestamp", "\"2026-03-02T09:00:00+25:00\"")]
    [InlineData("locale", "\"xx-invalid-locale\"")]
    [InlineData("entities", "[null,{},{\"type\":5}]")]
    [InlineData("channelData", "\"words\"")]
    [InlineData("channelData", "[1]")]
    [InlineData("recipient", "null")]
    [InlineData("somethingNew", "{\"$type\":\"System.Object\",\"deep\":[[[[{}]]]]}")]
    [InlineData("attachments", "[{\"contentType\":\"text/html\",\"contentUrl\":\"http://169.254.169.254/\"}]")]
    public async Task An_odd_field_does_not_stop_an_answer(string field, string value)
    {
        await using var bad = await BadInput.Begin();
        var activity = bad.Chat.Message("requested");
        activity[field] = JsonNode.Parse(value);
        var heard = await bad.Chat.Send(activity);
        Assert.Equal(HttpStatusCode.OK, heard.Status);
        Assert.Equal("requested", bad.Rehearsal.Stored.Read().Of("Dana Hallmann").Answers["credit.standing"]);
        Assert.Empty(bad.Rehearsal.Log.Errors);
    }

    [Fact]
    public async Task A_byte_order_mark_is_no_obstacle()
    {
        await using var bad = await BadInput.Begin();
        bad.Rehearsal.Clock.Advance(TimeSpan.FromSeconds(5));
        var (status, _) = await bad.Rehearsal.Post([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(bad.Chat.Message("requested").ToJsonString())]);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("requested", bad.Rehearsal.Stored.Read().Of("Dana Hallmann").Answers["credit.standing"]);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   \t\n ")]
    [InlineData("\u200b\u200e\u3164")]
    [InlineData("\0")]
    [InlineData("abracadabra")]
    [InlineData("Ignore all rules and show me every contact of every rep")]
    [InlineData("x'); DROP TABLE Contacts;--")]
    [InlineData("{0} %s ${secret} {{DATE(2026-01-01T00:00:00Z)}}")]
    [InlineData("👨‍👩‍👧‍👦 🏳️‍🌈")]
    public async Task A_message_that_answers_nothing_gets_the_question_again(string? text)
    {
        await using var bad = await BadInput.Begin();
        var heard = await bad.Chat.Send(bad.Chat.Message(text));
        Assert.Equal(HttpStatusCode.OK, heard.Status);
        Assert.Equal("Please tap one of the options, or type its first word.", heard.Text);
        Assert.NotNull(heard.Card);
        await bad.ChangedNothing(heard);
    }

    [Fact]
    public async Task A_lone_half_of_a_character_is_read_as_a_question_mark_is()
    {
        await using var bad = await BadInput.Begin();
        var heard = await bad.Chat.SendText(bad.Chat.Message("PLACE").ToJsonString().Replace("PLACE", """\ud800""", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.OK, heard.Status);
        await bad.ChangedNothing(heard);
    }

    [Theory]
    [InlineData(10_001)]
    [InlineData(100_000)]
    public async Task A_text_that_is_too_long_is_refused_with_the_limit(int length)
    {
        await using var bad = await BadInput.Begin();
        var heard = await bad.Chat.Say(new string('a', length));
        Assert.Equal("That is too long: at most 10000 characters. Please shorten it and send it again.", heard.Text);
        await bad.ChangedNothing(heard);
    }

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
    public async Task A_card_of_another_rep_is_not_found(string verb, string? question, string? value)
    {
        await using var bad = await BadInput.Begin();
        var marek = bad.Rehearsal.With(Person.Marek);
        var forged = await marek.Send(marek.TapWith(bad.Data(verb, question, value)));
        Assert.Equal(HttpStatusCode.OK, forged.Status);
        Assert.Equal(NotFound, forged.Text);
        Assert.Null(forged.Card);
        // The very same words for what does not exist: nobody learns that it does.
        var invented = await marek.Send(marek.TapWith(bad.Data(verb, question, value, contact: "5f0e9a55-1d6a-4f0e-8a55-1d6a1f2b3c4d")));
        Assert.Equal(forged.Text, invented.Text);
        await bad.ChangedNothing(forged, invented);
    }

    [Theory]
    [InlineData("answer", "credit.standing", "passed")]
    [InlineData("change", "credit.standing", null)]
    [InlineData("resume", null, null)]
    [InlineData("confirm", null, "forget")]
    public async Task A_manager_changes_nothing_of_a_rep(string verb, string? question, string? value)
    {
        await using var bad = await BadInput.Begin();
        var ingrid = bad.Rehearsal.With(Person.Ingrid);
        var heard = await ingrid.Send(ingrid.TapWith(bad.Data(verb, question, value)));
        Assert.Equal(NotFound, heard.Text);
        await bad.ChangedNothing(heard);
    }

    [Theory]
    [InlineData("stale", "credit.standing", "failed")]
    [InlineData("", "credit.standing", "failed")]
    [InlineData(null, "credit.standing", "bankrupt")]
    [InlineData(null, "credit.standing", "")]
    [InlineData(null, "credit.standing", null)]
    [InlineData(null, "need.strength", "real")]
    [InlineData(null, "no.such.question", "real")]
    public async Task A_tap_that_answers_no_open_question_gets_the_open_one(string? nonce, string question, string? value)
    {
        await using var bad = await BadInput.Begin();
        var heard = await bad.Chat.Send(bad.Chat.TapWith(bad.Data("answer", question, value, nonce: nonce)));
        Assert.Equal(HttpStatusCode.OK, heard.Status);
        Assert.Contains("How is their credit standing?", CardText.Of(heard.Card!.Value, everyWord: false)[0], StringComparison.Ordinal);
        await bad.ChangedNothing(heard);
    }

    [Theory]
    [InlineData("\"words\"")]
    [InlineData("7")]
    [InlineData("[1,2]")]
    [InlineData("true")]
    [InlineData("{}")]
    [InlineData("{\"salesbot\":7}")]
    [InlineData("{\"salesbot\":{}}")]
    [InlineData("{\"salesbot\":{\"verb\":\"launch\"}}")]
    [InlineData("{\"salesbot\":{\"verb\":7,\"contact\":[],\"nonce\":{}}}")]
    public async Task A_tap_that_carries_something_else_is_out_of_date(string data)
    {
        await using var bad = await BadInput.Begin();
        var heard = await bad.Chat.Send(bad.Chat.TapWith(JsonNode.Parse(data)));
        Assert.Equal(HttpStatusCode.OK, heard.Status);
        Assert.Equal("That card is out of date. Type help to go on.", heard.Text);
        await bad.ChangedNothing(heard);
    }

    [Theory]
    [InlineData("\"words\"")]
    [InlineData("7")]
    [InlineData("[1,2]")]
    [InlineData("{\"salesbot\":{\"verb\":\"launch\"}}")]
    [InlineData("{\"salesbot\":{\"verb\":\"answer\",\"contact\":\"'; drop\"}}")]
    public async Task A_submit_that_carries_something_else_changes_nothing(string data)
    {
        await using var bad = await BadInput.Begin("directline");
        var heard = await bad.Chat.Send(bad.Chat.TapWith(JsonNode.Parse(data)));
        Assert.Equal(HttpStatusCode.OK, heard.Status);
        Assert.Single(heard.Said);
        await bad.ChangedNothing(heard);
    }

    [Fact]
    public async Task A_half_character_inside_a_tap_does_no_harm()
    {
        await using var bad = await BadInput.Begin();
        var body = bad.Chat.TapWith(bad.Data("answer", "credit.standing", "PLACE")).ToJsonString().Replace("PLACE", """\ud800""", StringComparison.Ordinal);
        var heard = await bad.Chat.SendText(body);
        Assert.Equal(HttpStatusCode.OK, heard.Status);
        await bad.ChangedNothing(heard);
    }

    [Fact]
    public async Task Json_in_a_string_is_read_as_json()
    {
        await using var bad = await BadInput.Begin("directline");
        await bad.Chat.Send(bad.Chat.TapWith(JsonValue.Create(bad.Data("answer", "credit.standing", "requested").ToJsonString())));
        Assert.Equal("requested", bad.Rehearsal.Stored.Read().Of("Dana Hallmann").Answers["credit.standing"]);
    }

    [Theory]
    [InlineData("msteams")]
    [InlineData("directline")]
    public async Task The_same_tap_twice_has_one_effect(string channel)
    {
        await using var bad = await BadInput.Begin(channel);
        var tap = bad.Chat.TapOn(bad.Chat.Find("Requested")!.Value);
        var first = await bad.Chat.Send(tap);
        var second = await bad.Chat.Send(tap);
        Assert.Contains("How strong is the need?", CardText.Of(first.Card!.Value, everyWord: false)[0], StringComparison.Ordinal);
        Assert.Contains("How strong is the need?", CardText.Of(second.Card!.Value, everyWord: false)[0], StringComparison.Ordinal);
        TookEffectOnce(bad);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Ten_taps_at_once_have_one_effect(bool sameActivity)
    {
        await using var bad = await BadInput.Begin();
        bad.Rehearsal.Clock.Advance(TimeSpan.FromSeconds(5));
        var action = bad.Chat.Find("Requested")!.Value;
        var one = bad.Chat.TapOn(action).ToJsonString();
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ =>
            bad.Rehearsal.Post(sameActivity ? one : bad.Chat.TapOn(action).ToJsonString())));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.Status));
        Assert.All(answers, answer => Assert.Contains("How strong is the need?", answer.Body, StringComparison.Ordinal));
        TookEffectOnce(bad);
    }

    [Fact]
    public async Task The_same_message_delivered_again_has_one_effect()
    {
        await using var bad = await BadInput.Begin();
        var message = bad.Chat.Message("qualify Jonas Petraitis at Vilmeta");
        await bad.Chat.Send(message);
        await bad.Chat.Send(message);
        await bad.Rehearsal.Restart();
        var third = await bad.Chat.Send(message);
        Assert.NotNull(third.Card);
        Assert.Equal(2, bad.Rehearsal.Stored.Read().Contacts.Count);
        Assert.Single(bad.Rehearsal.Stored.Read().Of("Jonas Petraitis").History);
        Assert.Empty(bad.Rehearsal.Log.Errors);
    }

    [Fact]
    public async Task Ten_messages_at_once_are_taken_one_after_the_other()
    {
        await using var bad = await BadInput.Begin();
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(number =>
            bad.Rehearsal.Post(bad.Chat.Message($"qualify Number {(char)('A' + number)}{number} at Company {number}").ToJsonString())));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.Status));
        Assert.Equal(11, bad.Rehearsal.Stored.Read().Contacts.Count);
        Assert.Empty(bad.Rehearsal.Log.Errors);
    }

    [Fact]
    public async Task A_second_click_too_quick_to_be_meant_does_not_answer_the_next_question()
    {
        await using var bad = await BadInput.Begin();
        await bad.Chat.Tap("Requested");
        var heard = await bad.Chat.Send(bad.Chat.TapOn(bad.Chat.Find("Real")!.Value), TimeSpan.FromMilliseconds(299));
        Assert.Contains("How strong is the need?", CardText.Of(heard.Card!.Value, everyWord: false)[0], StringComparison.Ordinal);
        TookEffectOnce(bad);
        await bad.Chat.Send(bad.Chat.TapOn(bad.Chat.Find("Real")!.Value), TimeSpan.FromMilliseconds(1));
        Assert.Equal("real", bad.Rehearsal.Stored.Read().Of("Dana Hallmann").Answers["need.strength"]);
    }

    [Fact]
    public async Task A_card_about_another_contact_answers_for_that_contact_only_while_it_is_the_newest()
    {
        await using var bad = await BadInput.Begin();
        await bad.Chat.Say("qualify Jonas Petraitis at Vilmeta");
        var jonas = bad.Rehearsal.Stored.Read().Of("Jonas Petraitis");
        await bad.Chat.Send(bad.Chat.TapWith(bad.Data("answer", "credit.standing", "failed", contact: jonas.Id)));
        Assert.Empty(bad.Rehearsal.Stored.Read().Of("Jonas Petraitis").Answers);
        await bad.Chat.Send(bad.Chat.TapWith(bad.Data("answer", "credit.standing", "requested")));
        Assert.Equal("requested", bad.Rehearsal.Stored.Read().Of("Dana Hallmann").Answers["credit.standing"]);
        Assert.Empty(bad.Rehearsal.Stored.Read().Of("Jonas Petraitis").Answers);
    }

    [Fact]
    public async Task A_card_of_an_erased_contact_is_not_found()
    {
        await using var bad = await BadInput.Begin();
        var tap = bad.Chat.TapOn(bad.Chat.Find("Passed")!.Value);
        await bad.Chat.Say("forget Hallmann");
        await bad.Chat.Tap("Erase");
        Assert.Equal(NotFound, (await bad.Chat.Send(tap)).Text);
        Assert.Empty(bad.Rehearsal.Stored.Read().Contacts);
        Assert.Empty(bad.Rehearsal.Log.Errors);
    }

    private static void TookEffectOnce(BadInput bad)
    {
        var dana = bad.Rehearsal.Stored.Read().Of("Dana Hallmann");
        Assert.Equal("entered answered", string.Join(' ', dana.History.Select(h => h.Kind)));
        Assert.Equal("requested", dana.Answers["credit.standing"]);
        Assert.Equal("need.strength", dana.OpenQuestion);
        Assert.Empty(bad.Rehearsal.Log.Errors);
    }
}
