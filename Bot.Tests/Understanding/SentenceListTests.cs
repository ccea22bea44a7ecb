using SalesBot.Domain;
using SalesBot.Features;
using SalesBot.Understanding;
using Xunit.Abstractions;

namespace SalesBot.Tests.Understanding;

/// <summary>
/// Reads the sentences that reps type and dictate. The first lists were used to tune the reader; those held out were written without knowing its
/// phrases and examples, and only measure it. No answer may be read that the sentence does not state.
/// </summary>
public sealed class SentenceListTests(ITestOutputHelper output)
{
    private static readonly string[] Counted =
        [Keys.CreditStanding, Keys.NeedStrength, Keys.NeedHorizon, Keys.InterestLevel, Keys.AuthorityRole, Keys.SaboteursPresent];

    public static TheoryData<string, string> Lists
    {
        get
        {
            var lists = new TheoryData<string, string>();
            foreach (var language in Lexicon.Languages)
                foreach (var list in HeldOut(language).Prepend($"{language}.txt"))
                    lists.Add(language, list);
            return lists;
        }
    }

    // A fact is wrong when the bot would take it as said although nobody said it. What is only likely is shown to the rep first.
    [Theory]
    [MemberData(nameof(Lists))]
    public void No_answer_is_read_that_a_sentence_does_not_state(string language, string list)
    {
        var (wrong, tally) = (new List<string>(), new Tally());
        foreach (var line in Lines(list).Where(line => !line.Context.StartsWith("ask", StringComparison.Ordinal)))
        {
            var reading = SentenceReader.BuiltIn.Read(line.Text, line.Known(language));
            var stated = reading.Facts.Where(fact => fact.IsStated).ToList();
            // The bot asks for the day or the name first, so a fact is wrong only if the bot would store it at once.
            if (!line.IsAskedBack || reading.IsOneFact)
                wrong.AddRange(stated.Where(fact => !fact.IsLikely).Select(Of).Except(line.Facts, StringComparer.Ordinal).Select(fact => $"{line.Text} → {fact}"));
            tally.Add(line, reading);
        }

        output.WriteLine($"{list}: {tally}");
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    // The figures of the lists that the reader was not tuned on.
    [Theory]
    [InlineData("en")]
    [InlineData("lt")]
    [InlineData("pl")]
    public void The_reader_understands_nine_in_ten_answers_of_the_lists_held_out(string language)
    {
        var tally = new Tally();
        foreach (var line in HeldOut(language).SelectMany(Lines))
            tally.Add(line, SentenceReader.BuiltIn.Read(line.Text, line.Known(language)));
        output.WriteLine($"{language}, all lists held out: {tally}");
        Assert.True(tally.Understood >= 0.9, tally.ToString());
    }

    private static string[] HeldOut(string language) =>
    [
        $"HeldOut/{language}.txt", $"HeldOut/{language}.dictated.txt", $"HeldOut/{language}.trades.txt", $"HeldOut/{language}.colloquial.txt",
    ];

    private static string Of(FactRead fact) => $"{fact.Question}={fact.Value}";

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

    /// <summary>Counts how the answers of sentences are read.</summary>
    private sealed class Tally
    {
        private int said, shown, askedBack, sentences, whole, silent, shownOfNothing;

        /// <summary>The share of the answers that are taken at once or after one confirmation, from 0 to 1.</summary>
        public double Understood => (double)shown / said;

        public void Add(Line line, Reading reading)
        {
            var stated = reading.Facts.Where(fact => fact.IsStated).Select(Of).ToList();
            if (line.Facts.Count == 0)
            {
                silent++;
                shownOfNothing += stated.Count > 0 ? 1 : 0;
                return;
            }

            var found = line.Facts.Count(fact => stated.Contains(fact, StringComparer.Ordinal));
            (said, shown, sentences) = (said + line.Facts.Count, shown + found, sentences + 1);
            whole += found == line.Facts.Count && stated.Count == found ? 1 : 0;
            // The card of a question has every option among its buttons, and a message that is not understood gets the closest answers.
            var closest = reading.Facts.Count > 0 ? [] : ClosestAnswers.To(Token.Of(line.Text)).Select(answer => $"{answer.Question}={answer.Value}").ToList();
            askedBack += line.Facts.Count(fact => !stated.Contains(fact, StringComparer.Ordinal)
                && (closest.Contains(fact, StringComparer.Ordinal)
                    || reading.Facts.Any(read => fact.StartsWith($"{read.Question}=", StringComparison.Ordinal))));
        }

        public override string ToString() =>
            $"{shown} of {said} answers understood, {askedBack} asked back; {whole} of {sentences} sentences whole; "
            + $"something is shown for {shownOfNothing} of {silent} that say nothing";
    }
}
