using System.Net;
using AdaptiveCards;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using SalesBot.Cards;
using SalesBot.Hosting;
using SalesBot.Interview;
using SalesBot.Understanding;

namespace SalesBot.Channels.Teams;

/// <summary>What became of replies.</summary>
internal enum Delivered
{
    /// <summary>The channel took them.</summary>
    Whole,

    /// <summary>Their conversation takes nothing: the bot was blocked or removed, or the stored address is not a channel's.</summary>
    Closed,

    /// <summary>They or some of them did not arrive, or perhaps arrived without the bot learning of it.</summary>
    Lost,
}

/// <summary>
/// Delivers what a turn says: in place of the tapped card where the channel can, as a new message where it can't. What it says is stored by
/// then, so what can't be delivered ends the telling, not the turn.
/// </summary>
internal sealed class Replies(ILogger<Replies> logger)
{
    // Short enough for every channel, long enough to go on from.
    private const int LongestOfTooLong = 1_000;

    private volatile bool isCutOff;

    /// <summary>Whether the last reply failed for a reason that is no single conversation's: no connection, no token, a channel in trouble.</summary>
    public bool IsCutOff => isCutOff;

    /// <summary>Delivers the replies to a message, in order, up to the first that can't be.</summary>
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
    /// Answers an invoke: the first card takes the place of the tapped one, for the one who tapped it; the rest goes as messages, up to the
    /// first that can't be delivered, and what became of these is told.
    /// </summary>
    public async Task<(AdaptiveCardInvokeResponse Answer, Delivered Beside)> Answer(
        ITurnContext context, IReadOnlyList<Reply> replies, CancellationToken cancellationToken)
    {
        var first = replies.FirstOrDefault(reply => reply.Card is not null);
        if (first is null)
            return (CardWord.Saying(string.Join(" ", replies.Select(reply => reply.Text))), Delivered.Whole);
        var beside = await Send(context, [.. replies.Where(reply => !ReferenceEquals(reply, first))], new Input(Intent.None), cancellationToken);
        // A card that somebody reacted to can fall back to the message's first version: the last one is made the message itself.
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
            // The wish of whoever blocked or removed the bot, and no failure.
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
            // Some channels name the card but can't change it.
            logger.CardNotReplaced(reason, context.Activity.Id);
            activity.Id = null;
            return false;
        }
    }

    private static Activity ToActivity(Reply reply)
    {
        if (reply.Card is not { } card)
            return MessageFactory.Text(reply.Text);
        var attachment = new Attachment { ContentType = AdaptiveCard.ContentType, Content = ActivityJson.Raw(card.Draw().ToJson()) };
        var activity = (Activity)MessageFactory.Attachment(attachment);
        activity.Summary = PlainText.Cut(card.Spoken, 120);
        return activity;
    }
}
