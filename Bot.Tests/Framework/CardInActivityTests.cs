using System.Text.Json;
using System.Text.Json.Nodes;
using AdaptiveCards;
using Microsoft.Bot.Json;
using Microsoft.Bot.Schema;

namespace SalesBot.Tests.Framework;

/// <summary>Cards travel within activities and answers.</summary>
public class CardInActivityTests
{
    [Fact]
    public void A_card_is_written_within_an_activity_and_within_the_answer_to_an_invoke()
    {
        var card = new AdaptiveCard(new AdaptiveSchemaVersion(1, 5)) { Body = [new AdaptiveTextBlock("Labas")] };
        var json = JsonNode.Parse(card.ToJson())!;

        var activity = JsonSerializer.SerializeToNode(new Activity { Attachments = [new Attachment { ContentType = AdaptiveCard.ContentType, Content = card }] }, BotJson.Activity)!;
        var answer = JsonSerializer.SerializeToNode(new AdaptiveCardInvokeResponse { StatusCode = 200, Value = card }, BotJson.Info<object>())!;

        Assert.True(JsonNode.DeepEquals(json, activity["attachments"]![0]!["content"]));
        Assert.True(JsonNode.DeepEquals(json, answer["value"]));
    }
}
