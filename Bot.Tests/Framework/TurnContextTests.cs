using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace SalesBot.Tests.Framework;

/// <summary>What is sent in a turn, to whom, and who may have a say in it.</summary>
public class TurnContextTests
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly KeepingAdapter adapter = new();

    [Fact]
    public async Task What_is_sent_goes_back_to_where_the_activity_came_from()
    {
        using var turn = adapter.Turn("hi");

        var response = await turn.SendActivityAsync("hello", "hello, spoken", "expectingInput", None);

        var sent = Assert.Single(adapter.Sent);
        Assert.Equal(("hello", "hello, spoken", "expectingInput", "bot", "user", "in"), (sent.Text, sent.Speak, sent.InputHint, sent.From.Id, sent.Recipient.Id, sent.ReplyToId));
        Assert.Equal(("test", "https://channel.example", "conversation"), (sent.ChannelId, sent.ServiceUrl, sent.Conversation.Id));
        Assert.Equal(("1", "1"), (response.Id, sent.Id));
    }

    [Fact]
    public async Task A_turn_has_been_answered_when_more_than_a_trace_was_sent()
    {
        using var turn = adapter.Turn("hi");
        Assert.False(turn.Responded);

        await turn.SendActivityAsync(new Activity { Type = ActivityTypes.Trace }, None);
        Assert.False(turn.Responded);

        await turn.SendActivityAsync("hello", null, null, None);
        Assert.True(turn.Responded);
    }

    [Fact]
    public async Task Handlers_have_a_say_in_the_order_of_their_coming()
    {
        using var turn = adapter.Turn("hi");
        turn.OnSendActivities(async (_, activities, next) =>
        {
            activities[0].Text += " first";
            activities.Add(new Activity { Type = ActivityTypes.Message, Text = "more" });
            return await next();
        });
        turn.OnSendActivities((_, activities, next) =>
        {
            activities[0].Text += " second";
            return next();
        });

        await turn.SendActivityAsync("hello", null, null, None);

        Assert.Equal("hello first second | more", adapter.Said);
    }

    [Fact]
    public async Task A_handler_that_does_not_go_on_stops_what_is_sent_changed_or_deleted()
    {
        using var turn = adapter.Turn("hi");
        turn.OnSendActivities((_, _, _) => Task.FromResult<ResourceResponse[]>([]));
        turn.OnUpdateActivity((_, _, _) => Task.FromResult(new ResourceResponse()));
        turn.OnDeleteActivity((_, _, _) => Task.CompletedTask);

        await turn.SendActivityAsync("hello", null, null, None);
        await turn.UpdateActivityAsync(new Activity { Id = "1" }, None);
        await turn.DeleteActivityAsync("1", None);

        Assert.Equal((0, 0, 0, false), (adapter.Sent.Count, adapter.Updated.Count, adapter.Deleted.Count, turn.Responded));
    }

    [Fact]
    public async Task What_is_changed_or_deleted_is_named_by_its_id()
    {
        using var turn = adapter.Turn("hi");

        await turn.UpdateActivityAsync(new Activity { Id = "7", Text = "new" }, None);
        await turn.DeleteActivityAsync("8", None);

        Assert.Equal(("7", "conversation"), (adapter.Updated[0].Id, adapter.Updated[0].Conversation.Id));
        Assert.Equal(("8", "conversation"), (adapter.Deleted[0].ActivityId, adapter.Deleted[0].Conversation.Id));
    }

    [Fact]
    public async Task Nothing_is_sent_when_the_turn_is_over()
    {
        var turn = adapter.Turn("hi");
        turn.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => turn.SendActivityAsync("too late", null, null, None));
        Assert.Empty(adapter.Sent);
    }

    [Fact]
    public void What_is_known_in_a_turn_ends_with_it()
    {
        var known = new Disposable();
        using (var turn = adapter.Turn("hi"))
        {
            turn.TurnState.Add(known);
            turn.TurnState.Set("name", "Rasa");
            turn.TurnState.Set<string>("gone", null!);

            Assert.Same(known, turn.TurnState.Get<Disposable>());
            Assert.Equal("Rasa", turn.TurnState.Get<string>("name"));
            Assert.Null(turn.TurnState.Get<Disposable>("name"));
            Assert.Null(turn.TurnState.Get<string>("gone"));
        }

        Assert.True(known.Disposed);
    }

    [Theory]
    [InlineData("message", "msteams", "in")]
    [InlineData("conversationUpdate", "msteams", "in")]
    [InlineData("conversationUpdate", "webchat", null)]
    [InlineData("conversationUpdate", "directline", null)]
    [InlineData("message", "webchat", "in")]
    public void What_cannot_be_replied_to_is_not_replied_to(string type, string channelId, string? replyToId)
    {
        var activity = new Activity { Type = type, ChannelId = channelId, Id = "in" };

        Assert.Equal((replyToId, replyToId), (activity.CreateReply("x", null).ReplyToId, activity.GetConversationReference().ActivityId));
    }

    [Fact]
    public void A_reply_keeps_the_conversation_and_its_language()
    {
        var activity = new Activity
        {
            Type = "message",
            Locale = "lt-LT",
            From = new ChannelAccount { Id = "user", Name = "Rasa", AadObjectId = "x" },
            Recipient = new ChannelAccount { Id = "bot" },
            Conversation = new ConversationAccount { Id = "c", IsGroup = true, TenantId = "t" },
        };

        var reply = activity.CreateReply(null, null);

        Assert.Equal((string.Empty, "lt-LT", "bot", "user", "Rasa", null, true), (reply.Text, reply.Locale, reply.From.Id, reply.Recipient.Id, reply.Recipient.Name, reply.Recipient.AadObjectId, reply.Conversation.IsGroup));
        Assert.Equal("en-GB", activity.CreateReply("x", "en-GB").Locale);
    }

    [Fact]
    public void An_incoming_activity_is_addressed_the_other_way_round()
    {
        var reference = new ConversationReference("7", new ChannelAccount { Id = "user" }, new ChannelAccount { Id = "bot" }, new ConversationAccount { Id = "c" }, "test", "https://channel.example") { Locale = "pl-PL" };

        var activity = new Activity { Locale = "en-GB" }.ApplyConversationReference(reference, true);

        Assert.Equal(("user", "bot", "7", null, "en-GB"), (activity.From.Id, activity.Recipient.Id, activity.Id, activity.ReplyToId, activity.Locale));
    }

    private sealed class Disposable : IDisposable
    {
        public bool Disposed { get; private set; }

        public void Dispose() => Disposed = true;
    }
}
