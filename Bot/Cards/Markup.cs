using System.Buffers;
using System.Globalization;

namespace SalesBot.Cards;

/// <summary>Tells whether a client could read markup in a text: Markdown, a link, an entity or a template's placeholder.</summary>
internal static class Markup
{
    private static readonly SearchValues<char> Ordinary = SearchValues.Create(" \u00A0,?!();'\u2019“”„…·–-");

    /// <summary>
    /// False only for a text of words and ordinary punctuation. Clients differ in the Markdown they know, so everything else is suspected.
    /// </summary>
    public static bool MayBeIn(string text)
    {
        // A number or a dash at the beginning begins a list.
        if (text.Length == 0 || !(char.IsLetter(text[0]) || text[0] is '“' or '„'))
            return true;
        for (var place = 0; place < text.Length; place++)
            if (!IsPlain(text, place))
                return true;
        return false;
    }

    // A full stop or a colon within a word makes a link.
    private static bool IsPlain(string text, int place) =>
        text[place] is '.' or ':'
            ? place + 1 == text.Length || text[place + 1] == ' '
            : Ordinary.Contains(text[place]) || char.IsLetter(text[place]) || char.IsNumber(text[place])
                || char.GetUnicodeCategory(text[place]) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;
}
