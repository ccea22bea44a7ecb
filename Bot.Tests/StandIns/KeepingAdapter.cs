using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace SalesBot.Tests.StandIns;

/// <summary>An adapter that records what is sent.</summary>
internal sealed class KeepingAdapter : BotAdapter
{
    public List<Activity> Sent { get; } = [];

    public string Said => string.Join(" | ", Sent.Select(activity => activity.Text));

    public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        Sent.AddRange(activities);
        return Task.FromResult(activities.Select((_, index) => new ResourceResponse($"{Sent.Count - activities.Length + index + 1}")).ToArray());
    }

    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Dialogs update nothing.");

    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Dialogs delete nothing.");

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
