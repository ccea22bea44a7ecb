using System.Text.Json;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace SalesBot.Tests.Framework;

/// <summary>Which method an activity reaches.</summary>
public class ActivityHandlerTests
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly ChannelAccount Bot = new() { Id = "bot" };
    private static readonly ChannelAccount Rasa = new() { Id = "rasa", Name = "Rasa" };

    [Theory]
    [InlineData("message", "message")]
    [InlineData("messageUpdate", "update")]
    [InlineData("messageDelete", "delete")]
    [InlineData("event", "event")]
    [InlineData("endOfConversation", "end")]
    [InlineData("typing", "typing")]
    [InlineData("command", "command")]
    [InlineData("commandResult", "result")]
    [InlineData("hologram", "unknown")]
    [InlineData("Message", "unknown")]
    public async Task An_activity_reaches_the_method_for_its_type(string type, string expected) =>
        Assert.Equal(expected, await ReachedAsync(new Activity { Type = type }));

    [Theory]
    [InlineData("add", "installed")]
    [InlineData("add-upgrade", "installed")]
    [InlineData("remove", "removed")]
    [InlineData("remove-upgrade", "removed")]
    [InlineData("else", "")]
    public async Task An_installation_reaches_the_method_for_what_became_of_it(string action, string expected) =>
        Assert.Equal(expected, await ReachedAsync(new Activity { Type = "installationUpdate", Action = action }));

    [Fact]
    public async Task Members_who_come_or_go_are_told_of_unless_it_is_the_bot_alone()
    {
        Assert.Equal("came 2", await ReachedAsync(Update(added: [Bot, Rasa])));
        Assert.Equal(string.Empty, await ReachedAsync(Update(added: [Bot])));
        Assert.Equal("went 1", await ReachedAsync(Update(removed: [Rasa])));
        Assert.Equal(string.Empty, await ReachedAsync(Update(removed: [Bot])));
        Assert.Equal("came 1", await ReachedAsync(Update(added: [Rasa], removed: [Rasa])));
    }

    [Fact]
    public async Task Reactions_that_come_are_told_of_before_those_that_go() =>
        Assert.Equal("liked, unliked", await ReachedAsync(new Activity { Type = "messageReaction", ReactionsAdded = [new("like")], ReactionsRemoved = [new("like")] }));

    [Fact]
    public async Task A_token_is_an_event_of_its_own() =>
        Assert.Equal("token", await ReachedAsync(new Activity { Type = "event", Name = "tokens/response" }));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public async Task An_activity_without_a_type_is_none(string? type) =>
        await Assert.ThrowsAsync<ArgumentException>(() => ReachedAsync(new Activity { Type = type }));

    [Fact]
    public async Task On_Teams_members_come_as_Teams_knows_them_and_then_as_every_channel_does()
    {
        Assert.Equal("came 1", await ReachedOnTeamsAsync(Teams(Update(added: [Rasa]))));
        Assert.Equal("went 1", await ReachedOnTeamsAsync(Teams(Update(removed: [Rasa]))));
        Assert.Equal("came 1", await ReachedOnTeamsAsync(Update(added: [Rasa])));
    }

    [Theory]
    [InlineData("channelCreated", "channel made: General of team")]
    [InlineData("channelDeleted", "channel deleted: General of team")]
    [InlineData("channelRenamed", "channel renamed: General of team")]
    [InlineData("channelRestored", "channel restored: General of team")]
    [InlineData("teamArchived", "team archived: team")]
    [InlineData("teamDeleted", "team deleted: team")]
    [InlineData("teamHardDeleted", "team deleted for good: team")]
    [InlineData("teamRenamed", "team renamed: team")]
    [InlineData("teamRestored", "team restored: team")]
    [InlineData("teamUnarchived", "team unarchived: team")]
    [InlineData("somethingNew", "")]
    [InlineData("ChannelCreated", "")]
    public async Task On_Teams_what_happens_to_teams_and_channels_is_told(string eventType, string expected)
    {
        Assert.Equal(expected, await ReachedOnTeamsAsync(Teams(Update(added: []), eventType)));
        // Who comes or goes is told before all else.
        Assert.Equal("came 1", await ReachedOnTeamsAsync(Teams(Update(added: [Rasa], removed: [Rasa]), eventType)));
        Assert.Equal("went 1", await ReachedOnTeamsAsync(Teams(Update(added: [], removed: [Rasa]), eventType)));
    }

    [Theory]
    [InlineData("messageUpdate", "editMessage", "edited")]
    [InlineData("messageUpdate", "undeleteMessage", "back")]
    [InlineData("messageUpdate", "else", "update")]
    [InlineData("messageDelete", "softDeleteMessage", "deleted softly")]
    [InlineData("messageDelete", "else", "delete")]
    public async Task On_Teams_edited_and_deleted_messages_are_told_apart(string type, string eventType, string expected) =>
        Assert.Equal(expected, await ReachedOnTeamsAsync(Teams(new Activity { Type = type }, eventType)));

    [Fact]
    public async Task On_Teams_an_invoke_without_a_name_comes_from_an_old_card()
    {
        var adapter = new KeepingAdapter();
        using var turn = adapter.Turn(Teams(new Activity { Type = "invoke" }));

        await new TeamsHandler().OnTurnAsync(turn, None);

        Assert.Equal(299, ((InvokeResponse)Assert.Single(adapter.Sent).Value).Status);
    }

    [Fact]
    public async Task An_invoke_that_was_answered_is_not_answered_again()
    {
        var adapter = new KeepingAdapter();
        using var turn = adapter.Turn(new Activity { Type = "invoke", Name = "foo" });
        turn.TurnState.Add(BotAdapter.InvokeResponseKey, new Activity { Type = ActivityTypesEx.InvokeResponse });

        await new Handler().OnTurnAsync(turn, None);

        Assert.Empty(adapter.Sent);
    }

    private static Activity Update(List<ChannelAccount>? added = null, List<ChannelAccount>? removed = null) =>
        new() { Type = "conversationUpdate", MembersAdded = added, MembersRemoved = removed, Recipient = Bot };

    private static Activity Teams(Activity activity, string? eventType = null)
    {
        activity.ChannelId = "msteams";
        activity.ChannelData = JsonDocument.Parse($$"""{"team":{"id":"team"},"channel":{"id":"c","name":"General"},"eventType":"{{eventType}}"}""").RootElement;
        return activity;
    }

    private static async Task<string> ReachedAsync(Activity activity)
    {
        var handler = new Handler();
        using var turn = new KeepingAdapter().Turn(activity);
        await handler.OnTurnAsync(turn, None);
        return string.Join(", ", handler.Reached);
    }

    private static async Task<string> ReachedOnTeamsAsync(Activity activity)
    {
        var handler = new TeamsHandler();
        using var turn = new KeepingAdapter().Turn(activity);
        await handler.OnTurnAsync(turn, None);
        return string.Join(", ", handler.Reached);
    }

    private sealed class Handler : ActivityHandler
    {
        public List<string> Reached { get; } = [];

        protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) => Reach("message");

        protected override Task OnMessageUpdateActivityAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) => Reach("update");

        protected override Task OnMessageDeleteActivityAsync(ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken) => Reach("delete");

        protected override Task OnMembersAddedAsync(IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Reach($"came {membersAdded.Count}");

        protected override Task OnMembersRemovedAsync(IList<ChannelAccount> membersRemoved, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Reach($"went {membersRemoved.Count}");

        protected override Task OnReactionsAddedAsync(IList<MessageReaction> messageReactions, ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken) => Reach("liked");

        protected override Task OnReactionsRemovedAsync(IList<MessageReaction> messageReactions, ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken) => Reach("unliked");

        protected override Task OnTokenResponseEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Reach("token");

        protected override Task OnEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Reach("event");

        protected override Task OnInstallationUpdateAddAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => Reach("installed");

        protected override Task OnInstallationUpdateRemoveAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => Reach("removed");

        protected override Task OnEndOfConversationActivityAsync(ITurnContext<IEndOfConversationActivity> turnContext, CancellationToken cancellationToken) => Reach("end");

        protected override Task OnTypingActivityAsync(ITurnContext<ITypingActivity> turnContext, CancellationToken cancellationToken) => Reach("typing");

        protected override Task OnCommandActivityAsync(ITurnContext<ICommandActivity> turnContext, CancellationToken cancellationToken) => Reach("command");

        protected override Task OnCommandResultActivityAsync(ITurnContext<ICommandResultActivity> turnContext, CancellationToken cancellationToken) => Reach("result");

        protected override Task OnUnrecognizedActivityTypeAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Reach("unknown");

        private Task Reach(string method)
        {
            Reached.Add(method);
            return Task.CompletedTask;
        }
    }

    private sealed class TeamsHandler : TeamsActivityHandler
    {
        public List<string> Reached { get; } = [];

        protected override Task<InvokeResponse> OnTeamsCardActionInvokeAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) =>
            Task.FromResult(new InvokeResponse { Status = 299 });

        protected override Task OnMembersAddedAsync(IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Reach($"came {membersAdded.Count}");

        protected override Task OnMembersRemovedAsync(IList<ChannelAccount> membersRemoved, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Reach($"went {membersRemoved.Count}");

        protected override Task OnTeamsChannelCreatedAsync(ChannelInfo channelInfo, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
            Reach($"channel made: {channelInfo.Name} of {teamInfo.Id}");

        protected override Task OnTeamsChannelDeletedAsync(ChannelInfo channelInfo, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
            Reach($"channel deleted: {channelInfo.Name} of {teamInfo.Id}");

        protected override Task OnTeamsChannelRenamedAsync(ChannelInfo channelInfo, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
            Reach($"channel renamed: {channelInfo.Name} of {teamInfo.Id}");

        protected override Task OnTeamsChannelRestoredAsync(ChannelInfo channelInfo, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
            Reach($"channel restored: {channelInfo.Name} of {teamInfo.Id}");

        protected override Task OnTeamsTeamArchivedAsync(TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Reach($"team archived: {teamInfo.Id}");

        protected override Task OnTeamsTeamDeletedAsync(TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Reach($"team deleted: {teamInfo.Id}");

        protected override Task OnTeamsTeamHardDeletedAsync(TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Reach($"team deleted for good: {teamInfo.Id}");

        protected override Task OnTeamsTeamRenamedAsync(TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Reach($"team renamed: {teamInfo.Id}");

        protected override Task OnTeamsTeamRestoredAsync(TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Reach($"team restored: {teamInfo.Id}");

        protected override Task OnTeamsTeamUnarchivedAsync(TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Reach($"team unarchived: {teamInfo.Id}");

        protected override Task OnTeamsMessageEditAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) => Reach("edited");

        protected override Task OnTeamsMessageUndeleteAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) => Reach("back");

        protected override Task OnTeamsMessageSoftDeleteAsync(ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken) => Reach("deleted softly");

        protected override async Task OnMessageUpdateActivityAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken)
        {
            await base.OnMessageUpdateActivityAsync(turnContext, cancellationToken);
            if (Reached.Count == 0)
                await Reach("update");
        }

        protected override async Task OnMessageDeleteActivityAsync(ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken)
        {
            await base.OnMessageDeleteActivityAsync(turnContext, cancellationToken);
            if (Reached.Count == 0)
                await Reach("delete");
        }

        private Task Reach(string method)
        {
            Reached.Add(method);
            return Task.CompletedTask;
        }
    }
}
