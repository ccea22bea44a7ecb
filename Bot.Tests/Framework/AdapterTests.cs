using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Members = System.Collections.Generic.Dictionary<string, object>;

namespace SalesBot.Tests.Framework;

/// <summary>From the request to the reply and the response, over real connections.</summary>
public sealed class AdapterTests : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;
    private FakeChannel channel = null!;

    public async Task InitializeAsync() => channel = await FakeChannel.StartAsync();

    public async Task DisposeAsync() => await channel.DisposeAsync();

    [Fact]
    public async Task A_message_is_answered_through_the_connector_and_the_response_is_empty()
    {
        ResourceResponse? sent = null;
        await using var bot = await BotHost.StartAsync(async turn => sent = await turn.SendActivityAsync(MessageFactory.Text("Echo: " + turn.Activity.Text, null, null), None));

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
        await using var bot = await BotHost.StartAsync(turn => turn.SendActivityAsync("hi", null, null, None));
        var conversation = new JsonObject { ["id"] = "19:ą/b@thread.tacv2;messageid=1?x#y%" };

        using var response = await bot.PostAsync(Activity(("conversation", conversation), ("serviceUrl", channel.ServiceUrl + "/emea/")));

        Assert.Equal("/emea/v3/conversations/19%3A%C4%85%2Fb%40thread.tacv2%3Bmessageid%3D1%3Fx%23y%25/activities/1%3Ain", Assert.Single(channel.Received).Target);
    }

    [Theory]
    [InlineData(".")]
    [InlineData("..")]
    public async Task An_id_of_dots_does_not_lead_elsewhere(string id)
    {
        Exception? error = null;
        await using var bot = await BotHost.StartAsync(turn => turn.SendActivityAsync("hi", null, null, None));
        bot.Adapter.OnTurnError = (_, exception) => Task.FromResult(error = exception);

        using var response = await bot.PostAsync(Activity(("conversation", new JsonObject { ["id"] = id })));
        var stored = new ConversationReference { ChannelId = "msteams", ServiceUrl = channel.ServiceUrl, Conversation = new ConversationAccount { Id = id } };
        await bot.Adapter.ContinueConversationAsync("", stored, (turn, _) => turn.SendActivityAsync("hi", null, null, None), None);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.IsType<ArgumentException>(error);
        Assert.Empty(channel.Received);
    }

    [Fact]
    public async Task Without_an_id_to_reply_to_the_message_goes_to_the_conversation()
    {
        await using var bot = await BotHost.StartAsync(turn => turn.SendActivityAsync("hi", null, null, None));

        using var response = await bot.PostAsync(Activity(("id", null)));

        Assert.Equal("/v3/conversations/a%3A1/activities", Assert.Single(channel.Received).Target);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Only_what_is_posted_is_taken(string method)
    {
        await using var bot = await BotHost.StartAsync(NeverAsync);

        using var response = await bot.SendAsync(new HttpMethod(method), Encoding.UTF8.GetBytes(Activity()), "application/json");

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal("POST", response.Content.Headers.Allow.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("text/plain")]
    [InlineData("application/xml")]
    [InlineData("application/jsonp")]
    public async Task Only_JSON_is_taken(string? contentType)
    {
        await using var bot = await BotHost.StartAsync(NeverAsync);

        using var response = await bot.SendAsync(HttpMethod.Post, Encoding.UTF8.GetBytes(Activity()), contentType);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("APPLICATION/JSON")]
    [InlineData("application/json; charset=utf-8")]
    public async Task JSON_is_taken_however_it_is_named(string contentType)
    {
        await using var bot = await BotHost.StartAsync(_ => Task.CompletedTask);

        using var response = await bot.SendAsync(HttpMethod.Post, Encoding.UTF8.GetBytes(Activity()), contentType);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"type":"message"}""")]
    public async Task What_is_no_activity_is_refused(string body)
    {
        await using var bot = await BotHost.StartAsync(NeverAsync);

        using var response = await bot.PostAsync(body);

        Assert.Equal((HttpStatusCode.BadRequest, string.Empty), (response.StatusCode, await response.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task A_body_of_a_mebibyte_is_taken_and_one_byte_more_is_not()
    {
        await using var bot = await BotHost.StartAsync(_ => Task.CompletedTask);
        var shortest = Activity(("text", "x"));
        var longest = Activity(("text", new string('x', (1024 * 1024) - shortest.Length + 1)));

        using var taken = await bot.PostAsync(longest);
        using var refused = await bot.PostAsync(longest + " ");

        Assert.Equal((1024 * 1024, HttpStatusCode.OK, HttpStatusCode.RequestEntityTooLarge), (longest.Length, taken.StatusCode, refused.StatusCode));
    }

    [Fact]
    public async Task A_body_that_does_not_say_how_long_it_is_is_cut_off_at_the_same_length()
    {
        await using var bot = await BotHost.StartAsync(NeverAsync);
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, new Uri(bot.Address).Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"u8.ToArray());

        // Never ends by itself, and never says that it would.
        var chunk = Encoding.ASCII.GetBytes("10000\r\n" + new string(' ', 0x10000) + "\r\n");
        var sending = Task.Run(async () =>
        {
            for (var sent = 0; sent < 18; sent++)
                await stream.WriteAsync(chunk);
        });
        using var reader = new StreamReader(stream, Encoding.ASCII, false, 1024, leaveOpen: true);
        var status = await reader.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(10));

        Assert.Equal("HTTP/1.1 413 Payload Too Large", status);
        await sending.ContinueWith(_ => { }, TaskScheduler.Default);
    }

    [Fact]
    public async Task A_body_that_comes_in_pieces_is_read_whole()
    {
        string? text = null;
        await using var bot = await BotHost.StartAsync(turn => Task.FromResult(text = turn.Activity.Text));
        var body = Encoding.UTF8.GetBytes(Activity(("text", new string('ž', 20_000))));

        using var response = await bot.SendAsync(HttpMethod.Post, new Pieces(body, 777));

        Assert.Equal((HttpStatusCode.OK, 20_000), (response.StatusCode, text!.Length));
    }

    [Fact]
    public async Task An_unknown_type_is_taken_and_nothing_happens()
    {
        await using var bot = await BotHost.StartAsync(new Handler());

        using var response = await bot.PostAsync(Activity(("type", "hologram")));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(channel.Received);
    }

    [Fact]
    public async Task A_pressed_button_is_answered_in_the_response()
    {
        await using var bot = await BotHost.StartAsync(new Handler());
        var value = JsonNode.Parse("""{"action":{"type":"Action.Execute","verb":"answer","data":{"value":"real"}},"trigger":"manual"}""");

        using var response = await bot.PostAsync(Activity(("type", "invoke"), ("name", "adaptiveCard/action"), ("value", value)));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType!.ToString());
        Assert.Equal(
            """{"statusCode":200,"type":"application/vnd.microsoft.card.adaptive","value":{"verb":"answer","data":{"value":"real"}}}""",
            await response.Content.ReadAsStringAsync());
        Assert.Empty(channel.Received);
    }

    [Theory]
    [InlineData("null", "BadRequest")]
    [InlineData("\"text\"", "BadRequest")]
    [InlineData("[1]", "BadRequest")]
    [InlineData("{}", "BadRequest")]
    [InlineData("""{"action":7}""", "BadRequest")]
    [InlineData("""{"action":{"type":"Action.Submit"}}""", "NotSupported")]
    public async Task A_pressed_button_that_cannot_be_understood_is_an_error_for_the_client(string value, string code)
    {
        await using var bot = await BotHost.StartAsync(new Handler());

        using var response = await bot.PostAsync(Activity(("type", "invoke"), ("name", "adaptiveCard/action"), ("value", JsonNode.Parse(value))));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var body = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        Assert.Equal((400, "application/vnd.microsoft.error", code), ((int)body["statusCode"]!, (string?)body["type"], (string?)body["value"]!["code"]));
    }

    [Theory]
    [InlineData("foo/bar")]
    [InlineData("signin/verifyState")]
    [InlineData(null)]
    public async Task An_invoke_that_nobody_answers_is_not_implemented(string? name)
    {
        await using var handler = await BotHost.StartAsync(new Handler());
        await using var silent = await BotHost.StartAsync(_ => Task.CompletedTask);
        var invoke = Activity(("type", "invoke"), ("name", name));

        using var unknown = await handler.PostAsync(invoke);
        using var unanswered = await silent.PostAsync(invoke);

        Assert.Equal((HttpStatusCode.NotImplemented, HttpStatusCode.NotImplemented), (unknown.StatusCode, unanswered.StatusCode));
    }

    [Fact]
    public async Task Replies_that_the_sender_expects_are_in_the_response()
    {
        await using var bot = await BotHost.StartAsync(async turn =>
        {
            await turn.SendActivityAsync("one", null, null, None);
            await turn.SendActivityAsync("two", null, null, None);
        });

        using var response = await bot.PostAsync(Activity(("deliveryMode", "expectReplies")));

        var activities = JsonNode.Parse(await response.Content.ReadAsStringAsync())!["activities"]!.AsArray();
        Assert.Equal("one, two", string.Join(", ", activities.Select(activity => (string?)activity!["text"])));
        Assert.Empty(channel.Received);
    }

    [Fact]
    public async Task What_goes_wrong_in_a_turn_reaches_the_one_who_asked_for_it_and_the_response_is_still_good()
    {
        Exception? error = null;
        await using var bot = await BotHost.StartAsync(_ => throw new InvalidOperationException("broken"));
        bot.Adapter.OnTurnError = (_, exception) => Task.FromResult(error = exception);

        using var response = await bot.PostAsync(Activity());

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("broken", error!.Message);
    }

    [Fact]
    public async Task What_goes_wrong_in_a_turn_and_nobody_asked_for_is_an_error_of_the_server()
    {
        await using var bot = await BotHost.StartAsync(_ => throw new InvalidOperationException("broken"));

        using var response = await bot.PostAsync(Activity());

        Assert.Equal((HttpStatusCode.InternalServerError, string.Empty), (response.StatusCode, await response.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task A_turn_goes_through_the_middleware_in_order_and_back()
    {
        var way = new List<string>();
        await using var bot = await BotHost.StartAsync(_ => Say("bot"));
        bot.Adapter.Use(new Through("first", way)).Use(new Through("second", way));

        using var response = await bot.PostAsync(Activity());

        Assert.Equal(["first", "second", "bot", "second again", "first again"], way);

        Task Say(string where)
        {
            way.Add(where);
            return Task.CompletedTask;
        }
    }

    [Fact]
    public async Task Middleware_that_does_not_go_on_ends_the_turn()
    {
        await using var bot = await BotHost.StartAsync(NeverAsync);
        bot.Adapter.Use(new Stop());

        using var response = await bot.PostAsync(Activity());

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
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
            await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes($"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n"));
            await client.GetStream().WriteAsync(body);
            await begun.Task.WaitAsync(TimeSpan.FromSeconds(10));
            client.LingerState = new LingerOption(true, 0);
        }

        await bot.HungUp.WaitAsync(TimeSpan.FromSeconds(10));
        hungUp.SetResult();

        Assert.False(await ended.Task.WaitAsync(TimeSpan.FromSeconds(10)), "The turn was told to stop.");
        Assert.Single(channel.Received);
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

    [Fact]
    public async Task Several_activities_are_sent_in_order_and_their_ids_come_back_in_order()
    {
        ResourceResponse[] ids = [];
        channel.Answer = sent => (201, $$"""{"id":"id of {{(string?)sent.Json["text"]}}"}""");
        await using var bot = await BotHost.StartAsync(async turn => ids = await turn.SendActivitiesAsync(
            [
                MessageFactory.Text("one", null, null),
                new Activity { Type = ActivityTypes.Trace },
                new Activity { Type = ActivityTypesEx.Delay, Value = 1 },
                MessageFactory.Text("two", null, null),
            ],
            None));

        using var response = await bot.PostAsync(Activity());

        Assert.Equal("id of one,,,id of two", string.Join(',', ids.Select(id => id.Id)));
        Assert.Equal(2, channel.Received.Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("OK")]
    [InlineData("null")]
    public async Task A_channel_that_names_no_id_has_taken_the_message_all_the_same(string answer)
    {
        ResourceResponse? sent = null;
        channel.Answer = _ => (202, answer);
        await using var bot = await BotHost.StartAsync(async turn => sent = await turn.SendActivityAsync("hi", null, null, None));

        using var response = await bot.PostAsync(Activity());

        Assert.Equal((HttpStatusCode.OK, true), (response.StatusCode, string.IsNullOrEmpty(sent!.Id)));
    }

    [Theory]
    [InlineData(403, """{"error":{"code":"BotNotInConversationRoster","message":"no"}}""", "BotNotInConversationRoster", "no")]
    [InlineData(403, """{"errorCode":209,"message":"{\"subCode\":\"MessageWritesBlocked\"}"}""", "MessageWritesBlocked", """{"subCode":"MessageWritesBlocked"}""")]
    [InlineData(403, """{"errorCode":209,"message":"plain words"}""", "209", "plain words")]
    [InlineData(404, """{"error":{"code":"ConversationNotFound"}}""", "ConversationNotFound", null)]
    [InlineData(400, """{"error":{"code":7,"message":"half \ud800","innerHttpError":{"statusCode":400,"body":{}}}}""", "7", "half \uFFFD")]
    [InlineData(413, """{"error":"words"}""", null, null)]
    [InlineData(502, "<html>", null, null)]
    [InlineData(500, "", null, null)]
    [InlineData(302, "", null, null)]
    public async Task What_a_channel_refuses_is_told_in_its_words(int status, string body, string? code, string? message)
    {
        ErrorResponseException? error = null;
        channel.Answer = _ => (status, body);
        await using var bot = await BotHost.StartAsync(turn => turn.SendActivityAsync("hi", null, null, None));
        bot.Adapter.OnTurnError = (_, exception) => Task.FromResult(error = (ErrorResponseException)exception);

        using var response = await bot.PostAsync(Activity());

        Assert.Equal((code, message, status), (error!.Body.Error.Code, error.Body.Error.Message, error.Body.Error.InnerHttpError.StatusCode));
        Assert.Single(channel.Received);
    }

    [Fact]
    public async Task A_bot_speaks_first_in_a_conversation_it_knows()
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
                return turn.SendActivityAsync("Are you there?", null, null, token);
            },
            None);

        var sent = Assert.Single(channel.Received);
        Assert.Equal("ContinueConversation", name);
        Assert.Equal("Are you there?", (string?)sent.Json["text"]);
        Assert.Equal("29:user", (string?)sent.Json["recipient"]!["id"]);
        Assert.StartsWith("/v3/conversations/a%3A1/activities", sent.Target, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bot_opens_a_conversation_and_speaks_in_it()
    {
        channel.Answer = sent => (201, sent.Target.EndsWith("/conversations", StringComparison.Ordinal) ? """{"id":"a:new"}""" : """{"id":"1"}""");
        await using var bot = await BotHost.StartAsync(NeverAsync);
        var parameters = new ConversationParameters { Members = [new ChannelAccount { Id = "29:user" }], TenantId = "t", IsGroup = false, Bot = new ChannelAccount { Id = "28:bot" } };

        await bot.Adapter.CreateConversationAsync("app", "msteams", channel.ServiceUrl, null, parameters, (turn, token) => turn.SendActivityAsync("Hello", null, null, token), None);

        var (opened, said) = (channel.Received.First(), channel.Received.Last());
        Assert.Equal("/v3/conversations", opened.Target);
        Assert.Equal("""{"isGroup":false,"bot":{"id":"28:bot"},"members":[{"id":"29:user"}],"tenantId":"t"}""", opened.Body);
        Assert.StartsWith("/v3/conversations/a%3Anew/activities", said.Target, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Teams_tells_who_a_member_is()
    {
        TeamsChannelAccount? member = null;
        channel.Answer = _ => (200, """{"id":"29:user","name":"Rasa","objectId":"0a-1","givenName":"Rasa","surname":"K","email":"r@example","userPrincipalName":"r@example","userRole":"user","tenantId":"t","more":1}""");
        await using var bot = await BotHost.StartAsync(async turn => member = await TeamsInfo.GetMemberAsync(turn, "29:user", None));

        using var response = await bot.PostAsync(Activity());

        Assert.Equal(("GET", "/v3/conversations/a%3A1/members/29%3Auser", 0L), (channel.Received.Single().Method, channel.Received.Single().Target, channel.Received.Single().Headers.ContentLength ?? 0));
        Assert.Equal(("29:user", "Rasa", "0a-1", "K", "user", "t"), (member!.Id, member.Name, member.AadObjectId, member.Surname, member.UserRole, member.TenantId));
    }

    [Fact]
    public async Task Teams_tells_that_somebody_is_no_member()
    {
        Exception? error = null;
        channel.Answer = _ => (404, """{"error":{"code":"ConversationNotFound","message":"no"}}""");
        await using var bot = await BotHost.StartAsync(turn => TeamsInfo.GetMemberAsync(turn, "29:user", None));
        bot.Adapter.OnTurnError = (_, exception) => Task.FromResult(error = exception);

        using var response = await bot.PostAsync(Activity());

        Assert.Equal(404, Assert.IsType<ErrorResponseException>(error).Body.Error.InnerHttpError.StatusCode);
    }

    [Theory]
    [InlineData(null, null, null, "/v3/conversations/a%3A1/pagedmembers")]
    [InlineData(null, 200, null, "/v3/conversations/a%3A1/pagedmembers?pageSize=200")]
    [InlineData(null, 50, "a+b/c=", "/v3/conversations/a%3A1/pagedmembers?pageSize=50&continuationToken=a%2Bb%2Fc%3D")]
    [InlineData("19:team@thread.tacv2", null, null, "/v3/conversations/19%3Ateam%40thread.tacv2/pagedmembers")]
    public async Task Teams_tells_who_is_there_page_by_page(string? team, int? pageSize, string? continuationToken, string target)
    {
        TeamsPagedMembersResult? page = null;
        channel.Answer = _ => (200, """{"continuationToken":"next","members":[{"id":"29:one","aadObjectId":"0a-1"},{"id":"29:two","objectId":"0a-2"}]}""");
        await using var bot = await BotHost.StartAsync(async turn => page = await TeamsInfo.GetPagedMembersAsync(turn, pageSize, continuationToken, None));
        var data = team is null ? null : new JsonObject { ["team"] = new JsonObject { ["id"] = team } };

        using var response = await bot.PostAsync(Activity(("channelData", data)));

        Assert.Equal(target, channel.Received.Single().Target);
        Assert.Equal(("next", "29:one 0a-1, 29:two 0a-2"), (page!.ContinuationToken, string.Join(", ", page.Members.Select(member => $"{member.Id} {member.AadObjectId}"))));
    }

    [Theory]
    [InlineData("lt-LT", "lt-LT")]
    [InlineData("xx-invalid-language", "")]
    [InlineData("", "")]
    public async Task A_turn_counts_and_dates_in_the_language_of_its_user(string locale, string culture)
    {
        string? seen = null;
        await using var bot = await BotHost.StartAsync(_ => Task.FromResult(seen = CultureInfo.CurrentCulture.Name));

        using var response = await bot.PostAsync(Activity(("locale", locale)));

        Assert.Equal(culture.Length > 0 ? culture : CultureInfo.CurrentCulture.Name, seen);
    }

    private static Task NeverAsync(ITurnContext turn) => throw new InvalidOperationException("There was nothing to answer.");

    private string Activity(params (string Name, JsonNode? Value)[] members) => BotHost.Activity(channel.ServiceUrl, members);

    private sealed class Handler : ActivityHandler
    {
        protected override Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken) =>
            Task.FromResult(new AdaptiveCardInvokeResponse
            {
                StatusCode = 200,
                Type = "application/vnd.microsoft.card.adaptive",
                Value = new Members(StringComparer.Ordinal) { ["verb"] = invokeValue.Action.Verb, ["data"] = invokeValue.Action.Data },
            });
    }

    private sealed class Through(string name, List<string> way) : IMiddleware
    {
        public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken)
        {
            way.Add(name);
            await next(cancellationToken);
            way.Add(name + " again");
        }
    }

    private sealed class Stop : IMiddleware
    {
        public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken) => Task.CompletedTask;
    }

    private sealed class Patient(TaskCompletionSource begun, Task hungUp, TaskCompletionSource<bool> ended) : IBot
    {
        public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken)
        {
            begun.SetResult();
            await hungUp;
            await turnContext.SendActivityAsync("done", null, null, cancellationToken);
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
