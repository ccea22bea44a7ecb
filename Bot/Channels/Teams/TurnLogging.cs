using Microsoft.Bot.Builder;
using SalesBot.Hosting;
using SalesBot.Interview;
using IMiddleware = Microsoft.Bot.Builder.IMiddleware;

namespace SalesBot.Channels.Teams;

/// <summary>
/// Puts the activity's id on every line that is logged during its turn, and ends the turn with a line of its own: of what kind it was, and
/// how long it took.
/// </summary>
internal sealed class TurnLogging(TimeProvider clock, ILogger<TurnLogging> logger) : IMiddleware
{
    /// <inheritdoc/>
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken)
    {
        using var scope = logger.Turn(turnContext.Activity.Id);
        var begun = clock.GetTimestamp();
        await next(cancellationToken);
        logger.TurnTaken(new LoggedId(turnContext.Activity.Type), (int)clock.GetElapsedTime(begun).TotalMilliseconds);
    }
}
