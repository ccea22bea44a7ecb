using System.Collections.Frozen;

namespace SalesBot.Domain;

/// <summary>
/// The words by which a contact is found: each word of the name and of the company, as search keys. Titles and legal forms find nobody.
/// </summary>
public static class NameWords
{
    /// <summary>The fewest letters of a word in which a typing slip is overlooked; shorter words are too much alike.</summary>
    public const int ShortestWithSlip = 4;

    // Letters beyond these make no difference to who is found, and an index limits the length of its keys.
    private const int LongestWord = 60;

    private static readonly FrozenSet<string> Titles = Set(
        "dr mr mrs ms miss sir prof phd mba ing inz mgr hab jr sr dipl pan pani pana pania p ponas ponia pono ponui poniai");

    // These words join a name to a company, or introduce a name.
    private static readonly FrozenSet<string> Links = Set(
        "at from of for to with by the and about is su pas del nuo apie imone imoneje imones firma firmy firmie firmoje firmos z ze dla do od u w we o i ir");

    /// <summary>The words of a contact. Where a mark divides a word, as in <c>O'Connor</c>, its parts and the whole find it.</summary>
    public static IReadOnlyCollection<string> Of(string name, string company)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var written in $"{name} {company}".Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = SearchKey.Of(written).Split(' ', StringSplitOptions.RemoveEmptyEntries);
            words.UnionWith(parts.Select(part => Cut(part)));
            if (parts.Length > 1)
                words.Add(Cut(string.Concat(parts)));
        }

        return words;
    }

    /// <summary>
    /// The words of a search that tell contacts apart. Titles, legal forms and words such as <c>at</c> are left out, unless nothing else is there.
    /// </summary>
    public static IReadOnlyList<string> Sought(string text)
    {
        var all = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(written => SearchKey.Of(Unpossessed(written)).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Distinct(StringComparer.Ordinal).ToList();
        var telling = all.Where(word => !Titles.Contains(word) && !CompanyKey.IsLegalForm(word) && !Links.Contains(word)).ToList();
        return telling.Count > 0 ? telling : all;
    }

    /// <summary>Whether a word only stands between or before names.</summary>
    public static bool IsLink(string word) => Links.Contains(word);

    /// <summary>
    /// How many typing slips two words are apart, one letter added, left out, replaced, or two neighbours swapped being one; null when it is
    /// more than one in a word of up to five letters, or more than two in a longer one.
    /// </summary>
    public static int? SlipsBetween(string written, string stored)
    {
        var most = Math.Min(written.Length, stored.Length) switch { < ShortestWithSlip => 0, <= 5 => 1, _ => 2 };
        if (Math.Abs(written.Length - stored.Length) > most)
            return null;
        // The distance of Damerau and Levenshtein, with three rows of its table.
        var (before, last, row) = (new int[stored.Length + 1], Enumerable.Range(0, stored.Length + 1).ToArray(), new int[stored.Length + 1]);
        for (var i = 1; i <= written.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= stored.Length; j++)
            {
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + (written[i - 1] == stored[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && written[i - 1] == stored[j - 2] && written[i - 2] == stored[j - 1])
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
            }

            (before, last, row) = (last, row, before);
        }

        return last[^1] <= most ? last[^1] : null;
    }

    /// <summary>A word as it is stored.</summary>
    public static string Cut(string word) => Cut(word, LongestWord);

    /// <summary>The first letters of a word, and never half of a character.</summary>
    public static string Cut(string word, int letters) =>
        word.Length <= letters ? word : word[..(char.IsHighSurrogate(word[letters - 1]) ? letters - 1 : letters)];

    // "Okafor's deal" is Okafor's.
    private static string Unpossessed(string written) =>
        written.EndsWith("'s", StringComparison.Ordinal) || written.EndsWith("’s", StringComparison.Ordinal) ? written[..^2] : written;

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
