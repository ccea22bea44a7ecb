using System.Collections.Frozen;
using System.Globalization;
using SalesBot.Domain;

namespace SalesBot.Understanding.Model;

/// <summary>What stands for something that is left out of a text.</summary>
internal enum Hidden
{
    /// <summary>A person, a company or a place.</summary>
    Name,

    /// <summary>An e-mail or web address.</summary>
    Address,

    /// <summary>A phone number, or another that may tell who somebody is.</summary>
    Number,
}

/// <summary>
/// Finds what must not leave the host: names that are known, in any case of the languages; whatever has a capital where an ordinary word has none;
/// addresses; phone and other long numbers. Rather too much than too little. Amounts with their currency and days stay.
/// </summary>
internal static class NamesInText
{
    // Besides blanks and dashes of every kind.
    private const string BetweenFigures = "()/'’_*·•|~\t";

    private const string Signs = "€$£";

    private const int FewestDigits = 5, FewestDigitsBesideLetters = 3;

    // Of a name, its last letters may be others in another case: "Kwiecień" and "kwietnia", "Marek" and "markiem", "Gołąb" and "gołębiowi".
    private const int MostOfNameReplaced = 4, LongestEnding = 6, ShortestStem = 3;

    private const char LastLatin = '\u024F';

    // Words with a capital that are nobody's name. "Jan" is somebody's, and no month.
    private static readonly FrozenSet<string> Capitals = FrozenSet.ToFrozenSet(
        [
            "i", "im", "ill", "ive", "ceo", "cfo", "cto", "coo", "cio", "it", "hr", "ok", "q1", "q2", "q3", "q4",
            "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
            "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
        ], StringComparer.Ordinal);

