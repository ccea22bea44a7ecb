using System.Collections.Frozen;
using SalesBot.Domain;

namespace SalesBot.Understanding;

/// <summary>
/// Reads a name and a company: <c>Dana Hallmann at Hallmann Pumps</c>, a comma or a dash between them, or the lines of an e-mail's signature. What
/// follows them is left to other readers when a reader of answers recognises it.
/// </summary>
public static class NameReader
{
    // The first of these divides name and company, whatever follows: "Anna at Eat at Joe's".
    private static readonly string[][] Strong =
        [["from", "the", "company"], ["z", "firmy"], ["ze", "spolki"], ["w", "firmie"], ["is", "imones"], ["at"], ["from"], ["imoneje"], ["is"]];

    // These may also be part of a name, so that they divide only where no strong word does.
    private static readonly FrozenSet<string> Weak = FrozenSet.ToFrozenSet(["z", "ze", "w", "of"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Suffixes = FrozenSet.ToFrozenSet(
        ["phd", "ph d", "jr", "sr", "mba", "ii", "iii", "dr", "prof", "ing", "inz", "mgr", "md", "esq"], StringComparer.Ordinal);

    // The beginnings of words that only positions have.
    private static readonly string[] Positions =
    [
        "head", "director", "manager", "buyer", "purchas", "procurement", "chief", "ceo", "cfo", "cto", "coo", "owner", "founder", "partner", "president",
        "engineer", "officer", "lead ", "specialist", "vadov", "direktor", "savinink", "pirkim", "pirkej", "inzinier", "kierowni", "dyrektor", "prezes",
        "wlasciciel", "kupiec", "zakup", "specjalist",
    ];

    private static readonly string[] Marks = [", ", "; ", " | ", " / ", " – ", " — ", " - ", ","];

    private static readonly char[] LineBreaks = ['\n', '\r', '\u2028', '\u2029', '\t'];

    private static readonly FrozenSet<string> Greetings = FrozenSet.ToFrozenSet(
        [
            "kind regards", "best regards", "regards", "best wishes", "sincerely", "yours sincerely", "cheers", "thanks", "su pagarba", "pagarbiai",
            "linkejimai", "pozdrawiam", "pozdrawiam serdecznie", "z powazaniem", "z wyrazami szacunku",
        ], StringComparer.Ordinal);

    // The fewest parts of a signature in one line.
    private const int FewestPasted = 4;

    // Longer signatures hold addresses and disclaimers, and no name has more parts.
    private const int MostLines = 12, MostParts = 20;

    /// <summary>Reads a text, which may have several lines.</summary>
    /// <param name="text">The text behind the command.</param>
    /// <param name="isAnswer">
    /// Whether a part of the text between commas is an answer, and so no part of a company's name; it is told whether a name and a company stand
    /// before it already.
    /// </param>
    public static NamedContact Read(string text, Func<string, bool, bool> isAnswer)
    {
        var plain = WithoutMentions(text);
        var lines = LinesOf(plain);
        return lines.Length > 1 ? Signature(lines, isAnswer) : Line(PlainText.Line(plain), isAnswer);
    }

    /// <summary>Whether a text has the lines of an e-mail's signature or a business card, or holds them in one line with its address.</summary>
    public static bool IsSignature(string text) => LinesOf(text).Length > 1;

    // A client may paste a signature into one line, with commas or bars for the line breaks. Such a line has many parts and an e-mail address.
    private static string[] LinesOf(string text)
    {
        const StringSplitOptions options = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;
        var lines = text.Split(LineBreaks, options);
        if (lines.Length == 1 && EmailIn(text.Replace('|', ' ')) is not null && text.Split(['|', ','], options) is { Length: >= FewestPasted } parts)
            lines = parts;
        return lines.Length > 1 ? [.. lines.SkipWhile(line => Greetings.Contains(SearchKey.Of(line)))] : lines;
    }

    private static NamedContact Line(string line, Func<string, bool, bool> isAnswer)
    {
        var (named, rest) = ApartFromAnswers(line, isAnswer);
        var email = EmailIn(named);
        if (email is not null)
            named = PlainText.Line(named.Replace(email, " ", StringComparison.Ordinal)).TrimEnd(' ', ',', ';', '<', '>');
        var words = named.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return (Divided(words) ?? ByMarks(named) ?? ByWeakWord(words) ?? new NamedContact(Trimmed(named), "")) with { Rest = rest, Email = email };
    }

    // "Anna Nowak at Acme, Vilnius": the first strong word divides.
    private static NamedContact? Divided(string[] words)
    {
        var keys = words.Select(SearchKey.Of).ToArray();
        for (var place = 1; place < words.Length; place++)
        {
            if (words[place] == "@" && place + 1 < words.Length)
                return Pair(words[..place], words[(place + 1)..]);
            foreach (var link in Strong)
                if (place + link.Length < words.Length && keys.AsSpan(place, link.Length).SequenceEqual(link))
                    return Pair(words[..place], words[(place + link.Length)..]);
        }

        return null;

        static NamedContact Pair(string[] name, string[] company) => new(Trimmed(string.Join(' ', name)), Trimmed(string.Join(' ', company)));
    }

    // "John Smith, PhD, Acme", "Anna Nowak, Hallmann Pumps, Inc.", "Anna Nowak - Acme".
    private static NamedContact? ByMarks(string text)
    {
        var parts = text.Split(Marks, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToList();
        while (parts.Count > 2 && Suffixes.Contains(SearchKey.Of(parts[1])))
            (parts[0], parts[1]) = ($"{parts[0]}, {parts[1]}", parts[2]);
        if (parts.Count < 2 || (parts.Count == 2 && Suffixes.Contains(SearchKey.Of(parts[1]))))
            return null;
        // The separators within the company stay as they were written.
        var start = text.IndexOf(parts[1], parts[0].Length, StringComparison.Ordinal);
        if (IsPosition(parts[1]) && parts.Count > 2)
        {
            var company = text.IndexOf(parts[2], start + parts[1].Length, StringComparison.Ordinal);
            return new NamedContact(Trimmed(parts[0]), Trimmed(text[company..])) { Position = parts[1] };
        }

        // "Kamilė Norkutė, Hotel Neris, facility manager"
        if (parts.Count > 2 && IsPosition(parts[^1]))
            return new NamedContact(Trimmed(parts[0]), Trimmed(text[start..text.LastIndexOf(parts[^1], StringComparison.Ordinal)]))
            {
                Position = parts[^1], IsSure = parts.Count == 3,
            };
        return new NamedContact(Trimmed(parts[0]), Trimmed(text[start..]))
        {
            IsSure = parts.Count == 2 || CompanyKey.Of(parts[1]) == CompanyKey.Of(text[start..]),
        };
    }

    private static NamedContact? ByWeakWord(string[] words)
    {
        var places = Enumerable.Range(1, Math.Max(0, words.Length - 2))
            // The z of "Sp. z o.o." belongs to the company.
            .Where(place => Weak.Contains(SearchKey.Of(words[place])) && char.IsLower(words[place][0])
                && SearchKey.Of(words[place + 1]) is not ("o" or "o o" or "oo")).ToList();
        return places.Count == 0
            ? null
            : new NamedContact(Trimmed(string.Join(' ', words[..places[0]])), Trimmed(string.Join(' ', words[(places[0] + 1)..])))
            {
                IsSure = places.Count == 1,
            };
    }

    // The answers at the end, from the first part that is one: "Ann Bell, Bell and Co - passed, urgent".
    private static (string Named, string Answers) ApartFromAnswers(string line, Func<string, bool, bool> isAnswer)
    {
        var parts = 0;
        for (var place = 1; place < line.Length && parts < MostParts; place++)
            if (MarkAt(line, place) is > 0 and var length && parts++ < MostParts && Part(line, place + length) is { Length: > 0 } part
                && isAnswer(part, (Divided(line[..place].Split(' ', StringSplitOptions.RemoveEmptyEntries)) ?? ByMarks(line[..place])) is not null))
                return (line[..place].Trim(), line[(place + length)..].Trim());
        return (line, "");
    }

    private static string Part(string line, int start)
    {
        var end = start;
        while (end < line.Length && MarkAt(line, end) == 0)
            end++;
        return line[start..end].Trim();
    }

    // How long the mark is that ends a part at a place; zero when there is none. "Sp. z o.o." and "St. Gallen" hold no mark.
    private static int MarkAt(string line, int place) => line[place] switch
    {
        ',' or ';' or ':' or '!' => 1,
        '-' or '–' or '—' when line[place - 1] == ' ' && place + 1 < line.Length && line[place + 1] == ' ' => 1,
        '.' when place + 1 < line.Length && line[place + 1] == ' ' && line[..place].Split(' ')[^1].Length > 3 => 1,
        _ => 0,
    };

    // The name comes first. A line with a legal form, or with the name of the e-mail's domain, is the company.
    private static NamedContact Signature(string[] lines, Func<string, bool, bool> isAnswer)
    {
        var first = Line(PlainText.Line(lines[0]), isAnswer);
        var (position, company, phone, email) = ((string?)null, first.Company.Length > 0 ? first.Company : null, (string?)null, first.Email);
        var (others, rest) = (new List<string>(), new List<string> { first.Rest });
        foreach (var line in lines.Skip(1).Take(MostLines).Select(PlainText.Line).Where(line => line.Length > 0))
            if (email is null && EmailIn(line) is { } address)
                email = address;
            else if (phone is null && line.Count(char.IsDigit) >= 6 && line.Count(char.IsLetter) < 8)
                phone = line;
            else if (isAnswer(line, true))
                rest.Add(line);
            else if (company is null && CompanyKey.Of(line) != SearchKey.Of(line))
                company = line;
            else if (position is null && IsPosition(line))
                position = line;
            else
                others.Add(line);
        var domain = email?.Split('@')[^1].Split('.')[0];
        company ??= others.Find(line => domain is not null
            && SearchKey.Of(line).Replace(" ", "", StringComparison.Ordinal).StartsWith(domain, StringComparison.OrdinalIgnoreCase)) ?? others.FirstOrDefault();
        return new NamedContact(first.Name, company ?? "")
        {
            Position = position, Phone = phone, Email = email, Rest = string.Join(", ", rest.Where(line => line.Length > 0)), IsSure = false,
        };
    }

    private static string? EmailIn(string line) =>
        line.Split(' ').Select(word => word.Trim(',', ';', '<', '>', '(', ')')).FirstOrDefault(word => EmailReader.Read(word) is not null);

    private static bool IsPosition(string text) =>
        $" {SearchKey.Of(text)}" is var key && Array.Exists(Positions, position => key.Contains($" {position}", StringComparison.Ordinal));

    // Teams writes a mentioned person as <at>Dana Hallmann</at>.
    private static string WithoutMentions(string text) =>
        text.Replace("<at>", "", StringComparison.OrdinalIgnoreCase).Replace("</at>", "", StringComparison.OrdinalIgnoreCase);

    private static string Trimmed(string text) => PlainText.Line(text).Trim(' ', ',', ';', ':', '–', '—', '|');
}
