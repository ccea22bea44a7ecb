using Microsoft.EntityFrameworkCore;
using SalesBot.Domain;

namespace SalesBot.Storage;

/// <summary>
/// Finds contacts by words of their names and companies, in any order and any case of the languages, and with typing slips. Every word has to fit.
/// It reads the index of words and never all contacts.
/// </summary>
internal sealed class ContactFinder(SalesDbContext db, VisibleContacts contacts)
{
    // How many contacts are read before the best are chosen, how many different stored words are compared with one that was written, and how
    // many letters at the beginning of it are trusted first.
    private const int MostRead = 50, MostCompared = 1_000, TrustedLetters = 4;

    private const int MostWords = 6;

    // No case of a name differs in these; a name that has no more letters may differ in the last one, as "Ewa" and "ewy".
    private const int BeginningLetters = 3;

    private const string Letters = "abcdefghijklmnopqrstuvwxyz";

    /// <summary>
    /// The contacts whom a text names. Exact words go before beginnings of words, and those before other cases and slips; then the latest changed.
    /// </summary>
    /// <param name="text">What was written.</param>
    /// <param name="most">The most contacts that are wanted.</param>
    /// <param name="asWritten">Whether only these very words count.</param>
    /// <param name="tenants">Whether to look among all contacts of the tenant, and not only those that the user may see.</param>
    public async Task<IReadOnlyList<Contact>> Find(string text, int most, bool asWritten, bool tenants = false)
    {
        var sought = NameWords.Sought(text).Take(MostWords).Select(word => NameWords.Cut(word)).OrderByDescending(word => word.Length).ToList();
        if (sought.Count == 0)
            return [];
        var isAll = tenants || contacts.User.Role == Role.Manager;
        // The words say who may be meant; what the user may see is said by the contacts.
        var visible = tenants ? contacts.Tenants : contacts.Visible;
        var found = await Fitting(visible, sought.ConvertAll<IReadOnlyList<string>>(word => [word]), isPrefix: false, isAll, most);
        if (found.Count == 0 && !asWritten)
            found = await Fitting(visible, sought.ConvertAll<IReadOnlyList<string>>(word => [word]), isPrefix: true, isAll, most);
        if (found.Count > 0 || asWritten)
            return found;
        var alike = new List<IReadOnlyList<string>>();
        foreach (var word in sought)
        {
            if (await Alike(word, isAll) is not { Count: > 0 } stored)
                return [];
            alike.Add(stored);
        }

        return await Fitting(visible, alike, isPrefix: false, isAll, most);
    }

    /// <summary>The user's own contacts who share words of a name or a company, those with the most of them first.</summary>
    public async Task<IReadOnlyList<Contact>> SharingWords(string name, string company, int most)
    {
        var words = NameWords.Sought(name).Take(MostWords).Concat(NameWords.Sought(company).Take(MostWords))
            .Select(word => NameWords.Cut(word)).Distinct(StringComparer.Ordinal).ToList();
        var ids = await Rows(isAll: false).Where(w => words.Contains(w.Word)).GroupBy(w => w.ContactId)
            .OrderByDescending(same => same.Count()).Take(most).Select(same => same.Key).ToListAsync();
        return ids.Count == 0 ? [] : await contacts.Own.Where(c => ids.Contains(c.Id)).OrderByDescending(c => c.ChangedAt).AsNoTracking().ToListAsync();
    }

    /// <summary>
    /// The words of the user's own contacts that begin with the same letters as one of some words. It reads all words of theirs from the index.
    /// </summary>
    public async Task<IReadOnlyList<string>> OwnWordsLike(IReadOnlyCollection<string> words)
    {
        var (beginnings, shorter) = (Cut(BeginningLetters), Cut(BeginningLetters - 1));
        return await Rows(isAll: false)
            .Where(w => beginnings.Contains(w.Word.Substring(0, BeginningLetters))
                || (w.Word.Length <= BeginningLetters && shorter.Contains(w.Word.Substring(0, BeginningLetters - 1))))
            .Select(w => w.Word).Distinct().ToListAsync();

        // A database counts whole characters, also where a text needs two units for one.
        List<string> Cut(int letters) =>
            [.. words.Select(word => string.Concat(word.EnumerateRunes().Take(letters))).Distinct(StringComparer.Ordinal)];
    }

