using System.Data.Common;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using SalesBot.Languages;

namespace SalesBot.Teams;

/// <summary>The adapter, with what every turn passes through, and the one place where a failed turn ends.</summary>
internal sealed class Adapter : CloudAdapter, IBotFrameworkHttpAdapter
{
    // The turn has used up its time, and the channel still waits.
    private static readonly TimeSpan ApologyBudget = TimeSpan.FromSeconds(1);

    public Adapter(
        IConfiguration configuration, IHttpClientFactory clients, ILogger<Adapter> logger, TimeProvider clock,
        TurnLogging logging, Admission admission, LongLists lists, MessagePace pace, TurnLock turns, TurnBudget budget)
        : base(configuration, clients, logger)
    {
        Use(logging);
        Use(admission);
        Use(lists);
        Use(budget);
        Use(pace);
        Use(turns);
        OnTurnError = async (context, failure) =>
        {
            // The adapter refuses the request; who is not let in is not told why.
            if (failure is NotAdmittedException)
                throw failure;
            using var scope = logger.Turn(context.Activity.Id);
            var code = Guid.NewGuid().ToString("N")[..8];
            logger.TurnFailed(failure, code, context.Activity.Id);
            // A message of which nothing could be stored is wanted again. Who tapped is told so where they tapped, and can do it again themselves.
            if (failure.GetBaseException() is DbException && context.Activity.Type != ActivityTypes.Invoke && !TurnBudget.IsProactive(context.Activity))
                throw new NotStoredException(failure);
            var apology = Phrases.Failed(code, LanguageExtensions.Parse(context.Activity.Locale) ?? Language.English);
            using var end = new CancellationTokenSource(ApologyBudget, clock);
            try
            {
                await context.SendActivityAsync(
                    context.Activity.Type == ActivityTypes.Invoke ? CardWord.Of(apology) : MessageFactory.Text(apology, null, null), end.Token);
            }
            catch (Exception undeliverable)
            {
                logger.ReplyFailed(undeliverable, context.Activity.Id, TurnAtHand.Now?.Refused?.CorrelationId ?? "none");
            }
        };
    }

    /// <summary>Has the bot answer what a request brings. A channel delivers again what is answered with 503.</summary>
    async Task IBotFrameworkHttpAdapter.ProcessAsync(HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken)
    {
        try
        {
            await ProcessAsync(httpRequest, httpResponse, bot, cancellationToken);
        }
        catch (NotStoredException)
        {
            httpResponse.StatusCode = StatusCodes.Status503ServiceUnavailable;
        }
    }

    /// <summary>A turn that ended before anything of it was stored.</summary>
    private sealed class NotStoredException(Exception failure) : Exception("Nothing of the turn could be stored.", failure);
}
