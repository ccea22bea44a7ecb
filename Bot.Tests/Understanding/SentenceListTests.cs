using SalesBot.Domain;
using SalesBot.Understanding;
using Xunit.Abstractions;

namespace SalesBot.Tests.Understanding;

/// <summary>
/// Reads the sentences that reps type and dictate. The first lists were used to tune the reader; those held out were written without knowing its
/// words, and only measure it. No answer may be read that the sentence does not state.
/// </summary>
public sealed class SentenceListTests(ITestOutputHelper output)
{
    private static readonly string[] Counted =
        [Keys.CreditStanding, Keys.NeedStrength, Keys.NeedHorizon, Keys.InterestLevel, Keys.AuthorityRole, Keys.SaboteursPresent];

    [Theory]
    [InlineData("en")]
    [InlineData("lt")]
    [InlineData("pl")]
    public void No_answer_is_read_that_a_sentence_does_not_state(string language)
    {
        var (wrong, guessed) = (new List<string>(), new List<string>());
        foreach (var list in new[] { $"{language}.txt", Path.Combine("HeldOut", $"{language}.txt") })
        {
            var (asked, read, whole, lines) = (0, 0, 0, 0);
            foreach (var line in Lines(list).Where(line => !line.Context.StartsWith("ask", StringComparison.Ordinal)))
            {
                var reading = SentenceReader.BuiltIn.Read(line.Text, line.Known(language));
                guessed.AddRange(reading.Facts.Where(fact => fact.IsLikely).Select(fact => $"{fact.Question}={fact.Value}").Where(fact => !line.Facts.Contains(fact, StringComparer.Ordinal)));
                var stated = reading.Facts.Where(fact => fact.IsStated).Select(fact => $"{fact.Question}={fact.Value}").ToList();
                // The bot asks for the day or the name first, so a fact is wrong only if the bot would store it at once.
                if (!line.IsAskedBack || reading.IsOneFact)
                    wrong.AddRange(reading.Facts.Where(fact => fact is { IsStated: true, IsLikely: false }).Select(fact => $"{fact.Question}={fact.Value}").Where(fact => !line.Facts.Contains(fact, StringComparer.Ordinal)).Select(fact => $"{line.Text} → {fact}"));
                var found = line.Facts.Count(fact => stated.Contains(fact, StringComparer.Ordinal));
                if (line.Facts.Count > 0 && found < line.Facts.Count )
                    output.WriteLine($"not read: {line.Text} → {string.Join("; ", line.Facts.Where(fact => !stated.Contains(fact, StringComparer.Ordinal)))}");
                (asked, read, lines) = (asked + line.Facts.Count, read + found, lines + (line.Facts.Count > 0 ? 1 : 0));
                whole += line.Facts.Count > 0 && found == line.Facts.Count ? 1 : 0;
            }

            output.WriteLine($"{list}: {guessed.Count} answers shown that are not there; {read} of {asked} answers read; every answer in {whole} of {lines} sentences");
        }

        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    // The bot shows such an answer on a card, or asks.
    [Fact]
    public void A_sentence_that_takes_its_answer_back_or_means_somebody_else_is_never_stored_at_once()
    {
        var stored = File.ReadAllLines(Path.Combine(Sources.Folder, "Bot.Tests", "Understanding", "Sentences", "never-at-once.txt"))
            .Where(text => SentenceReader.BuiltIn.Read(text, ["dana", "rasa", "anna"]).IsOneFact).ToList();
        Assert.True(stored.Count == 0, string.Join('\n', stored));
    }

    private static IEnumerable<Line> Lines(string list) =>
        File.ReadAllLines(Path.Combine(Sources.Folder, "Bot.Tests", "Understanding", "Sentences", list))
            .Where(line => line.Length > 0 && !line.StartsWith("## ", StringComparison.Ordinal))
            .Select(line => line.Split('|') is [var context, var text, var expected]
                ? new Line(context.Trim(), text.Trim(), expected, FactsIn(expected))
                : throw new InvalidDataException(line));

    // The answers to the six questions; what a sentence asks back is none.
    private static List<string> FactsIn(string expected) =>
        [.. expected.Split(';', StringSplitOptions.TrimEntries).Where(item => Counted.Any(key => item.StartsWith($"{key}=", StringComparison.Ordinal)))];

    private sealed record Line(string Context, string Text, string Expected, IReadOnlyList<string> Facts)
    {
        /// <summary>Whether a day or a name has to be settled first, or the sentence parks the contact: other recognisers read those.</summary>
        public bool IsAskedBack => Others.Any(item => Expected.Contains(item, StringComparison.Ordinal));

        private static readonly string[] Others = ["ask", "unknown ", "parked.until", "closing.lost"];

        /// <summary>The names that the reader is told: of the contact whom the sentence is about.</summary>
        public string[] Known(string language) =>
            SearchKey.Of(Expected.Split("who \"") is [_, var named, ..] ? named.Split('"')[0]
                : language switch { "lt" => "Rasa Kazlauskaitė Baltas Medis", "pl" => "Anna Nowak Zielony Dach", _ => "Dana Hallmann Pumps" }).Split(' ');
    }
}
