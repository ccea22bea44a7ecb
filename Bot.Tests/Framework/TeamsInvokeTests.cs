using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Json;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace SalesBot.Tests.Framework;

/// <summary>What Teams asks and waits for: which method it reaches, with what, and what goes back.</summary>
public class TeamsInvokeTests
{
    private static readonly string[] Offered =
    [
        "adaptiveCard/action", "application/search", "task/fetch", "task/submit", "composeExtension/query", "composeExtension/queryLink",
        "composeExtension/anonymousQueryLink", "composeExtension/fetchTask", "composeExtension/submitAction", "composeExtension/querySettingUrl",
        "fileConsent/invoke",
    ];

    [Theory]
    [InlineData("task/fetch", """{"data":{"a":1},"context":{"theme":"dark"}}""", """fetch {"a":1} dark""", """{"task":{"value":{"title":"T","height":"small","card":{"contentType":"c"}},"type":"continue"}}""")]
    [InlineData("task/submit", """{"data":{"a":1}}""", """submit {"a":1}""", """{"task":{"value":"Done","type":"message"}}""")]
    [InlineData("composeExtension/query", """{"commandId":"find","parameters":[{"name":"q","value":"da"}],"queryOptions":{"skip":0,"count":25},"state":"s"}""", "query find q=da 0+25 s", """{"composeExtension":{"attachmentLayout":"list","type":"result","attachments":[{"preview":{"contentType":"p"},"contentType":"c"}]}}""")]
    [InlineData("composeExtension/queryLink", """{"url":"https://a.example/"}""", "link https://a.example/", """{"composeExtension":{"type":"message","text":"link"}}""")]
    [InlineData("composeExtension/anonymousQueryLink", """{"url":"https://a.example/"}""", "anonymous https://a.example/", """{"composeExtension":{"type":"message","text":"anonymous"}}""")]
    [InlineData("composeExtension/fetchTask", """{"commandId":"new","commandContext":"compose","data":1}""", "command new compose", """{"task":{"value":"command","type":"message"}}""")]
    [InlineData("composeExtension/submitAction", """{"commandId":"new","data":{"b":2}}""", "done new", """{"task":{"value":"done","type":"message"}}""")]
    [InlineData("composeExtension/submitAction", """{"commandId":"new","botMessagePreviewAction":"edit","botActivityPreview":[{"type":"message","text":"hi"}]}""", "edit hi", """{"task":{"value":"edit","type":"message"}}""")]
    [InlineData("composeExtension/submitAction", """{"commandId":"new","botMessagePreviewAction":"send"}""", "send", "{}")]
    [InlineData("composeExtension/querySettingUrl", """{"commandId":"set"}""", "settings set", """{"composeExtension":{"type":"config","suggestedActions":{"actions":[{"type":"openUrl"}]}}}""")]
    [InlineData("application/search", """{"queryText":"da","queryOptions":{"skip":1,"top":15}}""", "search search da 1+15", """{"statusCode":200,"type":"application/vnd.microsoft.search.searchResponse"}""")]
    [InlineData("application/search", """{"kind":"typeahead","queryText":"da","queryOptions":{"skip":"a","top":1e12}}""", "search typeahead da 0+0", """{"statusCode":200,"type":"application/vnd.microsoft.search.searchResponse"}""")]
    [InlineData("fileConsent/invoke", """{"type":"fileUpload","action":"accept","context":{"c":1},"uploadInfo":{"name":"n","uploadUrl":"https://u.example/"}}""", """accept {"c":1} https://u.example/""", "")]
    [InlineData("fileConsent/invoke", """{"action":"decline"}""", "decline", "")]
    [InlineData("signin/verifyState", """{"state":"1"}""", "signed in", "")]
    [InlineData("signin/tokenExchange", """{"id":"1"}""", "signed in", "")]
    [InlineData("adaptiveCard/action", """{"action":{"type":"Action.Execute","verb":"v","data":{"d":1}},"trigger":"manual"}""", """pressed v {"d":1}""", """{"statusCode":200,"type":"application/vnd.microsoft.activity.message","value":"hi"}""")]
    public async Task An_invoke_reaches_the_method_for_its_name_and_its_answer_is_whole(string name, string value, string reached, string body)
    {
        var handler = new Handler();

        var answer = await AskAsync(handler, name, value);

        Assert.Equal(200, answer.Status);
        Assert.Equal(reached, handler.Reached);
        Assert.Equal(body, answer.Body is null ? "" : Encoding.UTF8.GetString(JsonSerializer.SerializeToUtf8Bytes(answer.Body, BotJson.Info<object>())));
    }

