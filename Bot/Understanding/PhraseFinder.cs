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

    /// <summary>Whether only the telling words of the phrase were found, in another order or form.</summary>
    public bool IsLikely { get; init; }
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
            foreach (var (phrase, isDenied) in Beginning(tokens[place].Key))
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

    private IEnumerable<(Phrase Phrase, bool IsDenied)> Beginning(string word)
    {
        foreach (var phrase in lexicon.Beginning(word))
            yield return (phrase, false);
        foreach (var prefix in DenyingPrefixes)
            if (word.StartsWith(prefix, StringComparison.Ordinal) && word.Length > prefix.Length + 3)
                foreach (var phrase in lexicon.Beginning(word[prefix.Length..]))
                    yield return (phrase, true);
    }

    private PhraseMatch? At(IReadOnlyList<Token> tokens, int start, Phrase phrase, bool isStated)
    {
        var place = start + 1;
        foreach (var word in phrase.Words.Skip(1))
        {
            for (var gap = 0; place < tokens.Count && !Lexicon.IsSame(tokens[place].Key, word); gap++, place++)
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
