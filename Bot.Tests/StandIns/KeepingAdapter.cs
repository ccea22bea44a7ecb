using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace SalesBot.Tests.StandIns;

/// <summary>An adapter that records what is sent.</summary>
internal sealed class KeepingAdapter : BotAdapter
{
    public List<Activity> Sent { get; } = [];

    public List<Activity> Updated { get; } = [];

    public List<ConversationReference> Deleted { get; } = [];

    public string Said => string.Join(" | ", Sent.Select(activity => activity.Text));

    public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        Sent.AddRange(activities);
        return Task.FromResult(activities.Select((_, index) => new ResourceResponse($"{Sent.Count - activities.Length + index + 1}")).ToArray());
    }

    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        Updated.Add(activity);
        return Task.FromResult(new ResourceResponse(activity.Id));
    }

    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        Deleted.Add(reference);
        return Task.CompletedTask;
    }

    public TurnContext Turn(Activity activity) => new(this, activity);

    public TurnContext Turn(string text) => new(this, new Activity
    {
        Type = ActivityTypes.Message,
        Id = "in",
        Text = text,
        ChannelId = "test",
        ServiceUrl = "https://channel.example",
        From = new ChannelAccount { Id = "user" },
        Recipient = new ChannelAccount { Id = "bot" },
        Conversation = new ConversationAccount { Id = "conversation" },
    });
}

/// <summary>Keeps which dialogs are open, from turn to turn, in memory.</summary>
internal sealed class KeptState : IStatePropertyAccessor<DialogState>
{
    public string Name => "dialogs";

    public DialogState? State { get; set; }

    /// <summary>The ids of the open dialogs, the active one first.</summary>
    public string Open => string.Join(" < ", State?.DialogStack.Select(instance => instance.Id) ?? []);

    public Task<DialogState> GetAsync(ITurnContext turnContext, Func<DialogState> defaultValueFactory, CancellationToken cancellationToken) =>
        Task.FromResult(State ??= defaultValueFactory());

    public Task SetAsync(ITurnContext turnContext, DialogState value, CancellationToken cancellationToken)
    {
        State = value;
        return Task.CompletedTask;
    }

    public Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        State = null;
        return Task.CompletedTask;
    }
}
