using System.Collections.Frozen;
using System.Text.Json;
using SalesBot.Domain;

namespace SalesBot.Understanding;

/// <summary>
/// The words with which reps tell of steps, in all languages: the names of the steps, and the verbs and results. They are data, in one file a language.
/// </summary>
internal sealed class StepLexicon
{
    // A word that ends with it stands for every word that begins with the letters before it.
    private const char AnyEnding = '*';

    // A word that ends with it tells an ending without naming the deal: "we won".
    private const char Alone = '!';

    // A word that ends with it says something only where no other word does: "the demo was on Friday", "the demo was cancelled".
    private const char Weak = '?';

    private static readonly string[] Classes = ["subjects", "others", "around", "pronouns", "before", "times", "unless"];

    // Stands before a word that the verb needs further on: "called the demo off".
    private const char With = '+';

    private readonly FrozenSet<(string Language, string Class, string Word)> words;
    private readonly FrozenDictionary<(StepKind Kind, string Word), StepResult> results;

    private StepLexicon(
        IReadOnlyList<Verb> verbs,
        IReadOnlyList<(StepKind Kind, string Word)> nouns,
        IEnumerable<(string, string, string)> words,
        Dictionary<(StepKind Kind, string Word), StepResult> results)
    {
        this.results = results.ToFrozenDictionary();
        Verbs = [.. verbs.OrderByDescending(verb => verb.Words.Length)];
        Nouns = nouns;
        this.words = words.ToFrozenSet();
    }

    /// <summary>The verbs that tell of steps, the longest first.</summary>
    public IReadOnlyList<Verb> Verbs { get; }

    /// <summary>The names of the steps.</summary>
    public IReadOnlyList<(StepKind Kind, string Word)> Nouns { get; }

    /// <summary>The words of the three languages.</summary>
    public static StepLexicon BuiltIn { get; } = Read();

    /// <summary>The result that a word says behind the step's name, as in <em>demo done</em>; null when it says none.</summary>
    public StepResult? ResultOf(StepKind kind, string word) => results.TryGetValue((kind, word), out var result) ? result : null;

    /// <summary>Whether a word means the rep.</summary>
    public bool IsSubject(string language, Token word) => Is(language, "subjects", word);

    /// <summary>Whether a word means whoever decides about a proposal.</summary>
    public bool IsOther(string language, Token word) => Is(language, "others", word);

    /// <summary>Whether a word means the contact as the one to whom something is done.</summary>
    public bool IsPronoun(string language, Token word) => Is(language, "pronouns", word);

    /// <summary>Whether a word only joins: an article, an auxiliary verb, an adverb, a pronoun.</summary>
    public bool Joins(string language, Token word) => Is(language, "around", word) || IsPronoun(language, word);

    /// <summary>Whether a word leads to whoever takes part: <em>to</em>, <em>with</em>, <em>against</em>.</summary>
    public bool LeadsTo(string language, Token word) => Is(language, "before", word);

    /// <summary>Whether words say nothing beside a step, but only to whom or with whom without a name, or at what time of the day.</summary>
    public bool SaysNothingMore(string text) => Token.Of(text) is { Count: > 0 } all
        && Lexicon.Languages.Any(language => all.All(word => IsPronoun(language, word) || LeadsTo(language, word) || Is(language, "times", word)));

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
        var said = new Dictionary<(StepKind Kind, string Word), StepResult>();
        foreach (var language in Lexicon.Languages)
        {
            using var stream = typeof(StepLexicon).Assembly.GetManifestResourceStream($"Steps/{language}.json")!;
            using var file = JsonDocument.Parse(stream);
            foreach (var kind in Classes)
                words.AddRange(Texts(file.RootElement.GetProperty(kind)).Select(word => (language, kind, word)));
            foreach (var step in file.RootElement.GetProperty("results").EnumerateObject())
                foreach (var result in step.Value.EnumerateObject())
                    foreach (var word in Texts(result.Value))
                        // Some words belong to two languages.
                        said.TryAdd((EnumNames<StepKind>.Read(step.Name)!.Value, word), EnumNames<StepResult>.Read(result.Name)!.Value);
            foreach (var step in file.RootElement.GetProperty("steps").EnumerateObject())
            {
                var known = EnumNames<StepKind>.Read(step.Name)!.Value;
                foreach (var part in step.Value.EnumerateObject())
                    if (part.NameEquals("nouns"))
                        nouns.AddRange(Texts(part.Value).Select(noun => (known, noun)));
                    else
                        verbs.AddRange(Texts(part.Value).Select(verb => new Verb(
                            known, EnumNames<StepResult>.Read(part.Name)!.Value, verb.Split(With)[0].TrimEnd(Alone, Weak).Split(' '), language)
                        {
                            IsAlone = verb[^1] is Alone, IsWeak = verb[^1] is Weak, Particle = verb.Split(With).ElementAtOrDefault(1),
                        }));
            }
        }

        return new StepLexicon(verbs, nouns, words, said);
    }

    private static IEnumerable<string> Texts(JsonElement list) => list.EnumerateArray().Select(text => text.GetString()!);

    /// <summary>A verb that tells of a step.</summary>
    /// <param name="Kind">The step.</param>
    /// <param name="Result">Its result.</param>
    /// <param name="Words">The words, as keys.</param>
    /// <param name="Language">The language, as the name of its file.</param>
    internal sealed record Verb(StepKind Kind, StepResult Result, string[] Words, string Language)
    {
        /// <summary>Whether it tells the ending of a sale without naming the deal.</summary>
        public bool IsAlone { get; init; }

        /// <summary>A word that it needs further on in the sentence; null for none.</summary>
        public string? Particle { get; init; }

        /// <summary>Whether another verb beside it says what happened.</summary>
        public bool IsWeak { get; init; }
    }
}
