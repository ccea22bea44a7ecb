using System.Collections.Frozen;
using System.Text.Json;
using SalesBot.Domain;

namespace SalesBot.Understanding;

/// <summary>A phrase of a lexicon.</summary>
/// <param name="Words">Its words, as keys. One that ends with an asterisk stands for every word that begins with the letters before it.</param>
/// <param name="Question">The key of the question that it answers; null for a phrase that answers none, so that its words claim nothing.</param>
/// <param name="Value">The stored value of the answer.</param>
internal sealed record Phrase(string[] Words, string? Question, string? Value)
{
    /// <summary>Whether it answers how the credit check stands.</summary>
    public bool IsAboutCredit => Question == Keys.CreditStanding;
}

/// <summary>
/// The words of all languages: the phrases for each option, and the words that deny, doubt or only join. They are data, in one file a language.
/// A rep may mix languages, so all are read at once.
/// </summary>
internal sealed class Lexicon
{
    // The kinds of single words in a file, besides the phrases.
    private static readonly string[] Kinds =
        ["not", "if", "ahead", "doubt", "past", "and", "time", "us", "asking", "auxiliary", "subject", "filler", "polite"];

    private const char Any = '*';

    /// <summary>The languages that reps write, as the names of their files.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["en", "lt", "pl"];

    // Shorter words are too much alike to be a typing slip of each other.
    private const int ShortestWithSlip = 5, ShortestStem = 3;

    // A word that several examples have is written so on purpose.
    private const int FewestUses = 2;

    private readonly FrozenDictionary<string, Phrase[]> byFirstWord, byFirstStem;
    private readonly string[] longFirstWords;
    private readonly Dictionary<string, FrozenSet<string>> words;
    private readonly FrozenSet<string> real;

