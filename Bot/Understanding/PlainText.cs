using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SalesBot.Understanding;

/// <summary>
/// Cleans typed text for storing and display: removes control characters and text-direction marks, and limits stacked accents.
/// </summary>
public static class PlainText
{
    /// <summary>The longest message that is read, in UTF-16 units.</summary>
    public const int LongestMessage = 10_000;

    /// <summary>The longest name of a person or company, in characters as a reader counts them.</summary>
    public const int LongestName = 80;

    /// <summary>The longest text answer, in characters as a reader counts them.</summary>
    public const int LongestNote = 1_000;

    private const int MostMarks = 8;

    private static readonly char[] LineBreaks = ['\n', '\r', '\u2028', '\u2029'];

    /// <summary>The text on one line, normalised and trimmed; empty when nothing visible is left.</summary>
    public static string Line(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return "";
        // Most texts need no cleaning.
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~') && !text.Contains("  ", StringComparison.Ordinal))
            return text.Trim();
        var clean = new StringBuilder(text.Length);
        var marks = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            // EnumerateRunes has already made lone surrogates U+FFFD.
            var category = Rune.GetUnicodeCategory(rune);
            if (rune.Value is '\n' or '\r' or '\t' or 0x2028 or 0x2029 || category is UnicodeCategory.SpaceSeparator)
            {
                if (clean.Length > 0 && clean[^1] != ' ')
                    clean.Append(' ');
                continue;
            }

            if (category is UnicodeCategory.Control || IsInvisible(rune.Value, category))
                continue;
            // A joiner counts like an accent. It must not restart the count, and a row of joiners stacks too.
            marks = category is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format ? marks + 1 : 0;
            if (marks <= MostMarks)
                clean.Append(rune.ToString());
        }

        var line = clean.ToString().Trim().Normalize(NormalizationForm.FormC);
        return IsBlank(line) ? "" : line;
    }

    /// <summary>The text with its line breaks, each line as <see cref="Line"/> leaves it; without empty lines.</summary>
    public static string Lines(string? text) =>
        string.Join('\n', (text ?? "").Split(LineBreaks).Select(Line).Where(line => line.Length > 0));

    /// <summary>The number of characters as a reader counts them.</summary>
    public static int Length(string text) => new StringInfo(text).LengthInTextElements;

    /// <summary>Whether a text has at least so many words, each with a letter in it.</summary>
    public static bool HasWords(string text, int fewest) =>
        fewest <= 1 || text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Count(word => word.Any(char.IsLetter)) >= fewest;

    /// <summary>
    /// The text, cut to a number of characters with an ellipsis if it is longer; never inside an emoji or an accented letter.
    /// </summary>
    public static string Cut(string text, int letters)
    {
        var elements = new StringInfo(text);
        return elements.LengthInTextElements <= letters ? text : elements.SubstringByTextElements(0, letters - 1) + "…";
    }

    /// <summary>
    /// The size of a text in a message, in bytes: in UTF-8 or in UTF-16, whichever is larger, because the channel doesn't say how it counts.
    /// Includes what JSON escapes.
    /// </summary>
    public static int Size(string text)
    {
        var escaped = JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping);
        return Math.Max(escaped.EncodedUtf8Bytes.Length, 2 * escaped.Value.Length);
    }

    /// <summary>
    /// The text in parts of at most so many bytes, as <see cref="Size"/> counts them; divided between words where there are any, and never
    /// inside an emoji or an accented letter.
    /// </summary>
    public static IEnumerable<string> Parts(string text, int most)
    {
        while (Size(text) > most)
        {
            var elements = StringInfo.ParseCombiningCharacters(text);
            // The most letters that fit: at least one.
            var (fit, tooMany) = (1, elements.Length);
            while (tooMany - fit > 1)
            {
                var middle = (fit + tooMany) / 2;
                if (Size(text[..elements[middle]]) <= most)
                    fit = middle;
                else
                    tooMany = middle;
            }

            if (fit >= elements.Length)
                break;
            var end = elements[fit];
            var space = text.LastIndexOf(' ', end - 1, end);
            if (space > end / 2)
                end = space + 1;
            yield return text[..end].TrimEnd();
            text = text[end..];
        }

        yield return text;
    }

    // Direction marks, zero-width characters, fillers and noncharacters. Joiners are kept, because emoji and some scripts need them.
    private static bool IsInvisible(int rune, UnicodeCategory category) =>
        (category is UnicodeCategory.Format && rune is not (0x200C or 0x200D))
        || rune is 0x3164 or 0x115F or 0x1160 or 0xFFA0 or (>= 0xFDD0 and <= 0xFDEF) or (>= 0xE0000 and <= 0xE007F)
        || (rune & 0xFFFE) == 0xFFFE;

    private static bool IsBlank(string line)
    {
        foreach (var rune in line.EnumerateRunes())
            if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpaceSeparator))
                return false;
        return true;
    }
}
