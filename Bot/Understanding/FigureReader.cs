using System.Text.RegularExpressions;

namespace SalesBot.Understanding;

/// <summary>
/// Finds the sentences in which a rep wrote an amount of money or a percentage, in every language. It quotes the rep's words and computes
/// nothing, so that no figure is invented (D20).
/// </summary>
public static class FigureReader
{
    /// <summary>The sentences of a text that contain a figure, each at most so many characters long, the figure in it.</summary>
    public static IReadOnlyList<string> Quotes(string? text, int longest) => string.IsNullOrWhiteSpace(text)
        ? []
        : [.. Sentences(text).Select(sentence => sentence.Trim().TrimEnd('.', ';')).Select(sentence => Quote(sentence, longest)).OfType<string>()];

    /// <summary>Whether a text contains an amount of money or a percentage.</summary>
    public static bool HasFigure(string? text) => text is not null && FigureIn(text) is not null;

    private static string? Quote(string sentence, int longest)
    {
        if (FigureIn(sentence) is not { } figure)
            return null;
        if (PlainText.Length(sentence) <= longest)
            return sentence;
        // Begin so far ahead of the figure that it stays within the quote, at a whole word.
        var earliest = Math.Max(0, figure.Index + figure.Length - (longest / 2));
        var start = earliest == 0 ? 0 : sentence.IndexOf(' ', earliest) is var space && space >= 0 && space < figure.Index ? space + 1 : figure.Index;
        return PlainText.Cut(start == 0 ? sentence : "…" + sentence[start..], longest);
    }

    private static Group? FigureIn(string text) =>
        Figure.Matches(text).FirstOrDefault(match => !match.Groups["code"].Success || MoneyReader.IsCurrency(match.Groups["code"].Value.ToUpperInvariant()))
            ?.Groups["figure"];

    private static IEnumerable<string> Sentences(string text)
    {
        var start = 0;
        for (var place = 1; place < text.Length; place++)
            if (char.IsWhiteSpace(text[place]) && IsEnd(text, place))
            {
                yield return text[start..place];
                start = place;
            }

        yield return text[start..];
    }

    // A full stop ends a sentence only before a word that begins with one capital, so that "2 tūkst. EUR" stays whole.
    private static bool IsEnd(string text, int place)
    {
        if (text[place - 1] is ';')
            return true;
        var next = place;
        while (next < text.Length && char.IsWhiteSpace(text[next]))
            next++;
        return text[place - 1] is '.' or '!' or '?' && next + 1 < text.Length && char.IsUpper(text[next])
            && (char.IsLower(text[next + 1]) || char.IsWhiteSpace(text[next + 1]));
    }

    // A currency's sign before the number, or after it a sign, a word for a currency or a part of a hundred, a multiple, or a currency's code.
    private static readonly Regex Figure = new(
        @"(?<figure>[€$£]\s?\d[\d.,]{0,20})|(?:^|\W)(?<figure>\d{1,15}(?:[\s.,'’]\d{1,3}){0,6}\s?"
        + @"(?:[%‰€$£]|zł|(?:proc|percent|per cent|eur[aoųui]|tūkst|tukst|tys|mln|thousand|million|dollar|pound)"
        + @"|k\b|(?<code>[A-Za-z]{3})\b))",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
