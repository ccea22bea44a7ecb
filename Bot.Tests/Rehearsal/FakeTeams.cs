using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace SalesBot.Tests;

/// <summary>One call that the bot made to the channel.</summary>
public sealed record Delivered(string Method, string Conversation, string Activity, JsonElement Body)
{
    /// <summary>When it came, by the channel's clock.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>Its Authorization header; empty when it has none.</summary>
    public string Authorization { get; init; } = "";

    /// <summary>The message's words; empty when it has none.</summary>
    public string Text => Body.ValueKind == JsonValueKind.Object && Body.TryGetProperty("text", out var text) ? text.GetString() ?? "" : "";
}

/// <summary>A fake channel that speaks the connector protocol, records what arrives in order, and fails when told to.</summary>
public sealed class FakeTeams : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly WebApplication host;
    private readonly Lock gate = new();
    private readonly List<Delivered> delivered = [];
    private readonly Queue<RequestDelegate> next = new();
    private readonly TaskCompletionSource closed = new();
    private TaskCompletionSource arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private (HttpStatusCode Status, int Times) failure;
    private int made, asked;

    private FakeTeams(WebApplication host) => this.host = host;

    /// <summary>What activities name as their service address.</summary>
    public string ServiceUrl { get; private set; } = "";

    /// <summary>The time that the channel sees.</summary>
    public TimeProvider Clock { get; set; } = TimeProvider.System;

    /// <summary>The number of requests to this host, of any kind.</summary>
    public int Asked => Volatile.Read(ref asked);

    /// <summary>Everything that arrived, refused or not.</summary>
    public IReadOnlyList<Delivered> Delivered
    {
        get
        {
            lock (gate)
                return [.. delivered];
        }
    }

    /// <summary>Opens the channel, optionally on https with an untrusted certificate.</summary>
    public static async Task<FakeTeams> Open(bool isUntrusted = false)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen =>
        {
            if (isUntrusted)
                listen.UseHttps(Certificate());
        }));
        var app = builder.Build();
        var teams = new FakeTeams(app);
        app.Run(teams.Answer);
        await app.StartAsync();
        teams.ServiceUrl = app.Urls.First() + "/";
        return teams;
    }

    /// <summary>Refuses the next calls with this status.</summary>
    public void Fail(HttpStatusCode status, int times)
    {
        lock (gate)
            failure = (status, times);
    }

    /// <summary>Sets how each of the next calls is handled, replacing earlier settings; later calls succeed.</summary>
    public void Next(params RequestDelegate[] ways)
    {
        lock (gate)
        {
            next.Clear();
            foreach (var way in ways)
                next.Enqueue(way);
        }
    }

    /// <summary>Refuses a call.</summary>
    public static RequestDelegate Refuse(int status, string body = "", string? retryAfter = null, string? location = null) => http =>
    {
        http.Response.StatusCode = status;
        if (retryAfter is not null)
            http.Response.Headers.RetryAfter = retryAfter;
        if (location is not null)
            http.Response.Headers.Location = location;
        return http.Response.WriteAsync(body);
    };

    /// <summary>Accepts a call, and closes the connection without a response.</summary>
    public static Task HangUp(HttpContext http)
    {
        http.Abort();
        return Task.CompletedTask;
    }

    /// <summary>Accepts a call, and never responds.</summary>
    public async Task SayNothing(HttpContext http)
    {
        var gone = new TaskCompletionSource();
        await using var registered = http.RequestAborted.Register(gone.SetResult);
        await Task.WhenAny(gone.Task, closed.Task);
    }

    /// <summary>Completes when so many calls have arrived.</summary>
    public async Task Arrived(int count)
    {
        while (true)
        {
            Task another;
            lock (gate)
            {
                if (delivered.Count >= count)
                    return;
                another = arrived.Task;
            }

            await another.WaitAsync(Patience);
        }
    }

    public ValueTask DisposeAsync()
    {
        closed.TrySetResult();
        return host.DisposeAsync();
    }

    // v3/conversations/{conversation}/activities[/{activity}]
    private async Task Answer(HttpContext http)
    {
        Interlocked.Increment(ref asked);
        var parts = (http.Request.Path.Value ?? "").Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (parts is not ["v3", "conversations", var conversation, "activities", ..] || parts.Length > 5)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        using var body = await Read(http.Request);
        var activity = parts.Length == 5 ? parts[4] : "";
        string id;
        RequestDelegate? way;
        lock (gate)
        {
            id = http.Request.Method == HttpMethods.Post ? $"bot-{++made}" : activity;
            delivered.Add(new Delivered(http.Request.Method, conversation, id, body.RootElement.Clone())
            {
                At = Clock.GetUtcNow(), Authorization = http.Request.Headers.Authorization.ToString(),
            });
            arrived.SetResult();
            arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);
            if (failure.Times > 0)
            {
                failure.Times--;
                http.Response.StatusCode = (int)failure.Status;
                return;
            }

            next.TryDequeue(out way);
        }

        if (way is not null)
        {
            await way(http);
            return;
        }

        http.Response.StatusCode = http.Request.Method == HttpMethods.Post ? StatusCodes.Status201Created : StatusCodes.Status200OK;
        if (http.Request.Method != HttpMethods.Delete)
            await http.Response.WriteAsJsonAsync(new { id });
    }

    private static async Task<JsonDocument> Read(HttpRequest request) =>
        request.ContentLength is null or 0 ? JsonDocument.Parse("null") : await JsonDocument.ParseAsync(request.Body);

    private static X509Certificate2 Certificate()
    {
        using var key = RSA.Create(2048);
        return new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }
}
