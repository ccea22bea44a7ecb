using System.Net;
using AdaptiveCards;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using SalesBot.Cards;
using SalesBot.Hosting;
using SalesBot.Interview;
using SalesBot.Understanding;

namespace SalesBot.Channels.Teams;

/// <summary>How a delivery ended.</summary>
internal enum Delivered
{
    /// <summary>The channel accepted all replies.</summary>
    Whole,

    /// <summary>The conversation accepts no messages: the bot was blocked or removed, or the stored address is not a channel's.</summary>
    Closed,

    /// <summary>Some replies did not arrive, or the bot does not know whether they did.</summary>
    Lost,
}

/// <summary>
/// Delivers the replies of a turn: in place of the tapped card if the channel can do that, otherwise as new messages. The turn is already
/// committed, so a failed delivery only ends the sending.
/// </summary>
internal sealed class Replies(ILogger<Replies> logger)
{
    // In characters. Short enough for every channel, and long enough to be useful.
    private const int LongestOfTooLong = 1_000;

    private volatile bool isCutOff;

    /// <summary>
    /// Whether the last reply failed for a reason that affects all conversations: no connection, no token, or a failing channel.
    /// </summary>
    public bool IsCutOff => isCutOff;

    /// <summary>Delivers the replies to a message, in order, and stops at the first that fails.</summary>
    public async Task<Delivered> Send(ITurnContext context, IReadOnlyList<Reply> replies, Input input, CancellationToken cancellationToken)
    {
        var replaced = input.TappedCard;
        foreach (var reply in replies)
        {
            var delivered = await Deliver(context, reply, reply.Card is null ? null : replaced, cancellationToken);
            if (delivered != Delivered.Whole)
                return delivered;
            if (reply.Card is not null)
                replaced = null;
        }

        return Delivered.Whole;
    }

    /// <summary>
    /// Answers an invoke. The first card replaces the tapped one for the user who tapped. The other replies are sent as messages up to the
    /// first that fails; the second value says how that ended.
    /// </summary>
    public async Task<(AdaptiveCardInvokeResponse Answer, Delivered Beside)> Answer(
        ITurnContext context, IReadOnlyList<Reply> replies, CancellationToken cancellationToken)
    {
        var first = replies.FirstOrDefault(reply => reply.Card is not null);
        if (first is null)
            return (CardWord.Saying(string.Join(" ", replies.Select(reply => reply.Text))), Delivered.Whole);
        var beside = await Send(context, [.. replies.Where(reply => !ReferenceEquals(reply, first))], new Input(Intent.None), cancellationToken);
        // A reaction to a card can make Teams show the message's first version again. So make the final card the message itself.
        if (first.IsFinal && context.Activity.ReplyToId is { Length: > 0 } tappedCard)
            await Attempt(context, () => Replace(context, ToActivity(first), tappedCard, cancellationToken));
        return (new AdaptiveCardInvokeResponse {
            StatusCode = 200,
            Type = AdaptiveCard.ContentType,
            Value = ActivityJson.Raw(first.Card!.Draw().ToJson()) },
            beside);
    }

    private Task<Delivered> Deliver(ITurnContext context, Reply reply, string? replaced, CancellationToken cancellationToken) => Attempt(context, async () =>
    {
        var activity = ToActivity(reply);
        if (replaced is not null && await Replace(context, activity, replaced, cancellationToken))
            return;
        try
        {
            await context.SendActivityAsync(activity, cancellationToken);
        }
        catch (ErrorResponseException tooLarge) when (
            tooLarge.Response.StatusCode == HttpStatusCode.RequestEntityTooLarge
                || tooLarge.Response.Content?.Contains("MessageSizeTooBig", StringComparison.Ordinal) == true)
        {
            logger.ReplyTooLarge(context.Activity.Id);
            var shortened = PlainText.Cut(reply.Card?.Spoken ?? reply.Text ?? "", LongestOfTooLong);
            await context.SendActivityAsync(MessageFactory.Text(shortened), cancellationToken);
        }
    });

    private async Task<Delivered> Attempt(ITurnContext context, Func<Task> delivery)
    {
        try
        {
            await delivery();
            isCutOff = false;
            return Delivered.Whole;
        }
        catch (HttpRequestException closed) when (closed.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.NotFound)
        {
            // The user blocked or removed the bot. That is not a failure.
            logger.ConversationClosed(context.Activity.Id, (int)closed.StatusCode);
            return Delivered.Closed;
        }
        catch (Exception failure)
        {
            isCutOff = failure is not ErrorResponseException { Response.StatusCode: < HttpStatusCode.InternalServerError and not HttpStatusCode.Unauthorized };
            logger.ReplyFailed(failure, context.Activity.Id, CurrentTurn.Now?.Refused?.CorrelationId ?? "none");
            return Delivered.Lost;
        }
    }

    private async Task<bool> Replace(ITurnContext context, Activity activity, string tappedCard, CancellationToken cancellationToken)
    {
        activity.Id = tappedCard;
        try
        {
            await context.UpdateActivityAsync(activity, cancellationToken);
            return true;
        }
        catch (ErrorResponseException reason)
        {
            // Some channels give the card's id but can't replace the card.
            logger.CardNotReplaced(reason, context.Activity.Id);
            activity.Id = null;
            return false;
        }
    }

    private static Activity ToActivity(Reply reply)
    {
        if (reply.Card is not { } card)
        {
            var words = MessageFactory.Text(reply.Text);
            // It may repeat what people wrote, and nothing in that is markup.
            words.TextFormat = TextFormatTypes.Plain;
            return words;
        }

        var attachment = new Attachment { ContentType = AdaptiveCard.ContentType, Content = ActivityJson.Raw(card.Draw().ToJson()) };
        var activity = (Activity)MessageFactory.Attachment(attachment);
        activity.Summary = PlainText.Cut(card.Spoken, 120);
        return activity;
    }
}
