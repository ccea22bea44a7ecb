using System.Diagnostics;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace SalesBot.Benchmarks;

/// <summary>What a run measured.</summary>
internal sealed record Measured(IReadOnlyList<double> Milliseconds, TimeSpan Time)
{
    public int Turns => Milliseconds.Count;

    public double PerSecond => Turns / Time.TotalSeconds;

    public double Percentile(int part) => Milliseconds[Math.Min(Turns - 1, Turns * part / 100)];
}

/// <summary>The load: each user says hello repeatedly, or qualifies contacts in six taps each, waiting for every answer.</summary>
internal sealed partial class Load(Uri server, Connector connector, bool interview, Func<string?> authorization) : IDisposable
{
    private static readonly (string Question, string Value)[] Taps =
    [
        ("credit.standing", "passed"), ("need.strength", "real"), ("need.horizon", "quarter"),
        ("interest.level", "comparing"), ("authority.role", "decides"), ("saboteurs.present", "none"),
    ];

    private readonly HttpClient client = new(new SocketsHttpHandler { UseCookies = false, UseProxy = false }) { BaseAddress = server };
    private int numbers;

    public async Task<Measured> Run(int atOnce, TimeSpan time)
    {
        var clock = Stopwatch.StartNew();
        var all = await Task.WhenAll(Enumerable.Range(0, atOnce).Select(_ => Task.Run(() => Person(clock, time))));
        return new Measured(all.SelectMany(one => one).Order().ToList(), clock.Elapsed);
    }

    /// <summary>One person says something; how long the answer takes, in milliseconds.</summary>
    public Task<double> Say(string person, string text) => Turn(person, Message(person, text));

    /// <summary>One person taps a button; how long the answer takes, in milliseconds.</summary>
    public Task<double> Tap(string person, string verb)
    {
        var tap = Message(person, null);
        (tap["replyToId"], tap["value"]) = ("card", new JsonObject { ["salesbot"] = new JsonObject { ["verb"] = verb } });
        return Turn(person, tap);
    }

    /// <summary>So many people, each in a conversation of their own, say hello once.</summary>
    public Task Greet(int people, int atOnce) =>
        Parallel.ForAsync(0, people, new ParallelOptions { MaxDegreeOfParallelism = atOnce }, async (_, _) =>
        {
            var person = $"person-{Interlocked.Increment(ref numbers)}";
            await Turn(person, Message(person, "hello"));
            connector.Forget(person);
        });

    public void Dispose() => client.Dispose();

    private async Task<List<double>> Person(Stopwatch clock, TimeSpan time)
    {
        var measured = new List<double>();
        while (clock.Elapsed < time)
        {
            var person = $"person-{Interlocked.Increment(ref numbers)}";
            if (!interview)
            {
                measured.Add(await Turn(person, Message(person, "hello")));
                continue;
            }

            measured.Add(await Turn(person, Message(person, $"qualify Contact {person} at Company {person}")));
            foreach (var (question, value) in Taps)
            {
                if (clock.Elapsed >= time)
                    break;
                var card = connector.Latest(person);
                var tap = Message(person, null);
                tap["replyToId"] = "card";
                tap["value"] = new JsonObject
                {
                    ["salesbot"] = new JsonObject
                    {
                        ["verb"] = "answer", ["contact"] = Contact().Match(card).Groups["id"].Value, ["nonce"] = Nonce().Match(card).Groups["id"].Value,
                        ["question"] = question, ["value"] = value,
                    },
                };
                measured.Add(await Turn(person, tap));
            }

            if (clock.Elapsed < time && !connector.Latest(person).Contains("Qualified prospect", StringComparison.Ordinal))
                throw new InvalidOperationException("The interview did not come to its verdict: " + connector.Latest(person));
        }

        return measured;
    }

    private async Task<double> Turn(string person, JsonObject activity)
    {
        using var content = new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(activity.ToJsonString()));
        content.Headers.ContentType = new("application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("api/messages", UriKind.Relative)) { Content = content };
        if (authorization() is { } header)
            request.Headers.TryAddWithoutValidation("Authorization", header);
        var start = Stopwatch.GetTimestamp();
        using var response = await client.SendAsync(request);
        response.EnsureSuccessStatusCode();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private JsonObject Message(string person, string? text) => new()
    {
        ["type"] = "message",
        ["id"] = Guid.NewGuid().ToString("N"),
        ["channelId"] = "directline",
        ["serviceUrl"] = connector.Address,
        ["from"] = new JsonObject { ["id"] = person, ["name"] = person },
        ["recipient"] = new JsonObject { ["id"] = "salesbot", ["name"] = "SalesBot" },
        ["conversation"] = new JsonObject { ["id"] = person },
        ["locale"] = "en-GB",
        ["text"] = text,
    };

    [GeneratedRegex("\"contact\":\"(?<id>[0-9a-f]+)\"", RegexOptions.ExplicitCapture, 250)]
    private static partial Regex Contact();

    [GeneratedRegex("\"nonce\":\"(?<id>[0-9a-f]+)\"", RegexOptions.ExplicitCapture, 250)]
    private static partial Regex Nonce();
}
