using System.Data.Common;
using System.Security.Claims;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using SalesBot.Hosting;
using SalesBot.Interview;
using SalesBot.Languages;

namespace SalesBot.Channels.Teams;

/// <summary>The adapter. It sets up the middleware that every turn passes through, and handles every failed turn.</summary>
internal sealed class Adapter : CloudAdapter
{
    private readonly VerifiedAuthentication channels;
    private readonly Connector connector;
    private readonly TimeProvider clock;
    private readonly ILogger<Adapter> logger;

    // The SDK gets no logger: it writes several lines a turn, some of them with text from callers, and none with the turn's id.
    public Adapter(
        VerifiedAuthentication channels, Connector connector, ILogger<Adapter> logger, TimeProvider clock,
        TurnLogging logging, TenantAllowList admission, ListSizeLimit lists, UserRateLimit pace, TurnLock turns, TurnBudget budget)
        : base(channels, null)
    {
        (this.channels, this.connector, this.clock, this.logger) = (channels, connector, clock, logger);
        Use(logging);
        Use(admission);
        Use(lists);
        Use(budget);
        Use(pace);
        Use(turns);
        OnTurnError = async (context, failure) =>
        {
            // The adapter refuses the request. A caller who is not admitted is not told why.
            if (failure is NotAdmittedException)
                throw failure;
            using var scope = logger.Turn(context.Activity.Id);
            var code = NewCode();
            logger.TurnFailed(failure, code, context.Activity.Id);
            // If nothing was stored, let the channel deliver the message again. A user who tapped gets an apology on the card and can tap
            // again.
            if (IsOfDatabase(failure) && context.Activity.Type != ActivityTypes.Invoke && !TurnBudget.IsProactive(context.Activity))
                throw new NotStoredException(failure);
            var apology = Apology(code, context.Activity);
            using var end = new CancellationTokenSource(TurnBudget.ForApology, clock);
            try
            {
                await context.SendActivityAsync(
                    context.Activity.Type == ActivityTypes.Invoke ? CardWord.Of(apology) : MessageFactory.Text(apology), end.Token);
            }
            catch (Exception undeliverable)
            {
                logger.ReplyFailed(undeliverable, context.Activity.Id, CurrentTurn.Now?.Refused?.CorrelationId ?? "none");
            }
        };
    }

    /// <summary>Runs the turn of an activity. A channel delivers an activity again when the response is 503.</summary>
    /// <param name="caller">The verified caller.</param>
    /// <param name="callerId">The caller's id in the SDK's terms; null when no token is required.</param>
    /// <param name="activity">The activity.</param>
    /// <param name="bot">The bot that answers.</param>
    public async Task<InvokeResponse> Take(ClaimsIdentity caller, string? callerId, Activity activity, IBot bot)
    {
        // A blocked database call holds its thread and ignores cancellation. The turn then continues, but this method stops waiting for it.
        var turn = Task.Run(() => ProcessActivityAsync(channels.Verified(caller, callerId), activity, bot.OnTurnAsync, CancellationToken.None));
        try
        {
            return await turn.WaitAsync(TurnBudget.Deadline, clock) ?? new InvokeResponse { Status = StatusCodes.Status200OK };
        }
        catch (TimeoutException) when (!turn.IsCompleted)
        {
            var code = NewCode();
            logger.TurnStuck(code, activity.Id);
            // OnTurnError handles a later failure. Observe the exception here so that it is not reported twice.
            _ = turn.ContinueWith(static late => late.Exception, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            return activity.Type == ActivityTypes.Invoke
                ? CardWord.Answer(Apology(code, activity))
                : new InvokeResponse { Status = StatusCodes.Status503ServiceUnavailable };
        }
        catch (NotStoredException)
        {
            return new InvokeResponse { Status = StatusCodes.Status503ServiceUnavailable };
        }
        catch (NotAdmittedException)
        {
            return new InvokeResponse { Status = StatusCodes.Status403Forbidden };
        }
    }

    /// <inheritdoc/>
    public override async Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        var responses = new ResourceResponse[activities.Length];
        for (var place = 0; place < activities.Length; place++)
        {
            var activity = activities[place];
            // The SDK handles activities that are never sent to a channel.
            if (activity.Type is ActivityTypesEx.InvokeResponse or ActivityTypesEx.Delay or ActivityTypes.Trace)
            {
                responses[place] = (await base.SendActivitiesAsync(turnContext, [activity], cancellationToken))[0];
                continue;
            }

            activity.Id = null;
            responses[place] = await connector.Send(activity, cancellationToken);
        }

        return responses;
    }

    /// <inheritdoc/>
    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) =>
        connector.Update(activity, cancellationToken);

    /// <inheritdoc/>
    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) =>
        connector.Delete(reference, cancellationToken);

    private static string NewCode() => Guid.NewGuid().ToString("N")[..8];

    private static string Apology(string code, Activity activity) => Phrases.Failed(code, LanguageExtensions.Parse(activity.Locale) ?? Language.English);

    // A database failure may be the inner exception, and may itself have a network failure inside.
    private static bool IsOfDatabase(Exception? failure) => failure is not null && (failure is DbException || IsOfDatabase(failure.InnerException));

    /// <summary>A turn that failed before anything was stored.</summary>
    private sealed class NotStoredException(Exception failure) : Exception("Nothing of the turn could be stored.", failure);
}
