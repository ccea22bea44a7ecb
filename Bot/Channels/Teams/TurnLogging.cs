using Microsoft.Bot.Builder;
using SalesBot.Hosting;
using SalesBot.Interview;
using IMiddleware = Microsoft.Bot.Builder.IMiddleware;

namespace SalesBot.Channels.Teams;

/// <summary>
/// Adds the activity's id to every line that is logged during its turn. Ends the turn with a line on its kind and duration.
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
