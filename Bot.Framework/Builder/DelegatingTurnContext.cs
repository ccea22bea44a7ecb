using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>A turn seen as one of a certain kind of activity.</summary>
public class DelegatingTurnContext<T> : ITurnContext<T>
    where T : IActivity
{
    private readonly ITurnContext inner;

    /// <summary>Sees <paramref name="innerTurnContext"/> as a turn of a <typeparamref name="T"/>.</summary>
    public DelegatingTurnContext(ITurnContext innerTurnContext) => inner = innerTurnContext;

    /// <summary>What came in.</summary>
    public Activity Activity => inner.Activity;

    /// <summary>The adapter that runs the turn.</summary>
    public BotAdapter Adapter => inner.Adapter;

    /// <summary>What is known for as long as the turn lasts.</summary>
    public TurnContextStateCollection TurnState => inner.TurnState;

    /// <summary>Whether something has been sent in this turn.</summary>
    public bool Responded => inner.Responded;

    T ITurnContext<T>.Activity => (T)(IActivity)inner.Activity;

    /// <summary>Sends a message of <paramref name="textReplyToSend"/>.</summary>
    public Task<ResourceResponse> SendActivityAsync(string textReplyToSend, string speak, string inputHint, CancellationToken cancellationToken) =>
        inner.SendActivityAsync(textReplyToSend, speak, inputHint, cancellationToken);

    /// <summary>Sends <paramref name="activity"/> into the conversation.</summary>
    public Task<ResourceResponse> SendActivityAsync(IActivity activity, CancellationToken cancellationToken) =>
        inner.SendActivityAsync(activity, cancellationToken);

    /// <summary>Sends <paramref name="activities"/> into the conversation, in order.</summary>
    public Task<ResourceResponse[]> SendActivitiesAsync(IActivity[] activities, CancellationToken cancellationToken) =>
        inner.SendActivitiesAsync(activities, cancellationToken);

    /// <summary>Puts <paramref name="activity"/> in the place of the one that has its id.</summary>
    public Task<ResourceResponse> UpdateActivityAsync(IActivity activity, CancellationToken cancellationToken) =>
        inner.UpdateActivityAsync(activity, cancellationToken);

    /// <summary>Deletes the activity of this id.</summary>
    public Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken) =>
        inner.DeleteActivityAsync(activityId, cancellationToken);

    /// <summary>Deletes the activity that <paramref name="conversationReference"/> names.</summary>
    public Task DeleteActivityAsync(ConversationReference conversationReference, CancellationToken cancellationToken) =>
        inner.DeleteActivityAsync(conversationReference, cancellationToken);

    /// <summary>Lets <paramref name="handler"/> see, change or stop what is sent.</summary>
    public ITurnContext OnSendActivities(SendActivitiesHandler handler) => inner.OnSendActivities(handler);

    /// <summary>Lets <paramref name="handler"/> see, change or stop what is updated.</summary>
    public ITurnContext OnUpdateActivity(UpdateActivityHandler handler) => inner.OnUpdateActivity(handler);

    /// <summary>Lets <paramref name="handler"/> see or stop what is deleted.</summary>
    public ITurnContext OnDeleteActivity(DeleteActivityHandler handler) => inner.OnDeleteActivity(handler);
}
