using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace SalesBot.Channels.Teams;

/// <summary>A tap answered where it was made: by a word over the card, which stays as it is.</summary>
internal static class CardWord
{
    /// <summary>The answer to a card's invoke.</summary>
    public static AdaptiveCardInvokeResponse Saying(string word) =>
        new() { StatusCode = StatusCodes.Status200OK, Type = "application/vnd.microsoft.activity.message", Value = word };

    /// <summary>The same as an activity, for a turn that does not come to an answer of its own.</summary>
    public static Activity Of(string word) => new()
    {
        Type = ActivityTypesEx.InvokeResponse,
        Value = Answer(word),
    };

    /// <summary>The same as the answer to the request.</summary>
    public static InvokeResponse Answer(string word) => new() { Status = StatusCodes.Status200OK, Body = Saying(word) };
}
