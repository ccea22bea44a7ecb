using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace SalesBot.Tests;

/// <summary>One call that the bot made to the channel.</summary>
public sealed record Delivered(string Method, string Conversation, string Activity, JsonElement Body);

/// <summary>A channel on this machine: it speaks the connector protocol, keeps what arrives in order, and fails when told to.</summary>
public sealed class FakeTeams : IAsyncDisposable
{
    private readonly WebApplication host;
    private readonly Lock gate = new();
    private readonly List<Delivered> delivered = [];
    private (HttpStatusCode Status, int Times) failure;
    private int made;

    private FakeTeams(WebApplication host) => this.host = host;

    /// <summary>What activities name as their service address.</summary>
    public string ServiceUrl { get; private set; } = "";

    /// <summary>Everything that arrived, refused or not.</summary>
    public IReadOnlyList<Delivered> Delivered
    {
        get
        {
            lock (gate)
                return [.. delivered];
        }
    }

    /// <summary>Opens the channel.</summary>
    public static async Task<FakeTeams> Open()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
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

    public ValueTask DisposeAsync() => host.DisposeAsync();

    // v3/conversations/{conversation}/activities[/{activity}]
    private async Task Answer(HttpContext http)
    {
        var parts = (http.Request.Path.Value ?? "").Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (parts is not ["v3", "conversations", var conversation, "activities", ..] || parts.Length > 5)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        using var body = await Read(http.Request);
        var activity = parts.Length == 5 ? parts[4] : "";
        string id;
        lock (gate)
        {
            id = http.Request.Method == HttpMethods.Post ? $"bot-{++made}" : activity;
            delivered.Add(new Delivered(http.Request.Method, conversation, id, body.RootElement.Clone()));
            if (failure.Times > 0)
            {
                failure.Times--;
                http.Response.StatusCode = (int)failure.Status;
                return;
            }
        }

        http.Response.StatusCode = http.Request.Method == HttpMethods.Post ? StatusCodes.Status201Created : StatusCodes.Status200OK;
        if (http.Request.Method != HttpMethods.Delete)
            await http.Response.WriteAsJsonAsync(new { id });
    }

    private static async Task<JsonDocument> Read(HttpRequest request) =>
        request.Method == HttpMethods.Delete ? JsonDocument.Parse("null") : await JsonDocument.ParseAsync(request.Body);
}
