using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using SalesBot.Domain;

namespace SalesBot.Understanding;

/// <summary>What follows a word of a sentence.</summary>
public enum Pause
{
    /// <summary>The next word.</summary>
    None,

    /// <summary>A comma, a dash, a colon or a semicolon.</summary>
    Clause,

    /// <summary>A full stop, an exclamation mark or the end of a line.</summary>
    Sentence,

    /// <summary>A question mark.</summary>
    Question,
}

/// <summary>One word of a text.</summary>
/// <param name="Text">The word as it was written, without the marks around it.</param>
/// <param name="Key">Its search key: without capitals, accents and apostrophes.</param>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="End">Where it ends in the text.</param>
/// <param name="After">What follows it.</param>
public sealed record Token(string Text, string Key, int Start, int End, Pause After)
{
    private static readonly FrozenSet<string> Subordinating = FrozenSet.ToFrozenSet(["kad", "jog", "kas", "ze", "ktos", "that"], StringComparer.Ordinal);

    /// <summary>The words of a text, in order. A text is divided once; all recognisers read these words.</summary>
    public static IReadOnlyList<Token> Of(string text)
    {
        var tokens = new List<Token>();
        for (var place = 0; place < text.Length;)
        {
            if (LetterAt(text, place) == 0)
            {
                place++;
                continue;
            }

            var start = place;
            while (LetterAt(text, place) is > 0 and var length || (length = JointAt(text, place)) > 0)
                place += length;
            var word = text[start..place];
            var next = place;
            var after = Pause.None;
            for (; next < text.Length && LetterAt(text, next) == 0; next++)
                after = Longer(after, PauseOf(text, next));
            if (Keyed(word) is not { Length: > 0 } key)
            {
                place = next;
                continue;
            }

            // Lithuanian and Polish put a comma before "kad" and "że", which is no pause of the thought.
            if (Subordinating.Contains(key) && tokens is [.., { After: Pause.Clause } last])
                tokens[^1] = last with { After = Pause.None };
            tokens.Add(new Token(word, key, start, place, after));
            place = next;
        }

        return tokens;
    }

    /// <summary>The search key of one word. An apostrophe does not divide it: <em>isn't</em> is one word.</summary>
    public static string Keyed(string word) =>
        SearchKey.Of(word.Replace("'", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal)).Replace(' ', '-');

    // How many units the letter or digit at a place takes; zero when there is none.
    private static int LetterAt(string text, int place) =>
        place < text.Length && Rune.TryGetRuneAt(text, place, out var rune)
        && (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark)
            ? rune.Utf16SequenceLength
            : 0;

    // A mark between two letters is part of the word, as in "isn't" and "ready-to-go".
    private static int JointAt(string text, int place) =>
        place + 1 < text.Length && text[place] is '\'' or '’' or '-' or '@' or '.' or '/' or '&' && LetterAt(text, place + 1) > 0 ? 1 : 0;

    private static Pause Longer(Pause one, Pause other) => one > other ? one : other;

    private static Pause PauseOf(string text, int place) => text[place] switch
    {
        '?' => Pause.Question,
        '!' or '.' or '\n' => Pause.Sentence,
        ',' or ';' or ':' or '–' or '—' => Pause.Clause,
        '-' when place > 0 && text[place - 1] == ' ' => Pause.Clause,
        _ => Pause.None,
    };
}
