using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using SalesBot.Channels.Teams;
using SalesBot.Hosting;

namespace SalesBot.Benchmarks;

/// <summary>
/// The servers that are compared: a minimal one, and an echo on the bot framework, also with a signed token in every turn. The
/// bot itself runs unchanged.
/// </summary>
internal static class Servers
{
    public static async Task Run(string name, string port)
    {
        if (name == "watched")
        {
            await Watched(int.Parse(port, System.Globalization.CultureInfo.InvariantCulture));
            return;
        }

        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        var settings = new Settings(builder.Configuration, isDevelopment: true);
        builder.Services.AddSingleton<IBot, Echo>();
        if (name is "echo" or "token" or "tokens")
            builder.Services.AddSingleton(TimeProvider.System).AddTeams(settings);
        else
            builder.Services.AddHttpClient(string.Empty)
                .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false })
                .RemoveAllLoggers();
        if (name == "shipped")
            builder.Services.AddSingleton(provider => new CloudAdapter(
                new ConfigurationBotFrameworkAuthentication(
                    builder.Configuration,
                    null,
                    null,
                    provider.GetRequiredService<IHttpClientFactory>(),
                    NullLogger.Instance), NullLogger.Instance));
        var app = builder.Build();
        app.MapGet("/healthz", () => "alive");
        var clients = app.Services.GetRequiredService<IHttpClientFactory>();
        if (name == "floor")
            app.MapPost("/api/messages", http => Floor(http, clients.CreateClient()));
        else if (name == "shipped")
            app.MapPost(
                "/api/messages",
                (HttpContext http, CloudAdapter adapter, IBot bot) =>
                    adapter.ProcessAsync(http.Request, http.Response, bot, CancellationToken.None));
        else
            app.MapMessages(settings);

        await app.RunAsync();
    }

    /// <summary>The unchanged bot, with an endpoint on the next port that reports its live bytes.</summary>
    private static async Task Watched(int port)
    {
        var bot = new Thread(() =>
            System.Reflection.Assembly.Load("SalesBot").EntryPoint!.Invoke(
                null,
                [new[] { "--urls", $"http://127.0.0.1:{port}" }])) { IsBackground = true };
        bot.Start();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port + 1}");
        var app = builder.Build();
        app.MapGet("/", () =>
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            return GC.GetTotalMemory(forceFullCollection: true);
        });
        await app.RunAsync();
    }

    /// <summary>Parses the activity and makes the same reply call, and nothing else.</summary>
    private static async Task Floor(HttpContext http, HttpClient client)
    {
        var activity = (await JsonSerializer.DeserializeAsync(http.Request.Body, FloorJson.Default.FloorActivity))!;
        var reply = new FloorActivity("message", null, activity.ChannelId, activity.ServiceUrl, activity.Recipient, activity.From,
            activity.Conversation, activity.Text, activity.Id);
        var address = $"{activity.ServiceUrl}v3/conversations/{Uri.EscapeDataString(activity.Conversation.Id)}/activities/{Uri.EscapeDataString(activity.Id!)}";
        using var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(reply, FloorJson.Default.FloorActivity));
        content.Headers.ContentType = new("application/json") { CharSet = "utf-8" };
        using var response = await client.PostAsync(address, content);
        await JsonSerializer.DeserializeAsync(await response.Content.ReadAsStreamAsync(), FloorJson.Default.FloorResource);
    }

    private sealed class Echo : ActivityHandler
    {
        protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
            turnContext.SendActivityAsync(MessageFactory.Text(turnContext.Activity.Text), cancellationToken);
    }
}

internal sealed record FloorAccount(string Id, string? Name);

internal sealed record FloorConversation(string Id);

internal sealed record FloorActivity(
    string Type, string? Id, string ChannelId, string ServiceUrl, FloorAccount From, FloorAccount Recipient, FloorConversation Conversation, string? Text, string? ReplyToId);

internal sealed record FloorResource(string Id);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(FloorActivity))]
[JsonSerializable(typeof(FloorResource))]
internal sealed partial class FloorJson : JsonSerializerContext;
