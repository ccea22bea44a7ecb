using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>One turn: an activity came in, and this is how it is answered.</summary>
public class TurnContext : ITurnContext, IDisposable
{
    private List<SendActivitiesHandler> onSend;
    private List<UpdateActivityHandler> onUpdate;
    private List<DeleteActivityHandler> onDelete;
    private bool disposed;

    /// <summary>A turn of <paramref name="activity"/>, run by <paramref name="adapter"/>.</summary>
    public TurnContext(BotAdapter adapter, Activity activity)
    {
        ArgumentNullException.ThrowIfNull(adapter);
        ArgumentNullException.ThrowIfNull(activity);
        Adapter = adapter;
        Activity = activity;
        TurnState = [];
        BufferedReplyActivities = [];
    }

    /// <summary>The turn <paramref name="turnContext"/> with another activity.</summary>
    public TurnContext(ITurnContext turnContext, Activity activity)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activity);
        Adapter = turnContext.Adapter;
        Activity = activity;
        TurnState = turnContext.TurnState;
        Responded = turnContext.Responded;
        BufferedReplyActivities = [];
        if (turnContext is TurnContext same)
        {
            BufferedReplyActivities = same.BufferedReplyActivities;
            Locale = same.Locale;
            (onSend, onUpdate, onDelete) = (Same(same.onSend), Same(same.onUpdate), Same(same.onDelete));
        }

        static List<T> Same<T>(List<T> handlers) => handlers is null ? null : [.. handlers];
    }

    /// <summary>The adapter that runs the turn.</summary>
    public BotAdapter Adapter { get; }

    /// <summary>What is known for as long as the turn lasts.</summary>
    public TurnContextStateCollection TurnState { get; }

    /// <summary>What came in.</summary>
    public Activity Activity { get; }

    /// <summary>Whether something has been sent in this turn.</summary>
    public bool Responded { get; private set; }

    /// <summary>The language of this turn, BCP-47.</summary>
    public string Locale { get; set; }

    /// <summary>What was sent, when its receiver wants it in the HTTP response.</summary>
    public List<Activity> BufferedReplyActivities { get; }

    /// <summary>Lets <paramref name="handler"/> see, change or stop what is sent.</summary>
    public ITurnContext OnSendActivities(SendActivitiesHandler handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        (onSend ??= []).Add(handler);
        return this;
    }

    /// <summary>Lets <paramref name="handler"/> see, change or stop what is updated.</summary>
    public ITurnContext OnUpdateActivity(UpdateActivityHandler handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        (onUpdate ??= []).Add(handler);
        return this;
    }

    /// <summary>Lets <paramref name="handler"/> see or stop what is deleted.</summary>
    public ITurnContext OnDeleteActivity(DeleteActivityHandler handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        (onDelete ??= []).Add(handler);
        return this;
    }

    /// <summary>Sends a message of <paramref name="textReplyToSend"/>, unless it is empty.</summary>
    public Task<ResourceResponse> SendActivityAsync(string textReplyToSend, string speak, string inputHint, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(textReplyToSend);
        var activity = new Activity
        {
            Type = ActivityTypes.Message,
            Text = textReplyToSend,
            Speak = string.IsNullOrEmpty(speak) ? null : speak,
            InputHint = string.IsNullOrEmpty(inputHint) ? null : inputHint,
        };
        return SendActivityAsync(activity, cancellationToken);
    }

    /// <summary>Sends <paramref name="activity"/> into the conversation.</summary>
    public async Task<ResourceResponse> SendActivityAsync(IActivity activity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var responses = await SendActivitiesAsync([activity], cancellationToken).ConfigureAwait(false);
        return responses is { Length: > 0 } ? responses[0] : new ResourceResponse();
    }

    /// <summary>Sends <paramref name="activities"/> into the conversation, in order.</summary>
    public Task<ResourceResponse[]> SendActivitiesAsync(IActivity[] activities, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        ArgumentNullException.ThrowIfNull(activities);
        if (activities.Length == 0)
            throw new ArgumentException("There is nothing to send.", nameof(activities));

        var reference = Activity.GetConversationReference();
        var addressed = new Activity[activities.Length];
        for (var i = 0; i < addressed.Length; i++)
        {
            ArgumentNullException.ThrowIfNull(activities[i], nameof(activities));
            addressed[i] = activities[i].ApplyConversationReference(reference, false);
        }

        if (onSend is null)
            return SendAsync(addressed, cancellationToken);

        var list = new List<Activity>(addressed);
        return Next(0);

        Task<ResourceResponse[]> Next(int handler) => handler < onSend.Count
            ? onSend[handler](this, list, () => Next(handler + 1))
            : SendAsync([.. list], cancellationToken);
    }

    /// <summary>Puts <paramref name="activity"/> in the place of the one that has its id.</summary>
    public Task<ResourceResponse> UpdateActivityAsync(IActivity activity, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        ArgumentNullException.ThrowIfNull(activity);
        var addressed = activity.ApplyConversationReference(Activity.GetConversationReference(), false);
        return Next(0);

        Task<ResourceResponse> Next(int handler) => onUpdate is not null && handler < onUpdate.Count
            ? onUpdate[handler](this, addressed, () => Next(handler + 1))
            : Adapter.UpdateActivityAsync(this, addressed, cancellationToken);
    }

    /// <summary>Deletes the activity of this id.</summary>
    public Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(activityId);
        var reference = Activity.GetConversationReference();
        reference.ActivityId = activityId;
        return DeleteActivityAsync(reference, cancellationToken);
    }

    /// <summary>Deletes the activity that <paramref name="conversationReference"/> names.</summary>
    public Task DeleteActivityAsync(ConversationReference conversationReference, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        ArgumentNullException.ThrowIfNull(conversationReference);
        return Next(0);

        Task Next(int handler) => onDelete is not null && handler < onDelete.Count
            ? onDelete[handler](this, conversationReference, () => Next(handler + 1))
            : Adapter.DeleteActivityAsync(this, conversationReference, cancellationToken);
    }

    /// <summary>Ends the turn: nothing can be sent in it any more.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Ends the turn: nothing can be sent in it any more.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (!disposed && disposing)
            TurnState.Dispose();
        disposed = true;
    }

    private async Task<ResourceResponse[]> SendAsync(Activity[] activities, CancellationToken cancellationToken)
    {
        var sentMore = false;
        foreach (var activity in activities)
            sentMore |= activity.Type is not ActivityTypes.Trace;

        ResourceResponse[] responses;
        if (Activity.DeliveryMode is DeliveryModes.ExpectReplies)
        {
            responses = Buffer(activities);
        }
        else
        {
            responses = await Adapter.SendActivitiesAsync(this, activities, cancellationToken).ConfigureAwait(false);
            for (var i = 0; i < responses?.Length && i < activities.Length; i++)
                activities[i].Id = responses[i]?.Id;
        }

        Responded |= sentMore;
        return responses;
    }

    private ResourceResponse[] Buffer(Activity[] activities)
    {
        var responses = new ResourceResponse[activities.Length];
        for (var i = 0; i < activities.Length; i++)
        {
            if (activities[i].Type is ActivityTypesEx.InvokeResponse)
                TurnState[BotAdapter.InvokeResponseKey] = activities[i];
            else
                BufferedReplyActivities.Add(activities[i]);
            responses[i] = new ResourceResponse(string.Empty);
        }

        return responses;
    }
}
