using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace SalesBot.Tests.Storage;

/// <summary>The real process on a database file, to be killed at any moment and started again, with a channel that takes its cards.</summary>
internal sealed partial class KillableBot(string connectionString, string folder) : IAsyncDisposable
{
    private readonly HttpClient client = new() { Timeout = TimeSpan.FromSeconds(20) };
    private readonly Lock received = new();
    private WebApplication? channel;
    private Process? process;
    private Uri? address;
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

    /// <summary>The question that the newest card asks; null when it asks none.</summary>
    public string? Question => Actions().FirstOrDefault(a => (string?)a["verb"] == "answer") is { } action ? (string?)action["question"] : null;

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
                Keep(await JsonNode.ParseAsync(request.Body));
                return Results.Json(new { id = Guid.NewGuid().ToString("N") }, statusCode: StatusCodes.Status201Created);
            });
            await channel.StartAsync();
        }

        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            ArgumentList = { typeof(Program).Assembly.Location, "--urls", "http://127.0.0.1:0" },
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Development",
                ["ConnectionStrings__SalesBot"] = connectionString,
                ["Cards__RestMilliseconds"] = "0",
                ["Logging__LogLevel__Default"] = "Information",
            },
        };
        start.Environment.Remove("MicrosoftAppId");
        var listening = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data ?? "");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        address = await listening.Task;

        void Hear(string? line)
        {
            if (line is null)
                listening.TrySetException(new InvalidOperationException("The bot did not start."));
            else if (ListeningAt().Match(line) is { Success: true } found)
                listening.TrySetResult(new Uri(found.Value));
        }
    }

    /// <summary>Ends the process as a power cut does: at once, with no word of warning.</summary>
    public async Task Kill()
    {
        process!.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        process = null;
    }

    /// <summary>Types a message.</summary>
    public Task Say(string words)
    {
        lock (received)
            card = null;
        return Send(Message(words));
    }

    /// <summary>Some typed words, ready to be sent, once or again.</summary>
    public JsonObject Message(string words) => Activity("message", Guid.NewGuid().ToString("N"), ("text", words));

    /// <summary>The tap on an option of the newest card, ready to be sent, once or again.</summary>
    public JsonObject TapOn(string value)
    {
        var data = Actions().First(a => (string?)a["verb"] == "answer" && (string?)a["value"] == value);
        return Activity("invoke", Guid.NewGuid().ToString("N"), ("name", "adaptiveCard/action"), ("value", new JsonObject
        {
            ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = "answer", ["data"] = new JsonObject { ["salesbot"] = data.DeepClone() } },
        }));
    }

    /// <summary>Sends an activity and keeps the card that comes back. Fails when the process is gone before it has answered.</summary>
    public async Task Send(JsonObject activity)
    {
        using var response = await client.PostAsJsonAsync(new Uri(address!, "/api/messages"), activity);
        response.EnsureSuccessStatusCode();
        var body = await response.Content.ReadAsStringAsync();
        if (body.Length > 0)
            Keep(JsonNode.Parse(body));
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
            await Kill();
        if (channel is not null)
            await channel.DisposeAsync();
        client.Dispose();
    }

    private void Keep(JsonNode? came)
    {
        var content = came?["attachments"]?[0]?["content"] ?? (came?["value"] as JsonObject);
        lock (received)
        {
            card = content ?? card;
            text = (string?)came?["text"] ?? text;
        }
    }

    private IEnumerable<JsonObject> Actions() => Within(Card);

    private static IEnumerable<JsonObject> Within(JsonNode? node) => node switch
    {
        JsonObject with => (with["salesbot"] is JsonObject own ? [own] : Enumerable.Empty<JsonObject>()).Concat(with.SelectMany(member => Within(member.Value))),
        JsonArray array => array.SelectMany(Within),
        _ => [],
    };

    private JsonObject Activity(string type, string id, params (string Name, JsonNode Value)[] more)
    {
        var activity = new JsonObject
        {
            ["type"] = type,
            ["id"] = id,
            ["channelId"] = "msteams",
            ["serviceUrl"] = channel!.Urls.First(),
            ["from"] = new JsonObject { ["id"] = "29:ruta", ["name"] = "Rūta", ["aadObjectId"] = "ruta" },
            ["recipient"] = new JsonObject { ["id"] = "28:bot", ["name"] = "SalesBot" },
            ["conversation"] = new JsonObject { ["id"] = "a:1", ["conversationType"] = "personal", ["tenantId"] = "north" },
            ["locale"] = "en-GB",
        };
        foreach (var (name, value) in more)
            activity[name] = value;
        return activity;
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:[1-9]\d*", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ListeningAt();
}
