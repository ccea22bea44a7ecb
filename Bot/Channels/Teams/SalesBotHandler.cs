using System.Data.Common;
using System.Text.Json;
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
        // What reps say about people must stay in the private chat.
        var input = InputReader.Read(((ITurnContext)turnContext).Activity);
        if (IsShared(turnContext))
            await replies.Send(turnContext, [new Reply(null, PrivateOnly(turnContext), false)], input, cancellationToken);
        else
            await Take(turnContext, input, cancellationToken);
    }

    // The SDK's own dispatch parses every kind of invoke that Teams ever had, and fails on an unexpected form. The bot supports only these.
    protected override async Task<InvokeResponse> OnInvokeActivityAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        switch (turnContext.Activity.Name)
        {
            case "adaptiveCard/action":
                return await AnswerInvoke(turnContext, cancellationToken);
            case "fileConsent/invoke":
                // The bot never offers a file, so the upload address comes from somebody else.
                logger.FileRefused(turnContext.Activity.Id);
                return CreateInvokeResponse();
            default:
                return new InvokeResponse { Status = StatusCodes.Status501NotImplemented };
        }
    }

    private async Task<InvokeResponse> AnswerInvoke(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        var value = turnContext.Activity.Value is JsonElement json ? json : default;
        if (ActivityJson.Member(value, "action") is not { ValueKind: JsonValueKind.Object } action)
            return Refuse("BadRequest", "The value has no action.");
        if (ActivityJson.Text(action, "type") != "Action.Execute")
            return Refuse("NotSupported", "The action's type is not Action.Execute.");
        if (IsShared(turnContext))
            return CardWord.Answer(PrivateOnly(turnContext));
        var input = InputReader.Read(ActivityJson.Member(action, "data"), ActivityJson.Text(action, "verb"), turnContext.Activity.ReplyToId);
        if (input.Tap is { Verb: "" })
            return CreateInvokeResponse(NotOurs(turnContext));
        // The client refreshed the card by itself: show the card again, but don't execute its action.
        if (string.Equals(ActivityJson.Text(value, "trigger"), "automatic", StringComparison.OrdinalIgnoreCase))
            input = input with { Intent = Intent.Repeated, Handler = null };
        return CreateInvokeResponse(await AnswerTap(turnContext, input, cancellationToken));
    }

    private async Task<AdaptiveCardInvokeResponse> AnswerTap(ITurnContext turnContext, Input input, CancellationToken cancellationToken)
    {
        var user = users.Of(turnContext.Activity);
        var (answer, beside) = await replies.Answer(turnContext, await turns.Take(turnContext, user, input, cancellationToken), cancellationToken);
        try
        {
            await proactive.Note(user, beside);
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
            ? replies.Send(turnContext, [new Reply(null, PrivateOnly(turnContext), false)], new Input(Intent.Arrived), cancellationToken)
        : Task.CompletedTask;

    protected override Task OnInstallationUpdateRemoveAsync(
        ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Depart(turnContext, cancellationToken);

    // After the bot was removed, nothing can be sent.
    private async Task Depart(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        if (!IsShared(turnContext))
            await turns.Take(turnContext, users.Of(turnContext.Activity), new Input(Intent.Departed), cancellationToken);
    }

    private Task Arrive(ITurnContext turnContext, CancellationToken cancellationToken) =>
        IsShared(turnContext) || turnContext.Activity.From is null
            ? Task.CompletedTask
            : Take(turnContext, new Input(Intent.Arrived), cancellationToken);

    private static InvokeResponse Refuse(string code, string message) =>
        new() { Status = StatusCodes.Status400BadRequest, Body = Mistake(code, message) };

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

    private async Task Take(ITurnContext turnContext, Input input, CancellationToken cancellationToken)
    {
        var user = users.Of(turnContext.Activity);
        var delivered = await replies.Send(turnContext, await turns.Take(turnContext, user, input, cancellationToken), input, cancellationToken);
        // If this fails too, the channel delivers the message again, and the repetition is answered with the present state.
        await proactive.Note(user, delivered);
    }

    // Every conversation that is not marked as personal counts as shared, including kinds of chat that do not exist yet.
    private static bool IsShared(ITurnContext turnContext) =>
        turnContext.Activity.Conversation is { IsGroup: true } or { ConversationType: { Length: > 0 } and not "personal" };

    private static string PrivateOnly(ITurnContext turnContext) =>
        Phrases.PrivateOnly.In(LanguageOf(turnContext));

    private static Language LanguageOf(ITurnContext turnContext) =>
        LanguageExtensions.Parse(turnContext.Activity.Locale) ?? Language.English;
}
