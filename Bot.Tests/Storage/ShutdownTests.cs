using System.Collections.Concurrent;

namespace SalesBot.Tests.Storage;

/// <summary>A shutdown under load: every accepted turn is answered, and every answer stored.</summary>
public sealed class ShutdownTests : IDisposable
{
    private static readonly string[] SixTaps = ["passed", "real", "quarter", "comparing", "decides", "none"];

    private readonly TemporaryDatabase files = new();

    public void Dispose() => files.Dispose();

    [Fact]
    public async Task A_shutdown_under_load_finishes_the_accepted_turns_and_loses_no_answer()
    {
        await using var bot = new KillableBot(files.ConnectionString, files.Store.Folder);
        await bot.Start();
        using var enough = new SemaphoreSlim(0);
        var answered = new ConcurrentDictionary<string, int>(StringComparer.Ordinal);
        var reps = Enumerable.Range(0, 24).Select(number => Task.Run(() => Work(bot, $"rep{number}", answered, enough))).ToList();
        for (var turns = 0; turns < 200; turns++)
            await enough.WaitAsync(TimeSpan.FromSeconds(30));

        Assert.Equal(0, await bot.Stop());

        await Task.WhenAll(reps);
        var stored = files.Rows("SELECT OwnerId, count(*) FROM History WHERE Kind = 'answered' GROUP BY OwnerId")
            .Select(row => row.Split('|')).ToDictionary(
                row => row[0],
                row => int.Parse(row[1], System.Globalization.CultureInfo.InvariantCulture),
                StringComparer.Ordinal);
        Assert.Equal(answered.OrderBy(rep => rep.Key, StringComparer.Ordinal), stored.OrderBy(rep => rep.Key, StringComparer.Ordinal));
        Assert.DoesNotContain(bot.Lines, line => line.Contains(" fail: ", StringComparison.Ordinal) || line.Contains(" crit: ", StringComparison.Ordinal));
    }

    /// <summary>One interview after the other, until nobody takes them any more.</summary>
    private static async Task Work(KillableBot bot, string rep, ConcurrentDictionary<string, int> answered, SemaphoreSlim turns)
    {
        var talk = bot.With(rep);
        try
        {
            for (var contact = 0; ; contact++)
            {
                await talk.Say($"qualify Dana {(char)('A' + (contact % 26))}hallmann at Pumps {contact} of {rep}");
                // A reply that the process could not send before it ended comes after the next start.
                if (!talk.HasCard)
                    return;
                foreach (var value in SixTaps)
                {
                    await talk.Send(talk.TapOn(value));
                    answered.AddOrUpdate(rep, 1, (_, before) => before + 1);
                    turns.Release();
                }
            }
        }
        catch (HttpRequestException gone) when (gone.StatusCode is null)
        {
            // The process accepts no more requests.
            turns.Release();
        }
    }
}
