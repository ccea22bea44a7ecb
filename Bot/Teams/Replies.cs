using AdaptiveCards;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using SalesBot.Conversation;

namespace SalesBot.Teams;

/// <summary>Delivers what a turn says: in place of the tapped card where the channel can, as a new message where it can't.</summary>
internal sealed class Replies(ILogger<Replies> logger)
{
    /// <summary>Delivers the replies to a message.</summary>
    public async Task Send(ITurnContext context, IReadOnlyList<Reply> replies, Input input, CancellationToken cancellationToken)
    {
        var replaced = input.TappedCard;
        foreach (var reply in replies)
        {
            var activity = ToActivity(reply);
            if (reply.Card is not null && replaced is not null && await Replace(context, activity, replaced, cancellationToken))
                replaced = null;
            else
                await context.SendActivityAsync(activity, cancellationToken);
        }
    }

    /// <summary>Answers an invoke: the first card takes the place of the tapped one, for the one who tapped it; the rest follows as messages.</summary>
    public async Task<AdaptiveCardInvokeResponse> Answer(ITurnContext context, IReadOnlyList<Reply> replies, CancellationToken cancellationToken)
    {
        var first = replies.FirstOrDefault(reply => reply.Card is not null);
        foreach (var reply in replies)
            if (first is not null && !ReferenceEquals(reply, first))
                await context.SendActivityAsync(ToActivity(reply), cancellationToken);
        if (first is null)
            return new AdaptiveCardInvokeResponse
            {
                StatusCode = 200, Type = "application/vnd.microsoft.activity.message", Value = string.Join(" ", replies.Select(reply => reply.Text)),
            };
        // A card that somebody reacted to can fall back to the message's first version: the last one is made the message itself.
        if (first.IsFinal && context.Activity.ReplyToId is { Length: > 0 } tappedCard)
            await Replace(context, ToActivity(first), tappedCard, cancellationToken);
        return new AdaptiveCardInvokeResponse { StatusCode = 200, Type = AdaptiveCard.ContentType, Value = first.Card!.Draw() };
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
            return MessageFactory.Text(reply.Text, null, null);
        var attachment = new Attachment { ContentType = AdaptiveCard.ContentType, Content = card.Draw() };
        var activity = (Activity)MessageFactory.Attachment(attachment, null, null, null);
        activity.Summary = PlainText.Cut(card.Spoken, 120);
        return activity;
    }
}
