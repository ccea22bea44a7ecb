using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SalesBot.Features;
using SalesBot.Interview;
using SalesBot.Understanding;

namespace SalesBot.Tests.Hostile.Fuzzing;

/// <summary>
/// Twenty thousand activities, most of them malformed, in several conversations at once. STRANGE_SEED repeats a run, STRANGE_COUNT makes it
/// longer.
/// </summary>
public sealed class FuzzedActivityTests : IAsyncLifetime
{
    private const int Chats = 12;
    private static readonly string[] Leaks = ["   at ", "Exception", "System.Text", ".cs:line", "SQLite"];

    private readonly ConcurrentDictionary<string, JsonElement> shown = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> entered = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<int, DateTimeOffset> underWay = new();
    private readonly ConcurrentQueue<string> leaked = new();
    private Rehearsal rehearsal = null!;
    private WebApplication channel = null!;
    private int sent;

    public async Task InitializeAsync()
    {
        rehearsal = await Rehearsal.Start(settings: ("Cards:RestMilliseconds", "0"));
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        channel = builder.Build();
        channel.Run(Take);
        await channel.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await rehearsal.DisposeAsync();
        await channel.DisposeAsync();
    }

    [Fact]
    public async Task Malformed_activities_get_orderly_answers_and_store_only_what_was_asked_for()
    {
        var seed = Setting("STRANGE_SEED", Environment.TickCount & 0xFFFF);
        var each = Setting("STRANGE_COUNT", 20_000) / Chats;
        await rehearsal.Chat().Say("qualify By Stander at Elsewhere");
        await rehearsal.Chat().Say("passed");
        var before = rehearsal.Stored.Read();

        await Task.WhenAll(Enumerable.Range(0, Chats).Select(chat => Task.Run(() => Talk(seed, chat, each, before.Contacts[0].Id))));

        Assert.True(leaked.IsEmpty, $"Seed {seed}: said {leaked.FirstOrDefault()}");
        Assert.True(!rehearsal.Log.Errors.Any(), $"Seed {seed}: logged {string.Join("\n\n", rehearsal.Log.Errors.Take(3))}");
        CheckStored(before, seed);
        // Afterwards the bot still works for another user.
        Assert.NotNull((await rehearsal.Chat().Say("real")).Card);
        Assert.Equal("real", rehearsal.Stored.Read().Of("By Stander").Answers["need.strength"]);
    }

    private async Task Talk(int seed, int chat, int count, string bystander)
    {
        var random = new Random((seed * 1_000) + chat);
        var corpus = new Corpus(chat % 3 == 2 ? "directline" : "msteams", channel.Urls.First() + "/", chat, bystander);
        var mutator = new Mutator(random);
        for (var number = 0; number < count; number++)
        {
            var activity = corpus.Next(random, shown.TryGetValue(corpus.Conversation, out var card) ? card : null);
            var body = random.Next(4) == 0 ? Encoding.UTF8.GetBytes(activity.ToJsonString()) : mutator.Spoil(activity);
            LetTimePass();
            Interlocked.Increment(ref sent);
            underWay[chat] = rehearsal.Clock.GetUtcNow();
            var (status, answer) = await Post(body);
            underWay.TryRemove(chat, out _);
            if (corpus.Entered is { } name)
                entered[name] = status == HttpStatusCode.OK;
            Check(status, answer, body, $"Seed {seed}, chat {chat}, activity {number}");
            if (answer.Length > 0 && answer[0] == '{' && JsonSerializer.Deserialize<JsonElement>(answer) is var json
                && json.TryGetProperty("type", out var type)
                    && type.ValueKind == JsonValueKind.String
                    && type.GetString() == "application/vnd.microsoft.card.adaptive")
                shown[corpus.Conversation] = json.GetProperty("value");
        }
    }

    // All chats share one fake clock that runs faster than real time. It stops while any turn takes long on this machine, so that
    // the activities of the other chats do not use up that turn's time.
    private void LetTimePass()
    {
        if (underWay.Values.All(since => rehearsal.Clock.GetUtcNow() - since < TimeSpan.FromSeconds(7)))
            rehearsal.Clock.Advance(TimeSpan.FromMilliseconds(10));
    }

