using Microsoft.Bot.Builder;
using IMiddleware = Microsoft.Bot.Builder.IMiddleware;

namespace SalesBot.Teams;

/// <summary>Ends a turn that takes longer than a channel waits: it is better to say so than to be asked the same again.</summary>
internal sealed class TurnBudget(TimeProvider clock) : IMiddleware
{
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(8);

    /// <inheritdoc/>
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken)
    {
        using var budget = new CancellationTokenSource(Budget, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(budget.Token, cancellationToken);
        await next(both.Token);
    }
}
