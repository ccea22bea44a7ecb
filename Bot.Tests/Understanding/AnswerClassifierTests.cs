using SalesBot.Domain;
using SalesBot.Features;
using SalesBot.Understanding;

namespace SalesBot.Tests.Understanding;

/// <summary>Tests the classifier: it reads a sentence that holds no phrase of a lexicon.</summary>
public sealed class AnswerClassifierTests
{
    private static readonly List<Example> Examples = [.. Example.BuiltIn];

    [Theory]
    [InlineData("en")]
    [InlineData("lt")]
    [InlineData("pl")]
    public void Every_option_of_the_interview_has_examples_in_every_language(string language)
    {
        using var file = File.OpenRead(Path.Combine(Sources.Folder, "Bot", "Understanding", "Examples", $"{language}.txt"));
        var counts = Example.Read(file).CountBy(example => (example.Question, example.Value)).ToDictionary();
        foreach (var question in new QualifyDialog().Agenda.Counted)
            foreach (var option in question.Options)
                Assert.InRange(counts.GetValueOrDefault((question.Key, option.Value)), 50, int.MaxValue);
        Assert.InRange(counts[(null, null)], 500, int.MaxValue);
    }

    [Fact]
    public void No_example_stands_for_two_answers()
    {
        var twice = Examples.GroupBy(example => SearchKey.Of(example.Text), StringComparer.Ordinal)
            .Where(same => same.DistinctBy(one => (one.Question, one.Value)).Count() > 1)
            .Select(same => string.Join(" | ", same.Select(one => $"{one.Text}: {one.Question}={one.Value}"))).ToList();
        Assert.True(twice.Count == 0, string.Join('\n', twice));
    }

    // Two hosts must not read one sentence differently.
    [Fact]
    public void Learning_again_gives_the_same_certainty()
    {
        var again = new AnswerClassifier([.. Example.BuiltIn, .. Example.Of(Lexicon.BuiltIn)]);
        foreach (var example in Examples.Where((_, place) => place % 97 == 0))
            Assert.Equal(AnswerClassifier.BuiltIn.Guess(Token.Of(example.Text)), again.Guess(Token.Of(example.Text)));
    }

    [Theory]
    [InlineData("they are completely stuck until a new press arrives")]
    [InlineData("be naujo preso darbas visai sustos")]
    [InlineData("bez nowej prasy cała produkcja stanie")]
    public void An_answer_in_other_words_is_likely_and_never_stored_at_once(string text)
    {
        var reading = SentenceReader.BuiltIn.Read(text, []);
        var fact = Assert.Single(reading.Facts);
        Assert.Equal((Keys.NeedStrength, "immediate", true, true), (fact.Question, fact.Value, fact.IsStated, fact.IsLikely));
        Assert.False(reading.IsOneFact);
        // Its words may name somebody.
        Assert.Equal([text], reading.MayName);
    }

    [Theory]
    [InlineData("they will decide in two or three months", "quarter")]
    [InlineData("decision in about three weeks", "now")]
    [InlineData("they buy in 8 months", "year")]
    [InlineData("nuspręs po dešimties savaičių", "quarter")]
    [InlineData("pirks po trejų metų", "later")]
    [InlineData("zdecydują za dwa tygodnie", "now")]
    [InlineData("kupią za pięć miesięcy", "year")]
    public void A_number_of_weeks_or_months_is_computed(string text, string horizon) =>
        Assert.Equal(horizon, Assert.Single(SentenceReader.BuiltIn.Read(text, []).Facts, fact => fact.Question == Keys.NeedHorizon).Value);

    [Theory]
    [InlineData("is it urgent for them?")]
    [InlineData("ar jie gali sumokėti?")]
    [InlineData("czy ktoś tam jest przeciwko nam?")]
    public void A_question_states_nothing(string text) => Assert.DoesNotContain(SentenceReader.BuiltIn.Read(text, []).Facts, fact => fact.IsStated);

    [Fact]
    public void A_word_of_any_length_and_a_text_of_any_length_are_read()
    {
        string[] texts =
            [new string('a', 100_000), string.Concat(Enumerable.Repeat("urgent and she signs, ", 5_000)), string.Concat(Enumerable.Repeat("žodis ", 5_000))];
        foreach (var text in texts)
            Assert.NotNull(SentenceReader.BuiltIn.Read(text, []));
    }
}
