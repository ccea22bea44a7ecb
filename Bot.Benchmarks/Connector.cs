using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using SalesBot.Interview;

namespace SalesBot.Benchmarks;

/// <summary>A fake connector: accepts every reply, answers with an id, and passes the reply to the caller that waits for it.</summary>
internal sealed class Connector : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentDictionary<string, string> latest = new(StringComparer.Ordinal);

    private Connector(WebApplication app) => this.app = app;

    public string Address => app.Urls.First() + "/";

    public static async Task<Connector> Start()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var host = builder.Build();
        var connector = new Connector(host);
        host.Map("/v3/conversations/{conversation}/activities/{activity?}", connector.Take);
        await host.StartAsync();
        return connector;
    }

    /// <summary>The last reply to a conversation.</summary>
    public string Latest(string conversation) => latest[conversation];

    /// <summary>Forgets a conversation.</summary>
    public void Forget(string conversation) => latest.TryRemove(conversation, out _);

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task Take(HttpContext http)
    {
        using var body = new StreamReader(http.Request.Body, Encoding.UTF8);
        latest[(string)http.Request.RouteValues["conversation"]!] = await body.ReadToEndAsync();
        http.Response.StatusCode = HttpMethods.IsPut(http.Request.Method) ? 200 : 201;
        http.Response.ContentType = "application/json";
        await http.Response.WriteAsync("""{"id":"card"}""");
    }
}
