using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SalesBot.Channels.Teams;
using SalesBot.Channels.Teams.Authentication;
using SalesBot.Hosting;

namespace SalesBot.Tests.Channels.Teams.Authentication;

/// <summary>The product's Teams channel with a bot of the test's own behind it, on a loopback port.</summary>
internal sealed class BotHost : IAsyncDisposable
{
    private readonly HttpClient http = new();
    private readonly WebApplication host;
    private readonly TaskCompletionSource hungUp = new();

    private BotHost(WebApplication host) => this.host = host;

    public CloudAdapter Adapter => host.Services.GetRequiredService<CloudAdapter>();

    public ChannelTrust Trust => host.Services.GetRequiredService<ChannelTrust>();

    /// <summary>Completes when a caller has hung up before it got a response.</summary>
    public Task HungUp => hungUp.Task;

    public string Address => host.Urls.First() + "/api/messages";

    public static Task<BotHost> StartAsync(IBot bot, params (string Name, string Value)[] settings) =>
        StartAsync(bot, TimeProvider.System, null, settings);

    public static async Task<BotHost> StartAsync(IBot bot, TimeProvider clock, ILoggerProvider? log, params (string Name, string Value)[] settings)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        if (log is not null)
            builder.Logging.AddProvider(log);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
            settings.GroupBy(
                setting => setting.Name,
                StringComparer.Ordinal).Select(same => KeyValuePair.Create(same.Key, (string?)same.Last().Value))).Build();
        var read = new Settings(configuration, isDevelopment: true);
        builder.Services.AddSingleton(clock).AddSingleton(bot).AddTeams(read);
        var app = builder.Build();
        var started = new BotHost(app);
        app.Use((context, next) =>
        {
            context.RequestAborted.Register(() => started.hungUp.TrySetResult());
            return next(context);
        });
        app.MapMessages(read);
        await app.StartAsync();
        return started;
    }

    public static Task<BotHost> StartAsync(Func<ITurnContext, Task> turn) => StartAsync(new Bot(turn));

    public async Task<HttpResponseMessage> PostAsync(string body, params string?[] authorization)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Address) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        foreach (var header in authorization.OfType<string>())
            request.Headers.TryAddWithoutValidation("Authorization", header);
        return await http.SendAsync(request);
    }

    public Task<HttpResponseMessage> SendAsync(HttpMethod method, byte[]? body, string? contentType)
    {
        var content = body is null ? null : new ByteArrayContent(body);
        if (content is not null && contentType is not null)
            content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        return SendAsync(method, content);
    }

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, Address) { Content = content };
        return await http.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await Loopback.StopAsync(host);
    }

    /// <summary>An activity as a channel at this address would send it.</summary>
    public static string Activity(string serviceUrl, params (string Name, JsonNode? Value)[] members)
    {
        var activity = new JsonObject
        {
            ["type"] = "message",
            ["id"] = "1:in",
            ["channelId"] = "msteams",
            ["serviceUrl"] = serviceUrl,
            ["from"] = new JsonObject { ["id"] = "29:user", ["name"] = "Rasa" },
            ["recipient"] = new JsonObject { ["id"] = "28:bot", ["name"] = "SalesBot" },
            ["conversation"] = new JsonObject { ["id"] = "a:1" },
        };
        foreach (var (name, value) in members)
            activity[name] = value;
        return activity.ToJsonString();
    }

    internal sealed class Bot(Func<ITurnContext, Task> turn) : IBot
    {
        public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken) => turn(turnContext);
    }
}
