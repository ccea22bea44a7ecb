using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using SalesBot.Domain;
using SalesBot.Tests.Storage;

namespace SalesBot.Tests.Hosting;

/// <summary>Every log line of a turn names its activity, and none contains personal data.</summary>
public class LogTests
{
    // The personal data of the day below, as typed and as normalised for searching.
    private static readonly string[] Personal =
    [
        "Erasmus", "Palimpsest", "Quixworth", "Zdenka", "Oskar Ypsilon", "knee operation", "dusty pumps", "visit the plant", "train her team", "12345", "Rivalis",
        Keys.CreditStanding, Keys.NeedStrength, Keys.InterestLevel, Keys.AuthorityRole, Keys.SaboteursPresent, "immediate", "comparing", "Rūta", "Kazlausk",
    ];

    [Theory]
    [InlineData(LogLevel.Information)]
    [InlineData(LogLevel.Trace)]
    public async Task The_log_of_a_whole_day_holds_no_personal_data(LogLevel least)
    {
        await using var rehearsal =
            await Rehearsal.Start(settings: [
                ("Logging:LogLevel:Default", $"{least}"),
                ("Logging:LogLevel:Microsoft", $"{least}"),
                ("Logging:LogLevel:Microsoft.Hosting.Lifetime", $"{least}")]);
        rehearsal.Log.Least = least;
        await WorkADay(rehearsal);

        var stored = rehearsal.Stored.Read();
        Assert.Contains(stored.Contacts, contact => contact is { Name: "Erasmus Palimpsest", Company: "Quixworth" });
        Assert.NotEmpty(rehearsal.Log.Entries);
        foreach (var line in rehearsal.Log.Entries)
            foreach (var word in Personal)
                Assert.False(line.Text.Contains(word, StringComparison.OrdinalIgnoreCase), $"{line.Category} tells {word}: {line.Text}");
    }

    [Fact]
    public async Task Every_line_of_a_turn_names_its_activity()
    {
        await using var rehearsal = await Rehearsal.Start();
        var sent = await WorkADay(rehearsal);
        var lines = rehearsal.Log.Entries.Where(line => line.RequestPath == "/api/messages").ToList();
        Assert.All(lines, line => Assert.Contains(line.ActivityId, sent, StringComparer.Ordinal));
        // At least one line for every turn, and one for each thing that went wrong.
        Assert.Equal(sent.Order(StringComparer.Ordinal), lines.Select(line => line.ActivityId!).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        foreach (var said in new[] { "A turn of type message took", "A turn of type invoke took", "could not be delivered",
            "was delivered again", "brought nothing that the bot puts on cards", " failed " })
            Assert.True(
                lines.Any(line => line.Text.Contains(said, StringComparison.Ordinal)),
                $"Nothing said: {said}. {string.Join("\n", lines.Select(line => line.Text.Split('\n')[0]).Distinct(StringComparer.Ordinal))}");
    }

    [Fact]
    public async Task In_production_every_line_is_an_object_with_the_activity_it_belongs_to()
    {
        using var shipped =
            JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(
                Path.GetDirectoryName(typeof(Program).Assembly.Location)!,
                "appsettings.json")));
        Assert.Equal("json", shipped.RootElement.GetProperty("Logging").GetProperty("Console").GetProperty("FormatterName").GetString());

        using var files = new TemporaryDatabase();
        await using var bot =
            new KillableBot(
                files.ConnectionString,
                files.Store.Folder,
                ("Logging__Console__FormatterName", "json"),
                ("Logging__Console__FormatterOptions__IncludeScopes", "true"));
        await bot.Start();
        var message = bot.Message("qualify Dana Hallmann at Hallmann Pumps");
        await bot.Send(message);
        Assert.Equal(0, await bot.Stop());

        var lines = bot.Lines.Select(line => JsonNode.Parse(line)!).ToList();
        var turn = Assert.Single(lines, line => ((string?)line["Message"])!.StartsWith("A turn of type message", StringComparison.Ordinal));
        Assert.Equal((string?)message["id"], turn["Scopes"]!.AsArray().Select(scope => (string?)scope?["ActivityId"]).Single(id => id is not null));
    }

    /// <summary>A rep's day: interviews, follow-ups, lists, mistakes, a channel that fails, a database that does.</summary>
    /// <returns>The ids of the activities sent.</returns>
    private static async Task<IReadOnlyList<string>> WorkADay(Rehearsal rehearsal)
    {
        var chat = rehearsal.Chat();
        var sent = new List<string>();
        foreach (var words in new[]
        {
            "hi", "qualify Erasmus Palimpsest at Quixworth", "passed", "immediate", "this month", "comparing", "influences", "somebody",
            "Zdenka Oskar Ypsilon", "note knee operation in May", "need dusty pumps", "12345 EUR in May", "demo planned next Tuesday", "competitor Rivalis",
            "people", "plan train her team", "prepare", "history", "bant", "next", "pipeline", "find Quixworth", "find Nobody Else", "show Palimpsest", "export",
            "change need to immediate", "lost because they visit the plant of Rivalis", "undo", "language lt", "pagalba", "\u0000", "forget Zdenka", "qualify Erasmus Ypsilon at Palimpsest",
        })
            await Send(chat.Message(words));

        // A forged tap, a repeated tap, and failures of the channel and the database.
        await Send(chat.TapWith(new JsonObject { ["erasmus"] = "Palimpsest" }));
        var again = chat.Message("show Palimpsest");
        await Send(again);
        await chat.Send((JsonObject)again.DeepClone());
        rehearsal.Teams.Fail(HttpStatusCode.BadRequest, 20);
        await Send(chat.Message("pipeline"));
        rehearsal.Teams.Fail(HttpStatusCode.OK, 0);
        rehearsal.Break("DROP TABLE Inbox");
        await Send(chat.Message("note Erasmus has dusty pumps"));
        return sent;

        async Task Send(JsonObject activity)
        {
            sent.Add((string)activity["id"]!);
            await chat.Send(activity);
        }
    }
}
