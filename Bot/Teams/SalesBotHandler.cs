using System.Data.Common;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using SalesBot.Conversation;
using SalesBot.Languages;

namespace SalesBot.Teams;

/// <summary>The edge towards Teams: messages, taps and arrivals become inputs; what the turn says becomes activities.</summary>
internal sealed class SalesBotHandler(
    TurnTaker turns, Replies replies, Users users, Proactive proactive, ILogger<SalesBotHandler> logger) : TeamsActivityHandler
{
    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        turnContext.Activity.RemoveRecipientMention();
        var input = InputReader.Read(((ITurnContext)turnContext).Activity);
        // What reps say about people stays in the private chat.
        var answers = IsShared(turnContext) ? [new Reply(null, PrivateOnly(turnContext), false)] : await turns.Take(turnContext, input, cancellationToken);
        await Send(turnContext, answers, input, cancellationToken);
    }

    protected override async Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken)
    {
        if (IsShared(turnContext))
            return CardWord.Saying(PrivateOnly(turnContext));
        var input = InputReader.Read(invokeValue.Action.Data?.ToString(), invokeValue.Action.Verb, turnContext.Activity.ReplyToId);
        if (input.Tap is { Verb: "" })
            return NotOurs(turnContext);
        // What the client asks for by itself is to be shown, not to be done.
        if (InputReader.IsAutomatic(turnContext.Activity.Value?.ToString()))
            input = input with { Intent = Intent.Repeated };
        var (answer, beside) = await replies.Answer(turnContext, await turns.Take(turnContext, input, cancellationToken), cancellationToken);
        try
        {
            await proactive.Note(users.Of(turnContext.Activity), beside);
        }
        catch (DbException failure)
        {
            // What the card confirms is stored; that a word beside it was lost is not worth the card.
            logger.NotOwed(failure, turnContext.Activity.Id);
        }

        return answer;
    }

    protected override Task OnMembersAddedAsync(
        IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Arrive(turnContext, cancellationToken);

    // In Teams this asks for nobody's roster entry: whoever came is greeted by the activity's own sender.
    protected override Task OnTeamsMembersAddedDispatchAsync(
        IList<ChannelAccount> membersAdded, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Arrive(turnContext, cancellationToken);

    // A team is told once where to go on, and not at every new version.
    protected override Task OnInstallationUpdateAddAsync(
        ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        !IsShared(turnContext) ? Arrive(turnContext, cancellationToken)
        : turnContext.Activity.Action == "add" ? Send(turnContext, [new Reply(null, PrivateOnly(turnContext), false)], new Input(Intent.Arrived), cancellationToken)
        : Task.CompletedTask;

    protected override Task OnInstallationUpdateRemoveAsync(
        ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Depart(turnContext, cancellationToken);

    protected override Task OnTeamsMembersRemovedDispatchAsync(
        IList<ChannelAccount> membersRemoved, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        turnContext.Activity.Recipient?.Id is { } bot && membersRemoved.Any(member => member?.Id == bot)
            ? Depart(turnContext, cancellationToken)
            : Task.CompletedTask;

    // The bot never asked to send a file, so somebody else names the address.
    protected override Task<InvokeResponse> OnTeamsFileConsentAsync(
        ITurnContext<IInvokeActivity> turnContext, FileConsentCardResponse fileConsentCardResponse, CancellationToken cancellationToken)
    {
        logger.FileRefused(turnContext.Activity.Id);
        return Task.FromResult(new InvokeResponse { Status = StatusCodes.Status200OK });
    }

    // Nothing can be said any more where the bot is gone.
    private async Task Depart(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        if (!IsShared(turnContext))
            await turns.Take(turnContext, new Input(Intent.Departed), cancellationToken);
    }

    private async Task Arrive(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        if (IsShared(turnContext) || turnContext.Activity.From is null)
            return;
        var input = new Input(Intent.Arrived);
        await Send(turnContext, await turns.Take(turnContext, input, cancellationToken), input, cancellationToken);
    }

    /// <summary>Answers a tap that brings nothing the bot ever put on a card.</summary>
    private AdaptiveCardInvokeResponse NotOurs(ITurnContext<IInvokeActivity> turnContext)
    {
        var code = Guid.NewGuid().ToString("N")[..8];
        logger.TapNotOurs(code, turnContext.Activity.Id);
        return new AdaptiveCardInvokeResponse
        {
            StatusCode = StatusCodes.Status400BadRequest,
            Type = "application/vnd.microsoft.error",
            Value = new Error { Code = "BadRequest", Message = Phrases.Failed(code, LanguageOf(turnContext)) },
        };
    }

    private async Task Send(ITurnContext turnContext, IReadOnlyList<Reply> answers, Input input, CancellationToken cancellationToken)
    {
        var delivered = await replies.Send(turnContext, answers, input, cancellationToken);
        // Where even this can't be noted the channel is asked to bring the message again, which is then answered by where things stand.
        if (!IsShared(turnContext))
            await proactive.Note(users.Of(turnContext.Activity), delivered);
    }

    // Whatever calls itself anything but private is read by others: a kind of chat that is still to come as well.
    private static bool IsShared(ITurnContext turnContext) =>
        turnContext.Activity.Conversation is { IsGroup: true } or { ConversationType: { Length: > 0 } and not "personal" };

    private static string PrivateOnly(ITurnContext turnContext) =>
        Phrases.PrivateOnly.In(LanguageOf(turnContext));

    private static Language LanguageOf(ITurnContext turnContext) =>
        LanguageExtensions.Parse(turnContext.Activity.Locale) ?? Language.English;
}
