using System.Collections.Frozen;
using System.Text.Json;
using SalesBot.Domain;

namespace SalesBot.Understanding;

/// <summary>
/// The words with which reps tell of steps, in all languages: what a step is called, and what was done with it. They are data, in one file a language.
/// </summary>
internal sealed class StepLexicon
{
    // A word that ends with it stands for every word that begins with the letters before it.
    private const char AnyEnding = '*';

    // A word that ends with it tells an ending without naming the deal: "we won".
    private const char Alone = '!';

    // A word that ends with it says something only where no other word does: "the demo was on Friday", "the demo was cancelled".
    private const char Weak = '?';

    private static readonly string[] Classes = ["subjects", "others", "around", "pronouns", "before", "unless"];

    private readonly FrozenSet<(string Language, string Class, string Word)> words;

    private StepLexicon(IReadOnlyList<Verb> verbs, IReadOnlyList<(StepKind Kind, string Word)> nouns, IEnumerable<(string, string, string)> words)
    {
        Verbs = [.. verbs.OrderByDescending(verb => verb.Words.Length)];
        Nouns = nouns;
        this.words = words.ToFrozenSet();
    }

    /// <summary>What was done with a step, the longest first.</summary>
    public IReadOnlyList<Verb> Verbs { get; }

    /// <summary>What the steps are called.</summary>
    public IReadOnlyList<(StepKind Kind, string Word)> Nouns { get; }

    /// <summary>The words of the three languages.</summary>
    public static StepLexicon BuiltIn { get; } = Read();

    /// <summary>Whether a word means the rep.</summary>
    public bool IsSubject(string language, Token word) => Is(language, "subjects", word);

    /// <summary>Whether a word means whoever decides about a proposal.</summary>
    public bool IsOther(string language, Token word) => Is(language, "others", word);

    /// <summary>Whether a word means the contact as the one to whom something is done.</summary>
    public bool IsPronoun(string language, Token word) => Is(language, "pronouns", word);

    /// <summary>Whether a word only joins: an article, an auxiliary verb, an adverb, a pronoun.</summary>
    public bool Joins(string language, Token word) => Is(language, "around", word) || IsPronoun(language, word);

    /// <summary>Whether words say only to whom or with whom, without a name: <em>to her</em>.</summary>
    public bool IsOnlyToThem(string text) => Token.Of(text) is { Count: > 0 } all
        && Lexicon.Languages.Any(language => all.All(word => IsPronoun(language, word) || Is(language, "before", word)));

    /// <summary>Whether a word makes its sentence a condition or a question.</summary>
    public bool LeavesOpen(string language, Token word) => Is(language, "unless", word);

    private bool Is(string language, string @class, Token word) => words.Contains((language, @class, word.Key))
        // "Į" is no "I".
        && (word.Key.Length > 1 || word.Text[0] < 128);

    /// <summary>Whether a word is the one of the lexicon, or begins as it does.</summary>
    public static bool IsSame(string word, string sought) => sought[^1] is AnyEnding
        ? word.AsSpan().StartsWith(sought.AsSpan(0, sought.Length - 1), StringComparison.Ordinal)
        : word == sought;

    private static StepLexicon Read()
    {
        var (verbs, nouns, words) = (new List<Verb>(), new List<(StepKind, string)>(), new List<(string, string, string)>());
        foreach (var language in Lexicon.Languages)
        {
            using var stream = typeof(StepLexicon).Assembly.GetManifestResourceStream($"Steps/{language}.json")!;
            using var file = JsonDocument.Parse(stream);
            foreach (var kind in Classes)
                words.AddRange(Texts(file.RootElement.GetProperty(kind)).Select(word => (language, kind, word)));
            foreach (var step in file.RootElement.GetProperty("steps").EnumerateObject())
            {
                var known = EnumNames<StepKind>.Read(step.Name)!.Value;
                foreach (var part in step.Value.EnumerateObject())
                    if (part.NameEquals("nouns"))
                        nouns.AddRange(Texts(part.Value).Select(noun => (known, noun)));
                    else
                        verbs.AddRange(Texts(part.Value).Select(verb => new Verb(
                            known, EnumNames<StepResult>.Read(part.Name)!.Value, verb.TrimEnd(Alone, Weak).Split(' '), language)
                        {
                            IsAlone = verb[^1] is Alone, IsWeak = verb[^1] is Weak,
                        }));
            }
        }

        return new StepLexicon(verbs, nouns, words);
    }

    private static IEnumerable<string> Texts(JsonElement list) => list.EnumerateArray().Select(text => text.GetString()!);

    /// <summary>What was done with a step.</summary>
    /// <param name="Kind">The step.</param>
    /// <param name="Result">Its result.</param>
    /// <param name="Words">The words, as keys.</param>
    /// <param name="Language">The language, as the name of its file.</param>
    internal sealed record Verb(StepKind Kind, StepResult Result, string[] Words, string Language)
    {
        /// <summary>Whether it tells the ending of a sale without naming the deal.</summary>
        public bool IsAlone { get; init; }

        /// <summary>Whether another verb beside it says what happened.</summary>
        public bool IsWeak { get; init; }
    }
}
