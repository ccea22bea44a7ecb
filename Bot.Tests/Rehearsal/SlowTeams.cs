using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace SalesBot.Tests;

/// <summary>A channel that accepts calls but responds only when told to, so that a turn is held up in the middle.</summary>
public sealed class SlowTeams : IAsyncDisposable
{
    private readonly WebApplication host;
    private readonly TaskCompletionSource released = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource reached = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private SlowTeams(WebApplication host) => this.host = host;

    /// <summary>What activities name as their service address.</summary>
    public string ServiceUrl => host.Urls.First() + "/";

    /// <summary>Completes when the bot has made its first call.</summary>
    public Task Reached => reached.Task;

    /// <summary>What was sent and answered.</summary>
    public ConcurrentQueue<string> Taken { get; } = new();

    /// <summary>Opens the channel.</summary>
    public static async Task<SlowTeams> Open()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var teams = new SlowTeams(app);
        app.Run(teams.Answer);
        await app.StartAsync();
        return teams;
    }

    /// <summary>Responds to the waiting calls, and to later ones at once.</summary>
    public void Release() => released.TrySetResult();

    public async ValueTask DisposeAsync()
    {
        Release();
        await host.DisposeAsync();
    }

    private async Task Answer(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body);
        var body = await reader.ReadToEndAsync();
        reached.TrySetResult();
        await released.Task.WaitAsync(http.RequestAborted);
        Taken.Enqueue(body);
        await http.Response.WriteAsJsonAsync(new { id = $"slow-{Taken.Count}" });
    }
}
