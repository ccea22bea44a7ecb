using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace SalesBot.Tests.Hostile;

/// <summary>Malformed input gets a plain answer, stores nothing wrong, and the conversation goes on.</summary>
public class InputTests
{
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
    public async Task J01_J03_J07_A_body_that_is_no_activity_is_refused(string body)
    {
        await using var bad = await HostileRep.Begin();
        var (status, answer) = await bad.Rehearsal.Post(body);
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal("", answer);
        await bad.ChangedNothing();
    }

    [Theory]
    [InlineData("type", "\"\"", "7", "[]", "null")]
    [InlineData("channelId", "\"\"", "7", "{}", "\"ms\\u0000teams\"")]
    [InlineData("serviceUrl", "\"\"", "7", "\"ftp://127.0.0.1/\"", "\"/\"")]
    [InlineData("from", "{}", "7", "\"29:ruta\"", "{\"id\":\"\"}", "{\"id\":7}", "{\"id\":\"a\\u0000\"}",
        "{\"id\":\"29:ruta\",\"aadObjectId\":\"ru\\u0000ta\"}")]
    [InlineData("conversation", "{}", "7", "\"a:ruta\"", "{\"id\":\"\"}", "{\"id\":7}", "{\"id\":\"a\\u0000\"}", "{\"id\":\"..\"}",
        "{\"id\":\"a:ruta\",\"tenantId\":\"no\\u0000rth\"}")]
    [InlineData("id", "7", "\"..\"", "\"a\\u0000\"")]
    [InlineData("replyToId", "7", "\".\"")]
    [InlineData("text", "7", "{}")]
    [InlineData("membersAdded", "{}", "[7]")]
    public async Task J07_J13_An_activity_without_a_valid_required_member_is_refused(string field, params string?[] unusable)
    {
        await using var bad = await HostileRep.Begin();
        foreach (var value in field is "text" or "membersAdded" or "id" or "replyToId" ? unusable : [.. unusable, null])
        {
            var activity = bad.Chat.Message("passed");
            activity.Remove(field);
            if (value is not null)
                activity[field] = JsonNode.Parse(value);
            var heard = await bad.Chat.Send(activity);
            Assert.Equal((value, HttpStatusCode.BadRequest), (value, heard.Status));
            Assert.Equal("", heard.Body);
            Assert.Empty(heard.Said);
        }

        await bad.ChangedNothing();
    }