    // The contacts of whom each word, or one of its alternatives, is a word; the latest changed first.
    private async Task<IReadOnlyList<Contact>> Fitting(
        IQueryable<Contact> visible, List<IReadOnlyList<string>> words, bool isPrefix, bool isAll, int most)
    {
        var fitting = Rows(isAll);
        foreach (var (alternatives, place) in words.Select((word, place) => (word, place)))
        {
            var matching = isPrefix ? Between(db.NameWords, alternatives[0]) : db.NameWords.Where(w => alternatives.Contains(w.Word));
            fitting = place > 0 ? fitting.Where(w => matching.Any(other => other.ContactId == w.ContactId))
                : isPrefix ? Between(fitting, alternatives[0])
                : fitting.Where(w => alternatives.Contains(w.Word));
        }

        // A common name may have many contacts: enough of them are read to list some, and not all to sort them.
        var ids = await fitting.Select(w => w.ContactId).Take(Math.Max(MostRead, most == int.MaxValue ? most : 2 * most)).ToListAsync();
        return ids.Count == 0
            ? []
            : await visible.Where(c => ids.Contains(c.Id)).OrderByDescending(c => c.ChangedAt).ThenBy(c => c.Id).Take(most).AsNoTracking().ToListAsync();
    }

    // A range finds the beginnings with the index of every database, and takes no character for a wildcard.
    private static IQueryable<NameWordRow> Between(IQueryable<NameWordRow> rows, string letters)
    {
        var end = letters + "\U0010FFFF";
        return rows.Where(w => w.Word.CompareTo(letters) >= 0 && w.Word.CompareTo(end) < 0);
    }

    // The stored words that a written one may be: a beginning, another case, or one or two slips apart.
    private async Task<IReadOnlyList<string>> Alike(string word, bool isAll)
    {
        foreach (var trusted in new[] { TrustedLetters, 2 }.Select(letters => NameWords.Cut(word, letters)).Distinct(StringComparer.Ordinal))
            if ((await Beginning(trusted, isAll)).Where(stored => Fits(word, stored)).ToList() is { Count: > 0 } alike)
                return alike;
        // Half an emoji is no text that a database takes.
        if (word.Length < NameWords.ShortestWithSlip || word.Any(char.IsSurrogate))
            return [];
        var slips = SlipsAtTheBeginning(word);
        return await Rows(isAll).Where(w => slips.Contains(w.Word)).Select(w => w.Word).Distinct().Take(MostCompared).ToListAsync();
    }

    private static bool Fits(string word, string stored) =>
        stored.StartsWith(word, StringComparison.Ordinal) || Inflection.IsCaseOf(word, stored) || NameWords.SlipsBetween(word, stored) is not null;

    // The different stored words with a beginning, each by one look into the index: there may be very many contacts with one of them.
    private async Task<List<string>> Beginning(string letters, bool isAll)
    {
        var (tenant, owner, end) = (contacts.User.TenantId, contacts.User.Id, letters + "\U0010FFFF");
        return await db.Database.SqlQuery<string>(isAll
            ? (FormattableString)$"""
              WITH RECURSIVE next(w) AS (
                  SELECT min("Word") FROM "NameWords" WHERE "TenantId" = {tenant} AND "Word" >= {letters}
                  UNION ALL
                  SELECT (SELECT min("Word") FROM "NameWords" WHERE "TenantId" = {tenant} AND "Word" > next.w) FROM next WHERE next.w < {end}
              )
              SELECT w AS "Value" FROM next WHERE w < {end} LIMIT {MostCompared}
              """
            : $"""
              WITH RECURSIVE next(w) AS (
                  SELECT min("Word") FROM "NameWords" WHERE "TenantId" = {tenant} AND "OwnerId" = {owner} AND "Word" >= {letters}
                  UNION ALL
                  SELECT (SELECT min("Word") FROM "NameWords" WHERE "TenantId" = {tenant} AND "OwnerId" = {owner} AND "Word" > next.w)
                  FROM next WHERE next.w < {end}
              )
              SELECT w AS "Value" FROM next WHERE w < {end} LIMIT {MostCompared}
              """).ToListAsync();
    }

    // One slip that the first two letters take part in, so that the index finds no beginning.
    private static List<string> SlipsAtTheBeginning(string word)
    {
        var slips = new List<string> { word[1..], word[..1] + word[2..], $"{word[1]}{word[0]}{word[2..]}", $"{word[0]}{word[2]}{word[1]}{word[3..]}" };
        foreach (var letter in Letters)
            slips.AddRange([letter + word, $"{word[0]}{letter}{word[1..]}", letter + word[1..], $"{word[0]}{letter}{word[2..]}"]);
        return slips;
    }

    private IQueryable<NameWordRow> Rows(bool isAll)
    {
        var rows = db.NameWords.Where(w => w.TenantId == contacts.User.TenantId);
        return isAll ? rows : rows.Where(w => w.OwnerId == contacts.User.Id);
    }
}
