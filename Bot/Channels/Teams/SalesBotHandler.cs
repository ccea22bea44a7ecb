using System.Data.Common;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using SalesBot.Cards;
using SalesBot.Hosting;
using SalesBot.Interview;
using SalesBot.Languages;

namespace SalesBot.Channels.Teams;

/// <summary>The handler for Teams: turns messages, taps and arrivals into inputs, and the turn's replies into activities.</summary>
internal sealed class SalesBotHandler(
    TurnTaker turns, Replies replies, Users users, Proactive proactive, ILogger<SalesBotHandler> logger) : ActivityHandler
{
    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        if (turnContext.Activity is { Recipient.Id: not null, Text: not null })
            turnContext.Activity.RemoveRecipientMention();
        var input = InputReader.Read(((ITurnContext)turnContext).Activity);
        // What reps say about people must stay in the private chat.
        var answers = IsShared(turnContext) ? [new Reply(null, PrivateOnly(turnContext), false)] : await turns.Take(turnContext, input, cancellationToken);
        await Send(turnContext, answers, input, cancellationToken);
    }

    // The SDK's own dispatch parses every kind of invoke that Teams ever had, and fails on an unexpected form. The bot supports only these.
    protected override async Task<InvokeResponse> OnInvokeActivityAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        switch (turnContext.Activity.Name)
        {
            case "adaptiveCard/action" when CardMistake(turnContext.Activity.Value) is { } mistake:
                return new InvokeResponse { Status = StatusCodes.Status400BadRequest, Body = mistake };
            case "adaptiveCard/action":
                return CreateInvokeResponse(await AnswerTap(turnContext, cancellationToken));
            case "fileConsent/invoke":
                // The bot never offers a file, so the upload address comes from somebody else.
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
        // The client refreshed the card by itself: show the card again, but don't execute its action.
        if ("automatic".Equals(ActivityJson.Text(turnContext.Activity.Value, "trigger"), StringComparison.OrdinalIgnoreCase))
            input = input with { Intent = Intent.Repeated, Handler = null };
        var (answer, beside) = await replies.Answer(turnContext, await turns.Take(turnContext, input, cancellationToken), cancellationToken);
        try
        {
            await proactive.Note(users.Of(turnContext.Activity), beside);
        }
        catch (DbException failure)
        {
            // The answer on the card is stored. Don't give it up because a message beside it was lost.
            logger.NotOwed(failure, turnContext.Activity.Id);
        }

        return answer;
    }

    // Only the activity's sender is greeted. The SDK's Teams handler would look up every member's roster entry.
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

    // A team gets the hint once, when the bot is installed and not at every new version.
    protected override Task OnInstallationUpdateAddAsync(
        ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        !IsShared(turnContext) ? Arrive(turnContext, cancellationToken)
        : turnContext.Activity.Action == "add"
            ? Send(turnContext, [new Reply(null, PrivateOnly(turnContext), false)], new Input(Intent.Arrived), cancellationToken)
        : Task.CompletedTask;

    protected override Task OnInstallationUpdateRemoveAsync(
        ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Depart(turnContext, cancellationToken);

    // After the bot was removed, nothing can be sent.
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

    /// <summary>What is wrong with the value of a tap, as an error for the client; null when nothing is.</summary>
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

    /// <summary>Answers a tap that is not from a card of this bot.</summary>
    private AdaptiveCardInvokeResponse NotOurs(ITurnContext<IInvokeActivity> turnContext)
    {
        var code = Guid.NewGuid().ToString("N")[..8];
        logger.TapNotOurs(code, turnContext.Activity.Id);
        return Mistake("BadRequest", Phrases.Failed(code, LanguageOf(turnContext)));
    }

    private async Task Send(ITurnContext turnContext, IReadOnlyList<Reply> answers, Input input, CancellationToken cancellationToken)
    {
        var delivered = await replies.Send(turnContext, answers, input, cancellationToken);
        // If this fails too, the channel delivers the message again, and the repetition is answered with the present state.
        if (!IsShared(turnContext))
            await proactive.Note(users.Of(turnContext.Activity), delivered);
    }

    // Every conversation that is not marked as personal counts as shared, including kinds of chat that do not exist yet.
    private static bool IsShared(ITurnContext turnContext) =>
        turnContext.Activity.Conversation is { IsGroup: true } or { ConversationType: { Length: > 0 } and not "personal" };

    private static string PrivateOnly(ITurnContext turnContext) =>
        Phrases.PrivateOnly.In(LanguageOf(turnContext));

    private static Language LanguageOf(ITurnContext turnContext) =>
        LanguageExtensions.Parse(turnContext.Activity.Locale) ?? Language.English;
}