    [Fact]
    public async Task J04_Bytes_that_are_no_text_are_refused()
    {
        await using var bad = await HostileRep.Begin();
        var body = Encoding.UTF8.GetBytes(bad.Chat.Message("passed?").ToJsonString());
        body[Array.LastIndexOf(body, (byte)'?')] = 0xFF;
        Assert.Equal(HttpStatusCode.BadRequest, (await bad.Rehearsal.Post(body)).Status);
        // In an unknown member, which is kept unread, a JSON reader would not notice it in time.
        var message = bad.Chat.Message("passed");
        message["somethingNew"] = new JsonObject { ["text"] = "?" };
        body = Encoding.UTF8.GetBytes(message.ToJsonString());
        body[Array.LastIndexOf(body, (byte)'?')] = 0xFF;
        Assert.Equal(HttpStatusCode.BadRequest, (await bad.Rehearsal.Post(body)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await bad.Rehearsal.Post(Encoding.Unicode.GetBytes(bad.Chat.Message("passed").ToJsonString()))).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await bad.Rehearsal.Post(Encoding.UTF32.GetBytes(bad.Chat.Message("passed").ToJsonString()))).Status);
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
    public async Task J08_J09_R10_An_activity_that_is_not_a_message_gets_no_reply(string type)
    {
        await using var bad = await HostileRep.Begin();
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
    [InlineData("timestamp", "\"9999-12-31T23:59:59Z\"")]
    [InlineData("expiration", "7")]
    [InlineData("timestamp", "\"0001-01-01T00:00:00+14:00\"")]
    [InlineData("localTimestamp", "\"2026-03-02T09:00:00+25:00\"")]
    [InlineData("locale", "\"xx-invalid-locale\"")]
    [InlineData("locale", "7")]
    [InlineData("locale", "\"5000\"")]
    [InlineData("entities", "[null,{},{\"type\":5}]")]
    [InlineData("channelData", "\"words\"")]
    [InlineData("channelData", "[1]")]
    [InlineData("channelData", "7")]
    [InlineData("channelData", "null")]
    [InlineData("channelData", "{\"$type\":\"System.IO.FileInfo, System.IO\",\"__type\":\"x\",\"$ref\":\"#/text\",\"tenant\":7}")]
    [InlineData("recipient", "null")]
    [InlineData("somethingNew", "{\"$type\":\"System.Object\",\"deep\":[[[[{}]]]]}")]
    [InlineData("attachments", "[{\"contentType\":\"text/html\",\"contentUrl\":\"http://169.254.169.254/\"}]")]
    public async Task J11_J12_J15_J16_J17_J19_J20_An_odd_field_does_not_stop_an_answer(string field, string value)
    {
        await using var bad = await HostileRep.Begin();
        var activity = bad.Chat.Message("requested");
        activity[field] = JsonNode.Parse(value == "\"5000\"" ? $"\"{new string('l', 5000)}\"" : value);
        var heard = await bad.Chat.Send(activity);
        Assert.Equal(HttpStatusCode.OK, heard.Status);
        Assert.Equal("How strong is the need?", CardText.Of(heard.Card!.Value, everyWord: false)[0][..23]);
        Assert.Equal("requested", bad.Rehearsal.Stored.Read().Of("Dana Hallmann").Answers["credit.standing"]);
        Assert.Empty(bad.Rehearsal.Log.Errors);
    }

    [Fact]
    public async Task J05_A_byte_order_mark_is_no_obstacle()
    {
        await using var bad = await HostileRep.Begin();
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
    public async Task J21_A_message_that_answers_nothing_gets_the_question_again(string? text)
    {
        await using var bad = await HostileRep.Begin();
        var heard = await bad.Chat.Send(bad.Chat.Message(text));
        Assert.Equal(HttpStatusCode.OK, heard.Status);
        Assert.Equal("Please tap one of the options, or type its title.", heard.Text);
        Assert.NotNull(heard.Card);
        await bad.ChangedNothing(heard);
    }

    [Fact]
    public async Task U06_A_message_of_one_lone_surrogate_changes_nothing()
    {
        await using var bad = await HostileRep.Begin();
        var heard = await bad.Chat.SendText(bad.Chat.Message("PLACE").ToJsonString().Replace("PLACE", """\ud800""", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.OK, heard.Status);
        await bad.ChangedNothing(heard);
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("\0 \u200b")]
    public async Task J21_A_message_without_words_is_not_understood_where_nothing_is_asked(string? text)
    {
        await using var rehearsal = await Rehearsal.Start();
        var heard = await rehearsal.Chat().Send(rehearsal.Chat().Message(text));
        Assert.Equal(HttpStatusCode.OK, heard.Status);
        Assert.Equal("I didn't get that.", heard.Text);
        Assert.Empty(rehearsal.Stored.Read().Contacts);
        Assert.Empty(rehearsal.Log.Errors);
    }

    [Fact]
    public async Task J16_Without_channel_data_the_tenant_is_taken_from_the_conversation()
    {
        await using var rehearsal = await Rehearsal.Start(settings: ("AllowedTenants:0", Person.Tenant));
        foreach (var data in new[] { "\"words\"", "7", "[]", "null" })
        {
            var message = rehearsal.Chat().Message("hi");
            message["channelData"] = JsonNode.Parse(data);
            Assert.NotNull((await rehearsal.Chat().Send(message)).Card);
            message = rehearsal.Chat().Message("qualify Dana at Vilmeta");
            message["channelData"] = JsonNode.Parse(data);
            message["conversation"]!.AsObject().Remove("tenantId");
            var heard = await rehearsal.Chat().Send(message);
            // The official adapter says 401 where ours says 403.
            Assert.True(heard.Status is HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized, $"{data}: {heard.Status}");
            Assert.Empty(heard.Said);
        }

        Assert.Empty(rehearsal.Stored.Read().Contacts);
        Assert.Empty(rehearsal.Log.Errors);
    }

    [Fact]
    public async Task J11_J12_Unknown_members_are_ignored_at_every_level_of_a_tap()
    {
        await using var bad = await HostileRep.Begin();
        var tap = bad.Chat.TapOn(bad.Chat.Find("Requested")!.Value);
        foreach (var place in new[] { tap, tap["from"]!, tap["conversation"]!, tap["recipient"]!, tap["channelData"]!, tap["value"]!,
            tap["value"]!["action"]!, tap["value"]!["action"]!["data"]! })
        {
            place["$type"] = "System.Diagnostics.Process, System.Diagnostics.Process";
            place["somethingNew"] = JsonNode.Parse("""{"a":[[{"b":null,"$ref":"x"}]]}""");
        }

        var heard = await bad.Chat.Send(tap);
        Assert.Equal(HttpStatusCode.OK, heard.Status);
        Assert.Equal("requested", bad.Rehearsal.Stored.Read().Of("Dana Hallmann").Answers["credit.standing"]);
        Assert.Empty(bad.Rehearsal.Log.Errors);
    }
}