    [Theory]
    [InlineData(200, "application/vnd.microsoft.card.adaptive", """{"type":"AdaptiveCard"}""")]
    [InlineData(200, "application/vnd.microsoft.activity.message", "\"words\"")]
    [InlineData(400, "application/vnd.microsoft.error", """{"code":"c","message":"m"}""")]
    [InlineData(401, "application/vnd.microsoft.activity.loginRequest", """{"text":"sign in"}""")]
    [InlineData(401, "application/vnd.microsoft.error.inccorectAuthCode", null)]
    [InlineData(412, "application/vnd.microsoft.error.preconditionFailed", """{"code":"c","message":"m"}""")]
    [InlineData(500, "application/vnd.microsoft.error", """{"code":"c","message":"m"}""")]
    public async Task Every_answer_to_a_pressed_button_travels_with_status_200_and_says_the_rest_itself(int status, string type, string? value)
    {
        var handler = new Handler { Pressed = new AdaptiveCardInvokeResponse { StatusCode = status, Type = type, Value = value is null ? null : JsonDocument.Parse(value).RootElement } };

        var answer = await AskAsync(handler, "adaptiveCard/action", """{"action":{"type":"Action.Execute"}}""");

        Assert.Equal(200, answer.Status);
        var body = JsonNode.Parse(JsonSerializer.SerializeToUtf8Bytes(answer.Body, BotJson.Info<object>()))!;
        Assert.Equal((status, type, value), (body["statusCode"]!.GetValue<int>(), body["type"]!.GetValue<string>(), body["value"]?.ToJsonString()));
    }

    [Fact]
    public async Task What_is_not_offered_is_not_implemented()
    {
        foreach (var name in Offered.Concat(
            [
                "signin/verifyState", "signin/tokenExchange", "signin/failure", "composeExtension/selectItem", "composeExtension/setting",
                "composeExtension/onCardButtonClicked", "tab/fetch", "tab/submit", "config/fetch", "config/submit", "message/submitAction", "Task/fetch", "", "foo/bar",
            ]))
            Assert.Equal((name, 501), (name, (await AskAsync(new TeamsActivityHandler(), name, """{"action":{"type":"Action.Execute"},"queryText":"a"}""", fileAction: "accept")).Status));
        Assert.Equal(501, (await AskAsync(new TeamsActivityHandler(), null, "{}")).Status);
    }

    [Fact]
    public async Task What_carries_no_object_is_a_mistake_of_the_caller()
    {
        foreach (var name in Offered)
            foreach (var value in (string?[])[null, "null", "\"words\"", "7", "[{}]", "true"])
                await IsRefusedAsync(name, value);
    }

    [Theory]
    [InlineData("composeExtension/query", """{"parameters":"none"}""")]
    [InlineData("composeExtension/query", """{"commandId":{}}""")]
    [InlineData("task/fetch", """{"context":"dark"}""")]
    [InlineData("composeExtension/submitAction", """{"botMessagePreviewAction":"burn"}""")]
    [InlineData("fileConsent/invoke", """{"action":"burn"}""")]
    [InlineData("fileConsent/invoke", "{}")]
    [InlineData("application/search", "{}")]
    [InlineData("application/search", """{"queryText":""}""")]
    [InlineData("adaptiveCard/action", "{}")]
    [InlineData("adaptiveCard/action", """{"action":"press"}""")]
    [InlineData("adaptiveCard/action", """{"action":{"type":"Action.Submit"}}""")]
    public Task What_carries_the_wrong_things_is_a_mistake_of_the_caller(string name, string value) => IsRefusedAsync(name, value);

