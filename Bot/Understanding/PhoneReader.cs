using PhoneNumbers;

namespace SalesBot.Understanding;

/// <summary>Reads phone numbers, checked by the numbering plan of their country.</summary>
public static class PhoneReader
{
    private static readonly PhoneNumberUtil Plans = PhoneNumberUtil.GetInstance();

    // The words that people write beside a number. With any other word, the text is a sentence, and the number may be somebody else's.
    private static readonly HashSet<string> Labels = new(
        ["t", "tel", "telefonas", "telefon", "phone", "m", "mob", "mobile", "mobilus", "kom", "cell", "direct", "office", "ext", "x", "wew", "vid", "fax"], StringComparer.Ordinal);

    /// <summary>The number as <c>+37061234567</c>, an extension behind it; null when it is no number that anybody could call.</summary>
    /// <param name="text">The number, as it was written.</param>
    /// <param name="region">The country of a number without a country code, ISO 3166-1; null when it is not known.</param>
    public static string? Read(string text, string? region)
    {
        // The library knows an extension by its English name only.
        text = text.Replace("wew.", "ext.", StringComparison.OrdinalIgnoreCase).Replace("vid.", "ext.", StringComparison.OrdinalIgnoreCase);
        if (WordsIn(text).Any(word => !Labels.Contains(word)) || Parse(text, region) is not { } number || !Plans.IsValidNumber(number))
            return null;
        var normal = Plans.Format(number, PhoneNumberFormat.E164);
        return number.Extension is { Length: > 0 } extension ? $"{normal} ext. {extension}" : normal;
    }

    /// <summary>A stored number in groups, as <c>+370 612 34567</c>.</summary>
    public static string Show(string stored) => Parse(stored, null) is { } number ? Plans.Format(number, PhoneNumberFormat.INTERNATIONAL) : stored;

    private static string[] WordsIn(string text) =>
        new string([.. text.Select(letter => char.IsLetter(letter) ? char.ToLowerInvariant(letter) : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static PhoneNumber? Parse(string text, string? region)
    {
        try
        {
            return Plans.Parse(text, region);
        }
        catch (NumberParseException)
        {
            // The library has no other way to say that a text is no number.
            return null;
        }
    }
}
