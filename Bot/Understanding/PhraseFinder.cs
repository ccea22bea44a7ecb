namespace SalesBot.Understanding;

/// <summary>A phrase found among the words of a text.</summary>
/// <param name="Phrase">The phrase.</param>
/// <param name="Start">The place of its first word.</param>
/// <param name="End">The place after its last word.</param>
/// <param name="IsStated">Whether no word between its words, and no prefix of them, denies or doubts it.</param>
internal sealed record PhraseMatch(Phrase Phrase, int Start, int End, bool IsStated)
{
    /// <summary>Whether the words are an option's title and nothing else, between pauses.</summary>
    public bool IsTitle { get; init; }

    /// <summary>Whether it is only likely: guessed, or doubted by what its part says as a whole.</summary>
    public bool IsLikely { get; init; }

    /// <summary>Whether no phrase stands there: the words are likened to examples.</summary>
    public bool IsGuess => Phrase.Words.Length == 0;
}

/// <summary>Finds the phrases of a lexicon among the words of a text. Of phrases that overlap, it takes the longest.</summary>
internal sealed class PhraseFinder(Lexicon lexicon)
{
    // The most words between two words of a phrase.
    private const int LongestGap = 3;

    // Lithuanian and Polish join the denial to the word: nepasirašo, niezainteresowany.
    private static readonly string[] DenyingPrefixes = ["ne", "nie"];

    /// <summary>The phrases, in no particular order; no two of them share a word.</summary>
    public IReadOnlyList<PhraseMatch> Find(IReadOnlyList<Token> tokens)
    {
        var all = new List<PhraseMatch>();
        for (var place = 0; place < tokens.Count; place++)
            foreach (var (phrase, isDenied) in Beginning(tokens[place].Key, IsName(tokens, place)))
                if (At(tokens, place, phrase, !isDenied) is { } match)
                    all.Add(match);
        var (chosen, isTaken) = (new List<PhraseMatch>(), new bool[tokens.Count]);
        // The longest phrase says most precisely what is meant.
        foreach (var match in all.OrderByDescending(match => match.Phrase.Words.Length).ThenBy(match => match.End - match.Start).ThenBy(match => match.Start))
            if (!isTaken.AsSpan(match.Start..match.End).Contains(true))
            {
                chosen.Add(match);
                isTaken.AsSpan(match.Start..match.End).Fill(true);
            }

        return chosen;
    }

    // A capital within a sentence begins a name: "Polna" is a street, and no slip of "pilna".
    private static bool IsName(IReadOnlyList<Token> tokens, int place) =>
        place > 0 && tokens[place - 1].After < Pause.Sentence && char.IsUpper(tokens[place].Text[0]);

    private IEnumerable<(Phrase Phrase, bool IsDenied)> Beginning(string word, bool isName)
    {
        foreach (var phrase in lexicon.Beginning(word, hasSlips: !isName))
            yield return (phrase, false);
        foreach (var prefix in DenyingPrefixes)
            if (word.StartsWith(prefix, StringComparison.Ordinal) && word.Length > prefix.Length + 3)
                foreach (var phrase in lexicon.Beginning(word[prefix.Length..], hasSlips: !isName))
                    yield return (phrase, true);
    }

    private PhraseMatch? At(IReadOnlyList<Token> tokens, int start, Phrase phrase, bool isStated)
    {
        var place = start + 1;
        foreach (var word in phrase.Words.Skip(1))
        {
            for (var gap = 0; place < tokens.Count && !lexicon.IsSame(tokens[place].Key, word); gap++, place++)
            {
                var between = tokens[place].Key;
                var isOpen = lexicon.Denies(between) || lexicon.Doubts(between) || lexicon.IsAhead(between);
                if (gap == LongestGap || !(isOpen || lexicon.Fills(between)))
                    return null;
                // "The need was urgent" is not now; a credit check that was requested is.
                isStated &= !isOpen && !(lexicon.IsPast(between) && !phrase.IsAboutCredit);
            }

            if (place >= tokens.Count || tokens[place - 1].After != Pause.None)
                return null;
            place++;
        }

        return new PhraseMatch(phrase, start, place, isStated);
    }
}
