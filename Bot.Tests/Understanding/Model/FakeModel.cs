using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace SalesBot.Tests.Understanding.Model;

/// <summary>A fake endpoint that speaks the chat protocol of OpenAI, records what it is asked, and answers as a test wants it to.</summary>
internal sealed class FakeModel : IAsyncDisposable
{
    private readonly WebApplication host;
    private readonly Lock gate = new();
    private readonly List<string> asked = [];
    private readonly List<(string Address, string Headers)> above = [];
    private readonly TaskCompletionSource closed = new();
    private readonly TaskCompletionSource hungUp = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly SemaphoreSlim arrived = new(0);

    private FakeModel(WebApplication host) => this.host = host;

    /// <summary>Its address.</summary>
    public string Endpoint { get; private set; } = "";

    /// <summary>The addresses and headers of all requests.</summary>
    public IReadOnlyList<(string Address, string Headers)> Above
    {
        get
        {
            lock (gate)
                return [.. above];
        }
    }

    /// <summary>The bodies of all requests.</summary>
    public IReadOnlyList<string> Asked
    {
        get
        {
            lock (gate)
                return [.. asked];
        }
    }

    /// <summary>The Authorization header of the last request.</summary>
    public string Authorization { get; private set; } = "";

    /// <summary>The text of the rep, as it was sent last.</summary>
    public string Text
    {
        get
        {
            using var sent = JsonDocument.Parse(Asked[^1]);
            var content = sent.RootElement.GetProperty("messages").EnumerateArray().Last().GetProperty("content");
            return content.ValueKind is JsonValueKind.String ? content.GetString()! : content[0].GetProperty("text").GetString()!;
        }
    }

    /// <summary>How it answers.</summary>
    public RequestDelegate Way { get; set; } = Finds();

    /// <summary>Completes when a caller hangs up before it has an answer.</summary>
    public Task HungUp => hungUp.Task.WaitAsync(TimeSpan.FromSeconds(20));

    /// <summary>The settings with which a host asks it.</summary>
    public (string Name, string Value)[] Settings =>
        [("Understanding:Model:Endpoint", Endpoint), ("Understanding:Model:Name", "some-model"), ("Understanding:Model:Key", "opensesame")];

    public static async Task<FakeModel> Open()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var model = new FakeModel(app);
        app.Run(model.Answer);
        await app.StartAsync();
        model.Endpoint = $"{app.Urls.First()}/v1/";
        return model;
    }

    /// <summary>Answers with these facts.</summary>
    public static RequestDelegate Finds(params (string Question, string Value, string Span)[] facts) => Says(JsonSerializer.Serialize(
        new { facts = facts.Select(fact => new { question = fact.Question, value = fact.Value, span = fact.Span }) }));

    /// <summary>Answers with this text.</summary>
    public static RequestDelegate Says(string? text) =>
        Gives(Choice(JsonSerializer.Serialize(new { role = "assistant", content = text }), "stop"));

    /// <summary>The body of an answer.</summary>
    /// <param name="message">Its message, as JSON.</param>
    /// <param name="end">Why it ends.</param>
    public static string Choice(string message, string end) => $$"""
        {"id":"1","object":"chat.completion","created":1,"model":"some-model","choices":[{"index":0,"finish_reason":"{{end}}","message":{{message}}}]}
        """;

    /// <summary>Answers with this body and status.</summary>
    public static RequestDelegate Gives(string body, int status = 200) => http =>
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json";
        return http.Response.WriteAsync(body);
    };

    /// <summary>Answers with a hundred megabytes, if anybody reads so many.</summary>
    public static async Task Flood(HttpContext http)
    {
        var some = new byte[64 * 1024];
        Array.Fill(some, (byte)' ');
        for (var sent = 0; sent < 100 * 1024 * 1024 && !http.RequestAborted.IsCancellationRequested; sent += some.Length)
            await http.Response.Body.WriteAsync(some, http.RequestAborted);
    }

    /// <summary>Closes the connection without an answer.</summary>
    public static Task HangUp(HttpContext http)
    {
        http.Abort();
        return Task.CompletedTask;
    }

    /// <summary>Begins an answer and never ends it.</summary>
    public async Task Stall(HttpContext http)
    {
        await http.Response.WriteAsync("{");
        await http.Response.Body.FlushAsync();
        var gone = new TaskCompletionSource();
        await using var registered = http.RequestAborted.Register(gone.SetResult);
        if (await Task.WhenAny(gone.Task, closed.Task) == gone.Task)
            hungUp.TrySetResult();
    }

    /// <summary>Completes when the next request has arrived.</summary>
    public Task Arrived() => arrived.WaitAsync(TimeSpan.FromSeconds(20));

    public ValueTask DisposeAsync()
    {
        closed.TrySetResult();
        arrived.Dispose();
        return host.DisposeAsync();
    }

    private async Task Answer(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body);
        var body = await reader.ReadToEndAsync();
        Assert.Equal("/v1/chat/completions", http.Request.Path.Value);
        lock (gate)
        {
            asked.Add(body);
            above.Add((
                $"{http.Request.Path}{http.Request.QueryString}",
                string.Join('\n', http.Request.Headers.Select(header => $"{header.Key}: {header.Value}"))));
        }

        Authorization = http.Request.Headers.Authorization.ToString();
        arrived.Release();
        await Way(http);
    }
}
