using System.Net;
using System.Text;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SalesBot.Channels.Teams;
using SalesBot.Domain;
using SalesBot.Interview;
using SalesBot.Jobs;
using SalesBot.Tests.Storage;

namespace SalesBot.Tests;

/// <summary>
/// The whole host with a database of its own, reached over HTTP as a channel reaches it. Only the clock and Teams are
/// fakes.
/// </summary>
public sealed class Rehearsal : IAsyncDisposable
{
    /// <summary>When every rehearsal begins.</summary>
    public static readonly DateTimeOffset Beginning = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly TestStore store = TestStore.Made();
    private readonly Dictionary<string, string> settings;
    private readonly Dictionary<string, Chat> chats = new(StringComparer.Ordinal);
    private TimeProvider? time;
    private int port;
    private Host? host;
    private HttpClient? http;

    private Rehearsal(FakeTeams teams, string channel, string locale, Dictionary<string, string> settings, DateTimeOffset beginning)
    {
        (Teams, Channel, Locale, this.settings, Clock) = (teams, channel, locale, settings, new RehearsalClock(beginning));
        teams.Clock = Clock;
        Stored = new StoredFacts(store);
    }

    /// <summary>The channel.</summary>
    public FakeTeams Teams { get; }

    /// <summary>The channel's name in activities: <c>msteams</c>, or <c>directline</c> for Web Chat.</summary>
    public string Channel { get; }

    /// <summary>The locale that clients send.</summary>
    public string Locale { get; }

    /// <summary>The time that the host sees.</summary>
    public RehearsalClock Clock { get; }

    /// <summary>What the host logged.</summary>
    public CapturedLog Log { get; } = new();

    /// <summary>What is stored.</summary>
    internal StoredFacts Stored { get; }

    /// <summary>The Authorization header of every post; null for none.</summary>
    public string? Authorization { get; set; }

    /// <summary>Where the host is reached.</summary>
    public Uri Address => host!.ClientOptions.BaseAddress;

    /// <summary>The host's services, to set up what a transcript begins with.</summary>
    public IServiceProvider Services => host!.Services;

    /// <summary>Starts the host on an empty database.</summary>
    public static Task<Rehearsal> Start(string channel = "msteams", string locale = "en-GB", params (string Name, string Value)[] settings) =>
        Start(Beginning, channel, locale, settings);

    /// <summary>Starts the host at the real time of day, because tokens are valid by it.</summary>
    public static Task<Rehearsal> StartNow(params (string Name, string Value)[] settings) => Start(DateTimeOffset.UtcNow, "msteams", "en-GB", settings);

    /// <summary>Starts the host for a real client: with the time of day, and at an address that outlives a restart.</summary>
    public static async Task<Rehearsal> StartLive(params (string Name, string Value)[] settings)
    {
        var rehearsal = new Rehearsal(
            await FakeTeams.Open(), "directline", "en-GB", settings.ToDictionary(s => s.Name, s => s.Value, StringComparer.Ordinal), Beginning)
        {
            time = TimeProvider.System,
        };
        rehearsal.Raise();
        rehearsal.port = rehearsal.Address.Port;
        return rehearsal;
    }

    /// <summary>Restarts the host with some settings changed; only the database remains.</summary>
    public async Task Restart(params (string Name, string Value)[] changed)
    {
        foreach (var (name, value) in changed)
            settings[name] = value;
        await Lower();
        Raise();
    }

    /// <summary>Ends the process and starts it again at a later time; an hour later where none is named.</summary>
    public async Task StartAnew(DateTimeOffset? at)
    {
        await Restart();
        Clock.SetUtcNow(at ?? Clock.Now.AddHours(1));
    }

    /// <summary>Waits until every contact is judged by the present playbook.</summary>
    public Task JudgedAgain() => Services.GetServices<IHostedService>().OfType<JobRunner<RejudgeContacts>>().Single().ExecuteTask!.WaitAsync(Patience);

    /// <summary>The private chat of somebody with the bot.</summary>
    public Chat With(Person person)
    {
        if (!chats.TryGetValue(person.Id, out var chat))
            chats.Add(person.Id, chat = new Chat(this, person));
        return chat;
    }

    /// <summary>The private chat of Rūta, a rep, with the bot.</summary>
    public Chat Chat() => With(Person.Ruta);

