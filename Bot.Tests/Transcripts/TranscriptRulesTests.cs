using System.Text.RegularExpressions;
using SalesBot.Features;
using SalesBot.Languages;
using SalesBot.Tests.Cards;
using Xunit.Abstractions;

namespace SalesBot.Tests;

/// <summary>What the transcripts must cover together, and how long the interview's texts may be.</summary>
public partial class TranscriptRulesTests(ITestOutputHelper output)
{
    // A new question changes these transcripts, so their number is limited to what one can review.
    private const int MostThatCount = 12;

    // A title seldom has more words.
    private const int MostWordsOfATitle = 4;

    private static readonly Dictionary<string, string[]> Transcripts = Directory
        .EnumerateFiles(Path.Combine(Sources.Folder, "Bot.Tests", "Transcripts"), "*.chat", SearchOption.AllDirectories)
        .ToDictionary(path => Path.GetFileName(Path.GetDirectoryName(path)) + "/" + Path.GetFileName(path), File.ReadAllLines, StringComparer.Ordinal);

    private static readonly string Facts = string.Join(
        '\n', Transcripts.Values.SelectMany(lines => lines).Where(line => line.StartsWith("then ", StringComparison.Ordinal)));

    private static readonly int Asked = new QualifyDialog().Agenda.Counted.Count;

    private static readonly List<string> Places =
        [.. Enum.GetValues<Language>().SelectMany(language => Enumerable.Range(1, Asked).Select(place => "  " + Phrases.PlaceOf(place, Asked, language)))];

    private static readonly List<string> Counts =
    [
        .. Enum.GetValues<Language>().SelectMany(language => Enumerable.Range(0, Asked).Select(known => Phrases.Answered(known, Asked, language))
            .Append(Phrases.Taps(Asked).In(language)).Append(Phrases.AllAtOnce(Asked).In(language))),
    ];

    // How the bot begins when it does nothing with what was typed.
    private static readonly List<string> Refusals =
    [
        .. Enum.GetValues<Language>().SelectMany(language =>
            new[] { Phrases.NotUnderstood.In(language).Split(". ")[0] + ".", Phrases.PleaseTapAnOption.In(language) }),
    ];