    [Fact]
    public async Task A_search_from_elsewhere_says_its_kind() =>
        Assert.Equal(400, (await AskAsync(new Handler(), "application/search", """{"queryText":"a"}""", channel: "webchat")).Status);

    [Fact]
    public void A_mention_that_can_not_be_understood_is_passed_over()
    {
        var activity = new Activity
        {
            Text = "<at>Bot</at> hi <at>Bot</at>",
            Recipient = new ChannelAccount { Id = "28:bot" },
            Entities = JsonSerializer.Deserialize("""
                {"entities":[{"type":"mention","mentioned":7},{"type":"mention","mentioned":{"id":[]},"text":{}},{"type":"mention","text":"hi"},
                {"type":"Mention","mentioned":{"id":"28:bot"},"text":"<at>Bot</at>"},{"type":"mention","mentioned":{"id":"28:other"},"text":"hi"}]}
                """, BotJson.Activity)!.Entities,
        };

        Assert.Equal(3, activity.GetMentions().Length);
        Assert.Equal("hi", activity.RemoveRecipientMention());
    }

    [Fact]
    public void Words_that_only_look_like_a_mention_stay() =>
        Assert.Equal("<at>Bot</at> hi", new Activity { Text = "<at>Bot</at> hi", Recipient = new ChannelAccount { Id = "28:bot", Name = "Bot" } }.RemoveRecipientMention());

    private static async Task IsRefusedAsync(string name, string? value)
    {
        var answer = await AskAsync(new Handler(), name, value);

        Assert.Equal((name, value, 400), (name, value, answer.Status));
        var body = Assert.IsType<AdaptiveCardInvokeResponse>(answer.Body);
        Assert.Equal((400, "application/vnd.microsoft.error"), (body.StatusCode, body.Type));
        Assert.NotEmpty(Assert.IsType<Error>(body.Value).Message);
    }

    private static async Task<InvokeResponse> AskAsync(ActivityHandler handler, string? name, string? value, string channel = "msteams", string? fileAction = null)
    {
        var adapter = new KeepingAdapter();
        var carried = value is null ? null : JsonNode.Parse(value);
        if (fileAction is not null)
            carried!.AsObject()[name is "fileConsent/invoke" ? "action" : "other"] = fileAction;
        using var turn = adapter.Turn(new Activity
        {
            Type = "invoke", Name = name, ChannelId = channel, Value = value is null ? null : JsonDocument.Parse(carried?.ToJsonString() ?? "null").RootElement,
        });
        await handler.OnTurnAsync(turn, CancellationToken.None);
        return Assert.IsType<InvokeResponse>(Assert.Single(adapter.Sent).Value);
    }

    private sealed class Handler : TeamsActivityHandler
    {
        public string? Reached { get; private set; }

        public AdaptiveCardInvokeResponse Pressed { get; init; } = new() { StatusCode = 200, Type = "application/vnd.microsoft.activity.message", Value = "hi" };

        protected override Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken) =>
            Reach($"pressed {invokeValue.Action.Verb} {invokeValue.Action.Data}", Pressed);

        protected override Task<SearchInvokeResponse> OnSearchInvokeAsync(ITurnContext<IInvokeActivity> turnContext, SearchInvokeValue invokeValue, CancellationToken cancellationToken) =>
            Reach($"search {invokeValue.Kind} {invokeValue.QueryText} {invokeValue.QueryOptions.Skip}+{invokeValue.QueryOptions.Top}", new SearchInvokeResponse { StatusCode = 200, Type = "application/vnd.microsoft.search.searchResponse" });

