using System.Text;
using SalesBot.Domain;

namespace SalesBot.Understanding;

/// <summary>
/// Reads a step that a sentence tells in its own order. It reads no step that somebody else may have taken, and no sentence that tells several steps:
/// the bot asks about a sentence that it does not understand, and would store a wrong step.
/// </summary>
public static class ToldStepReader
{
    // A longer message tells more than a step.
    private const int MostWords = 16;

    // How many words may stand between what was done and with what.
    private const int MostBetween = 5;

    /// <summary>The step that a sentence tells; null when it tells none, or more than one.</summary>
    public static ToldStep? Read(string text)
    {
        var lexicon = StepLexicon.BuiltIn;
        var words = Token.Of(text);
        if (words.Count is 0 or > MostWords || words.SkipLast(1).Any(word => word.After is Pause.Sentence or Pause.Question))
            return null;
        var nouns = NounsIn(words, lexicon);
        if (nouns.Select(noun => noun.Kind).Distinct().Count() > 1)
            return null;
        var (kind, noun) = nouns.Count > 0 ? nouns[0] : (StepKind.Closing, -1);
        var verbs = VerbsIn(words, lexicon, kind, noun);
        if (verbs.Count == 0 || verbs.Select(verb => verb.Verb.Result).Distinct().Count() > 1)
            return null;
        var (done, at) = verbs[0];
        if (!IsByTheRightOne(words, lexicon, done, at, noun) || words.Any(word => lexicon.LeavesOpen(done.Language, word)))
            return null;
        var left = new bool[words.Count];
        foreach (var (verb, place) in verbs)
        {
            Array.Fill(left, true, place, verb.Words.Length);
            if (ParticleOf(words, verb, place) is { } particle)
                left[particle] = true;
        }

        if (noun >= 0)
            left[noun] = true;
        // Articles, auxiliaries and pronouns go with the verb or the noun beside them.
        for (var grown = true; grown;)
        {
            grown = false;
            for (var place = 0; place < words.Count; place++)
                if (!left[place] && IsJoining(words[place], done.Language, lexicon)
                    && ((IsLeft(left, place - 1) && words[place - 1].After is Pause.None) || (IsLeft(left, place + 1) && words[place].After is Pause.None)))
                    left[place] = grown = true;
        }

        var rest = Rest(text, words, left);
        var beside = lexicon.SaysNothingMore(rest) ? "" : rest;
        var isDenied = words.Any(word => Lexicon.BuiltIn.Denies(word.Key)) || IsDenied(words[at].Key, done);
        // An ending is said by the command itself.
        return kind is StepKind.Closing
            ? new ToldStep(kind, beside) { Ending = done.Result, IsDenied = isDenied }
            : new ToldStep(kind, $"{EnumNames<StepResult>.Of(done.Result)} {beside}".Trim()) { IsDenied = isDenied };
    }

    private static List<(StepKind Kind, int Place)> NounsIn(IReadOnlyList<Token> words, StepLexicon lexicon)
    {
        var found = new List<(StepKind, int)>();
        for (var place = 0; place < words.Count; place++)
            foreach (var (kind, noun) in lexicon.Nouns)
                if (StepLexicon.IsSame(words[place].Key, noun))
                    found.Add((kind, place));
        return found;
    }

    // The verbs of the kind, near the noun and in its sentence.
    private static List<(StepLexicon.Verb Verb, int Place)> VerbsIn(IReadOnlyList<Token> words, StepLexicon lexicon, StepKind kind, int noun)
    {
        var found = new List<(StepLexicon.Verb Verb, int Place)>();
        var claimed = new bool[words.Count];
        foreach (var verb in lexicon.Verbs.Where(verb => verb.Kind == kind && (noun >= 0 || verb.IsAlone)))
            for (var place = 0; place + verb.Words.Length <= words.Count; place++)
                if (Stands(words, verb, place) && !claimed.AsSpan(place, verb.Words.Length).Contains(true)
                    && (verb.Particle is null || ParticleOf(words, verb, place) is not null)
                    && (noun < 0 ? StandsAlone(words, lexicon, verb.Language, place) : IsNear(words, place, verb.Words.Length, noun)))
                {
                    Array.Fill(claimed, true, place, verb.Words.Length);
                    found.Add((verb, place));
                }

        // "The demo was cancelled": the auxiliary decides nothing beside another verb.
        if (found.Exists(one => !one.Verb.IsWeak))
            found.RemoveAll(one => one.Verb.IsWeak);
        return found;
    }

