using System.Text;
using Microsoft.Extensions.DependencyInjection;
using SalesBot.Domain;
using SalesBot.Features;
using SalesBot.Interview;
using SalesBot.Understanding;

namespace SalesBot.Tests.Understanding;

public sealed class LexiconTests
{
    public static TheoryData<string> Languages => ["en", "lt", "pl"];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_option_of_the_interview_has_phrases_in_every_language(string language)
    {
        var options = new QualifyDialog().Agenda.Counted.SelectMany(question => question.Options.Select(option => $"{question.Key}={option.Value}"));
        using var file = File.OpenRead(Path.Combine(Sources.Folder, "Bot", "Understanding", "Lexicon", $"{language}.json"));
        Assert.Equal(options.Order(StringComparer.Ordinal), Lexicon.OptionsIn(file).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_phrase_for_two_options_is_refused_and_both_are_named()
    {
        const string file = """
            { "facts": { "need.strength=real": ["they want it"], "interest.level=ready": ["They want IT"] },
              "idle": [], "not": [], "if": [], "ahead": [], "doubt": [], "and": [], "time": [], "us": [], "past": [], "asking": [], "auxiliary": [], "subject": [], "filler": [], "polite": [] }
            """;
        var refusal = Assert.Throws<InvalidOperationException>(() => Lexicon.Read(["en"], _ => new MemoryStream(Encoding.UTF8.GetBytes(file)), []));
        Assert.Contains("interest.level=ready", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("need.strength=real", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dana", "dana", true)]
    [InlineData("danos", "dana", true)]
    [InlineData("danai", "dana", true)]
    [InlineData("daniel", "dana", false)]
    [InlineData("danish", "dana", false)]
    [InlineData("dan", "dana", false)]
    [InlineData("petraiciui", "petraitis", false)]
    [InlineData("kazlausku", "kazlauskas", true)]
    [InlineData("kazlauskui", "kazlauskas", true)]
    [InlineData("janem", "jan", true)]
    [InlineData("janowi", "jan", true)]
    [InlineData("janina", "jan", false)]
    [InlineData("kowalskiego", "kowalski", true)]
    [InlineData("okaforowi", "okafor", true)]
    [InlineData("halls", "hall", true)]
    [InlineData("petraitis", "petraite", false)]
    [InlineData("petraitei", "petraite", true)]
    [InlineData("kazlauskaite", "kazlauskas", false)]
    [InlineData("kowalska", "kowalski", false)]
    [InlineData("anna", "anna", true)]
    [InlineData("anne", "anna", true)]
    [InlineData("hallmann", "hall", false)]
    [InlineData("hall", "", false)]
    public void A_name_is_known_in_its_cases_and_no_other_name_is_taken_for_it(string word, string name, bool isCase) =>
        Assert.Equal(isCase, Inflection.IsCaseOf(word, name));

    [Theory]
    [InlineData("Isn't she ready-to-go, at O'Connor & Sons?", "isnt she ready-to-go at oconnor sons")]
    [InlineData("  ŠĮ   mėnesį … labai  skubu ", "si menesi labai skubu")]
    [InlineData("\u200Burgent\u202E", "urgent")]
    [InlineData("🙂 !!! ", "")]
    public void A_text_is_divided_into_words_once(string text, string keys) =>
        Assert.Equal(keys, string.Join(' ', Token.Of(PlainText.Line(text)).Select(token => token.Key)));

    // The reader accepts any text, and quotes only words of it.
    [Fact]
    public void Any_text_is_read()
    {
        var random = new Random(7);
        string[] bits = ["not", "urgent", "decides", ",", "?", ".", "ne", "nie", "credit", "passed", "Ž", "\u0301", "🙂", "'", "-", "–", " ", " ", " ", "kad", "a", "\n", "@", "9", "…"];
        for (var number = 0; number < 20_000; number++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => bits[random.Next(bits.Length)]));
            var reading = SentenceReader.BuiltIn.Read(text, ["dana"]);
            Assert.All(reading.Facts, fact => Assert.All(fact.Words.Split(" … "), words => Assert.Contains(words, text, StringComparison.Ordinal)));
            Assert.All(reading.Unused, words => Assert.Contains(words, text, StringComparison.Ordinal));
            Assert.Equal(reading.Facts.Count, reading.Facts.DistinctBy(fact => fact.Question, StringComparer.Ordinal).Count());
        }
    }
}