        protected override Task<TaskModuleResponse> OnTeamsTaskModuleFetchAsync(ITurnContext<IInvokeActivity> turnContext, TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken) =>
            Reach($"fetch {taskModuleRequest.Data} {taskModuleRequest.Context.Theme}", new TaskModuleResponse(new TaskModuleContinueResponse(new TaskModuleTaskInfo("T", "small", null, null, new Attachment("c", null, null, null, null), null, null))));

        protected override Task<TaskModuleResponse> OnTeamsTaskModuleSubmitAsync(ITurnContext<IInvokeActivity> turnContext, TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken) =>
            Reach($"submit {taskModuleRequest.Data}", new TaskModuleResponse(new TaskModuleMessageResponse("Done")));

        protected override Task<MessagingExtensionResponse> OnTeamsMessagingExtensionQueryAsync(ITurnContext<IInvokeActivity> turnContext, MessagingExtensionQuery query, CancellationToken cancellationToken) =>
            Reach(
                $"query {query.CommandId} {query.Parameters[0].Name}={query.Parameters[0].Value} {query.QueryOptions.Skip}+{query.QueryOptions.Count} {query.State}",
                new MessagingExtensionResponse(new MessagingExtensionResult { Type = "result", AttachmentLayout = "list", Attachments = [new() { ContentType = "c", Preview = new Attachment("p", null, null, null, null) }] }));

        protected override Task<MessagingExtensionResponse> OnTeamsAppBasedLinkQueryAsync(ITurnContext<IInvokeActivity> turnContext, AppBasedLinkQuery query, CancellationToken cancellationToken) =>
            Reach($"link {query.Url}", new MessagingExtensionResponse(new MessagingExtensionResult { Type = "message", Text = "link" }));

        protected override Task<MessagingExtensionResponse> OnTeamsAnonymousAppBasedLinkQueryAsync(ITurnContext<IInvokeActivity> turnContext, AppBasedLinkQuery query, CancellationToken cancellationToken) =>
            Reach($"anonymous {query.Url}", new MessagingExtensionResponse(new MessagingExtensionResult { Type = "message", Text = "anonymous" }));

        protected override Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionFetchTaskAsync(ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) =>
            Reach($"command {action.CommandId} {action.CommandContext}", Said("command"));

        protected override Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionSubmitActionAsync(ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) =>
            Reach($"done {action.CommandId}", Said("done"));

        protected override Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionBotMessagePreviewEditAsync(ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) =>
            Reach($"edit {action.BotActivityPreview[0].Text}", Said("edit"));

        protected override Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionBotMessagePreviewSendAsync(ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) =>
            Reach("send", new MessagingExtensionActionResponse());

        protected override Task<MessagingExtensionResponse> OnTeamsMessagingExtensionConfigurationQuerySettingUrlAsync(ITurnContext<IInvokeActivity> turnContext, MessagingExtensionQuery query, CancellationToken cancellationToken) =>
            Reach($"settings {query.CommandId}", new MessagingExtensionResponse(new MessagingExtensionResult { Type = "config", SuggestedActions = new MessagingExtensionSuggestedAction([new CardAction { Type = "openUrl" }]) }));

        protected override Task OnTeamsFileConsentAcceptAsync(ITurnContext<IInvokeActivity> turnContext, FileConsentCardResponse fileConsentCardResponse, CancellationToken cancellationToken) =>
            Reach($"accept {fileConsentCardResponse.Context} {fileConsentCardResponse.UploadInfo.UploadUrl}", 0);

        protected override Task OnTeamsFileConsentDeclineAsync(ITurnContext<IInvokeActivity> turnContext, FileConsentCardResponse fileConsentCardResponse, CancellationToken cancellationToken) => Reach("decline", 0);

        protected override Task OnTeamsSigninVerifyStateAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) => Reach("signed in", 0);

        private static MessagingExtensionActionResponse Said(string words) => new(new TaskModuleMessageResponse(words), null);

        private Task<T> Reach<T>(string what, T answer)
        {
            Reached = what;
            return Task.FromResult(answer);
        }
    }
}
