using System.Data.Common;
using System.Security.Claims;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using SalesBot.Hosting;
using SalesBot.Interview;
using SalesBot.Languages;

namespace SalesBot.Channels.Teams;

/// <summary>The adapter, with what every turn passes through, and the one place where a failed turn ends.</summary>
internal sealed class Adapter : CloudAdapter
{
    private readonly VerifiedAuthentication channels;
    private readonly Connector connector;
    private readonly TimeProvider clock;
    private readonly ILogger<Adapter> logger;

    // The SDK gets no logger: it writes several lines a turn, some with what callers wrote, and none with the turn's id.
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
            // The adapter refuses the request; who is not let in is not told why.
            if (failure is NotAdmittedException)
                throw failure;
            using var scope = logger.Turn(context.Activity.Id);
            var code = NewCode();
            logger.TurnFailed(failure, code, context.Activity.Id);
            // A message of which nothing could be stored is wanted again. Who tapped is told so where they tapped, and can do it again
            // themselves.
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

    /// <summary>Has the bot take the turn that an activity begins. A channel delivers again what is answered with 503.</summary>
    /// <param name="caller">Who calls, as verified.</param>
    /// <param name="callerId">The caller's name in the SDK's terms; null when nobody is asked for a token.</param>
    /// <param name="activity">What came in.</param>
    /// <param name="bot">Who answers it.</param>
    public async Task<InvokeResponse> Take(ClaimsIdentity caller, string? callerId, Activity activity, IBot bot)
    {
        // A database that blocks holds its thread and hears of no cancellation: then the turn goes on without anybody who waits for it.
        var turn = Task.Run(() => ProcessActivityAsync(channels.Verified(caller, callerId), activity, bot.OnTurnAsync, CancellationToken.None));
        try
        {
            return await turn.WaitAsync(TurnBudget.Deadline, clock) ?? new InvokeResponse { Status = StatusCodes.Status200OK };
        }
        catch (TimeoutException) when (!turn.IsCompleted)
        {
            var code = NewCode();
            logger.TurnStuck(code, activity.Id);
            // What goes wrong later is told by OnTurnError.
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
            // What never goes to a channel is the SDK's own business.
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

    // What a database can't do may be wrapped, and what is at its bottom may be the network's matter.
    private static bool IsOfDatabase(Exception? failure) => failure is not null && (failure is DbException || IsOfDatabase(failure.InnerException));

    /// <summary>A turn that ended before anything of it was stored.</summary>
    private sealed class NotStoredException(Exception failure) : Exception("Nothing of the turn could be stored.", failure);
}
