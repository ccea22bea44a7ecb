using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using SalesBot.Conversation;
using SalesBot.Languages;

namespace SalesBot.Teams;

/// <summary>The edge towards Teams: messages, taps and arrivals become inputs; what the turn says becomes activities.</summary>
internal sealed class SalesBotHandler(TurnTaker turns, Replies replies, Users users, Proactive proactive) : TeamsActivityHandler
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
            return new AdaptiveCardInvokeResponse { StatusCode = 200, Type = "application/vnd.microsoft.activity.message", Value = PrivateOnly(turnContext) };
        var input = InputReader.Read(invokeValue.Action.Data?.ToString(), invokeValue.Action.Verb, turnContext.Activity.ReplyToId);
        // What the client asks for by itself is to be shown, not to be done.
        if (InputReader.IsAutomatic(turnContext.Activity.Value?.ToString()))
            input = input with { Intent = Intent.Repeated };
        return await replies.Answer(turnContext, await turns.Take(turnContext, input, cancellationToken), cancellationToken);
    }

    protected override Task OnMembersAddedAsync(
        IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Arrive(turnContext, cancellationToken);

    // In Teams this asks for nobody's roster entry: whoever came is greeted by the activity's own sender.
    protected override Task OnTeamsMembersAddedDispatchAsync(
        IList<ChannelAccount> membersAdded, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Arrive(turnContext, cancellationToken);

    protected override Task OnInstallationUpdateAddAsync(
        ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Arrive(turnContext, cancellationToken);

    private async Task Arrive(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        if (IsShared(turnContext) || turnContext.Activity.From is null)
            return;
        var input = new Input(Intent.Arrived);
        await Send(turnContext, await turns.Take(turnContext, input, cancellationToken), input, cancellationToken);
    }

    private async Task Send(ITurnContext turnContext, IReadOnlyList<Reply> answers, Input input, CancellationToken cancellationToken)
    {
        if (await replies.Send(turnContext, answers, input, cancellationToken) == Delivered.Closed && !IsShared(turnContext))
            await proactive.MarkDead(users.Of(turnContext.Activity));
    }

    private static bool IsShared(ITurnContext turnContext) =>
        turnContext.Activity.Conversation.ConversationType is "channel" or "groupChat";

    private static string PrivateOnly(ITurnContext turnContext) =>
        Phrases.PrivateOnly.In(LanguageExtensions.Parse(turnContext.Activity.Locale) ?? Language.English);
}