    private async Task<(HttpStatusCode Status, string Answer)> Post(byte[] body)
    {
        try
        {
            return await rehearsal.Post(body);
        }
        catch (HttpRequestException) when (body.Length > 1024 * 1024)
        {
            // The host refused the body and closed the connection before all of it was sent.
            return (HttpStatusCode.RequestEntityTooLarge, "");
        }
    }

    // 403 is the answer to an activity that names two tenants.
    private static void Check(HttpStatusCode status, string answer, byte[] body, string which)
    {
        var isExpected = status is HttpStatusCode.OK or HttpStatusCode.BadRequest or HttpStatusCode.Forbidden or HttpStatusCode.RequestEntityTooLarge
            || (status is HttpStatusCode.NotImplemented && IsInvokeNobodyOffers(body));
        Assert.True(
            isExpected && !Leaks.Any(leak => answer.Contains(leak, StringComparison.Ordinal)),
            $"{which}: {(int)status} {answer}\n{Encoding.UTF8.GetString(body)}");
    }

    private static bool IsInvokeNobodyOffers(byte[] body)
    {
        using var json = JsonDocument.Parse(body.AsMemory().TrimStart(new byte[] { 0xEF, 0xBB, 0xBF }.AsSpan()));
        var members = json.RootElement.EnumerateObject().ToLookup(m => m.Name, m => m.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        return members["type"].Single() == "invoke" && members["name"].SingleOrDefault() != "adaptiveCard/action";
    }

    private void CheckStored(Snapshot before, int seed)
    {
        var stored = rehearsal.Stored.Read();
        stored.Check();
        Assert.Empty(new Snapshot([stored.Of("By Stander")], before.Languages, stored.IsAnybodyErased).Since(before));
        var agenda = rehearsal.Services.GetRequiredService<QualifyDialog>().Agenda;
        var hostile = Mutator.Hostile.Concat(Mutator.Values.Select(value => value.Trim('"')))
            .Select(text => PlainText.Cut(PlainText.Line(text), PlainText.LongestName)).ToHashSet(StringComparer.Ordinal);
        foreach (var contact in stored.Contacts.Where(c => c.Name != "By Stander"))
        {
            // The contact comes from an accepted activity, or from a form whose name was itself malformed.
            Assert.True(
                entered.TryGetValue(contact.Name, out var taken) ? taken : hostile.Contains(contact.Name) || IsSwollen(contact.Name) || IsHalved(contact.Name),
                $"Seed {seed}: nobody asked for {contact.Name} at {contact.Company}");
            foreach (var (question, value) in contact.Answers)
                if (agenda.Find(question) is { Kind: QuestionKind.Choose } asked && value is not null)
                    Assert.True(asked.Find(value) is not null, $"Seed {seed}: {question} was answered {value}");
        }

        Assert.True(stored.Contacts.Count > Chats, $"Seed {seed}: hardly anything got through");
    }

    private static bool IsSwollen(string name) => name.Length > 0 && name.TrimEnd('…').All(letter => letter == name[0]);

    private static bool IsHalved(string name) => name.Contains('\uFFFD', StringComparison.Ordinal);

    // v3/conversations/{conversation}/activities[/{activity}]
    private async Task Take(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body);
        var body = await reader.ReadToEndAsync();
        if (Leaks.Any(leak => body.Contains(leak, StringComparison.Ordinal)))
            leaked.Enqueue(body);
        var parts = (http.Request.Path.Value ?? "").Split('/');
        if (JsonNode.Parse(body)?["attachments"]?[0]?["content"] is { } card)
            shown[Uri.UnescapeDataString(parts[3])] = JsonSerializer.SerializeToElement(card);
        http.Response.StatusCode = StatusCodes.Status201Created;
        await http.Response.WriteAsJsonAsync(new { id = $"bot-{Interlocked.Increment(ref sent)}" });
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
