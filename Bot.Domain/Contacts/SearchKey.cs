using System.Globalization;
using System.Text;

namespace SalesBot.Domain;

/// <summary>Folds names for finding: no case, no accents, single spaces, so that <c>Rūta KAZLAUSKIENĖ</c> and <c>ruta kazlauskiene</c> meet.</summary>
public static class SearchKey
{
    /// <summary>The folded form of a name.</summary>
    public static string Of(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var letter in Whole(name).Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(letter) || char.IsSurrogate(letter))
                folded.Append(Plain(char.ToLowerInvariant(letter)));
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format)
                continue;
            else if (folded.Length > 0 && folded[^1] != ' ')
                folded.Append(' ');
        }

        return folded.ToString().TrimEnd().Normalize(NormalizationForm.FormC);
    }

    /// <summary>The folded form with the last word in front.</summary>
    public static string LastWordFirst(string name)
    {
        var key = Of(name);
        var space = key.LastIndexOf(' ');
        return space < 0 ? key : $"{key[(space + 1)..]} {key[..space]}";
    }

    /// <summary>Whether two folded names are likely the same one: equal, the same words in another order, or one slip of the pen apart.</summary>
    public static bool Resemble(string one, string other)
    {
        // Names without a letter or digit have nothing in common to go by.
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

    /// <summary>One letter added, left out or exchanged, or two neighbours swapped.</summary>
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

    // Letters that Unicode does not take apart, but a hurried keyboard does.
    private static char Plain(char letter) => letter switch
    {
        'ł' => 'l',
        'ø' => 'o',
        'đ' => 'd',
        _ => letter,
    };
}
