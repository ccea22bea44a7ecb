namespace SalesBot.Understanding;

/// <summary>The features of a text by which it is likened to others, as hashes: words, their beginnings, pairs of these, and groups of letters.</summary>
internal static class TextFeatures
{
    // Lithuanian and Polish change the ends of words.
    private const int LettersOfBeginning = 5, LettersOfGroup = 4;

    // No word of a language is longer; the rest of it tells nothing.
    private const int LongestWord = 40;

    private enum Kind : byte { Word = 1, Beginning, Pair, Letters }

    /// <summary>The features of some words, each once.</summary>
    public static HashSet<ulong> Of(IReadOnlyList<Token> words)
    {
        var features = new HashSet<ulong>();
        // No word is before the first, and none behind the last.
        var before = Hash(Kind.Beginning, "");
        var end = before;
        var earlier = before;
        foreach (var token in words)
            foreach (var range in token.Key.AsSpan().Split('-'))
            {
                var word = token.Key.AsSpan()[range];
                word = word[..Math.Min(word.Length, LongestWord)];
                var beginning = Hash(Kind.Beginning, word[..Math.Min(word.Length, LettersOfBeginning)]);
                features.Add(Hash(Kind.Word, word));
                features.Add(beginning);
                features.Add(Pair(before, beginning));
                features.Add(Pair(~earlier, beginning));
                earlier = before;
                before = beginning;
                AddLetters(features, word);
            }

        features.Add(Pair(before, end));
        return features;
    }

    /// <summary>The feature of a word's beginning.</summary>
    public static ulong BeginningOf(Token word) => Hash(Kind.Beginning, word.Key.AsSpan()[..Math.Min(word.Key.Length, LettersOfBeginning)]);

    // The ends of a word are letters too: "<no>" and "<not".
    private static void AddLetters(HashSet<ulong> features, ReadOnlySpan<char> word)
    {
        Span<char> whole = stackalloc char[LongestWord + 2];
        whole = whole[..(word.Length + 2)];
        whole[0] = '<';
        word.CopyTo(whole[1..]);
        whole[^1] = '>';
        for (var start = 0; start + LettersOfGroup <= whole.Length; start++)
            features.Add(Hash(Kind.Letters, whole.Slice(start, LettersOfGroup)));
    }

    private static ulong Pair(ulong first, ulong second) => Mix(Mix((ulong)Kind.Pair, first), second);

    private static ulong Hash(Kind kind, ReadOnlySpan<char> text)
    {
        var hash = Mix(0, (ulong)kind);
        foreach (var letter in text)
            hash = Mix(hash, letter);
        return hash;
    }

    // As in FNV-1a, by letters instead of bytes: the same in every process.
    private static ulong Mix(ulong hash, ulong part) => (hash ^ part ^ 14695981039346656037UL) * 1099511628211UL;
}
