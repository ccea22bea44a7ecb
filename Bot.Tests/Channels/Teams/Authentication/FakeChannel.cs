using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace SalesBot.Tests.Channels.Teams.Authentication;

/// <summary>What a bot has sent to the channel.</summary>
internal sealed record Sent(string Method, string Target, string Body, IHeaderDictionary Headers)
{
    public JsonNode Json => JsonNode.Parse(Body)!;
}

/// <summary>A fake connector on a loopback port: records what it is sent, and answers as the test says.</summary>
internal sealed class FakeChannel : IAsyncDisposable
{
    private readonly WebApplication host;

    private FakeChannel(WebApplication host) => this.host = host;

    public ConcurrentQueue<Sent> Received { get; } = new();

    public string ServiceUrl => host.Urls.First();

    public Func<Sent, (int Status, string Body)> Answer { get; set; } = _ => (200, """{"id":"reply-1"}""");

    public static async Task<FakeChannel> StartAsync()
    {
        FakeChannel? channel = null;
        var started = await Loopback.StartAsync(async context =>
        {
            using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
            var target = context.Features.Get<IHttpRequestFeature>()!.RawTarget;
            var sent = new Sent(
                context.Request.Method,
                target,
                await reader.ReadToEndAsync(),
                new HeaderDictionary(context.Request.Headers.ToDictionary(StringComparer.OrdinalIgnoreCase)));
            channel!.Received.Enqueue(sent);
            var (status, body) = channel.Answer(sent);
            context.Response.StatusCode = status;
            if (body.Length > 0)
                await context.Response.WriteAsync(body);
        });
        return channel = new FakeChannel(started);
    }

    public ValueTask DisposeAsync() => Loopback.StopAsync(host);
}

/// <summary>Hosts on loopback ports of the system's choosing.</summary>
internal static class Loopback
{
    public static async Task<WebApplication> StartAsync(RequestDelegate answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Run(answer);
        await app.StartAsync();
        return app;
    }

    /// <summary>Stops at once, without waiting for connections that clients keep open.</summary>
    public static async ValueTask StopAsync(WebApplication app)
    {
        await app.StopAsync(new CancellationToken(true));
        await app.DisposeAsync();
    }

    public static IHttpClientFactory Clients { get; } = new ServiceCollection().AddHttpClient().BuildServiceProvider().GetRequiredService<IHttpClientFactory>();
}
