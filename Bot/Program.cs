using System.Net;
using System.Threading.RateLimiting;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using SalesBot;
using SalesBot.Conversation;
using SalesBot.Domain;
using SalesBot.Languages;
using SalesBot.Local;
using SalesBot.LocalChannel;
using SalesBot.Storage;
using SalesBot.Teams;
using SalesBot.TeamsApp;
using SalesBot.Topics;

if (args is [PackageCommand.Name, .. var options])
    return PackageCommand.Run(options, Console.Out, Console.Error);

// Settings are read once: watching the folder for changes would wake up at every write to a database that lies in it.
var builder = WebApplication.CreateBuilder([.. args, "--hostBuilder:reloadConfigOnChange=false"]);
if (args is [CheckHealth.Command, ..])
    return await CheckHealth.Ask(builder.Configuration, Console.Out);

var isDevelopment = builder.Environment.IsDevelopment();
Settings settings;
Playbook playbook;
try
{
    settings = new Settings(builder.Configuration, isDevelopment);
    playbook = Playbook.Load(settings.Playbook, CompanyDialog.IsTaken);
}
catch (Exception mistaken) when (mistaken is MistakenSettingException or PlaybookException)
{
    Console.Error.WriteLine(mistaken.Message);
    return 1;
}

builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = 1024 * 1024);
var services = builder.Services;
services.AddSingleton(TimeProvider.System);
services.AddSingleton(settings.Cards);
services.AddSingleton(playbook);
services.AddSingleton(new Users(settings.Managers, settings.CreditControllers, settings.IsOpen));

services.AddSingleton(_ => new SalesDatabase(settings.Database, settings.ManagedIdentity));
services.AddSingleton(provider => new Readiness(provider.GetRequiredService<SalesDatabase>().IsReady, provider.GetRequiredService<TimeProvider>()));
services.AddSingleton<IContactBooks, ContactBooks>();
services.AddHostedService<InboxKeeper>().AddHostedService<Rejudging>();

services.AddSingleton<QualifyDialog>().AddSingleton<PipelineDialog>().AddSingleton<RootDialog>();
services.AddSingleton<TurnTaker>().AddSingleton<Replies>();
services.AddSingleton<IBot, SalesBotHandler>();

services.AddSingleton<TurnLogging>().AddSingleton<LongLists>().AddSingleton<TurnLock>().AddSingleton<TurnBudget>();
var limits = settings.Limits;
services.AddSingleton(provider => new MessagePace(limits.MessagesPerMinute, provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<MessagePace>>()));
services.AddRateLimiter(limiter =>
{
    limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
    limiter.OnRejected = (rejected, _) =>
    {
        rejected.HttpContext.Response.Headers.RetryAfter = "1";
        return ValueTask.CompletedTask;
    };
    // All of Teams comes from a few addresses: the limit keeps off a flood, not a busy morning. Whoever watches the bot asks now and then.
    limiter.AddPolicy("messages", http => PerSecond(http, limits.RequestsPerSecond));
    limiter.AddPolicy("watchers", http => PerSecond(http, 10));
});
services.AddSingleton(provider => new Admission(
    new HashSet<string>(settings.AllowedTenants, StringComparer.OrdinalIgnoreCase), new HashSet<string>(settings.AllowedChannels, StringComparer.Ordinal),
    provider.GetRequiredService<ILogger<Admission>>()));
services.AddTransient(provider => new ServiceHosts(settings.ServiceUrls, isDevelopment, provider.GetRequiredService<ILogger<ServiceHosts>>()));
services.AddTransient<ClosedConversations>().AddTransient<Retries>().AddTransient<Attempts>();
services.AddTransient(provider => new Pacing(limits.ToConversationPerSecond, limits.ToTenantPerSecond, provider.GetRequiredService<TimeProvider>()));
services.AddHttpClient(string.Empty)
    .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
    // One chain of handlers for as long as the process lives: it renews its connections itself, and the pace is one pace.
    .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
    // Each attempt has its time, and so has the turn.
    .ConfigureHttpClient(client => client.Timeout = Timeout.InfiniteTimeSpan)
    .AddHttpMessageHandler<ClosedConversations>()
    .AddHttpMessageHandler<ServiceHosts>()
    .AddHttpMessageHandler<Retries>()
    .AddHttpMessageHandler<Pacing>()
    .AddHttpMessageHandler<Attempts>()
    .RemoveAllLoggers();
services.AddSingleton<CloudAdapter, Adapter>();
services.AddSingleton<IBotFrameworkHttpAdapter>(provider => provider.GetRequiredService<CloudAdapter>());
services.AddSingleton<Proactive>().AddSingleton<Redelivery>().AddHostedService(provider => provider.GetRequiredService<Redelivery>());
services.AddSingleton<Record>().AddSingleton<SampleContacts>();

var app = builder.Build();
IBotFrameworkHttpAdapter adapter;
Readiness database;
try
{
    adapter = app.Services.GetRequiredService<IBotFrameworkHttpAdapter>();
    database = app.Services.GetRequiredService<Readiness>();
}
catch (Exception mistaken) when (mistaken is InvalidOperationException or DatabaseUnusableException)
{
    Console.Error.WriteLine(mistaken.Message);
    return 1;
}

app.Logger.Playbook(playbook.Edition);
if (playbook.CreditCounts == CreditSource.Confirmed && settings.CreditControllers.Length == 0)
    app.Logger.NobodyConfirmsCredit();

// The official adapter has nothing to say about its health.
var trust = adapter as IHealthCheck;
if (trust is not null)
    app.Lifetime.ApplicationStarted.Register(() => _ = trust.CheckHealthAsync(new HealthCheckContext(), app.Lifetime.ApplicationStopping));

var messages = app.MapPost("/api/messages", (HttpContext http, IBot bot) => adapter.ProcessAsync(http.Request, http.Response, bot, CancellationToken.None));
app.MapGet("/healthz", () => "alive");
// A bot that can't be heard is still to be asked: by the answers it finds out that it can be heard again.
var readiness = app.MapGet("/readyz", async (Replies replies, CancellationToken hungUp) =>
{
    var health = trust is null ? HealthCheckResult.Healthy() : await trust.CheckHealthAsync(new HealthCheckContext(), hungUp);
    if (health.Status == HealthStatus.Unhealthy || !await database.IsReady(hungUp))
        return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
    var worry = health.Status == HealthStatus.Degraded ? health.Description : replies.IsCutOff ? "the last reply could not be delivered" : null;
    return Results.Text(worry is null ? "ready" : $"degraded: {worry}");
});
if (limits.RequestsPerSecond < int.MaxValue)
{
    app.UseRateLimiter();
    messages.RequireRateLimiting("messages");
    readiness.RequireRateLimiting("watchers");
}

app.MapPublicPages(withStart: !settings.IsOpen);
if (settings.IsOpen)
{
    messages.RequireLoopback();
    app.MapLocalChannel();
    app.MapLocalRecord();
    app.Lifetime.ApplicationStarted.Register(() => app.Logger.ChatPage(app.Urls.First()));
}

if (args.Contains("--seed", StringComparer.Ordinal))
    await app.SeedSampleContacts();

await app.RunAsync();
return 0;

static RateLimitPartition<IPAddress?> PerSecond(HttpContext http, int most) => RateLimitPartition.GetTokenBucketLimiter(http.Connection.RemoteIpAddress, _ => new TokenBucketRateLimiterOptions
{
    TokenLimit = most, TokensPerPeriod = most, ReplenishmentPeriod = TimeSpan.FromSeconds(1), QueueLimit = 0,
});

/// <summary>The host, for tests to start.</summary>
public partial class Program;
