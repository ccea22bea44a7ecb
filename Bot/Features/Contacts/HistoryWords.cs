using SalesBot.Domain;
using SalesBot.Interview;
using SalesBot.Languages;

namespace SalesBot.Features;

/// <summary>Writes the history in words.</summary>
internal static class HistoryWords
{
    /// <summary>What a person without a name is called.</summary>
    public static readonly Words Unnamed = ("Name unknown", "Vardas nežinomas", "Imię nieznane");

    /// <summary>Says that a contact was reopened.</summary>
    public static readonly Words Again = ("Reopened", "Grąžinta į darbą", "Otwarto ponownie");

    /// <summary>Says that a contact was disqualified.</summary>
    public static readonly Words RuledOut = ("Ruled out", "Kontaktas atmestas", "Kontakt odrzucony");

    /// <summary>Who made a change: a user's name, or the passing of time.</summary>
    public static string Author(Change change, Language language) =>
        change.Through is ChangeOrigin.Time ? new Words("Time passed", "Praėjo laikas", "Upłynął czas").In(language) : change.By;

    /// <summary>The label before the name of the contact who referred this one.</summary>
    public static readonly Words ReferredBy = ("Referred by", "Rekomendavo", "Z polecenia");

    /// <summary>Stands for a referrer whose data was erased.</summary>
    public static readonly Words NoLongerKnown = ("someone we no longer know", "nebežinomas kontaktas", "ktoś, kogo już nie znamy");

    // Stands for a referrer whom the user may not see.
    private static readonly Words OneOfOurs = ("one of our contacts", "kitas mūsų kontaktas", "inny nasz kontakt");

    /// <summary>How many of the changes that were undone together a card names; the rest are counted.</summary>
    public const int MostTold = 2;

    /// <summary>The label of a question; its key when no topic asks it any more.</summary>
    public static string Label(Agenda agenda, string key, Language language) =>
        agenda.Find(key)?.Label.In(language) ?? agenda.FindField(key)?.Label.In(language)
        ?? ContactData.LabelOf(key)?.In(language)
        ?? (key == Keys.SnoozedUntil ? Snoozes.PutOff.In(language) : null)
        ?? (key == Keys.ReferredBy ? ReferredBy.In(language) : key);

    /// <summary>An answer's value in words; null stands for <em>I don't know</em>.</summary>
    /// <param name="referrers">The names of the contacts who referred this one, by id.</param>
    public static string Value(
        Agenda agenda, string key, string? value, Language language, string? currency = null,
        IReadOnlyDictionary<string, string>? referrers = null) =>
        key == Keys.DealAmount && value is not null && currency is not null
            ? MoneyWords.Of(value, currency, language)
            : value is not null && (key == Keys.SnoozedUntil || agenda.FindField(key) is { Kind: FieldKind.Date })
            ? AnswerWords.Day(value, language)
            : key == Keys.ReferredBy
            ? Referrer(value, language, referrers)
            : agenda.Find(key) is { } question
            ? AnswerWords.Of(question, value, language)
            : agenda.FindField(key)?.Options.FirstOrDefault(o => o.Value == value)?.Title.In(language) ?? value ?? Phrases.Unknown.In(language);

    /// <summary>One change as a sentence.</summary>
    public static string Of(Agenda agenda, Change change, Language language, IReadOnlyDictionary<string, string>? referrers = null) =>
        change.Project(new ChangeSentences(agenda, language, referrers: referrers));

    /// <summary>The names of those who referred a contact by these changes, by id; without those whom the user may not see.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> Referrers(IContactBook book, IEnumerable<Change> changes)
    {
        var ids = changes.SelectMany<Change, string?>(change => change switch
        {
            AnswerChanged { Question: Keys.ReferredBy } changed => [changed.From, changed.To],
            AnswerUndone { Question: Keys.ReferredBy } undone => [undone.From, undone.To],
            _ => [],
        });
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var id in ids.OfType<string>().Distinct(StringComparer.Ordinal))
            if (Guid.TryParse(id, out var contact) && await book.FindAsStored(contact) is { } referrer)
                names.Add(id, referrer.Name);
        return names;
    }

    /// <summary>A person's part in the decision in words; null when they have none.</summary>
    public static string Of(Part? part, Language language) => part is null
        ? new Words("takes no part", "nedalyvauja", "nie bierze udziału").In(language)
        : PersonWords.Of(part, language);

    /// <summary>Says what was undone together, and which values count again.</summary>
    public static string TakenBack(
        Agenda agenda, IReadOnlyList<ChangeUndone> changes, Language language, string? currency = null, int most = int.MaxValue,
        IReadOnlyDictionary<string, string>? referrers = null)
    {
        // Undone newest first, but named in the order in which it was said. An amount includes its currency.
        var told = changes.Reverse()
            .Where(c => c is not AnswerUndone { Question: Keys.DealCurrency }
                || !changes.Any(other => other is AnswerUndone { Question: Keys.DealAmount })).ToList();
        var was = CurrencyBefore(changes) ?? currency;
        var words = new UndoneWords(agenda, language, was, CurrencyAfter(changes) ?? was, referrers);
        var parts = told.Take(most).Select(change => change.Project(words)).ToList();
        var what = parts.ConvertAll(part => part.What);
        // When a check was repeated with the same result, don't name that result as undone and as counting again.
        var again = parts.Select(part => part.CountsAgain).OfType<string>().Except(what, StringComparer.Ordinal).ToList();
        return new Words("Undone: ", "Atšaukta: ", "Cofnięto: ").In(language)
            + string.Join("; ", what)
            + (told.Count > most ? $" {Phrases.AndMore(told.Count - most, language)}" : "")
            + (again.Count == 0 ? "" : new Words(". Counts again: ", ". Vėl galioja: ", ". Znów obowiązuje: ").In(language) + string.Join("; ", again));
    }

    private static string Referrer(string? id, Language language, IReadOnlyDictionary<string, string>? referrers) =>
        id is null ? NoLongerKnown.In(language) : referrers?.GetValueOrDefault(id) ?? OneOfOurs.In(language);

    /// <summary>Writes what one turn did in a few sentences. An amount has the currency that counted then.</summary>
    public static string Story(
        Agenda agenda, IReadOnlyList<Change> turn, Language language, string? currency, IReadOnlyDictionary<string, string>? referrers = null)
    {
        var sentences = new StorySentences(agenda, turn, language, currency, referrers);
        return string.Join(
            " ",
            turn.Select(change => change.Project(sentences)).Where(words => words.Length > 0)
                .Select(words => words[^1] is '.' or '?' or '!' ? words : words + "."));
    }

    /// <summary>The first currency that one of these changes replaced; null when none did.</summary>
    public static string? CurrencyBefore(IEnumerable<Change> changes) =>
        changes.Select(change => CurrencyIn(change)?.From).FirstOrDefault(code => code is not null);

    /// <summary>The first currency that one of these changes set; null when none did.</summary>
    public static string? CurrencyAfter(IEnumerable<Change> changes) =>
        changes.Select(change => CurrencyIn(change)?.To).FirstOrDefault(code => code is not null);

    /// <summary>The currency of the deal before and after a change; null when the change is about something else.</summary>
    public static (string? From, string? To)? CurrencyIn(Change change)
    {
        if (change is AnswerChanged { Question: Keys.DealCurrency } said)
            return (said.From, said.To);
        return change is AnswerUndone { Question: Keys.DealCurrency } undone ? (undone.From, undone.To) : null;
    }
}
