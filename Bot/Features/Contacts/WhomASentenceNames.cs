using SalesBot.Domain;
using SalesBot.Interview;
using SalesBot.Understanding;

namespace SalesBot.Features;

/// <summary>Finds the contacts whom the unused words of a sentence name, in any case of the languages and with a typing slip.</summary>
internal static class WhomASentenceNames
{
    // The most names that are looked up in one sentence, and the fewest letters of a name.
    private const int MostLookedUp = 6, ShortestName = 3;

    private const int MostFound = 20;

    // A longer run of words is no name, but holds one.
    private const int MostOfName = 4;

    /// <summary>The search keys of a contact's own name and company; none without a contact.</summary>
    public static IReadOnlyCollection<string> NamesOf(Contact? contact) =>
        contact is null ? [] : $"{contact.NameKey} {contact.CompanyKey}".Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Whether a text names a contact, and not only the company.</summary>
    public static bool Names(string text, Contact contact) =>
        Token.Of(text).Any(word => contact.NameKey.Split(' ', StringSplitOptions.RemoveEmptyEntries).Any(name => Inflection.IsCaseOf(word.Key, name)));

    /// <summary>The contacts who are named, and the first name that fits none of the rep's contacts; null when there is none.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="runs">The words that nothing else uses, in runs.</param>
    /// <param name="current">The contact on the table, who wins when the name fits them too; null when there is none.</param>
    public static async Task<(IReadOnlyList<Contact> Found, string? Unknown)> Among(Turn turn, IReadOnlyList<string> runs, Contact? current)
    {
        string? unknown = null;
        var lookedUp = 0;
        var (all, areSeveral) = (new List<Contact>(), false);
        foreach (var run in runs)
        {
            var words = Token.Of(run);
            foreach (var word in words.Where(word => word.Key.Length >= ShortestName && !NameWords.IsLink(word.Key)))
            {
                // "Ona" is somebody in one language, and "she" in another.
                var isFiller = Lexicon.BuiltIn.Fills(word.Key);
                if (isFiller && !char.IsUpper(word.Text[0]))
                    continue;
                if (lookedUp++ == MostLookedUp)
                    return Result();
                var found = (await turn.Book.Search(word.Text, MostFound)).Where(turn.User.MayChange).Where(other => Names(word, other)).ToList();
                // "Dana Hallmann" narrows what "Dana" leaves open.
                if (found.Count > 1 && found.Where(other => words.Where(one => one.Key.Length >= ShortestName)
                        .All(one => NamesOf(other).Any(name => Inflection.IsCaseOf(one.Key, name)))).ToList() is { Count: > 0 } narrowed)
                    found = narrowed;
                if (found.Count > 0)
                {
                    // "Dana Hallmann" is one person, and "Jonas says that Rasa doesn't sign" names two: either may be meant.
                    var both = all.FindAll(one => found.Exists(other => other.Id == one.Id));
                    areSeveral |= all.Count > 0 && both.Count == 0;
                    all = both.Count > 0 ? both : [.. all, .. found];
                    continue;
                }

                // The first word of a sentence has a capital anyway, and days and months have one in English.
                if (!isFiller && char.IsUpper(word.Text[0]) && !IsCurrency(word.Text) && DayReader.Find($"in {word.Text}", turn.Today, DayLies.Ahead) is null
                    && !(word == words[0] && words.Count > 1 && !char.IsUpper(words[1].Text[0]) && Lexicon.BuiltIn.IsOrdinary(word.Key)))
                    unknown ??= words.Count > MostOfName ? word.Text : run;
            }
        }

        return Result();

        (IReadOnlyList<Contact> Found, string? Unknown) Result() =>
            all.Count == 0 ? ([], unknown)
            : !areSeveral && all.Exists(other => other.Id == current?.Id) ? ([current!], null)
            : (all, null);
    }

    /// <summary>Whether the message names somebody besides a contact, or somebody whom the rep has not entered.</summary>
    public static async Task<bool> IsSomebodyElse(Turn turn, Contact contact) =>
        await Among(turn, [turn.Input.Text], contact) is var (found, unknown)
        && (unknown is not null || found.Any(one => one.Id != contact.Id));

    // "EUR", but not "Ron".
    private static bool IsCurrency(string word) => word.All(char.IsAsciiLetterUpper) && MoneyReader.IsCurrency(word);

    // A common word may be part of a company's name, or a slip away from a name: "pompy" without a capital is no company.
    private static bool Names(Token word, Contact contact) => char.IsUpper(word.Text[0])
        ? NamesOf(contact).Any(name => Inflection.IsCaseOf(word.Key, name) || (name[0] == word.Key[0] && NameWords.SlipsBetween(word.Key, name) is not null))
        : contact.NameKey.Split(' ').Any(name => Inflection.IsCaseOf(word.Key, name));
}
