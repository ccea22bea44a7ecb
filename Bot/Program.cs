using Microsoft.Extensions.Diagnostics.HealthChecks;
using SalesBot.Channels.Local;
using SalesBot.Channels.Teams;
using SalesBot.Channels.Teams.Authentication;
using SalesBot.Domain;
using SalesBot.Playbooks;
using SalesBot.Features;
using SalesBot.Hosting;
using SalesBot.Interview;
using SalesBot.Jobs;
using SalesBot.Storage;
using SalesBot.Understanding;
using SalesBot.Web;

var commandLine = new CommandLine(args);
if (!commandLine.StartsHost)
    return await commandLine.Run(Console.Out, Console.Error);

// The reader learns from its examples while the host starts.
var reader = Task.Run(() => SentenceReader.BuiltIn);

// Settings are read once. Watching the folder for changes would react to every write to a database in it.
var builder = WebApplication.CreateBuilder([.. commandLine.Settings, "--hostBuilder:reloadConfigOnChange=false"]);
var isDevelopment = builder.Environment.IsDevelopment();
Settings settings;
Playbook playbook;
try
{
    settings = new Settings(builder.Configuration, isDevelopment);
    if (commandLine.Seeds && !settings.IsOpen)
        throw new MistakenSettingException("--seed works without MicrosoftAppId only: the sample contacts belong to the people of the chat page.");
    playbook = PlaybookFile.Load(settings.Playbook, QuestionCatalogue.Known);
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

services.AddSingleton(provider => new SalesDatabase(settings.Database, settings.ManagedIdentity, value =>
    provider.GetRequiredService<ILogger<SalesDatabase>>().ValueUnreadable(value.Table, value.Record, value.Column)));
services.AddSingleton(provider => new Readiness(provider.GetRequiredService<SalesDatabase>().IsReady, provider.GetRequiredService<TimeProvider>()));
services.AddSingleton<IContactBooks, ContactBooks>();

services.AddModel(settings);
services.AddSingleton<QualifyDialog>();
services.AddSingleton<TurnTaker>().AddSingleton<Replies>();

services.AddTeams(settings);
if (settings.Registration is not null)
    services.AddHostedService(provider => provider.GetRequiredService<ChannelTrust>());
services.AddSingleton<Proactive>().AddJobs();
services.AddSingleton<RecordPanel>().AddSingleton<SampleContacts>();

var app = builder.Build();
Readiness database;
try
{
    database = app.Services.GetRequiredService<Readiness>();
}
catch (DatabaseUnusableException mistaken)
{
    Console.Error.WriteLine(mistaken.Message);
    return 1;
}

app.Logger.Playbook(playbook.Edition);
if (playbook.CreditCounts == CreditSource.Confirmed && settings.CreditControllers.Length == 0)
    app.Logger.NobodyConfirmsCredit();
if (settings.Model is { } model)
    app.Logger.ModelReads(model.Endpoint.Host);

var messages = app.MapMessages(settings);
app.MapGet("/healthz", () => "alive");
// When replies can't be delivered, still report ready: only further turns show when delivery works again.
app.MapGet("/readyz", async (Replies replies, IServiceProvider provider, CancellationToken hungUp) =>
{
    var health = provider.GetService<ChannelTrust>() is { } trust ? await trust.Check(hungUp) : HealthCheckResult.Healthy();
    if (health.Status == HealthStatus.Unhealthy || !await database.IsReady(hungUp))
        return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
    var damaged = provider.GetRequiredService<SalesDatabase>().Damaged.Count;
    var worry = health.Status == HealthStatus.Degraded ? health.Description
        : replies.IsCutOff ? "the last reply could not be delivered"
        : damaged > 0 ? $"stored records that can't be read: {damaged}, see the log"
        : null;
    return Results.Text(worry is null ? "ready" : $"degraded: {worry}");
}).LimitWatchers(settings);

app.MapPublicPages(withStart: !settings.IsOpen, withModel: settings.Model is not null);
if (settings.IsOpen)
{
    messages.RequireLoopback();
    app.MapLocalChannel();
    app.MapLocalRecord();
    app.Lifetime.ApplicationStarted.Register(() => app.Logger.ChatPage(app.Urls.First()));
}

if (commandLine.Seeds)
    await app.SeedSampleContacts();

await reader;
await app.RunAsync();
return 0;

/// <summary>The host, for tests to start.</summary>
public partial class Program;
