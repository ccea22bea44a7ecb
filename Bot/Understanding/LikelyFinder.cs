using System.Collections.Frozen;
using SalesBot.Domain;

namespace SalesBot.Understanding;

/// <summary>
/// Finds what a part of a sentence likely says where no phrase of a lexicon stands in it word for word: all telling words of a phrase are there, in
/// another order or form. What is only likely is never stored before the rep has seen it.
/// </summary>
internal sealed class LikelyFinder
{
    // Words with so many letters in common are forms of one word, and one such word alone says too little.
    private const int FewestShared = 4, FewestWords = 2, LongestEnding = 3;

    private readonly Lexicon lexicon;
    private readonly List<(Phrase Phrase, string[] Words)> phrases = [];
    private readonly FrozenDictionary<string, (int Phrase, int Word)[]> byBeginning;

    public LikelyFinder(Lexicon lexicon)
    {
        this.lexicon = lexicon;
        // "The end of next month" is not the end of the month: of times, every word counts.
        foreach (var phrase in lexicon.Phrases.Where(phrase => phrase.Question is not (null or Keys.NeedHorizon)))
        {
            var telling = phrase.Words.Select(word => word.TrimEnd('*')).Where(word => IsTelling(word)).ToArray();
            if (telling.Length >= FewestWords && telling.Any(word => !lexicon.Denies(word)))
                phrases.Add((phrase, telling));
        }

        byBeginning = phrases.SelectMany((one, place) => one.Words.Select((word, number) => (Key: Beginning(word), Place: (place, number))))
            .GroupBy(one => one.Key, StringComparer.Ordinal).ToFrozenDictionary(same => same.Key, same => same.Select(one => one.Place).ToArray(), StringComparer.Ordinal);
    }

    /// <summary>What the parts of a text likely say, beside the phrases that were found already.</summary>
    public IEnumerable<PhraseMatch> Find(IReadOnlyList<Token> tokens, IReadOnlyList<PhraseMatch> found)
    {
        var isClaimed = new bool[tokens.Count];
        foreach (var match in found)
            isClaimed.AsSpan(match.Start..match.End).Fill(true);
        var known = found.Select(match => match.Phrase.Question).ToHashSet(StringComparer.Ordinal);
        for (var (start, end) = (0, 1); end <= tokens.Count; end++)
        {
            if (end < tokens.Count && tokens[end - 1].After == Pause.None && !(lexicon.Joins(tokens[end].Key) && !lexicon.Fills(tokens[end].Key)))
                continue;
            if (In(tokens, start, end, isClaimed, known) is { } likely)
            {
                known.Add(likely.Phrase.Question);
                yield return likely;
            }

            start = end;
        }
    }

    private PhraseMatch? In(IReadOnlyList<Token> tokens, int start, int end, bool[] isClaimed, HashSet<string?> known)
    {
        var seen = new Dictionary<int, HashSet<int>>();
        for (var place = start; place < end; place++)
            if (!isClaimed[place] && byBeginning.TryGetValue(Beginning(tokens[place].Key), out var words))
                foreach (var (phrase, word) in words)
                    if (IsForm(tokens[place].Key, phrases[phrase].Words[word]))
                    {
                        if (!seen.TryGetValue(phrase, out var matched))
                            seen[phrase] = matched = [];
                        matched.Add(word);
                    }

        var whole = seen.Where(one => one.Value.Count == phrases[one.Key].Words.Length).Select(one => phrases[one.Key])
            .Where(one => !known.Contains(one.Phrase.Question) && IsUndisputed(tokens, start, end, one.Words)).ToList();
        if (whole.Count == 0)
            return null;
        var most = whole.Max(one => one.Words.Length);
        var best = whole.FindAll(one => one.Words.Length == most);
        // When two answers are as likely, it is neither.
        return best.DistinctBy(one => (one.Phrase.Question, one.Phrase.Value)).Count() == 1
            ? new PhraseMatch(best[0].Phrase, start, end, IsStated: true) { IsLikely = true }
            : null;
    }

    // No word of the part denies, doubts or asks, unless the phrase has it too.
    private bool IsUndisputed(IReadOnlyList<Token> tokens, int start, int end, string[] words)
    {
        if (tokens[end - 1].After is Pause.Question || lexicon.Asks(tokens[start].Key))
            return false;
        for (var place = start; place < end; place++)
            if (tokens[place].Key is var word && (lexicon.Denies(word) || lexicon.Doubts(word) || lexicon.IsCondition(word) || lexicon.IsPast(word))
                && !words.Contains(word, StringComparer.Ordinal))
                return false;
        return true;
    }

    private bool IsTelling(string word) => lexicon.Denies(word) || lexicon.Doubts(word) || !lexicon.Fills(word) || lexicon.IsTopic(word);

    private static string Beginning(string word) => word.Length <= FewestShared ? word : word[..FewestShared];

    // "Sprendžia" and "sprendžiame", "checked" and "checking"; short words have to be the same.
    private static bool IsForm(string written, string known)
    {
        if (written == known)
            return true;
        // "Signed" is not "signs": it happened.
        if (written.EndsWith("ed", StringComparison.Ordinal) && !known.EndsWith("ed", StringComparison.Ordinal))
            return false;
        var shorter = Math.Min(written.Length, known.Length);
        if (shorter <= FewestShared)
            return false;
        var same = 0;
        while (same < shorter && written[same] == known[same])
            same++;
        return same >= FewestShared && same >= shorter - LongestEnding + (shorter > 7 ? 0 : 1);
    }
}
