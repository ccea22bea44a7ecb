using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace SalesBot.Channels.Teams;

/// <summary>Answers a tap with a text over the card; the card stays as it is.</summary>
internal static class CardWord
{
    /// <summary>The text as an answer to a card's invoke.</summary>
    public static AdaptiveCardInvokeResponse Saying(string word) =>
        new() { StatusCode = StatusCodes.Status200OK, Type = "application/vnd.microsoft.activity.message", Value = word };

    /// <summary>The text as an activity, for a turn that ends without an answer of its own.</summary>
    public static Activity Of(string word) => new()
    {
        Type = ActivityTypesEx.InvokeResponse,
        Value = Answer(word),
    };

    /// <summary>The text as the response to the request.</summary>
    public static InvokeResponse Answer(string word) => new() { Status = StatusCodes.Status200OK, Body = Saying(word) };
}