    private static bool Stands(IReadOnlyList<Token> words, StepLexicon.Verb verb, int place) =>
        (words[place].Key == verb.Words[0] || IsDenied(words[place].Key, verb))
        && verb.Words.Index().Skip(1).All(word => words[place + word.Index].Key == word.Item);

    // Where the word stands that a verb needs further on; null when it is not there.
    private static int? ParticleOf(IReadOnlyList<Token> words, StepLexicon.Verb verb, int place)
    {
        for (var further = place + 1; verb.Particle is not null && further < words.Count && words[further - 1].After is Pause.None; further++)
            if (words[further].Key == verb.Particle)
                return further;
        return null;
    }

    // "Neišsiunčiau" did not send. Polish and English deny with a word of its own.
    private static bool IsDenied(string word, StepLexicon.Verb verb) =>
        verb.Language is "lt" && word.Length == verb.Words[0].Length + 2 && word.StartsWith("ne", StringComparison.Ordinal)
        && word.EndsWith(verb.Words[0], StringComparison.Ordinal);

    private static bool IsNear(IReadOnlyList<Token> words, int place, int length, int noun)
    {
        var (from, to) = noun < place ? (noun, place) : (place + length - 1, noun);
        return to - from - 1 is >= 0 and <= MostBetween
            && Enumerable.Range(from, to - from).All(between => words[between].After is Pause.None or Pause.Clause);
    }

    // "We won", "won it", "won Berg Foods", "lost to Grundfos", and not "won a prize".
    private static bool StandsAlone(IReadOnlyList<Token> words, StepLexicon lexicon, string language, int place) =>
        place + 1 == words.Count || words[place].After is not Pause.None
        || lexicon.IsPronoun(language, words[place + 1]) || char.IsUpper(words[place + 1].Text[0])
        || (lexicon.LeadsTo(language, words[place + 1]) && place + 2 < words.Count && char.IsUpper(words[place + 2].Text[0]));

    // The rep sends, shows and wins; the contact accepts and declines; either plans, calls off and signs.
    private static bool IsByTheRightOne(IReadOnlyList<Token> words, StepLexicon lexicon, StepLexicon.Verb verb, int at, int noun)
    {
        var before = at - 1;
        while (before >= 0 && words[before].After is Pause.None && before != noun
            && (lexicon.Joins(verb.Language, words[before]) || Lexicon.BuiltIn.Denies(words[before].Key)) && !lexicon.IsOther(verb.Language, words[before]))
            before--;
        var isOpen = before < 0 || words[before].After is not Pause.None || before == noun;
        var isOurs = !isOpen && lexicon.IsSubject(verb.Language, words[before]);
        var isTheirs = !isOpen && !isOurs
            && (lexicon.IsOther(verb.Language, words[before]) || (before > 0 && char.IsUpper(words[before].Text[0])));
        return verb.Result switch
        {
            StepResult.Accepted or StepResult.Rejected => !isOurs,
            StepResult.Cancelled => true,
            // "Mark as won" tells of nothing that happened.
            StepResult.Won or StepResult.Lost when noun >= 0 => true,
            // In Lithuanian and Polish the verb says who. In English, "Grundfos sent them a proposal" is another's.
            _ => verb.Language is not "en" ? !isTheirs || verb.Result is StepResult.Planned : isOpen || isOurs,
        };
    }

    private static bool IsJoining(Token word, string language, StepLexicon lexicon) =>
        lexicon.Joins(language, word) || lexicon.IsSubject(language, word) || lexicon.IsOther(language, word);

    private static bool IsLeft(bool[] left, int place) => place >= 0 && place < left.Length && left[place];

    private static string Rest(string text, IReadOnlyList<Token> words, bool[] left)
    {
        var rest = new StringBuilder();
        for (var place = 0; place < words.Count; place++)
            if (!left[place])
            {
                var end = place + 1 < words.Count ? words[place + 1].Start : text.Length;
                rest.Append(text, words[place].Start, end - words[place].Start);
            }

        return rest.ToString().Trim(' ', ',', '.', '!', ';', ':', '–', '-');
    }
}
