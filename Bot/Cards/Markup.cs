using System.Text.RegularExpressions;

namespace SalesBot.Cards;

/// <summary>Tells whether a client could read markup in a text: Markdown, a link, an entity or a template's placeholder.</summary>
internal static partial class Markup
{
    /// <summary>
    /// False only for a text of words and ordinary punctuation. Clients differ in the Markdown they know, so everything else is suspected.
    /// </summary>
    public static bool MayBeIn(string text) => !Plain().IsMatch(text);

    // Begins with a letter or a quotation mark, because a number or a dash begins a list. A full stop or a colon within a word makes a link.
    [GeneratedRegex(
        @"\A[\p{L}“„](?:[\p{L}\p{M}\p{N} \u00A0,?!();'\u2019“”„…·–-]|[.:](?= |\z))*\z",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Plain();
}
