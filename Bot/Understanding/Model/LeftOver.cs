namespace SalesBot.Understanding.Model;

/// <summary>
/// The words of a text that the bot's own reader has not used. Only in these may a model find answers, and what it uses is used then.
/// </summary>
internal sealed class LeftOver
{
    private readonly string text;
    private readonly IReadOnlyList<Token> tokens;
    private readonly Use[] uses;
    private readonly IReadOnlyList<(int Start, int End)> runs;

    public LeftOver(string text, Reading reading)
    {
        (this.text, tokens, runs) = (text, Token.Of(text), reading.UnusedAt);
        uses = [.. tokens.Select(token =>
            Touches(reading.UsedAt, token) ? Use.Read : Touches(reading.UnusedAt, token) && !IsBeside(token) ? Use.LeftOver : Use.None)];
    }

    private enum Use
    {
        // A word that says nothing by itself.
        None,
        LeftOver,
        // By the bot itself.
        Read,
        ByModel,
    }

    /// <summary>Whether a word that passes is left over.</summary>
    public bool Has(Func<Token, bool> passes) =>
        Enumerable.Range(0, tokens.Count).Any(place => uses[place] is Use.LeftOver && passes(tokens[place]));

    /// <summary>Whether a part of the text is whole words, of which none was used and one that passes is left over.</summary>
    public bool Holds((int Start, int End) part, Func<Token, bool> passes)
    {
        var inside = Enumerable.Range(0, tokens.Count).Where(place => tokens[place].Start < part.End && tokens[place].End > part.Start).ToList();
        return inside.TrueForAll(place => IsWithin(part, tokens[place]) && uses[place] is not (Use.Read or Use.ByModel))
            && inside.Exists(place => uses[place] is Use.LeftOver && passes(tokens[place]));
    }

    /// <summary>Where some words stand among those that are left over; null when they don't.</summary>
    public (int Start, int End)? Find(string words)
    {
        foreach (var at in Places(text, words))
            if (Holds((at, at + words.Length), _ => true))
                return (at, at + words.Length);
        return null;
    }

    /// <summary>Takes the words of a part for a model's answer.</summary>
    public void Take((int Start, int End) part)
    {
        for (var place = 0; place < tokens.Count; place++)
            if (IsWithin(part, tokens[place]))
                uses[place] = Use.ByModel;
    }

    /// <summary>Where a text has some words.</summary>
    public static IEnumerable<int> Places(string text, string words)
    {
        var at = words.Length == 0 ? -1 : text.IndexOf(words, StringComparison.Ordinal);
        for (; at >= 0; at = text.IndexOf(words, at + 1, StringComparison.Ordinal))
            yield return at;
    }

    /// <summary>The words that nobody has used, in runs, as they were written.</summary>
    public IEnumerable<string> Runs()
    {
        foreach (var run in runs)
        {
            var inside = Enumerable.Range(0, tokens.Count).Where(place => IsWithin(run, tokens[place])).ToList();
            // What a model uses divides a run. A part of it begins and ends with a word that says something, like the run itself.
            var rest = inside;
            while (rest.Count > 0)
            {
                var part = rest.TakeWhile(place => uses[place] is not Use.ByModel).ToList();
                rest = [.. rest.Skip(part.Count).SkipWhile(place => uses[place] is Use.ByModel)];
                if (!part.Exists(place => uses[place] is Use.LeftOver))
                    continue;
                var first = part[0] == inside[0] ? part[0] : part.Find(place => uses[place] is Use.LeftOver);
                var last = part[^1] == inside[^1] ? part[^1] : part.FindLast(place => uses[place] is Use.LeftOver);
                yield return text[tokens[first].Start..tokens[last].End];
            }
        }
    }

    private static bool IsWithin((int Start, int End) part, Token token) => token.Start >= part.Start && token.End <= part.End;

    private static bool Touches(IReadOnlyList<(int Start, int End)> parts, Token token) =>
        parts.Any(part => part.Start < token.End && part.End > token.Start);

    private static bool IsBeside(Token token) => Lexicon.BuiltIn.Fills(token.Key) || Lexicon.BuiltIn.Joins(token.Key);
}
