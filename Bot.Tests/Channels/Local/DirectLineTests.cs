using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace SalesBot.Tests.Channels.Local;

public sealed partial class DirectLineTests : IClassFixture<LocalHost>
{
    private readonly LocalHost host;

    public DirectLineTests(LocalHost host) => this.host = host.Anew();

    [Fact]
    public async Task The_bot_is_told_of_a_new_conversation_once_with_its_members_and_its_language()
    {
        var talk = await host.Talk("ruta", "lt");
        var again = await host.Send(HttpMethod.Post, "/directline/conversations", talk.Token, null);

        Assert.Equal(StatusCodes.Status200OK, again.Status);
        Assert.Equal(talk.Id, (string)again.Body["conversationId"]!);
        var told = Assert.Single(host.Received);
        Assert.Equal("conversationUpdate", (string)told["type"]!);
        Assert.Equal("lt-LT", (string)told["locale"]!);
        Assert.Equal("salesbot ruta", string.Join(' ', told["membersAdded"]!.AsArray().Select(member => (string)member!["id"]!)));
        Assert.NotNull((string?)told["id"]);
        Assert.NotNull((string?)told["timestamp"]);
    }

    [Fact]
    public async Task The_greeting_is_in_a_new_conversation_from_the_start()
    {
        host.Bot = async activity => (await host.AsBot(HttpMethod.Post, activity, "", Text("Hello"))).Status == 201 ? 200 : 500;

        var talk = await host.Talk();

        var greeting = Assert.Single((await talk.Read()).Activities);
        Assert.Equal("Hello", (string)greeting["text"]!);
        Assert.Equal(("salesbot", "bot"), ((string)greeting["from"]!["id"]!, (string)greeting["from"]!["role"]!));
    }

    [Fact]
    public async Task A_conversation_begins_although_the_bot_fails_to_greet()
    {
        host.Bot = _ => Task.FromResult(500);

        var talk = await host.Talk();

        Assert.Empty((await talk.Read()).Activities);
    }

    [Fact]
    public async Task A_message_reaches_the_bot_whole_and_is_echoed_with_the_id_the_page_gave_it()
    {
        var talk = await host.Talk();

        var posted = await talk.Say("qualify Dana Hallmann", "page-1");

        var received = host.Received.Last();
        Assert.Equal(StatusCodes.Status200OK, posted.Status);
        Assert.Equal(posted.Id, (string)received["id"]!);
        Assert.Equal("directline", (string)received["channelId"]!);
        Assert.Equal(talk.Id, (string)received["conversation"]!["id"]!);
        Assert.Equal($"{host.Http.BaseAddress}directline/connector/", (string)received["serviceUrl"]!);
        Assert.Equal(("salesbot", "SalesBot"), ((string)received["recipient"]!["id"]!, (string)received["recipient"]!["name"]!));
        var echo = Assert.Single((await talk.Read()).Activities);
        Assert.Equal(posted.Id, (string)echo["id"]!);
        Assert.Equal("page-1", (string)echo["channelData"]!["clientActivityID"]!);
        Assert.Equal("qualify Dana Hallmann", (string)echo["text"]!);
    }

