using System.Data.Common;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using SalesBot.Cards;
using SalesBot.Hosting;
using SalesBot.Interview;
using SalesBot.Languages;

namespace SalesBot.Channels.Teams;

/// <summary>The edge towards Teams: messages, taps and arrivals become inputs; what the turn says becomes activities.</summary>
internal sealed class SalesBotHandler(
    TurnTaker turns, Replies replies, Users users, Proactive proactive, ILogger<SalesBotHandler> logger) : ActivityHandler
{
    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        if (turnContext.Activity is { Recipient.Id: not null, Text: not null })
            turnContext.Activity.RemoveRecipientMention();
        var input = InputReader.Read(((ITurnContext)turnContext).Activity);
        // What reps say about people stays in the private chat.
        var answers = IsShared(turnContext) ? [new Reply(null, PrivateOnly(turnContext), false)] : await turns.Take(turnContext, input, cancellationToken);
        await Send(turnContext, answers, input, cancellationToken);
    }

    // The SDK's own dispatch reads every invoke that Teams ever had, and fails where one has another shape. The bot offers these, and no
    // others.
    protected override async Task<InvokeResponse> OnInvokeActivityAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        switch (turnContext.Activity.Name)
        {
            case "adaptiveCard/action" when CardMistake(turnContext.Activity.Value) is { } mistake:
                return new InvokeResponse { Status = StatusCodes.Status400BadRequest, Body = mistake };
            case "adaptiveCard/action":
                return CreateInvokeResponse(await AnswerTap(turnContext, cancellationToken));
            case "fileConsent/invoke":
                // The bot never asked to send a file, so somebody else names the address.
                logger.FileRefused(turnContext.Activity.Id);
                return CreateInvokeResponse();
            default:
                return new InvokeResponse { Status = StatusCodes.Status501NotImplemented };
        }
    }

    private async Task<AdaptiveCardInvokeResponse> AnswerTap(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        var action = ActivityJson.Object(turnContext.Activity.Value, "action");
        if (IsShared(turnContext))
            return CardWord.Saying(PrivateOnly(turnContext));
        var input = InputReader.Read(ActivityJson.Text(ActivityJson.Member(action, "data")), ActivityJson.Text(action, "verb"), turnContext.Activity.ReplyToId);
        if (input.Tap is { Verb: "" })
            return NotOurs(turnContext);
        // What the client asks for by itself is to be shown, not to be done.
        if ("automatic".Equals(ActivityJson.Text(turnContext.Activity.Value, "trigger"), StringComparison.OrdinalIgnoreCase))
            input = input with { Intent = Intent.Repeated, Handler = null };
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

    // Whoever came is greeted by the activity's own sender; nobody's roster entry is asked for, as the SDK's Teams handler would.
    protected override Task OnConversationUpdateActivityAsync(ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        var activity = turnContext.Activity;
        var bot = activity.Recipient?.Id;
        var isTeams = activity.ChannelId == "msteams";
        if (activity.MembersAdded is { Count: > 0 } added && (isTeams || added.Any(member => member.Id != bot)))
            return Arrive(turnContext, cancellationToken);
        return isTeams && bot is not null && activity.MembersRemoved?.Any(member => member.Id == bot) == true
            ? Depart(turnContext, cancellationToken)
            : Task.CompletedTask;
    }

    // A team is told once where to go on, and not at every new version.
    protected override Task OnInstallationUpdateAddAsync(
        ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        !IsShared(turnContext) ? Arrive(turnContext, cancellationToken)
        : turnContext.Activity.Action == "add"
            ? Send(turnContext, [new Reply(null, PrivateOnly(turnContext), false)], new Input(Intent.Arrived), cancellationToken)
        : Task.CompletedTask;

    protected override Task OnInstallationUpdateRemoveAsync(
        ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Depart(turnContext, cancellationToken);

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

    /// <summary>What is wrong with the value of a tap, as the client is told; null when nothing is.</summary>
    private static AdaptiveCardInvokeResponse? CardMistake(object? value)
    {
        var action = ActivityJson.Object(value, "action");
        return action is null ? Mistake("BadRequest", "The value has no action.")
            : ActivityJson.Text(action, "type") != "Action.Execute" ? Mistake("NotSupported", "The action's type is not Action.Execute.")
            : null;
    }

    private static AdaptiveCardInvokeResponse Mistake(string code, string message) => new()
    {
        StatusCode = StatusCodes.Status400BadRequest,
        Type = "application/vnd.microsoft.error",
        Value = new Error { Code = code, Message = message },
    };

    /// <summary>Answers a tap that brings nothing the bot ever put on a card.</summary>
    private AdaptiveCardInvokeResponse NotOurs(ITurnContext<IInvokeActivity> turnContext)
    {
        var code = Guid.NewGuid().ToString("N")[..8];
        logger.TapNotOurs(code, turnContext.Activity.Id);
        return Mistake("BadRequest", Phrases.Failed(code, LanguageOf(turnContext)));
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
