using System.Text.RegularExpressions;
using SalesBot.Features;
using Xunit.Abstractions;

namespace SalesBot.Tests;

/// <summary>What the transcripts together must show, and how much there may be to read.</summary>
public partial class TranscriptRulesTests(ITestOutputHelper output)
{
    private static readonly string Facts = string.Join('\n', Directory
        .EnumerateFiles(Path.Combine(Sources.Folder, "Bot.Tests", "Transcripts"), "*.chat", SearchOption.AllDirectories)
        .SelectMany(File.ReadAllLines).Where(line => line.StartsWith("then ", StringComparison.Ordinal)));

    public static TheoryData<string, string> Options()
    {
        var options = new TheoryData<string, string>();
        foreach (var question in new QualifyDialog().Agenda.All.Where(q => q.IsQuick))
        {
            foreach (var option in question.Options)
                options.Add(question.Key, option.Value);
            if (question.IsCounted)
                options.Add(question.Key, "unknown");
        }

        return options;
    }

    [Theory]
    [MemberData(nameof(Options))]
    public void Every_option_is_chosen_in_some_transcript(string question, string option) =>
        Assert.Matches($@"[ ;] {Regex.Escape(question)} (\S+ → )?{Regex.Escape(option)}(;|$)", Facts.Replace("then  ", "then ;", StringComparison.Ordinal) + ";");

    [Fact]
    public void Every_question_has_a_key_of_its_own_made_of_a_topic_and_a_thing()
    {
        var keys = new QualifyDialog().Agenda.All.SelectMany(q => q.Fields.Select(f => f.Key).Prepend(q.Key)).ToList();
        Assert.Equal(keys.Count, keys.Distinct(StringComparer.Ordinal).Count());
        Assert.All(keys.Where(key => key != "note"), key => Assert.Matches(Key(), key));
    }

    [Fact]
    public void No_two_options_of_a_question_are_called_the_same() =>
        Assert.All(new QualifyDialog().Agenda.All, question =>
        {
            foreach (var titles in new[] { question.Options.Select(o => o.Title.English), question.Options.Select(o => o.Title.Lithuanian), question.Options.Select(o => o.Title.Polish) })
                Assert.Equal(question.Options.Count, titles.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        });

    [Theory]
    [InlineData("en-GB", "qualify Dana Hallmann at Hallmann Pumps", 320)]
    [InlineData("pl-PL", "kwalifikuj Dana Hallmann, Hallmann Pumps", 280)]
    [InlineData("lt-LT", "kvalifikuoti Dana Hallmann, Hallmann Pumps", 260)]
    public async Task Six_questions_and_the_verdict_are_soon_read(string locale, string first, int most)
    {
        await using var rehearsal = await Rehearsal.Start(locale: locale);
        var card = (await rehearsal.Chat().Say(first)).Card!.Value;
        var counts = new List<int> { CardRules.Words(card) };
        for (var tap = 0; tap < 6; tap++)
        {
            card = (await rehearsal.Chat().Send(rehearsal.Chat().TapOn(CardReading.Actions(card).First()))).Card!.Value;
            counts.Add(CardRules.Words(card));
        }

        output.WriteLine($"{locale}: {string.Join(" + ", counts)} = {counts.Sum()}");
        Assert.True(counts.Sum() <= most, $"{string.Join(" + ", counts)} = {counts.Sum()} words");
    }

    [GeneratedRegex("^[a-z][A-Za-z]*\\.[a-z][A-Za-z]*$", RegexOptions.None, matchTimeoutMilliseconds: 250)]
    private static partial Regex Key();
}