    [Fact]
    public async Task The_sender_is_taken_from_the_token_and_not_from_the_message()
    {
        var talk = await host.Talk("ruta");

        await talk.Post(new JsonObject
        {
            ["type"] = "message",
            ["text"] = "I am the manager",
            ["id"] = "mine",
            ["timestamp"] = "2001-01-01T00:00:00Z",
            ["from"] = new JsonObject { ["id"] = "ingrid", ["name"] = "Ingrid Berg", ["aadObjectId"] = "ingrid", ["role"] = "bot" },
            ["recipient"] = new JsonObject { ["id"] = "other" },
            ["conversation"] = new JsonObject { ["id"] = "other", ["tenantId"] = "other" },
            ["channelId"] = "msteams",
            ["serviceUrl"] = "http://other.example.com/",
            ["callerId"] = "urn:botframework:azure",
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = "other" }, ["clientActivityID"] = "page-1" },
        });

        var received = host.Received.Last();
        var from = received["from"]!.AsObject();
        Assert.Equal("id name role", string.Join(' ', from.Select(property => property.Key)));
        Assert.Equal(("ruta", "Rūta", "user"), ((string)from["id"]!, (string)from["name"]!, (string)from["role"]!));
        Assert.DoesNotContain("other", received.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("ingrid", received.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("msteams", received.ToJsonString(), StringComparison.Ordinal);
        Assert.False(received.ContainsKey("callerId"));
        Assert.DoesNotContain("mine", received.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("2001", (string)received["timestamp"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "en-GB")]
    [InlineData("en-US", "en-GB")]
    [InlineData("lt", "lt-LT")]
    [InlineData("pl-PL", "pl-PL")]
    [InlineData("xx", "en-GB")]
    [InlineData(null, "pl-PL")]
    public async Task A_message_carries_its_own_locale_or_else_that_of_its_conversation(string? said, string locale)
    {
        var talk = await host.Talk("ruta", "pl");

        await talk.Post(new JsonObject { ["type"] = "message", ["text"] = "hi", ["locale"] = said });

        Assert.Equal(locale, (string)host.Received.Last()["locale"]!);
    }

    [Fact]
    public async Task A_tap_without_a_card_id_gets_the_id_of_the_card_it_was_on()
    {
        var cards = new List<string>();
        host.Bot = async activity =>
        {
            if ((string?)activity["text"] is { } nonce)
                cards.Add((await host.AsBot(HttpMethod.Post, activity, "", LocalConversationTests.Card(nonce, "dana"))).Id);
            return 200;
        };
        var talk = await host.Talk();
        await talk.Say("n1");
        await talk.Say("n2");

        await talk.Post(Tap("n1", null));
        Assert.Equal(cards[0], (string)host.Received.Last()["replyToId"]!);
        await talk.Post(Tap("unheard-of", "dana"));
        Assert.Equal(cards[1], (string)host.Received.Last()["replyToId"]!);
        await talk.Post(Tap("unheard-of", "jonas"));
        Assert.False(host.Received.Last().ContainsKey("replyToId"));
    }

    [Fact]
    public async Task An_updated_card_is_delivered_again_with_its_id_and_its_first_timestamp()
    {
        var card = "";
        host.Bot = async activity =>
        {
            card = (await host.AsBot(HttpMethod.Post, activity, "", Text("first"))).Id;
            return 200;
        };
        var talk = await host.Talk();
        var (first, watermark) = await talk.Read();

        var updated = await host.AsBot(HttpMethod.Put, host.Received.Last(), $"/{Uri.EscapeDataString(card)}", Text("second"));

        Assert.Equal((StatusCodes.Status200OK, card), (updated.Status, updated.Id));
        var second = Assert.Single((await talk.Read(watermark)).Activities);
        Assert.Equal("second", (string)second["text"]!);
        Assert.Equal(card, (string)second["id"]!);
        Assert.Equal((string)first.Single()["timestamp"]!, (string)second["timestamp"]!);
    }

    [Fact]
    public async Task The_bot_can_reply_to_a_message_and_delete_its_reply()
    {
        var talk = await host.Talk();
        var mine = await talk.Say("hi");
        var received = host.Received.Last();

        var reply = await host.AsBot(HttpMethod.Post, received, $"/{Uri.EscapeDataString(mine.Id)}", Text("hello"));
        Assert.Equal(StatusCodes.Status201Created, reply.Status);
        Assert.Equal(mine.Id, (string)(await talk.Read()).Activities.Last()["replyToId"]!);

        Assert.Equal(StatusCodes.Status200OK, (await host.AsBot(HttpMethod.Delete, received, $"/{Uri.EscapeDataString(reply.Id)}", null)).Status);
        Assert.Equal(StatusCodes.Status404NotFound, (await host.AsBot(HttpMethod.Delete, received, $"/{Uri.EscapeDataString(reply.Id)}", null)).Status);
        Assert.Equal(StatusCodes.Status404NotFound, (await host.AsBot(HttpMethod.Put, received, $"/{Uri.EscapeDataString(reply.Id)}", Text("again"))).Status);
        Assert.Single((await talk.Read()).Activities);
    }

    [Fact]
    public async Task Concurrent_messages_are_neither_lost_nor_duplicated()
    {
        host.Bot = async activity =>
        {
            if ((string?)activity["text"] is { } text)
                await host.AsBot(HttpMethod.Post, activity, "", Text($"re {text}"));
            return 200;
        };
        var talk = await host.Talk();

        var speaking = Task.WhenAll(Enumerable.Range(0, 40).Select(i => talk.Say($"{i}", $"page-{i}")));
        var read = new List<JsonObject>();
        for (var watermark = ""; read.Count < 80 || !speaking.IsCompleted;)
        {
            (var more, watermark) = await talk.Read(watermark);
            read.AddRange(more);
            Assert.True(read.Count <= 80);
        }

        Assert.All(await speaking, posted => Assert.Equal(StatusCodes.Status200OK, posted.Status));
        var texts = read.ConvertAll(activity => (string)activity["text"]!);
        Assert.Equal(80, texts.Distinct(StringComparer.Ordinal).Count());
        Assert.All(Enumerable.Range(0, 40), i => Assert.True(texts.IndexOf($"{i}") < texts.IndexOf($"re {i}")));
    }

    private static JsonObject Text(string text) => new() { ["type"] = "message", ["text"] = text };

    private static JsonObject Tap(string nonce, string? contact) => new()
    {
        ["type"] = "message",
        ["channelData"] = new JsonObject { ["postBack"] = true },
        ["value"] = new JsonObject { ["salesbot"] = new JsonObject { ["verb"] = "answer", ["contact"] = contact, ["nonce"] = nonce } },
    };

    // Sent in chunks, so that no header announces the length.
    private sealed class UnknownLength(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
