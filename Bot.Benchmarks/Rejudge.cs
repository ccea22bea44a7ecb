using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using SalesBot.Domain;
using SalesBot.Jobs;
using SalesBot.Playbooks;
using SalesBot.Storage;

namespace SalesBot.Benchmarks;

/// <summary>Measures how many stored contacts a second are judged again by a changed playbook, while a user commits too.</summary>
internal static class Rejudge
{
    private const int AtOnce = 500;

    private static readonly User Rep = new("north", "ruta", "Rūta", Role.Rep);

    private static readonly string[] Questions =
        [Keys.CreditStanding, Keys.NeedStrength, Keys.NeedHorizon, Keys.InterestLevel, Keys.AuthorityRole, Keys.SaboteursPresent];

    private static readonly string[] Values =
    [
        "passed real quarter comparing decides none", "requested immediate now ready decides none", "passed real quarter benefits influences none",
        "failed real quarter benefits decides none", "- - - information - -", "passed possible year benefits decides known",
    ];

    public static async Task Run(int count)
    {
        var folder = Directory.CreateTempSubdirectory("salesbot-");
        try
        {
            using var database = new SalesDatabase($"Data Source={Path.Combine(folder.FullName, "salesbot.db")}");
            var filling = Stopwatch.StartNew();
            await Fill(database, Rep, count);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} contacts entered in {filling.Elapsed.TotalSeconds:F0} s"));

            using var done = new CancellationTokenSource();
            var turns = Turns(database, done.Token);
            var job = new RejudgeContacts(database, PlaybookFile.BuiltIn(School.Prospect), TimeProvider.System, NullLogger<RejudgeContacts>.Instance);
            var clock = Stopwatch.StartNew();
            var judged = await job.JudgeAll(CancellationToken.None);
            var time = clock.Elapsed;
            await done.CancelAsync();
            var waits = await turns;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{judged} judged again in {time.TotalSeconds:F1} s: {judged / time.TotalSeconds:F0} contacts/s; {waits.Count} commits beside it, ms p50 {At(waits, 50):F1} p99 {At(waits, 99):F1} most {At(waits, 100):F1}; {Environment.WorkingSet / 1024 / 1024} MB"));
            clock.Restart();
            await job.JudgeAll(CancellationToken.None);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"nothing left to judge: found out in {clock.Elapsed.TotalMilliseconds:F1} ms"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Enters contacts of all kinds for a rep.</summary>
    public static async Task Fill(SalesDatabase database, User rep, int count)
    {
        var playbook = PlaybookFile.BuiltIn(School.Lead);
        var at = TimeProvider.System.GetUtcNow();
        for (var entered = 0; entered < count; entered += AtOnce)
        {
            using var lent = database.Lend();
            for (var number = entered; number < Math.Min(count, entered + AtOnce); number++)
            {
                var contact = Contact.Enter($"Dana Hallmann {number}", $"Hallmann Pumps {number}", rep, at.AddMilliseconds(number));
                foreach (var (question, value) in Questions.Zip(Values[number % Values.Length].Split(' ')))
                    if (value != "-")
                        contact.Record(question, value, rep, at);
                contact.Judge(playbook, rep, at);
                lent.Session.Contacts.Add(contact);
            }

            await database.Commit(lent.Session);
        }
    }

    /// <summary>A user meanwhile: a small commit every ten milliseconds, and how long each takes.</summary>
    private static async Task<List<double>> Turns(SalesDatabase database, CancellationToken done)
    {
        var waits = new List<double>();
        while (!done.IsCancellationRequested)
        {
            using (var lent = database.Lend())
            {
                lent.Session.Contacts.Add(Contact.Enter("Somebody", "New", Rep, TimeProvider.System.GetUtcNow()));
                var clock = Stopwatch.StartNew();
                await database.Commit(lent.Session);
                waits.Add(clock.Elapsed.TotalMilliseconds);
            }

            // A turn of a user every ten milliseconds or so, while the contacts are judged again.
            await Task.Delay(10, CancellationToken.None);
        }

        waits.Sort();
        return waits;
    }

    private static double At(List<double> sorted, int part) => sorted[Math.Min(sorted.Count - 1, sorted.Count * part / 100)];
}
