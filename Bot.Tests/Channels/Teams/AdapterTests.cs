using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using SalesBot.Tests.Channels.Teams.Authentication;

namespace SalesBot.Tests.Channels.Teams;

/// <summary>From the request through the official adapter to the reply and the response, over real connections.</summary>
public sealed partial class AdapterTests : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;
    private FakeChannel channel = null!;

    public async Task InitializeAsync() => channel = await FakeChannel.StartAsync();

    public async Task DisposeAsync() => await channel.DisposeAsync();

    [Fact]
    public async Task A_message_is_answered_through_the_connector_and_the_response_is_empty()
    {
        ResourceResponse? sent = null;
        await using var bot =
            await BotHost.StartAsync(async turn =>
                sent = await turn.SendActivityAsync(MessageFactory.Text("Echo: " + turn.Activity.Text), None));

        using var response = await bot.PostAsync(Activity(("text", "hi"), ("locale", "en-GB")));

        Assert.Equal((HttpStatusCode.OK, string.Empty), (response.StatusCode, await response.Content.ReadAsStringAsync()));
        Assert.Equal("reply-1", sent!.Id);
        var reply = Assert.Single(channel.Received);
        Assert.Equal(("POST", "/v3/conversations/a%3A1/activities/1%3Ain"), (reply.Method, reply.Target));
        Assert.Equal("application/json; charset=utf-8", reply.Headers.ContentType);
        Assert.Equal(Encoding.UTF8.GetByteCount(reply.Body), reply.Headers.ContentLength);
        Assert.Empty(reply.Headers.TransferEncoding.ToString());
        Assert.False(reply.Headers.ContainsKey("Authorization"));
        Assert.True(JsonNode.DeepEquals(
            JsonNode.Parse($$"""
            {
              "type": "message", "text": "Echo: hi", "inputHint": "acceptingInput", "locale": "en-GB", "replyToId": "1:in", "channelId": "msteams", "serviceUrl": "{{channel.ServiceUrl}}",
              "from": { "id": "28:bot", "name": "SalesBot" }, "recipient": { "id": "29:user", "name": "Rasa" }, "conversation": { "id": "a:1" }
            }
            """),
            reply.Json), reply.Body);
    }

    [Fact]
    public async Task Ids_are_encoded_whatever_is_in_them()
    {
        await using var bot = await BotHost.StartAsync(turn => turn.SendActivityAsync("hi", cancellationToken: None));
        var conversation = new JsonObject { ["id"] = "19:ą/b@thread.tacv2;messageid=1?x#y%" };

        using var response = await bot.PostAsync(Activity(("conversation", conversation), ("serviceUrl", channel.ServiceUrl + "/emea/")));

        Assert.Equal(
            "/emea/v3/conversations/19%3A%C4%85%2Fb%40thread.tacv2%3Bmessageid%3D1%3Fx%23y%25/activities/1%3Ain",
            Assert.Single(channel.Received).Target);
    }

    [Theory]
    [InlineData(".")]
    [InlineData("..")]
    public async Task An_id_of_dots_only_is_refused(string id)
    {
        Exception? error = null;
        await using var bot = await BotHost.StartAsync(turn => turn.SendActivityAsync("hi", cancellationToken: None));
        bot.Adapter.OnTurnError = (_, exception) => Task.FromResult(error = exception);

        using var response = await bot.PostAsync(Activity(("conversation", new JsonObject { ["id"] = id })));
        var stored = new ConversationReference { ChannelId = "msteams", ServiceUrl = channel.ServiceUrl, Conversation = new ConversationAccount { Id = id } };
        await bot.Adapter.ContinueConversationAsync("", stored, (turn, _) => turn.SendActivityAsync("hi", cancellationToken: None), None);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.IsType<ArgumentException>(error);
        Assert.Empty(channel.Received);
    }

    [Fact]
    public async Task A_reply_to_an_activity_without_an_id_is_posted_to_the_conversation()
    {
        await using var bot = await BotHost.StartAsync(turn => turn.SendActivityAsync("hi", cancellationToken: None));

        using var response = await bot.PostAsync(Activity(("id", null)));

        Assert.Equal("/v3/conversations/a%3A1/activities", Assert.Single(channel.Received).Target);
    }

    [Fact]
    public async Task With_expectReplies_the_replies_are_in_the_response()
    {
        await using var bot = await BotHost.StartAsync(async turn =>
        {
            await turn.SendActivityAsync("one", cancellationToken: None);
            await turn.SendActivityAsync("two", cancellationToken: None);
        });

        using var response = await bot.PostAsync(Activity(("deliveryMode", "expectReplies")));

        var activities = JsonNode.Parse(await response.Content.ReadAsStringAsync())!["activities"]!.AsArray();
        Assert.Equal("one, two", string.Join(", ", activities.Select(activity => (string?)activity!["text"])));
        Assert.Empty(channel.Received);
    }

    [Fact]
    public async Task A_sender_who_hangs_up_does_not_end_the_turn()
    {
        var begun = new TaskCompletionSource();
        var hungUp = new TaskCompletionSource();
        var ended = new TaskCompletionSource<bool>();
        await using var bot = await BotHost.StartAsync(new Patient(begun, hungUp.Task, ended));
        using (var client = new TcpClient())
        {
            await client.ConnectAsync(IPAddress.Loopback, new Uri(bot.Address).Port);
            var body = Encoding.UTF8.GetBytes(Activity());
            await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes($"POST /api/messages HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n"));
            await client.GetStream().WriteAsync(body);
            await begun.Task.WaitAsync(TimeSpan.FromSeconds(10));
            client.LingerState = new LingerOption(true, 0);
        }

        await bot.HungUp.WaitAsync(TimeSpan.FromSeconds(10));
        hungUp.SetResult();

        Assert.False(await ended.Task.WaitAsync(TimeSpan.FromSeconds(10)), "The turn was told to stop.");
        Assert.Single(channel.Received);
    }

    [Theory]
    [InlineData("message", HttpStatusCode.ServiceUnavailable, "")]
    [InlineData("invoke", HttpStatusCode.OK, "Sorry, that didn't work.")]
    public async Task C04_A_turn_that_ignores_cancellation_is_answered_in_time_and_ends(string type, HttpStatusCode status, string told)
    {
        var clock = new RehearsalClock(DateTimeOffset.UtcNow);
        using var log = new CapturedLog();
        using var database = new ManualResetEventSlim();
        var ended = new TaskCompletionSource();
        var blocking = new BotHost.Bot(_ =>
        {
            // Blocks like a database that does not respond.
            database.Wait(CancellationToken.None);
            ended.SetResult();
            return Task.CompletedTask;
        });
        await using var bot = await BotHost.StartAsync(blocking, clock, log);

        var posting = bot.PostAsync(Activity(("type", type), ("name", "adaptiveCard/action"), ("value", JsonNode.Parse("""{"action":{"type":"Action.Execute"}}"""))));
        await clock.Pass(9, 9);
        using var response = await posting.WaitAsync(TimeSpan.FromSeconds(10));

        Assert.Equal(status, response.StatusCode);
        Assert.Contains(told, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("did not end in time", Assert.Single(log.Errors), StringComparison.Ordinal);
        database.Set();
        await ended.Task.WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task A_message_is_changed_in_its_place_and_deleted()
    {
        await using var bot = await BotHost.StartAsync(async turn =>
        {
            await turn.UpdateActivityAsync(new Activity { Type = "message", Id = "5:x", Text = "new" }, None);
            await turn.DeleteActivityAsync("6/y", None);
        });

        using var response = await bot.PostAsync(Activity());

        Assert.Equal(
            [("PUT", "/v3/conversations/a%3A1/activities/5%3Ax"), ("DELETE", "/v3/conversations/a%3A1/activities/6%2Fy")],
            channel.Received.Select(sent => (sent.Method, sent.Target)));
        Assert.Equal("new", (string?)channel.Received.First().Json["text"]);
        Assert.Equal("5:x", (string?)channel.Received.First().Json["id"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("OK")]
    [InlineData("null")]
    public async Task A_successful_response_without_an_id_counts_as_sent(string answer)
    {
        ResourceResponse? sent = null;
        channel.Answer = _ => (202, answer);
        await using var bot = await BotHost.StartAsync(async turn => sent = await turn.SendActivityAsync("hi", cancellationToken: None));

        using var response = await bot.PostAsync(Activity());

        Assert.Equal((HttpStatusCode.OK, true), (response.StatusCode, string.IsNullOrEmpty(sent!.Id)));
    }

    [Fact]
    public async Task The_bot_sends_a_proactive_message_to_a_known_conversation()
    {
        ConversationReference? reference = null;
        string? name = null;
        await using var bot = await BotHost.StartAsync(turn => Task.FromResult(reference = turn.Activity.GetConversationReference()));
        using var response = await bot.PostAsync(Activity());
        reference!.ActivityId = null;

        await bot.Adapter.ContinueConversationAsync(
            "app",
            reference,
            (turn, token) =>
            {
                name = turn.Activity.Name;
                return turn.SendActivityAsync("Are you there?", cancellationToken: token);
            },
            None);

        var sent = Assert.Single(channel.Received);
        Assert.Equal("ContinueConversation", name);
        Assert.Equal("Are you there?", (string?)sent.Json["text"]);
        Assert.Equal("29:user", (string?)sent.Json["recipient"]!["id"]);
        Assert.StartsWith("/v3/conversations/a%3A1/activities", sent.Target, StringComparison.Ordinal);
    }

    private static Task NeverAsync(ITurnContext turn) => throw new InvalidOperationException("There was nothing to answer.");

    private string Activity(params (string Name, JsonNode? Value)[] members) => BotHost.Activity(channel.ServiceUrl, members);

    private sealed class Patient(TaskCompletionSource begun, Task hungUp, TaskCompletionSource<bool> ended) : IBot
    {
        public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken)
        {
            begun.SetResult();
            await hungUp;
            await turnContext.SendActivityAsync("done", cancellationToken: cancellationToken);
            ended.SetResult(cancellationToken.IsCancellationRequested);
        }
    }

    private sealed class Pieces : HttpContent
    {
        private readonly byte[] body;
        private readonly int size;

        public Pieces(byte[] body, int size)
        {
            (this.body, this.size) = (body, size);
            Headers.ContentType = new("application/json");
        }

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            for (var at = 0; at < body.Length; at += size)
            {
                await stream.WriteAsync(body.AsMemory(at, Math.Min(size, body.Length - at)));
                await stream.FlushAsync();
            }
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