    private Lexicon(IEnumerable<Phrase> phrases, ILookup<string, string> byKind, IEnumerable<string> real)
    {
        this.real = real.ToFrozenSet(StringComparer.Ordinal);
        var all = phrases.ToList();
        Phrases = all;
        byFirstWord = all.Where(phrase => !phrase.Words[0].EndsWith(Any)).GroupBy(phrase => phrase.Words[0], StringComparer.Ordinal)
            .ToFrozenDictionary(same => same.Key, same => same.ToArray(), StringComparer.Ordinal);
        byFirstStem = all.Where(phrase => phrase.Words[0].EndsWith(Any)).GroupBy(phrase => phrase.Words[0][..ShortestStem], StringComparer.Ordinal)
            .ToFrozenDictionary(same => same.Key, same => same.ToArray(), StringComparer.Ordinal);
        longFirstWords = [.. byFirstWord.Keys.Where(word => word.Length >= ShortestWithSlip)];
        words = Kinds.ToDictionary(kind => kind, kind => byKind[kind].ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    /// <summary>All phrases.</summary>
    public IReadOnlyList<Phrase> Phrases { get; }

    /// <summary>The lexicon of the three languages.</summary>
    public static Lexicon BuiltIn { get; } = Read(Languages, language =>
        typeof(Lexicon).Assembly.GetManifestResourceStream($"Lexicon/{language}.json")!, Example.Words(FewestUses));

    /// <summary>The options for which there are phrases, by language: key, equals sign, value.</summary>
    public static IEnumerable<string> OptionsIn(Stream file) =>
        JsonDocument.Parse(file).RootElement.GetProperty("facts").EnumerateObject().Select(option => option.Name);

    /// <summary>Reads lexicons. Throws when one phrase stands for two options, and names both.</summary>
    /// <param name="languages">The languages, as the names of their files.</param>
    /// <param name="open">Opens the file of a language.</param>
    /// <param name="real">Words that are no typing slips of others, as keys.</param>
    public static Lexicon Read(IEnumerable<string> languages, Func<string, Stream> open, IEnumerable<string> real)
    {
        var phrases = new Dictionary<string, (Phrase Phrase, string Language)>(StringComparer.Ordinal);
        var single = new List<(string Kind, string Word)>();
        foreach (var language in languages)
        {
            using var file = JsonDocument.Parse(open(language));
            foreach (var option in file.RootElement.GetProperty("facts").EnumerateObject())
                foreach (var phrase in option.Value.EnumerateArray())
                    Add(language, phrase.GetString()!, option.Name);
            foreach (var phrase in file.RootElement.GetProperty("idle").EnumerateArray())
                Add(language, phrase.GetString()!, null);
            foreach (var kind in Kinds)
                foreach (var word in file.RootElement.GetProperty(kind).EnumerateArray())
                    single.Add((kind, Token.Keyed(word.GetString()!)));
        }

        return new Lexicon(phrases.Values.Select(one => one.Phrase), single.ToLookup(one => one.Kind, one => one.Word, StringComparer.Ordinal), real);

        void Add(string language, string text, string? option)
        {
            var keys = text.Split(' ').Select(word => word.EndsWith(Any) ? Token.Keyed(word[..^1]) + Any : Token.Keyed(word)).ToArray();
            var (question, value) = option?.Split('=') is [var key, var stored] ? (key, stored) : (null, null);
            var joined = string.Join(' ', keys);
            if (phrases.TryGetValue(joined, out var other) && (other.Phrase.Question != question || other.Phrase.Value != value))
                throw new InvalidOperationException(
                    $"Lexicon: “{text}” stands for {option ?? "nothing"} ({language}) and for {other.Phrase.Question}={other.Phrase.Value} ({other.Language}).");
            phrases[joined] = (new Phrase(keys, question, value), language);
        }
    }

    /// <summary>The phrases that may begin with a word: with the word itself, with a stem of it, or with a word that is one typing slip apart.</summary>
    /// <param name="word">The word's key.</param>
    /// <param name="hasSlips">Whether the word may be mistyped.</param>
    public IEnumerable<Phrase> Beginning(string word, bool hasSlips)
    {
        var isKnown = byFirstWord.TryGetValue(word, out var found);
        foreach (var phrase in found ?? [])
            yield return phrase;
        if (word.Length >= ShortestStem && byFirstStem.TryGetValue(word[..ShortestStem], out var stems))
            foreach (var phrase in stems)
                if (IsSame(word, phrase.Words[0]))
                    yield return phrase;
        if (!hasSlips || isKnown || word.Length < ShortestWithSlip || Fills(word))
            yield break;
        foreach (var known in longFirstWords)
            if (IsSlip(word, known))
                foreach (var phrase in byFirstWord[known])
                    yield return phrase;
    }

    /// <summary>Whether a word is the one that a phrase has, a word with its stem, or one typing slip apart.</summary>
    public bool IsSame(string word, string sought) =>
        sought.EndsWith(Any)
            ? word.AsSpan().StartsWith(sought.AsSpan(0, sought.Length - 1), StringComparison.Ordinal)
            : word == sought || IsSlip(word, sought);

    // A slip at the end would be another form: "pasirašo" signs, "pasirašė" has signed.
    private bool IsSlip(string word, string sought) =>
        !real.Contains(word) && Math.Min(word.Length, sought.Length) >= ShortestWithSlip 
        && word[0] == sought[0] && word[^2..] == sought[^2..] && SearchKey.Resemble(word, sought);

    /// <summary>Whether a word is written without a capital in several examples: it is nobody's name.</summary>
    public bool IsOrdinary(string word) => real.Contains(word) || Fills(word) || Denies(word) || Doubts(word) || Joins(word) || Asks(word);

    /// <summary>Whether a word denies what follows it.</summary>
    public bool Denies(string word) => words["not"].Contains(word);

    /// <summary>Whether a word makes its sentence a condition.</summary>
    public bool IsCondition(string word) => words["if"].Contains(word);

    /// <summary>Whether a word goes with the time of a decision, as in <em>they want it this month</em>.</summary>
    public bool IsOfTime(string word) => words["time"].Contains(word);

    /// <summary>Whether a word says that something was so before.</summary>
    public bool IsPast(string word) => words["past"].Contains(word);

    /// <summary>Whether a word means the rep or the bot, and not the contact.</summary>
    public bool MeansUs(string word) => words["us"].Contains(word);

    /// <summary>Whether a word says that something is still to come.</summary>
    public bool IsAhead(string word) => words["ahead"].Contains(word);

    /// <summary>Whether a word leaves open what follows it.</summary>
    public bool Doubts(string word) => words["doubt"].Contains(word);

    /// <summary>Whether a word joins two clauses.</summary>
    public bool Joins(string word) => words["and"].Contains(word);

    /// <summary>Whether a word may stand anywhere without meaning anything by itself.</summary>
    public bool Fills(string word) => words["filler"].Contains(word) || words["polite"].Contains(word);

    /// <summary>Whether a word is a greeting, thanks or an interjection.</summary>
    public bool IsPolite(string word) => words["polite"].Contains(word);

    /// <summary>Whether a sentence that begins with a word is a question.</summary>
    public bool Asks(string word) => words["asking"].Contains(word);

    /// <summary>Whether a verb before its subject makes a question, as in <em>is it urgent</em>.</summary>
    public bool IsAuxiliary(string word) => words["auxiliary"].Contains(word);

    /// <summary>Whether a word can be the subject that follows such a verb.</summary>
    public bool IsSubject(string word) => words["subject"].Contains(word);
}