    // A form that is saved empty is refused as well, though its button is tapped.
    private static readonly List<string> Saves = [.. Enum.GetValues<Language>().Select(language => Phrases.Save.In(language))];

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
        Assert.Matches(
            $@"[ ;] {Regex.Escape(question)} (\S+ → )?{Regex.Escape(option)}(;|$)",
            Facts.Replace("then  ", "then ;", StringComparison.Ordinal) + ";");

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
            foreach (var titles in new[] {
                question.Options.Select(o => o.Title.English),
                question.Options.Select(o => o.Title.Lithuanian),
                question.Options.Select(o => o.Title.Polish) })
                Assert.Equal(question.Options.Count, titles.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        });

    [Fact]
    public void Every_card_shown_in_brief_is_shown_whole_in_some_transcript()
    {
        var lines = Transcripts.Values.SelectMany(all => all).ToList();
        var whole = lines.Where(line => Whole().IsMatch(line)).Select(line => AboutAnybody(Apart().Split(line[7..])[0])).ToHashSet(StringComparer.Ordinal);
        var inBrief = lines.Select(line => InBrief().Match(line)).Where(match => match.Success).Select(match => AboutAnybody(match.Groups["heading"].Value));
        Assert.Empty(inBrief.Where(heading => !whole.Contains(heading)).Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public void No_transcript_taps_two_options_in_a_row()
    {
        var options = new QualifyDialog().Agenda.Counted.SelectMany(q => q.Options)
            .SelectMany(option => new[] { option.Title.English, option.Title.Lithuanian, option.Title.Polish })
            .Concat([Phrases.DontKnow.English, Phrases.DontKnow.Lithuanian, Phrases.DontKnow.Polish]).ToHashSet(StringComparer.Ordinal);
        foreach (var (name, lines) in Transcripts)
        {
            var spoken = ChatFile.Read(string.Join('\n', lines)).Lines.Where(line => line.Word == ChatWord.Spoken)
                .Select(line => options.Contains(line.Text)).ToList();
            Assert.False(spoken.Zip(spoken.Skip(1)).Any(two => two is (true, true)), $"{name} taps two options, one after the other.");
        }
    }

    [Fact]
    public void Somebody_speaks_in_every_transcript() =>
        Assert.Empty(Transcripts.Where(file => !Array.Exists(file.Value, line => SaidIn(line) is not null)).Select(file => file.Key));

    [Theory]
    [InlineData("Next contact", true)]
    [InlineData("1 more", true)]
    [InlineData("C · Champion – Užtarėjas", true)]
    [InlineData("\"Next contact\"", false)]
    [InlineData("next contact", false)]
    [InlineData("Nora called and wants a demo", false)]
    public void A_title_begins_with_a_capital_or_a_digit_and_is_short(string said, bool isTitle) => Assert.Equal(isTitle, LooksLikeATitle(said));

    // When a title changes, what was a tap on it is typed, and the bot's refusal would be accepted.
    [Fact]
    public void No_transcript_taps_a_title_that_no_card_has()
    {
        Assert.All(Refusals, refusal => Assert.Contains(Transcripts.Values, lines => Array.Exists(lines, line => IsBot(line, refusal))));
        var dead = Transcripts
            .SelectMany(file => TypedTitles(file.Value).Select(line => $"{file.Key}:{line + 1}: {SaidIn(file.Value[line])}"))
            .ToList();
        Assert.True(dead.Count == 0, $"No card has these titles. What is meant to be typed stands in quotes.\n{string.Join('\n', dead)}");
    }

    [Fact]
    public void Few_transcripts_depend_on_the_number_of_questions()
    {
        var counting = Transcripts.Where(file => !AsksItsOwn(file.Value) && file.Value.Any(IsCounting)).Select(file => file.Key).ToList();
        Assert.True(counting.Count <= MostThatCount, $"They are {counting.Count}:\n{string.Join('\n', counting)}");
    }

    [Theory]
    [InlineData("en-GB", "qualify Dana Hallmann at Hallmann Pumps", 320)]
    [InlineData("pl-PL", "kwalifikuj Dana Hallmann, Hallmann Pumps", 280)]
    [InlineData("lt-LT", "kvalifikuoti Dana Hallmann, Hallmann Pumps", 260)]
    public async Task Six_questions_and_the_verdict_stay_within_a_number_of_words(string locale, string first, int most)
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

    // What somebody types or taps in a line; null in any other line.
    private static string? SaidIn(string line) => ChatFile.Read(line).Lines is [{ Word: ChatWord.Spoken, Text: var said }] ? said : null;

    private static bool IsBot(string line, string said) => line.StartsWith($"bot    {said}", StringComparison.Ordinal);

    private static bool LooksLikeATitle(string said) =>
        (char.IsUpper(said[0]) || char.IsDigit(said[0])) && said.Split(' ').Count(word => word.Any(char.IsLetterOrDigit)) <= MostWordsOfATitle;

    private static IEnumerable<int> TypedTitles(string[] lines) => Enumerable.Range(0, lines.Length).Where(number =>
        SaidIn(lines[number]) is { } said && LooksLikeATitle(said) && !Saves.Contains(said, StringComparer.Ordinal)
            && lines.Skip(number + 1).TakeWhile(line => SaidIn(line) is null).Any(line => Refusals.Exists(refusal => IsBot(line, refusal))));

    // Transcripts whose playbook names its own questions are left out.
    private static bool AsksItsOwn(string[] lines) => Array.Exists(lines, line => line.StartsWith("given  playbook ", StringComparison.Ordinal));

    // The place of a question, how much of an interview is done, what counts the taps or the questions, and a run that is shown tap by tap.
    private static bool IsCounting(string line) =>
        line == "shows  every tap"
            || Places.Exists(place => line.EndsWith(place, StringComparison.Ordinal))
            || Counts.Exists(count => line.Contains(count, StringComparison.Ordinal));

    // The question about one person is the question about another.
    private static string AboutAnybody(string heading) => Name().Replace(heading, "NAME");

    [GeneratedRegex(@"^(bot|   )    [^( ]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 250)]
    private static partial Regex Whole();

    [GeneratedRegex(@"^bot    \((card|question)\) (?<heading>.+?)( [·→] .*| \[.*)?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 250)]
    private static partial Regex InBrief();

    [GeneratedRegex(@" {2,}| · ", RegexOptions.None, matchTimeoutMilliseconds: 250)]
    private static partial Regex Apart();

    [GeneratedRegex(@"\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+", RegexOptions.None, matchTimeoutMilliseconds: 250)]
    private static partial Regex Name();

    [GeneratedRegex("^[a-z][A-Za-z]*\\.[a-z][A-Za-z]*$", RegexOptions.None, matchTimeoutMilliseconds: 250)]
    private static partial Regex Key();
}
