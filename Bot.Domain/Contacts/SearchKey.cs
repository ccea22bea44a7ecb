using System.Globalization;
using System.Text;

namespace SalesBot.Domain;

/// <summary>
/// Turns names into search keys without case, accents or repeated spaces, so that <c>Rūta KAZLAUSKIENĖ</c> and <c>ruta kazlauskiene</c> are
/// equal.
/// </summary>
public static class SearchKey
{
    /// <summary>The search key of a name.</summary>
    public static string Of(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var letter in Whole(name).Normalize(NormalizationForm.FormD))
        {
            if (letter is 'ß' or 'ẞ')
                folded.Append("ss");
            else if (char.IsLetterOrDigit(letter) || char.IsSurrogate(letter))
                folded.Append(Plain(char.ToLowerInvariant(letter)));
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format)
                continue;
            else if (folded.Length > 0 && folded[^1] != ' ')
                folded.Append(' ');
        }

        return folded.ToString().TrimEnd().Normalize(NormalizationForm.FormC);
    }

    /// <summary>The search key with the last word in front.</summary>
    public static string LastWordFirst(string name)
    {
        var key = Of(name);
        var space = key.LastIndexOf(' ');
        return space < 0 ? key : $"{key[(space + 1)..]} {key[..space]}";
    }

    /// <summary>
    /// Whether two search keys are probably the same name: equal, the same words in another order, or one typing slip apart.
    /// </summary>
    public static bool Resemble(string one, string other)
    {
        // Names without a letter or digit can't be compared.
        if (one.Length == 0 || other.Length == 0)
            return false;
        if (one == other)
            return true;
        if (Sorted(one) == Sorted(other))
            return true;
        return Math.Min(one.Length, other.Length) >= 5 && OneSlipApart(one, other);
    }

    // Half a surrogate pair can't be normalised, and neither can U+FFFE.
    private static string Whole(string name) =>
        name.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') || name.Contains('\uFFFE', StringComparison.Ordinal)
            ? string.Concat(name.EnumerateRunes()).Replace('\uFFFE', ' ')
            : name;

    private static string Sorted(string key)
    {
        var words = key.Split(' ');
        Array.Sort(words, StringComparer.Ordinal);
        return string.Join(' ', words);
    }

    /// <summary>Whether one letter was added, left out or replaced, or two neighbours were swapped.</summary>
    private static bool OneSlipApart(string one, string other)
    {
        if (Math.Abs(one.Length - other.Length) > 1)
            return false;
        var start = 0;
        while (start < one.Length && start < other.Length && one[start] == other[start])
            start++;
        var end = 0;
        while (end < one.Length - start && end < other.Length - start && one[^(end + 1)] == other[^(end + 1)])
            end++;
        var (left, right) = (one.Length - start - end, other.Length - start - end);
        return (left <= 1 && right <= 1)
            || (left == 2 && right == 2 && one[start] == other[start + 1] && one[start + 1] == other[start]);
    }

    // Letters that Unicode normalisation does not decompose, but that people type without the stroke; and letters whose capitals are those of
    // other letters.
    private static char Plain(char letter) => letter switch
    {
        'ł' => 'l',
        'ø' => 'o',
        'đ' => 'd',
        'ı' => 'i',
        'ς' => 'σ',
        _ => letter,
    };
}
