using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace SalesBot.Tests.Storage;

/// <summary>The real process on a database, to be killed at any moment and started again, with a channel that takes its cards.</summary>
internal sealed partial class KillableBot(string connectionString, string folder, params (string Name, string Value)[] environment) : IAsyncDisposable
{
    private const int MostDeliveriesAgain = 3;

    private readonly HttpClient client = new() { Timeout = TimeSpan.FromMinutes(1) };
    private readonly ConcurrentDictionary<string, Talk> talks = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> lines = new();
    private WebApplication? channel;
    private Process? process;
    private Uri? address;

    /// <summary>What is typed behind the program's name.</summary>
    public string[] Words { get; init; } = ["--urls", "http://127.0.0.1:0"];

    /// <summary>What the processes wrote to their consoles.</summary>
    public IReadOnlyCollection<string> Lines => lines;

    /// <inheritdoc cref="Talk.Card"/>
    public JsonNode Card => With("ruta").Card;

    /// <inheritdoc cref="Talk.Question"/>
    public string? Question => With("ruta").Question;

    /// <summary>The private chat of a rep.</summary>
    public Talk With(string user) => talks.GetOrAdd($"a:{user}", _ => new Talk(this, user));

    public async Task Start()
    {
        if (channel is null)
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            channel = builder.Build();
            channel.MapFallback(async (HttpRequest request) =>
            {
                if (talks.TryGetValue(Uri.UnescapeDataString(request.Path.Value!.Split('/')[3]), out var talk))
                    talk.Keep(await JsonNode.ParseAsync(request.Body));
                return Results.Json(new { id = Guid.NewGuid().ToString("N") }, statusCode: StatusCodes.Status201Created);
            });
            await channel.StartAsync();
        }

        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            ArgumentList = { typeof(Program).Assembly.Location, "--contentRoot", Path.GetDirectoryName(typeof(Program).Assembly.Location)! },
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Development",
                ["ConnectionStrings__SalesBot"] = connectionString,
                ["Cards__RestMilliseconds"] = "0",
                ["Logging__LogLevel__Microsoft.Hosting.Lifetime"] = "Information",
            },
        };
        foreach (var word in Words)
            start.ArgumentList.Add(word);
        start.Environment.Remove("MicrosoftAppId");
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        var listening = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data ?? "");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        address = await listening.Task.WaitAsync(TimeSpan.FromMinutes(1));

        void Hear(string? line)
        {
            if (line is null)
                listening.TrySetException(new InvalidOperationException($"The bot did not start: {string.Join('\n', lines)}"));
            else if (ListeningAt().Match(line) is { Success: true } found)
                listening.TrySetResult(new Uri(found.Value));
            if (!string.IsNullOrEmpty(line))
                lines.Enqueue(line);
        }
    }

    /// <summary>Asks the process to end, as whoever runs it does before a new version takes over, and waits until it has.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> Stop()
    {
        using var asking = Process.Start("kill", ["-TERM", process!.Id.ToString(CultureInfo.InvariantCulture)]);
        await asking.WaitForExitAsync();
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(40));
        var code = process.ExitCode;
        process.Dispose();
        process = null;
        return code;
    }

    /// <summary>Kills the process at once, as a power cut would.</summary>
    public async Task Kill()
    {
        process!.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        process = null;
    }

    /// <inheritdoc cref="Talk.Say"/>
    public Task Say(string words) => With("ruta").Say(words);

    /// <inheritdoc cref="Talk.Message"/>
    public JsonObject Message(string words) => With("ruta").Message(words);

    /// <inheritdoc cref="Talk.TapOn"/>
    public JsonObject TapOn(string value) => With("ruta").TapOn(value);

    /// <inheritdoc cref="Talk.Send"/>
    public Task Send(JsonObject activity) => With("ruta").Send(activity);

    /// <summary>Where the process listens.</summary>
    public Uri Address => address!;

    /// <summary>The process's response at an address.</summary>
    public Task<HttpResponseMessage> Get(string path) => client.GetAsync(new Uri(address!, path));

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
            await Kill();
        if (channel is not null)
            await channel.DisposeAsync();
        client.Dispose();
    }

    // A channel delivers again what was answered with 503: the first turn of a process on a busy machine may take longer than a turn has.
    private async Task<JsonNode?> Post(JsonObject activity)
    {
        var response = await client.PostAsJsonAsync(new Uri(address!, "/api/messages"), activity);
        for (var again = 0; again < MostDeliveriesAgain && response.StatusCode == HttpStatusCode.ServiceUnavailable; again++)
        {
            response.Dispose();
            response = await client.PostAsJsonAsync(new Uri(address!, "/api/messages"), activity);
        }

        using var last = response;
        response.EnsureSuccessStatusCode();
        var body = await response.Content.ReadAsStringAsync();
        return body.Length > 0 ? JsonNode.Parse(body) : null;
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:[1-9]\d*", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ListeningAt();

    /// <summary>A rep's private chat with the process.</summary>
    internal sealed class Talk(KillableBot bot, string user)
    {
        private readonly Lock received = new();
        private JsonNode? card;
        private string? text;

        /// <summary>The newest card, wherever it came: as the answer of a tap or posted to the channel.</summary>
        public JsonNode Card
        {
            get
            {
                lock (received)
                    return card ?? throw new InvalidOperationException($"No card came, only: {text}");
            }
        }

        /// <summary>Whether a card has come since the last message.</summary>
        public bool HasCard
        {
            get
            {
                lock (received)
                    return card is not null;
            }
        }

        /// <summary>The question that the newest card asks; null when it asks none.</summary>
        public string? Question => Within(Card).FirstOrDefault(a => (string?)a["verb"] == "answer") is { } action ? (string?)action["question"] : null;

        /// <summary>Types a message.</summary>
        public Task Say(string words)
        {
            lock (received)
                card = null;
            return Send(Message(words));
        }

        /// <summary>Some typed words, ready to be sent, once or again.</summary>
        public JsonObject Message(string words) => Activity("message", ("text", words));

        /// <summary>The tap on an option of the newest card, ready to be sent, once or again.</summary>
        public JsonObject TapOn(string value)
        {
            var data = Within(Card).First(a => (string?)a["verb"] == "answer" && (string?)a["value"] == value);
            return Activity("invoke", ("name", "adaptiveCard/action"), ("value", new JsonObject
            {
                ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = "answer", ["data"] = new JsonObject { ["salesbot"] = data.DeepClone() } },
            }));
        }

        /// <summary>Sends an activity and keeps the card that comes back. Fails when the process is gone before it has answered.</summary>
        public async Task Send(JsonObject activity)
        {
            if (await bot.Post(activity) is { } answer)
                Keep(answer);
        }

        /// <summary>Takes what the bot says here.</summary>
        public void Keep(JsonNode? came)
        {
            var content = came?["attachments"]?[0]?["content"] ?? (came?["value"] as JsonObject);
            lock (received)
            {
                card = content ?? card;
                text = (string?)came?["text"] ?? text;
            }
        }

        private static IEnumerable<JsonObject> Within(JsonNode? node) => node switch
        {
            JsonObject with =>
                (with["salesbot"] is JsonObject own
                    ? [own]
                    : Enumerable.Empty<JsonObject>()).Concat(with.SelectMany(member => Within(member.Value))),
            JsonArray array => array.SelectMany(Within),
            _ => [],
        };

        private JsonObject Activity(string type, params (string Name, JsonNode Value)[] more)
        {
            var activity = new JsonObject
            {
                ["type"] = type,
                ["id"] = Guid.NewGuid().ToString("N"),
                ["channelId"] = "msteams",
                ["serviceUrl"] = bot.channel!.Urls.First(),
                ["from"] = new JsonObject { ["id"] = $"29:{user}", ["name"] = user, ["aadObjectId"] = user },
                ["recipient"] = new JsonObject { ["id"] = "28:bot", ["name"] = "SalesBot" },
                ["conversation"] = new JsonObject { ["id"] = $"a:{user}", ["conversationType"] = "personal", ["tenantId"] = "north" },
                ["locale"] = "en-GB",
            };
            foreach (var (name, value) in more)
                activity[name] = value;
            return activity;
        }
    }
}
