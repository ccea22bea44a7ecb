using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using SalesBot.Cards;
using SalesBot.Channels.Teams;

namespace SalesBot.Tests.Channels.Teams;

/// <summary>Which request bodies are accepted as activities, and how their members are read.</summary>
public class ActivityReaderTests
{
    private const string Required =
        """ "type":"message","channelId":"msteams","serviceUrl":"https://smba.trafficmanager.net/teams/","from":{"id":"29:a"},"conversation":{"id":"a:1"} """;

    [Fact]
    public void A_message_from_Teams_is_read_whole()
    {
        var activity = Read("""
            {
              "type": "message", "id": "1700000000000", "timestamp": "2026-11-03T08:00:00.1234567Z",
              "localTimestamp": "2026-11-03T10:00:00.123+02:00", "localTimezone": "Europe/Vilnius",
              "serviceUrl": "https://smba.trafficmanager.net/emea/", "channelId": "msteams", "locale": "lt-LT",
              "from": { "id": "29:x", "name": "Rasa", "aadObjectId": "00000000-0000-0000-0000-000000000001" },
              "conversation": { "conversationType": "channel", "tenantId": "t", "id": "19:c@thread.tacv2;messageid=1", "isGroup": true },
              "recipient": { "id": "28:bot", "name": "SalesBot" },
              "text": "<at>SalesBot</at> hi", "textFormat": "plain",
              "entities": [
                { "type": "clientInfo", "locale": "lt-LT", "country": "LT" },
                { "type": "mention", "text": "<at>SalesBot</at>", "mentioned": { "id": "28:bot", "name": "SalesBot" } } ],
              "channelData": { "tenant": { "id": "t" }, "team": { "id": "19:team", "aadGroupId": "g" }, "meeting": null, "feedbackLoopEnabled": true }
            }
            """);

        Assert.Equal("lt-LT", activity.Locale);
        Assert.Equal(TimeSpan.FromHours(2), activity.LocalTimestamp!.Value.Offset);
        Assert.Equal("channel", activity.Conversation.ConversationType);
        Assert.Equal("28:bot", Assert.Single(activity.GetMentions()).Mentioned.Id);
        Assert.Equal("hi", activity.RemoveRecipientMention());
        var teams = activity.GetChannelData<TeamsChannelData>();
        Assert.Equal(("t", "g"), (teams.Tenant.Id, teams.Team.AadGroupId));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"x\"")]
    [InlineData("42")]
    [InlineData("{")]
    [InlineData("{} {}")]
    [InlineData("{/* words */}")]
    [InlineData("{}")]
    public void A_body_that_is_not_a_JSON_object_is_not_an_activity(string body) => Assert.Null(TryRead(body));

    [Theory]
    [InlineData("type")]
    [InlineData("channelId")]
    [InlineData("serviceUrl")]
    [InlineData("from")]
    [InlineData("conversation")]
    public void An_activity_needs_every_member_that_the_protocol_requires(string member)
    {
        foreach (var unusable in (string?[])[null, "7", "\"\"", "{}", "[]", "null"])
        {
            var activity = JsonNode.Parse("{" + Required + "}")!.AsObject();
            activity.Remove(member);
            if (unusable is not null)
                activity[member] = JsonNode.Parse(unusable);

            Assert.Null(TryRead(activity.ToJsonString()));
        }
    }

    [Theory]
    [InlineData("ftp://somewhere/")]
    [InlineData("/path")]
    [InlineData("smba.trafficmanager.net")]
    public void An_activity_needs_a_valid_service_address(string address) =>
        Assert.Null(TryRead("{" + Required.Replace("https://smba.trafficmanager.net/teams/", address, StringComparison.Ordinal) + "}"));

    [Theory]
    [InlineData("id")]
    [InlineData("replyToId")]
    [InlineData("conversation")]
    public void An_id_that_does_not_fit_into_an_address_is_refused(string member)
    {
        foreach (var (
            id,
            taken) in new[] {
                (new string('a', 2048), true),
                ("19:č@thread.tacv2;messageid=1", true),
                (new string('a', 2049), false),
                ("a\0", false),
                ("a\r\nHost: b", false) })
        {
            var activity = JsonNode.Parse("{" + Required + "}")!.AsObject();
            activity[member] = member == "conversation" ? new JsonObject { ["id"] = id } : id;
            Assert.Equal(taken, TryRead(activity.ToJsonString()) is not null);
        }
    }

    [Theory]
    [InlineData("channelId", "")]
    [InlineData("conversation", "tenantId")]
    [InlineData("from", "id")]
    [InlineData("from", "aadObjectId")]
    public void An_id_that_cannot_be_a_database_key_is_refused(string member, string within)
    {
        foreach (var (id, taken) in new[] { (new string('a', 300), true), ("29:č", true), (new string('a', 301), false), ("a\0", false), ("a\nb", false) })
        {
            var activity = JsonNode.Parse("{" + Required + "}")!.AsObject();
            if (within.Length == 0)
                activity[member] = id;
            else
                activity[member]![within] = id;
            Assert.Equal(taken, TryRead(activity.ToJsonString()) is not null);
        }
    }

    [Theory]
    [InlineData(""" "text":"a","text":"b" """)]
    [InlineData(""" "text":"a","Text":"b" """)]
    [InlineData(""" "value":{"a":1,"a":2} """)]
    [InlineData(""" "channelData":{"tenant":{"id":"t","id":"u"}} """)]
    [InlineData(""" "entities":[{"type":"a","type":"b"}] """)]
    [InlineData(""" "somethingNew":{"a":{"b":1,"b":2}} """)]
    [InlineData(""" "somethingNew":1,"somethingNew":2 """)]
    [InlineData(""" "attachments":[{"content":{"a":1,"a":2}}] """)]
    public void A_duplicate_member_is_refused(string members) => Assert.Null(TryRead(Message(members)));

    [Fact]
    public void Names_of_members_are_taken_in_any_case() =>
        Assert.Equal("hi", Read("{" + Required.Replace("\"type\"", "\"Type\"", StringComparison.Ordinal) + ",\"TEXT\":\"hi\"}").Text);

    [Fact]
    public void A_type_in_another_case_is_another_type() =>
        Assert.Equal("Message", Read("{" + Required.Replace("message", "Message", StringComparison.Ordinal) + "}").Type);

    [Fact]
    public void A_byte_order_mark_does_no_harm() => Assert.Equal("hi", ActivityReader.Read((byte[])[0xEF, 0xBB, 0xBF, .. With(""" "text":"hi" """)])!.Text);

    [Fact]
    public void An_encoding_other_than_UTF8_is_refused()
    {
        Assert.Null(ActivityReader.Read(Encoding.Unicode.GetBytes("{" + Required + "}")));
        Assert.Null(ActivityReader.Read(Encoding.UTF32.GetBytes("{" + Required + "}")));

        var invalid = With(""" "value":{"a":"?"} """);
        invalid[invalid.AsSpan().IndexOf("?"u8)] = 0xFF;
        Assert.Null(ActivityReader.Read(invalid));
    }

    [Theory]
    [InlineData("\\ud800", "\uFFFD")]
    [InlineData("\\udc00", "\uFFFD")]
    [InlineData("\\uD800x\\uDC00", "\uFFFDx\uFFFD")]
    [InlineData("\\ud83d\\ude00", "😀")]
    [InlineData("\\ud83d\\ud83d\\ude00", "\uFFFD😀")]
    [InlineData("\\ud83d\\\\ude00", "\uFFFD\\ude00")]
    [InlineData("\\\\ud800", "\\ud800")]
    [InlineData("\\\\\\ud800", "\\\uFFFD")]
    [InlineData("\\ud83d\\n", "\uFFFD\n")]
    [InlineData("ą\\u0105", "ąą")]
    public void A_lone_surrogate_becomes_the_replacement_character(string escaped, string expected)
    {
        var activity = Read(Message($"\"text\":\"{escaped}\",\"value\":{{\"a\":\"{escaped}\"}}"));

        Assert.Equal(expected, activity.Text);
        Assert.Equal(expected, ActivityJson.Text(Assert.IsType<JsonElement>(activity.Value), "a"));
    }

    [Fact]
    public void A_truncated_surrogate_escape_is_refused() => Assert.Null(TryRead("""{"text":"\ud8"""));

    [Theory]
    [InlineData("\"yesterday\"")]
    [InlineData("\"0001-01-01T00:00:00+14:00\"")]
    [InlineData("\"2026-01-01T00:00:00+25:00\"")]
    [InlineData("17")]
    [InlineData("{\"a\":[1]}")]
    [InlineData("null")]
    public void An_invalid_date_is_read_as_absent(string date)
    {
        var activity = Read(Message($"\"timestamp\":{date},\"text\":\"hi\""));

        Assert.Null(activity.Timestamp);
        Assert.Equal("hi", activity.Text);
    }

    [Fact]
    public void A_date_in_the_year_9999_is_valid() =>
        Assert.Equal(9999, Read(Message(""" "timestamp":"9999-12-31T23:59:59Z" """)).Timestamp!.Value.Year);

    [Theory]
    [InlineData("7")]
    [InlineData("{}")]
    [InlineData("[\"en\"]")]
    public void A_locale_that_is_not_a_string_is_read_as_absent(string locale) => Assert.Null(Read(Message($"\"locale\":{locale}")).Locale);

    [Theory]
    [InlineData("\"x\"")]
    [InlineData("7")]
    [InlineData("[1]")]
    [InlineData("null")]
    public void Channel_data_that_is_not_an_object_is_read_as_absent(string data)
    {
        var activity = Read(Message($"\"channelData\":{data}"));

        Assert.Null(activity.ChannelData);
    }

    [Fact]
    public void Entities_that_are_no_mention_are_ignored() =>
        Assert.Empty(Read(Message(""" "entities":[null,{},7,{"type":5},{"type":"clientInfo"}]""")).Entities);

    [Fact]
    public void A_mention_without_an_id_is_ignored()
    {
        var activity = Read(Message(""" "text":"<at>x</at> hi","recipient":{},"entities":[{"type":"mention","text":"<at>x</at>"}]"""));

        Assert.Empty(activity.GetMentions());
    }

    [Fact]
    public void The_caller_id_is_neither_read_nor_written()
    {
        var activity = Read(Message(""" "callerId":"urn:botframework:azure" """));

        Assert.Null(activity.CallerId);
        Assert.DoesNotContain("callerId", Write(activity), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData(64, true)]
    [InlineData(65, false)]
    public void Values_nest_as_deep_as_the_limit_and_no_deeper(int levels, bool taken)
    {
        // The activity itself is the first level.
        var value = new string('[', levels - 1) + new string(']', levels - 1);

        Assert.Equal(taken, TryRead(Message($"\"value\":{value}")) is not null);
    }

    [Theory]
    [InlineData("""{"salesbot": {"verb":"answer"}}""", """{"salesbot": {"verb":"answer"}}""")]
    [InlineData(""" "{\"a\":1}" """, """{"a":1}""")]
    [InlineData("""{"name":1e400}""", """{"name":1e400}""")]
    [InlineData("""{"$type":"System.Object","$ref":"1","__type":"x"}""", """{"$type":"System.Object","$ref":"1","__type":"x"}""")]
    [InlineData("""{"on":"2026-11-03T08:00:00Z"}""", """{"on":"2026-11-03T08:00:00Z"}""")]
    [InlineData("null", null)]
    public void J12_A_value_is_read_as_the_JSON_that_it_is(string value, string? text) =>
        Assert.Equal(text, Read(Message($"\"value\":{value}")).Value?.ToString());

    [Theory]
    [InlineData("""{"id":"a","Id":"b"}""")]
    [InlineData("""[{"id":"a","ID":"b"}]""")]
    public void Members_that_differ_only_in_case_are_refused(string members) =>
        Assert.Null(TryRead(Message($"\"membersAdded\":{members}")));

    [Fact]
    public void Non_ASCII_letters_are_written_unescaped_and_lone_surrogates_are_replaced()
    {
        var json = Write(new Activity { Text = "Žąsis & <gęś> 😀 \ud800" });

        Assert.Contains("Žąsis & <gęś> 😀 \uFFFD", json, StringComparison.Ordinal);
    }

    private static string Message(string members) => "{" + Required + "," + members + "}";

    private static byte[] With(string members) => Encoding.UTF8.GetBytes(Message(members));

    private static string Write(Activity activity) => Encoding.UTF8.GetString(ActivityJson.Write(activity));

    private static Activity? TryRead(string body) => ActivityReader.Read(Encoding.UTF8.GetBytes(body));

    private static Activity Read(string body) => TryRead(body) ?? throw new Xunit.Sdk.XunitException("This is an activity: " + body);
}