    /// <summary>Posts a body to the bot's endpoint.</summary>
    public async Task<(HttpStatusCode Status, string Body)> Post(byte[] body, string type = "application/json")
    {
        using var content = new ByteArrayContent(body);
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/api/messages", UriKind.Relative)) { Content = content };
        if (Authorization is not null)
            request.Headers.TryAddWithoutValidation("Authorization", Authorization);
        using var answer = await http!.SendAsync(request);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Posts a body to the bot's endpoint.</summary>
    public Task<(HttpStatusCode Status, string Body)> Post(string body) => Post(Encoding.UTF8.GetBytes(body));

    /// <summary>What the host says of its own state.</summary>
    public Task<string> Readiness() => http!.GetStringAsync(new Uri("/readyz", UriKind.Relative));

    /// <summary>Runs SQL on the database without the bot's knowledge.</summary>
    public void Break(string sql) => store.Break(sql);

    /// <summary>Sends a proactive message to a conversation; returns the exception, or null.</summary>
    public Task<Exception?> Remind(string conversation, string text, string? serviceUrl = null) =>
        Begin(conversation, (turn, token) => turn.SendActivityAsync(MessageFactory.Text(text, null, null), token), serviceUrl);

    /// <summary>Sends a proactive message to a user; returns whether it was delivered.</summary>
    internal Task<bool> Tell(User user, string words) => Services.GetRequiredService<Proactive>().Say(
        user, (_, _) => Task.FromResult<IReadOnlyList<Reply>>([new Reply(null, words, false)]), CancellationToken.None);

    /// <summary>Runs a proactive turn in a conversation; returns the exception, or null.</summary>
    public async Task<Exception?> Begin(string conversation, BotCallbackHandler turn, string? serviceUrl = null)
    {
        Exception? failure = null;
        var reference = new ConversationReference
        {
            ChannelId = Channel,
            ServiceUrl = serviceUrl ?? Teams.ServiceUrl,
            Conversation = new ConversationAccount { Id = conversation, TenantId = Person.Tenant },
            User = new ChannelAccount { Id = "29:somebody" },
            Bot = new ChannelAccount { Id = "28:bot" },
        };
        var adapter = Services.GetRequiredService<CloudAdapter>();
        await adapter.ContinueConversationAsync(
            "", reference, async (context, token) =>
                failure = await Record.ExceptionAsync(() => turn(context, token)), CancellationToken.None).WaitAsync(Patience);
        return failure;
    }

    public async ValueTask DisposeAsync()
    {
        await Lower();
        await Teams.DisposeAsync();
        store.Dispose();
    }

    private static async Task<Rehearsal> Start(DateTimeOffset beginning, string channel, string locale, (string Name, string Value)[] settings)
    {
        var rehearsal = new Rehearsal(
            await FakeTeams.Open(), channel, locale, settings.ToDictionary(s => s.Name, s => s.Value, StringComparer.Ordinal), beginning);
        rehearsal.Raise();
        return rehearsal;
    }

    private void Raise()
    {
        host = new Host(this);
        host.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        host.StartServer();
        http = new HttpClient { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(30) };
    }

    private async Task Lower()
    {
        http?.Dispose();
        if (host is not null)
            await host.DisposeAsync();
        host = null;
    }

    private sealed class Host(Rehearsal rehearsal) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment("Development");
            builder.UseSetting("ConnectionStrings:SalesBot", rehearsal.store.ConnectionString);
            builder.UseSetting("Roles:Managers:0", Person.Ingrid.ObjectId);
            builder.UseSetting("Roles:Managers:1", Person.Ingrid.Id);
            builder.UseSetting("Roles:CreditControllers:0", Person.Nadia.ObjectId);
            builder.UseSetting("Roles:CreditControllers:1", Person.Nadia.Id);
            foreach (var (name, value) in rehearsal.settings)
                builder.UseSetting(name, value);
            builder.ConfigureLogging(logging => logging.ClearProviders().AddProvider(rehearsal.Log));
            builder.ConfigureServices(services =>
            {
                services.AddSingleton(rehearsal.time ?? rehearsal.Clock);
                // Missed replies are redelivered only when a test asks for it, not when its clock moves on.
                services.Remove(services.Single(service => service.ImplementationFactory is Func<IServiceProvider, JobRunner<RedeliverMissedReplies>>));
                // In transcripts, turns record what time changed. LetTimePassTests test the job.
                services.Remove(services.Single(service => service.ImplementationFactory is Func<IServiceProvider, JobRunner<LetTimePass>>));
            });
        }
    }
}
