using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using SalesBot.Channels.Local;

namespace SalesBot.Tests.Channels.Local;

public sealed class LocalConversationTests
{
    private readonly LocalConversation conversation = new("c", "token", new LocalUser("ruta", "Rūta"), "en-GB", new FakeTimeProvider());

    [Fact]
    public async Task A_reader_gets_each_activity_once_while_others_are_added()
    {
        const int speakers = 8, each = 50;
        var said = new ConcurrentBag<string>();
        var read = new List<JsonObject>();

        var reading = Task.Run(async () =>
        {
            var watermark = "";
            while (read.Count < speakers * each)
            {
                var (activities, next) = conversation.Since(watermark);
                read.AddRange(activities.Select(Parse));
                watermark = next;
                await Task.Yield();
            }

            Assert.Empty(conversation.Since(watermark).Activities);
        });
        await Task.WhenAll(Enumerable.Range(0, speakers).Select(_ => Task.Run(() =>
        {
            for (var i = 0; i < each; i++)
                said.Add(conversation.Add(Message("hello"), byBot: false));
        })));
        await reading.WaitAsync(TimeSpan.FromSeconds(20));

        Assert.Equal(said.Order(StringComparer.Ordinal), read.Select(Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Timestamps_increase_even_while_the_clock_stands_still()
    {
        for (var i = 0; i < 5; i++)
            conversation.Add(Message("hello"), byBot: false);

        var times = All().ConvertAll(Time);
        Assert.Equal(times.Distinct().Order(), times);
    }

    [Fact]
    public void A_replaced_card_keeps_its_id_and_timestamp_and_is_delivered_last()
    {
        var card = conversation.Add(Message("first card"), byBot: true);
        var time = Time(All().Single());
        conversation.Add(Message("a tap"), byBot: false);
        var watermark = conversation.Since("").Watermark;

        Assert.True(conversation.Replace(card, Message("second card")));

        var (activities, next) = conversation.Since(watermark);
        var replaced = Parse(Assert.Single(activities));
        Assert.Equal(("second card", card, time), ((string)replaced["text"]!, Id(replaced), Time(replaced)));
        Assert.Empty(conversation.Since(next).Activities);
        Assert.Equal(["a tap", "second card"], All().ConvertAll(activity => (string)activity["text"]!));
    }

    [Fact]
    public void Only_an_activity_of_the_bot_can_be_replaced()
    {
        var mine = conversation.Add(Message("mine"), byBot: false);

        Assert.False(conversation.Replace(mine, Message("not mine")));
        Assert.False(conversation.Replace("nothing", Message("nowhere")));
        Assert.Equal("mine", (string)All().Single()["text"]!);
    }

    [Fact]
    public void A_tap_refers_to_the_newest_card_with_its_nonce()
    {
        conversation.Add(Card("n1", "dana"), byBot: true);
        conversation.Add(Card("n2", "dana"), byBot: true);
        var newest = conversation.Add(Card("n2", "jonas"), byBot: true);
        conversation.Add(Card("n3", "dana"), byBot: true);

        Assert.Equal(newest, conversation.CardOf("n2", null));
    }

    [Fact]
    public void A_tap_with_an_unknown_nonce_refers_to_the_newest_card_about_the_contact()
    {
        conversation.Add(Card("n1", "dana"), byBot: true);
        var newest = conversation.Add(Card("n2", "dana"), byBot: true);
        conversation.Add(Card("n3", "jonas"), byBot: true);

        Assert.Equal(newest, conversation.CardOf("forged", "dana"));
        Assert.Equal(newest, conversation.CardOf(null, "dana"));
        Assert.Null(conversation.CardOf("forged", "nobody"));
        Assert.Null(conversation.CardOf(null, null));
    }

    [Fact]
    public void A_tap_with_the_nonce_of_a_replaced_card_refers_to_the_replacement()
    {
        var card = conversation.Add(Card("n1", "dana"), byBot: true);
        conversation.Replace(card, Card("n2", "dana"));

        Assert.Equal(card, conversation.CardOf("n1", null));
        Assert.Equal(card, conversation.CardOf("n2", null));
    }

    [Fact]
    public void A_nonce_in_a_users_message_does_not_make_it_a_card()
    {
        conversation.Add(Card("n1", "dana"), byBot: false);

        Assert.Null(conversation.CardOf("n1", "dana"));
    }

    [Fact]
    public void The_oldest_activity_is_dropped_when_there_are_too_many()
    {
        for (var i = 0; i <= LocalConversation.Most; i++)
            conversation.Add(Message(i.ToString(CultureInfo.InvariantCulture)), byBot: false);

        Assert.Equal(LocalConversation.Most, All().Count);
        Assert.Equal("1", (string)All()[0]["text"]!);
    }

    [Fact]
    public void A_message_replaces_the_typing_indicator()
    {
        conversation.Add(new JsonObject { ["type"] = "typing" }, byBot: true);
        Assert.Single(All());
        conversation.Add(Message("typed"), byBot: true);

        Assert.Equal("typed", (string)All().Single()["text"]!);
    }

    [Fact]
    public void A_reply_names_the_message_it_answers_only_if_the_user_sent_that_message()
    {
        var mine = conversation.Add(Message("mine"), byBot: false);
        var card = conversation.Add(Reply("card", mine), byBot: true);
        conversation.Add(Reply("greeting", "never on the stream"), byBot: true);
        conversation.Add(Reply("a tap", card), byBot: false);

        Assert.Equal([null, mine, null, null], All().ConvertAll(activity => (string?)activity["replyToId"]));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("-1")]
    public void An_unreadable_watermark_returns_every_activity(string? watermark)
    {
        conversation.Add(Message("hello"), byBot: false);

        Assert.Single(conversation.Since(watermark).Activities);
    }

    private List<JsonObject> All() => [.. conversation.Since("").Activities.Select(Parse)];

    private static JsonObject Parse(string json) => (JsonObject)JsonNode.Parse(json)!;

    private static string Id(JsonObject activity) => (string)activity["id"]!;

    private static DateTimeOffset Time(JsonObject activity) => DateTimeOffset.Parse((string)activity["timestamp"]!, CultureInfo.InvariantCulture);

    private static JsonObject Message(string text) => new() { ["type"] = "message", ["text"] = text };

    private static JsonObject Reply(string text, string to) => new() { ["type"] = "message", ["text"] = text, ["replyToId"] = to };

    internal static JsonObject Card(string nonce, string contact) => new()
    {
        ["type"] = "message",
        ["attachments"] = new JsonArray(new JsonObject
        {
            ["contentType"] = "application/vnd.microsoft.card.adaptive",
            ["content"] = new JsonObject
            {
                ["type"] = "AdaptiveCard",
                ["body"] = new JsonArray(new JsonObject
                {
                    ["type"] = "Container",
                    ["selectAction"] = new JsonObject
                    {
                        ["type"] = "Action.Submit",
                        ["data"] = new JsonObject { ["salesbot"] = new JsonObject { ["verb"] = "answer", ["contact"] = contact, ["nonce"] = nonce } },
                    },
                }),
            },
        }),
    };
}
