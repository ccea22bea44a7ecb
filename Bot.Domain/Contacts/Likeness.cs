namespace SalesBot.Domain;

/// <summary>Tells whether two people are probably one: what is asked before the same contact is entered twice.</summary>
public static class Likeness
{
    // Two ways of writing one sound: Müller is written Mueller where there is no ü, and Groß is written Gross.
    private static readonly (string Long, string Short)[] Spellings = [("ae", "a"), ("oe", "o"), ("ue", "u"), ("ss", "s"), ("ß", "s")];

    /// <summary>
    /// Whether they are probably the same person: the same words, whatever their order, titles and spelling; or, at companies that are alike, a name
    /// with a typing slip or with an initial instead of the first name.
    /// </summary>
    public static bool Of(string name, string company, string otherName, string otherCompany)
    {
        var (words, others) = (Words(name), Words(otherName));
        if (words.Length == 0 || others.Length == 0)
            return false;
        if (words.AsSpan().SequenceEqual(others))
            return true;
        return OfCompanies(company, otherCompany)
            && (SearchKey.Resemble(string.Join(' ', words), string.Join(' ', others))
                || SearchKey.Resemble(Spelled(SearchKey.Of(name)), Spelled(SearchKey.Of(otherName)))
                || HasInitialOf(words, others) || HasInitialOf(others, words));
    }

    /// <summary>Whether two companies are probably the same one, whatever the legal form and with a typing slip overlooked.</summary>
    public static bool OfCompanies(string company, string other) =>
        SearchKey.Resemble(Spelled(CompanyKey.Of(company)), Spelled(CompanyKey.Of(other)))
        // "Pumps 1" is not a slip of "Pumps 2".
        && company.Where(char.IsDigit).SequenceEqual(other.Where(char.IsDigit));

    // "d hallmann" may be "dana hallmann".
    private static bool HasInitialOf(string[] words, string[] others) =>
        words.Length > 1 && words.Length == others.Length
        && words.Any(word => word.Length == 1)
        && words.Where(word => word.Length > 1).All(word => others.Contains(word, StringComparer.Ordinal))
        && words.Where(word => word.Length == 1).All(initial =>
            others.Any(word => word.StartsWith(initial, StringComparison.Ordinal) && !words.Contains(word, StringComparer.Ordinal)));

    private static string[] Words(string name) =>
        [.. NameWords.Sought(name).Select(Spelled).Order(StringComparer.Ordinal)];

    private static string Spelled(string key)
    {
        foreach (var (longer, shorter) in Spellings)
            key = key.Replace(longer, shorter, StringComparison.Ordinal);
        return key;
    }
}
