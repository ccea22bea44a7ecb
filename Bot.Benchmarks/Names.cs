using System.Diagnostics;
using System.Globalization;
using SalesBot.Domain;
using SalesBot.Storage;

namespace SalesBot.Benchmarks;

/// <summary>Measures how long finding a contact by a name takes, for a rep and for a manager, among many contacts of two hundred reps.</summary>
internal static class Names
{
    private const int AtOnce = 500, Reps = 200, Rounds = 50;

    private static readonly string[] Syllables =
        ["ka", "ro", "mi", "ta", "le", "no", "vi", "sa", "du", "be", "ri", "ko", "ma", "li", "pe", "ju", "go", "za", "ne", "wi", "fa", "so", "ha", "te"];

    private static readonly string[] Common = ["Jan", "Anna", "Dana", "Jonas", "Rasa", "Piotr", "Olu", "Maria", "Peter", "Ewa"];

    private static readonly string[] Sought = ["Okaforski", "Dana Okaforski", "Okaforskiemu", "Okafroski", "Kkaforski", "jan", "Jan Karomita", "nobodyhere", "Okaforski at Delta GmbH"];

    // Before the bot sends a sentence to a language model, it looks for the names of the rep's other contacts in it.
    private static readonly string[] Sentence =
        "they want to buy this month and nobody objects but kaforski of delta says that jonui and maria have new glasses".Split(' ');

    /// <summary>Fills a database with contacts, in a new file or at a connection string, and searches.</summary>
    public static async Task Run(int count, string? connection)
    {
        var folder = Directory.CreateTempSubdirectory("salesbot-");
        try
        {
            using var database = new SalesDatabase(connection ?? $"Data Source={Path.Combine(folder.FullName, "salesbot.db")}");
            await Fill(database, count);
            foreach (var (who, user) in new[] { ("rep", Rep(7)), ("manager", new User("north", "boss", "Ingrid", Role.Manager)) })
            {
                foreach (var name in Sought)
                    await Measure(database, who, user, name, async book => (await book.Search(name, 6)).Count);
                await Measure(database, who, user, "(words of a sentence)", async book => (await book.NameWordsLike(Sentence)).Count);
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static User Rep(int number) => new("north", string.Create(CultureInfo.InvariantCulture, $"rep{number}"), "Rep", Role.Rep);

    private static async Task Measure(SalesDatabase database, string who, User user, string name, Func<IContactBook, Task<int>> find)
    {
        var times = new List<double>();
        var found = 0;
        for (var round = 0; round < 2 * Rounds; round++)
        {
            using var book = new ContactBooks(database).Open(user);
            var clock = Stopwatch.StartNew();
            found = await find(book);
            if (round >= Rounds)
                times.Add(clock.Elapsed.TotalMilliseconds);
        }

        times.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{who,-8} {name,-24} found {found}   ms p50 {times[Rounds / 2]:F2} p95 {times[Rounds * 95 / 100]:F2}"));
    }

    // One rare surname among many; the given names are few.
    private static async Task Fill(SalesDatabase database, int count)
    {
        var random = new Random(7);
        var at = TimeProvider.System.GetUtcNow();
        for (var entered = 0; entered < count; entered += AtOnce)
        {
            using var lent = database.Lend();
            for (var number = entered; number < Math.Min(count, entered + AtOnce); number++)
            {
                var surname = number % 20_000 == 7 ? "Okaforski" : Word(random);
                lent.Session.Contacts.Add(Contact.Enter(
                    $"{Common[random.Next(Common.Length)]} {surname}", string.Create(CultureInfo.InvariantCulture, $"{(number % 20_000 == 7 ? "Delta" : Word(random))} {number}"),
                    Rep(number % Reps), at.AddMilliseconds(number)));
            }

            await database.Commit(lent.Session);
        }
    }

    private static string Word(Random random)
    {
        var word = string.Concat(Enumerable.Range(0, 4).Select(_ => Syllables[random.Next(Syllables.Length)]));
        return char.ToUpperInvariant(word[0]) + word[1..];
    }
}
