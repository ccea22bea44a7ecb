using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;
using System.Security.Claims;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder;

/// <summary>An adapter for channels that speak the Connector protocol.</summary>
public abstract class CloudAdapterBase : BotAdapter
{
    private protected CloudAdapterBase(ConnectorClient connector, ILogger logger)
    {
        Connector = connector;
        Logger = logger;
    }

    /// <summary>Speaks to the channels.</summary>
    internal ConnectorClient Connector { get; }

    /// <summary>Where the adapter says what it refuses.</summary>
    protected ILogger Logger { get; }

    /// <summary>Sends <paramref name="activities"/>, in order; the answers are in the same order.</summary>
    public override async Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activities);
        var responses = new ResourceResponse[activities.Length];
        for (var i = 0; i < activities.Length; i++)
        {
            var activity = activities[i];
            activity.Id = null;
            var response = activity.Type switch
            {
                ActivityTypesEx.Delay => await PauseAsync(activity, cancellationToken).ConfigureAwait(false),
                ActivityTypesEx.InvokeResponse => KeepAnswer(turnContext, activity),
                ActivityTypes.Trace when activity.ChannelId is not Channels.Emulator => null,
                _ => await Connector.SendAsync(activity, cancellationToken).ConfigureAwait(false),
            };
            responses[i] = response ?? new ResourceResponse(string.Empty);
        }

        return responses;
    }

    /// <summary>Puts <paramref name="activity"/> in the place of the one that has its id.</summary>
    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return Connector.UpdateAsync(activity, cancellationToken);
    }

    /// <summary>Deletes the activity that <paramref name="reference"/> names.</summary>
    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return Connector.DeleteAsync(reference, cancellationToken);
    }

    /// <summary>Starts a turn that the bot itself wants, in a conversation it knows.</summary>
    public override Task ContinueConversationAsync(string botId, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return ProcessProactiveAsync(CreateClaimsIdentity(botId), reference.GetContinuationActivity(), null, callback, cancellationToken);
    }

    /// <summary>Opens a conversation, and starts a turn in it.</summary>
    public virtual async Task CreateConversationAsync(string botAppId, string channelId, string serviceUrl, string audience, ConversationParameters conversationParameters, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(conversationParameters);
        ArgumentNullException.ThrowIfNull(callback);
        var created = await Connector.CreateConversationAsync(serviceUrl, conversationParameters, cancellationToken).ConfigureAwait(false);
        var activity = new Activity
        {
            Type = ActivityTypes.Event,
            Name = ActivityEventNames.CreateConversation,
            Id = created.ActivityId ?? Guid.NewGuid().ToString("n"),
            ChannelId = channelId,
            ServiceUrl = string.IsNullOrEmpty(created.ServiceUrl) ? serviceUrl : created.ServiceUrl,
            ChannelData = conversationParameters.ChannelData,
            Recipient = conversationParameters.Bot,
            Conversation = new ConversationAccount
            {
                Id = created.Id,
                IsGroup = conversationParameters.IsGroup,
                TenantId = conversationParameters.TenantId,
            },
        };
        await ProcessProactiveAsync(CreateClaimsIdentity(botAppId), activity, audience, callback, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>This bot, as the caller of a turn that it wants itself.</summary>
    [SuppressMessage("Performance", "CA1822", Justification = "The official one belongs to the instance.")]
    protected ClaimsIdentity CreateClaimsIdentity(string botAppId) =>
        new([new Claim("aud", botAppId ?? string.Empty), new Claim("appid", botAppId ?? string.Empty)]);

    /// <summary>Runs a turn that no channel asked for.</summary>
    protected async Task ProcessProactiveAsync(ClaimsIdentity claimsIdentity, Activity continuationActivity, string audience, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        using var turn = new TurnContext(this, continuationActivity);
        turn.TurnState.Set(BotIdentityKey, claimsIdentity);
        await RunPipelineAsync(turn, callback, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Runs a turn that a channel asked for, and gives the answer it waits for; null when it waits for none.</summary>
    private protected async Task<InvokeResponse> ProcessRequestAsync(ClaimsIdentity caller, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        using var turn = new TurnContext(this, activity);
        turn.TurnState.Add(BotIdentityKey, caller);
        await RunPipelineAsync(turn, callback, cancellationToken).ConfigureAwait(false);

        if (activity.DeliveryMode is DeliveryModes.ExpectReplies)
            return new InvokeResponse { Status = (int)HttpStatusCode.OK, Body = new ExpectedReplies(turn.BufferedReplyActivities) };
        if (activity.Type is not ActivityTypes.Invoke)
            return null;
        return turn.TurnState.Get<Activity>(InvokeResponseKey)?.Value as InvokeResponse
            ?? new InvokeResponse { Status = (int)HttpStatusCode.NotImplemented };
    }

    private static async Task<ResourceResponse> PauseAsync(Activity activity, CancellationToken cancellationToken)
    {
        await Task.Delay(Convert.ToInt32(activity.Value, CultureInfo.InvariantCulture), cancellationToken).ConfigureAwait(false);
        return null;
    }

    private static ResourceResponse KeepAnswer(ITurnContext turnContext, Activity activity)
    {
        turnContext.TurnState[InvokeResponseKey] = activity;
        return null;
    }
}
