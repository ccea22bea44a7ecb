using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using SalesBot.Interview;
using IMiddleware = Microsoft.Bot.Builder.IMiddleware;

namespace SalesBot.Channels.Teams;

/// <summary>
/// Ends a turn that takes longer than a channel waits, including its wait for other turns. The user then gets an apology, and the channel
/// does not deliver the activity again.
/// </summary>
internal sealed class TurnBudget(TimeProvider clock) : IMiddleware
{
    /// <summary>How long an apology may take after the turn's time is used up. The channel still waits that long.</summary>
    public static readonly TimeSpan ForApology = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(8);

    /// <summary>The longest time until a channel gets a response, whatever delays the turn.</summary>
    public static readonly TimeSpan Deadline = Budget + ForApology;

    // No channel waits for a proactive turn, and it may have to wait behind many others.
    private static readonly TimeSpan ProactiveBudget = TimeSpan.FromMinutes(2);

    /// <summary>Whether the bot began the turn.</summary>
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
