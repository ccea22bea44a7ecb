using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using SalesBot.Channels.Local;

namespace SalesBot.Tests.Channels.Local;

/// <summary>A host with the local channel on a free loopback port, and a bot whose behaviour the test sets.</summary>
public sealed class LocalHost : IAsyncLifetime
{
    private readonly WebApplication web;

    public LocalHost()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0));
        web = builder.Build();
        web.MapLocalChannel();
        web.MapPost("/api/messages", async (HttpRequest request) =>
        {
            var activity = (JsonObject)(await JsonNode.ParseAsync(request.Body))!;
            Received.Enqueue(activity);
            return Results.StatusCode(await Bot(activity));
        });
    }

    public HttpClient Http { get; } = new();
    public ConcurrentQueue<JsonObject> Received { get; } = new();
    public Func<JsonObject, Task<int>> Bot { get; set; } = _ => Task.FromResult(StatusCodes.Status200OK);

    public async Task InitializeAsync()
    {
        await web.StartAsync();
        Http.BaseAddress = new Uri(web.Urls.Single());
    }

    public async Task DisposeAsync()
    {
        Http.Dispose();
        await web.DisposeAsync();
    }

    /// <summary>Clears the received activities, and lets the bot answer 200 again.</summary>
    public LocalHost Anew()
    {
        Received.Clear();
        Bot = _ => Task.FromResult(StatusCodes.Status200OK);
        return this;
    }

    /// <summary>Starts a conversation of this user.</summary>
    public async Task<Conversation> Talk(string user = "ruta", string? locale = null)
    {
        var generated = await Send(HttpMethod.Post, "/directline/tokens/generate", null,
            new JsonObject { ["user"] = new JsonObject { ["id"] = user, ["name"] = "Rūta" }, ["locale"] = locale });
        var token = (string)generated.Body["token"]!;
        var begun = await Send(HttpMethod.Post, "/directline/conversations", token, null);
        Assert.Equal(StatusCodes.Status201Created, begun.Status);
        return new Conversation(this, (string)begun.Body["conversationId"]!, token);
    }

    public Task<LocalReply> Send(HttpMethod method, string path, string? token, JsonObject? body) =>
        SendRaw(method, path, token, body is null ? null : new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json"));

    public async Task<LocalReply> SendRaw(HttpMethod method, string path, string? token, HttpContent? body)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body };
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var answer = await Http.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        return new LocalReply((int)answer.StatusCode, text.StartsWith('{') ? (JsonObject)JsonNode.Parse(text)! : []);
    }

    /// <summary>Calls the channel as the bot does: at the address that came with the activity.</summary>
    public Task<LocalReply> AsBot(HttpMethod method, JsonObject activity, string path, JsonObject? body) =>
        Send(method, $"{activity["serviceUrl"]}v3/conversations/{Uri.EscapeDataString((string)activity["conversation"]!["id"]!)}/activities{path}", null, body);
}

/// <summary>An HTTP status and the JSON body that came with it.</summary>
public sealed record LocalReply(int Status, JsonObject Body)
{
    public string? ErrorCode => (string?)Body["error"]?["code"];
    public string Id => (string)Body["id"]!;
}

/// <summary>A conversation as the page sees it.</summary>
public sealed record Conversation(LocalHost Host, string Id, string Token)
{
    public Task<LocalReply> Post(JsonObject activity) => Host.Send(HttpMethod.Post, $"/directline/conversations/{Id}/activities", Token, activity);

    public Task<LocalReply> Say(string text, string? clientId = null) => Post(new JsonObject
    {
        ["type"] = "message",
        ["text"] = text,
        ["channelData"] = new JsonObject { ["clientActivityID"] = clientId },
    });

    public async Task<(List<JsonObject> Activities, string Watermark)> Read(string watermark = "")
    {
        var read = await Host.Send(HttpMethod.Get, $"/directline/conversations/{Id}/activities?watermark={watermark}", Token, null);
        Assert.Equal(StatusCodes.Status200OK, read.Status);
        return ([.. read.Body["activities"]!.AsArray().Select(activity => activity!.AsObject())], (string)read.Body["watermark"]!);
    }
}
