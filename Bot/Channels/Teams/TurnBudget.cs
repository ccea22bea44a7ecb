using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using SalesBot.Interview;
using IMiddleware = Microsoft.Bot.Builder.IMiddleware;

namespace SalesBot.Channels.Teams;

/// <summary>
/// Ends a turn that takes longer than a channel waits, its wait for other turns included: it is better to say so than to be asked the same
/// again.
/// </summary>
internal sealed class TurnBudget(TimeProvider clock) : IMiddleware
{
    /// <summary>How long an apology may take after a turn has used up its time: the channel still waits.</summary>
    public static readonly TimeSpan ForApology = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(8);

    /// <summary>When a channel is answered at the latest, whatever holds the turn up.</summary>
    public static readonly TimeSpan Deadline = Budget + ForApology;

    // No channel waits for what the bot begins by itself; it may wait for its place among many.
    private static readonly TimeSpan ProactiveBudget = TimeSpan.FromMinutes(2);

    /// <summary>Whether a turn is one that the bot began by itself.</summary>
    public static bool IsProactive(Activity activity) => activity is
        { Type: ActivityTypes.Event, Name: ActivityEventNames.ContinueConversation or ActivityEventNames.CreateConversation };

    /// <inheritdoc/>
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken)
    {
        var activity = turnContext.Activity;
        var isProactive = IsProactive(activity);
        var budget = isProactive ? ProactiveBudget : Budget;
        using var end = new CancellationTokenSource(budget, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(end.Token, cancellationToken);
        new CurrentTurn(activity.ChannelId, Users.TenantOf(activity), isProactive, clock.GetUtcNow() + budget).Begin();
        await next(both.Token);
    }
}