    // Names that the built-in examples write in small letters, as people dictate; and ordinary words that are also somebody's name.
    private static readonly FrozenSet<string> Dictated = FrozenSet.ToFrozenSet(
        ["agne", "dave", "jonas", "kate", "mark", "miller", "petraicio", "petraitis", "raimondas", "volvo"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> AlsoNames = FrozenSet.ToFrozenSet(
        [
            "bill", "dean", "grace", "grant", "guy", "hope", "joy", "kim", "lis", "mill", "ola", "ona", "page", "pat", "rasa", "rasos", "reading",
            "rose", "sam", "skip", "summer", "ula", "viltis", "will",
        ], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Units = FrozenSet.ToFrozenSet(
        [
            "eur", "euro", "euros", "eurai", "euru", "pln", "zl", "zloty", "zlotych", "usd", "gbp", "dollars", "pounds",
            "k", "m", "mln", "mio", "tys", "tukst", "thousand", "million",
        ], StringComparer.Ordinal);

    /// <summary>The parts of a text that are left out, in order; none touches another.</summary>
    public static IReadOnlyList<(int Start, int End, Hidden As)> In(
        string text, IReadOnlyCollection<string> always, IReadOnlyCollection<string> known)
    {
        var tokens = Token.Of(text);
        var found = Addresses(text).Select(address => (address.Start, address.End, As: Hidden.Address))
            .Concat(Numbers(text).Select(number => (number.Start, number.End, As: Hidden.Number)))
            .ToList();
        var isName = new bool[tokens.Count];
        for (var place = 0; place < tokens.Count; place++)
            isName[place] = !IsFound(tokens[place]) && ((IsCaseOfAny(tokens[place], always) && !IsFiller(tokens[place]))
                || Dictated.Contains(tokens[place].Key) || IsForeign(tokens[place])
                || (IsCaseOfAny(tokens[place], known) && IsUnusual(tokens[place])) || IsNameByItsCapital(tokens, place));
        // "Hallmann pumps": an ordinary word of a company's name belongs to it where it stands beside it.
        for (var place = 0; place < tokens.Count; place++)
            isName[place] |= ((place > 0 && isName[place - 1] && tokens[place - 1].After is Pause.None)
                    || (place + 1 < tokens.Count && isName[place + 1] && tokens[place].After is Pause.None))
                && IsCaseOfAny(tokens[place], known) && !IsFound(tokens[place]);
        for (var place = 0; place < tokens.Count; place++)
            if (isName[place])
            {
                // "Dana Hallmann" is one.
                var last = place;
                while (last + 1 < tokens.Count && isName[last + 1] && string.IsNullOrWhiteSpace(text[tokens[last].End..tokens[last + 1].Start]))
                    last++;
                found.Add((tokens[place].Start, tokens[last].End, Hidden.Name));
                place = last;
            }

        return Apart(found);

        bool IsFound(Token word) => found.Exists(part => part.Start < word.End && part.End > word.Start);
    }

    // Of parts that overlap, one that covers them.
    private static List<(int Start, int End, Hidden As)> Apart(IEnumerable<(int Start, int End, Hidden As)> found)
    {
        var apart = new List<(int Start, int End, Hidden As)>();
        foreach (var part in found.OrderBy(part => part.Start))
            if (apart is [.., var last] && part.Start < last.End)
                apart[^1] = last with { End = Math.Max(last.End, part.End) };
            else
                apart.Add(part);
        return apart;
    }

    // "Will" is somebody, and "will" is not.
    private static bool IsFiller(Token word) => !word.Text.Any(char.IsUpper) && Lexicon.BuiltIn.Fills(word.Key);

    // In a text in English, Lithuanian or Polish, a word in other letters is most likely a name.
    private static bool IsForeign(Token word) => word.Text.Any(letter => letter > LastLatin && char.IsLetter(letter));

    private static bool IsUnusual(Token word) => word.Text.Any(char.IsUpper) || !IsOrdinary(word);

    private static bool IsOrdinary(Token word) => Lexicon.BuiltIn.IsOrdinary(word.Key) && !Dictated.Contains(word.Key)
        && !(AlsoNames.Contains(word.Key) && word.Text.Any(char.IsUpper));

    // "Dana", "Danos", "dana's", "Hallmann-Pumps", "halmann", "markiem".
    private static bool IsCaseOfAny(Token word, IReadOnlyCollection<string> names) =>
        word.Key.Split(['-', '.', '/', '&', '@'], StringSplitOptions.RemoveEmptyEntries).Any(part => names.Any(name =>
            Inflection.IsCaseOf(part, name) || (IsUnusual(word) && part[0] == name[0] && IsLike(part, name))));

    private static bool IsLike(string word, string name) => MayBeCaseOf(word, name) || NameWords.SlipsBetween(word, name) is not null;

    // Cases in which letters before the ending change too. Somebody else with a name that is much alike is left out as well.
    private static bool MayBeCaseOf(string word, string name)
    {
        var same = word.AsSpan().CommonPrefixLength(name);
        var stem = name[^1] is 'a' or 'e' or 'o' or 'i' or 'y' ? name.Length - 1 : name.Length;
        return same > 0 && same >= Math.Max(Math.Min(ShortestStem, stem), name.Length - MostOfNameReplaced) && word.Length - same <= LongestEnding;
    }

    // A sentence begins with a capital whatever its first word is: there, only a word that is usually written small is no name.
    private static bool IsNameByItsCapital(IReadOnlyList<Token> tokens, int place)
    {
        var word = tokens[place];
        if (!word.Text.Any(char.IsUpper) || IsCapitalAnyway(word))
            return false;
        var isFirst = place == 0 || tokens[place - 1].After is Pause.Sentence or Pause.Question;
        var isBeforeName = word.After is Pause.None && place + 1 < tokens.Count
            && tokens[place + 1].Text.Any(char.IsUpper) && !IsCapitalAnyway(tokens[place + 1]);
        return !isFirst || word.Text.Skip(1).Any(char.IsUpper) || !IsOrdinary(word)
            || (isBeforeName && !Lexicon.BuiltIn.Fills(word.Key));
    }

    private static bool IsCapitalAnyway(Token word) => Capitals.Contains(word.Key) || Units.Contains(word.Key);

    // Also what stands beside a lonely "@", as in "jan @ firma".
    private static IEnumerable<(int Start, int End)> Addresses(string text)
    {
        var chunks = Chunks(text).ToList();
        for (var place = 0; place < chunks.Count; place++)
            if (IsAddress(Written(place))
                || (place + 1 < chunks.Count && Written(place + 1)[0] == '@')
                || (place > 0 && Written(place - 1)[^1] == '@'))
                yield return chunks[place];

        string Written(int place) => text[chunks[place].Start..chunks[place].End];
    }

    // What stands between blanks.
    private static IEnumerable<(int Start, int End)> Chunks(string text)
    {
        for (var start = 0; start < text.Length; start++)
        {
            if (char.IsWhiteSpace(text[start]))
                continue;
            var end = start;
            while (end < text.Length && !char.IsWhiteSpace(text[end]))
                end++;
            yield return (start, end);
            start = end;
        }
    }

    // "jan@firma.pl", "jan_k+x@firma.pl,", "https://…", "firma.pl/en"; also where only a space is missing, as in "ok.next".
    private static bool IsAddress(string chunk)
    {
        if (chunk.Contains('@', StringComparison.Ordinal) || chunk.Contains("://", StringComparison.Ordinal))
            return true;
        var labels = chunk.TrimEnd('.', ',', ';', ':', '!', '?', ')').Split('.');
        return labels.Length > 1 && labels[^1].TakeWhile(char.IsLetter).Count() > 1 && labels[..^1].Any(label => label.Any(char.IsLetter));
    }

    // Figures with the marks between them, as in "+370 (612) 34-567", and words such as "LT123456789".
    private static IEnumerable<(int Start, int End)> Numbers(string text)
    {
        foreach (var token in Token.Of(text))
            if (token.Text.Count(char.IsDigit) >= FewestDigitsBesideLetters && token.Text.Any(char.IsLetter) && !IsAmountInOneWord(token.Text))
                yield return (token.Start, token.End);
        for (var start = 0; start < text.Length; start++)
        {
            if (!char.IsDigit(text[start]) && text[start] != '+')
                continue;
            var end = start + 1;
            for (var place = end; place < text.Length && (char.IsDigit(text[place]) || IsWithin(text, place)); place++)
                if (char.IsDigit(text[place]))
                    end = place + 1;
            var number = text[start..end];
            if (number.Count(char.IsDigit) >= FewestDigits && !IsDay(number) && !IsAmount(text, start, end))
                yield return (start, end);
            start = Math.Max(start, end - 1);
        }
    }

    // A comma, a full stop or a colon before a space ends a number.
    private static bool IsWithin(string text, int place) => text[place] is ',' or '.' or ':'
        ? place + 1 < text.Length && char.IsDigit(text[place + 1])
        : BetweenFigures.Contains(text[place], StringComparison.Ordinal) || char.GetUnicodeCategory(text[place])
            is UnicodeCategory.SpaceSeparator or UnicodeCategory.DashPunctuation or UnicodeCategory.MathSymbol or UnicodeCategory.Format;

    // "2026-12-04", "4.12.2026", "12/4/2026". "65-43-21" is a number of something.
    private static bool IsDay(string number) =>
        number.Split('-', '.', '/') is [var first, var second, var third]
        && second.Length is 1 or 2 && (first.Length, third.Length) is (4, 1 or 2) or (1 or 2, 2 or 4)
        && $"{first}{second}{third}".All(char.IsAsciiDigit)
        && AsNumber(second) is var middle && AsNumber(first.Length == 4 ? third : first) is var other
        && Math.Min(middle, other) is >= 1 and <= 12 && Math.Max(middle, other) <= 31;

    private static int AsNumber(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    // "45000eur", "120k".
    private static bool IsAmountInOneWord(string word) =>
        Units.Contains(Token.Keyed(word.TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.', ',')));

    // A currency or a multiple stands right before it or behind it.
    private static bool IsAmount(string text, int start, int end)
    {
        var before = text[..start].TrimEnd();
        var behind = text[end..].TrimStart();
        var word = Token.Of(behind.Split(' ', 2)[0]);
        return (before.Length > 0 && Signs.Contains(before[^1], StringComparison.Ordinal))
            || (behind.Length > 0 && Signs.Contains(behind[0], StringComparison.Ordinal))
            || (word.Count > 0 && word[0].Start == 0 && Units.Contains(word[0].Key));
    }
}
