using System.Diagnostics;
using System.Text.Json.Nodes;
using SalesBot.Domain;
using SalesBot.Interview;

namespace SalesBot.Tests.Storage;

/// <summary>Confirmed answers survive a killed process; unconfirmed ones take effect once when they are delivered again.</summary>
public sealed class CrashTests : IDisposable
{
    private static readonly (string Question, string Value)[] SixTaps =
    [
        (Keys.CreditStanding, "passed"),
        (Keys.NeedStrength, "real"),
        (Keys.NeedHorizon, "quarter"),
        (Keys.InterestLevel, "comparing"),
        (Keys.AuthorityRole, "decides"),
        (Keys.SaboteursPresent, "none"),
    ];

    private readonly TemporaryDatabase files = new();

    public void Dispose() => files.Dispose();

    [Fact]
    public async Task Killed_after_each_reply_the_interview_goes_on_with_the_next_question()
    {
        await using var bot = new KillableBot(files.ConnectionString, files.Store.Folder);
        await bot.Start();
        await bot.Say("qualify Dana Hallmann at Hallmann Pumps");
        for (var tap = 0; tap < SixTaps.Length; tap++)
        {
            Assert.Equal(SixTaps[tap].Question, bot.Question);
            await bot.Send(bot.TapOn(SixTaps[tap].Value));
            await bot.Kill();

            Assert.Equal(SixTaps.Take(tap + 1), Stored());
            HoldsTogether();
            await bot.Start();
            await bot.Say(tap < 5 ? "continue" : "show Hallmann");
        }

        Assert.Null(bot.Question);
        Assert.Equal(["qualified|talking"], files.Rows("SELECT c.Standing, d.Stage FROM Contacts c JOIN Deals d ON d.Id = c.DealId"));
        Assert.Contains("Qualified prospect", bot.Card.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_process_killed_at_any_moment_loses_no_confirmed_answer_and_repeats_none()
    {
        var random = new Random(11);
        await using var bot = new KillableBot(files.ConnectionString, files.Store.Folder);
        await bot.Start();
        await bot.Say("qualify Dana Hallmann at Hallmann Pumps");
        var confirmed = new List<(string, string)>();
        while (confirmed.Count < SixTaps.Length)
        {
            // Some taps in a row, and the process is killed during the last: before, while or after it is stored.
            var burst = Math.Min(random.Next(1, 4), SixTaps.Length - confirmed.Count);
            for (var tap = 1; tap < burst; tap++)
            {
                await bot.Send(bot.TapOn(SixTaps[confirmed.Count].Value));
                confirmed.Add(SixTaps[confirmed.Count]);
            }

            var last = bot.TapOn(SixTaps[confirmed.Count].Value);
            var answered = Answered(bot, last);
            var moment = TimeSpan.FromMicroseconds(random.Next(0, 40_000));
            var since = Stopwatch.GetTimestamp();
            SpinWait.SpinUntil(() => Stopwatch.GetElapsedTime(since) > moment);
            await bot.Kill();
            var wasConfirmed = await answered;

            var stored = Stored();
            HoldsTogether();
            Assert.InRange(stored.Count, confirmed.Count + (wasConfirmed ? 1 : 0), confirmed.Count + 1);
            Assert.Equal(SixTaps.Take(stored.Count), stored);

            await bot.Start();
            await bot.Send(last);
            confirmed.Add(SixTaps[confirmed.Count]);
            Assert.Equal(SixTaps.Take(confirmed.Count), Stored());
            Assert.Equal([$"{confirmed.Count}"], files.Rows("SELECT count(*) FROM History WHERE Kind = 'answered'"));
            Assert.Equal(confirmed.Count < 6 ? SixTaps[confirmed.Count].Question : null, bot.Question);
        }

        HoldsTogether();
        Assert.Equal(["qualified"], files.Rows("SELECT Standing FROM Contacts"));
    }

    /// <summary>Whether a reply came before the process was gone.</summary>
    private static async Task<bool> Answered(KillableBot bot, JsonObject tap)
    {
        try
        {
            await bot.Send(tap);
            return true;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private List<(string, string)> Stored() =>
        files.Rows(
            """
            SELECT a.value ->> 'question', a.value ->> 'value'
            FROM (SELECT Answers FROM Companies UNION ALL SELECT Answers FROM Deals UNION ALL SELECT Answers FROM Contacts) r, json_each(r.Answers) a
            ORDER BY a.value ->> 'at'
            """)
            .Select(row => row.Split('|')).Select(row => (row[0], row[1])).ToList();

    /// <summary>Checks that the database is intact, and that history, answers and interview agree.</summary>
    private void HoldsTogether()
    {
        Assert.Empty(files.Store.Damage());
        Assert.Equal(files.Rows("SELECT HistoryLength FROM Contacts"), files.Rows("SELECT count(*) FROM History"), StringComparer.Ordinal);
        Assert.Equal([$"{Stored().Count}"], files.Rows("SELECT count(*) FROM History WHERE Kind = 'answered'"), StringComparer.Ordinal);
        var open = SixTaps.Select(tap => tap.Question).ElementAtOrDefault(Stored().Count) ?? "";
        Assert.Equal([open], files.Rows("SELECT OpenQuestion FROM Contacts"));
    }
}
