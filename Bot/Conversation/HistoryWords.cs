using SalesBot.Domain;
using SalesBot.Languages;

namespace SalesBot.Conversation;

/// <summary>History entries as sentences.</summary>
internal static class HistoryWords
{
    /// <summary>How a person without a name is called.</summary>
    public static readonly Words Unnamed = ("Name unknown", "Vardas nežinomas", "Imię nieznane");

    /// <summary>That a contact is taken up again.</summary>
    public static readonly Words Again = ("Taken up again", "Vėl imtasi darbo", "Powrót do kontaktu");

    private static readonly Words RuledOut = ("Ruled out", "Kontaktas atmestas", "Kontakt odrzucony");

    private static readonly Words Referral = ("Came by referral", "Atėjo pagal rekomendaciją", "Z polecenia");

    private static readonly Words OfOurs = ("of a contact of ours", "mūsų kontakto", "od naszego kontaktu");

    private static readonly Words OfSomebodyErased = ("of somebody no longer known", "nebežinomo kontakto", "od kogoś, kogo już nie znamy");

    /// <summary>Of what was taken back at once a card names so much, and counts the rest.</summary>
    public const int MostTold = 2;

    /// <summary>The name of a question; its key when no topic asks it any more.</summary>
    public static string Label(Agenda agenda, string key, Language language) => agenda.Find(key)?.Label.In(language) ?? agenda.FindField(key)?.Label.In(language)
        ?? (key == Keys.ReferredBy ? Referral.In(language) : key);

    /// <summary>An answer's value; null is unknown.</summary>
    public static string Value(Agenda agenda, string key, string? value, Language language, string? currency = null) =>
        key == Keys.DealAmount && value is not null && currency is not null
            ? MoneyWords.Of(value, currency, language)
            : value is not null && agenda.FindField(key) is { Kind: FieldKind.Date }
            ? AnswerWords.Day(value, language)
            : key == Keys.ReferredBy
            ? (value is null ? OfSomebodyErased : OfOurs).In(language)
            : agenda.Find(key) is { } question
            ? AnswerWords.Of(question, value, language)
            : agenda.FindField(key)?.Options.FirstOrDefault(o => o.Value == value)?.Title.In(language) ?? value ?? Phrases.Unknown.In(language);

    /// <summary>One entry.</summary>
    public static string Of(Agenda agenda, HistoryEntry entry, Language language) => entry.Kind switch
    {
        HistoryKind.Entered => new Words("Entered as a lead", "Įvestas kaip pirminis kontaktas", "Dodano jako lead").In(language),
        HistoryKind.Answered => Change(agenda, entry, language),
        HistoryKind.Undone => TakenBack(agenda, [entry], language),
        HistoryKind.Overridden => $"{VerdictWords.Overruled.In(language)}: {StandingWords.Of(Names<Standing>.Read(entry.To)!.Value).In(language)} – {entry.Reason}",
        HistoryKind.OverrideLifted => new Words("The judgement counts again", "Vėl galioja išvada", "Znów obowiązuje werdykt").In(language),
        HistoryKind.StandingChanged => FromTo(
            StandingWords.Of(Names<Standing>.Read(entry.From)!.Value).In(language), StandingWords.Of(Names<Standing>.Read(entry.To)!.Value).In(language))
            + Why(entry, language),
        HistoryKind.StageChanged => new Words("Stage: ", "Etapas: ", "Etap: ").In(language) + FromTo(
            StandingWords.Of(Names<Stage>.Read(entry.From)!.Value).In(language), StandingWords.Of(Names<Stage>.Read(entry.To)!.Value).In(language)),
        HistoryKind.PersonNamed => $"{(entry.Subject == Names<Stance>.Of(Stance.Saboteur)
            ? new Words("Against it", "Prieštarauja", "Przeciw").In(language)
            : new Words("Decides", "Sprendžia", "Decyduje").In(language))}: {(entry.From is { Length: > 0 } former ? FromTo(former, entry.To!) : entry.To)}",
        HistoryKind.InfluenceNoted =>
            $"{Label(agenda, Keys.BuyingCentreInfluence, language)}{OfWhom(entry)}: {Value(agenda, Keys.BuyingCentreInfluence, entry.To, language)}",
        HistoryKind.PartNoted => $"{entry.Subject}: {Part(entry.To, language)}{(entry.Reason is { } evidence ? $" – {evidence}" : "")}",
        HistoryKind.PersonErased => new Words("Something about a person was erased", "Kai kas apie žmogų ištrinta", "Usunięto dane pewnej osoby").In(language),
        HistoryKind.PlanMade => $"{new Words("Counter-plan", "Veiksmų planas", "Plan działania").In(language)}{OfWhom(entry)}: {entry.To}",
        HistoryKind.StepTaken => Step(entry, language),
        HistoryKind.OutcomeChanged => Outcome(entry, language),
        _ => $"{new Words("Their reason", "Priežastis", "Powód").In(language)}{OfWhom(entry)}: {Value(agenda, Keys.SaboteursMotive, entry.To, language)}",
    };

    /// <summary>One entry as a sentence of a story; null where it adds nothing to what is told beside it.</summary>
    public static string? Told(Agenda agenda, HistoryEntry entry, Language language)
    {
        switch (entry.Kind)
        {
            case HistoryKind.StandingChanged when Names<Standing>.Read(entry.To) is { } standing && Names<Rule>.Read(entry.Reason) is { } rule:
                var (now, because) = (StandingWords.Of(standing).In(language), VerdictWords.Because(rule).In(language));
                return new Words($"Now: {now}. {because}", $"Dabar – {now}. {because}", $"Teraz: {now}. {because}").In(language);
            case HistoryKind.Answered when entry is { Subject: Keys.ParkedUntil, From: not null, To: null }:
                return Again.In(language) + (entry.Reason is null ? "." : $" – {entry.Reason}.");
            case HistoryKind.StageChanged when entry.To is "won" or "lost":
                return null;
            default:
                var words = Of(agenda, entry, language);
                return words is [.., '.' or '?' or '!'] ? words : words + ".";
        }
    }

    private static string Step(HistoryEntry entry, Language language) =>
        StepWords.Line(Names<StepKind>.Read(entry.Subject)!.Value, Names<StepResult>.Read(entry.To)!.Value, entry.On!.Value, entry.Reason, language);

    /// <summary>Role, stance and influence as the history keeps them, in words.</summary>
    private static string Part(string? part, Language language) => (part ?? "").Split(' ') is [var role, var stance, var influence]
        ? string.Join(" · ", new[]
        {
            StandingWords.Of(Names<BuyingRole>.Read(role) ?? BuyingRole.User), StandingWords.Of(Names<Stance>.Read(stance) ?? Stance.Neutral), StandingWords.Of(Names<Influence>.Read(influence)),
        }.Select(words => words.In(language)))
        : new Words("takes no part", "nedalyvauja", "nie bierze udziału").In(language);

    private static string Outcome(HistoryEntry entry, Language language)
    {
        var words = entry.To is null
            ? Again.In(language)
            : RuledOut.In(language);
        return entry.Reason is null ? words : $"{words} – {entry.Reason}";
    }

    /// <summary>What was taken back at once, and what counts again instead, where something does.</summary>
    public static string TakenBack(Agenda agenda, IReadOnlyList<HistoryEntry> entries, Language language, string? currency = null, int most = int.MaxValue)
    {
        // The last that was said is taken back first; it is told as it was said.
        var told = entries.Reverse().Where(e => e.Subject != Keys.DealCurrency || entries.All(other => other.Subject != Keys.DealAmount)).ToList();
        var was = CurrencyIn(entries, e => e.From) ?? currency;
        var what = told.Take(most).Select(e => What(agenda, e, language, was)).ToList();
        // A check that was made again was passed before as well.
        var again = told.Take(most).Select(e => CountsAgain(agenda, e, language, CurrencyIn(entries, one => one.To) ?? was)).OfType<string>().Except(what, StringComparer.Ordinal).ToList();
        return new Words("Taken back: ", "Atšaukta: ", "Cofnięto: ").In(language) + string.Join("; ", what) + (told.Count > most ? $" {Phrases.AndMore(told.Count - most, language)}" : "")
            + (again.Count == 0 ? "" : new Words(". Counts again: ", ". Vėl galioja: ", ". Znów obowiązuje: ").In(language) + string.Join("; ", again));
    }

    /// <summary>What one turn did, as a few sentences; an amount with the currency that counted then.</summary>
    public static string Story(Agenda agenda, IReadOnlyList<HistoryEntry> turn, Language language, string? currency)
    {
        var sentences = new List<string>();
        foreach (var entry in turn)
        {
            var isFirstTakenBack = entry.Kind == HistoryKind.Undone && turn.First(e => e.Kind == HistoryKind.Undone) == entry;
            if (isFirstTakenBack)
                sentences.Add(TakenBack(agenda, [.. turn.Where(e => e.Kind == HistoryKind.Undone)], language, currency) + ".");
            else if (entry is { Kind: HistoryKind.Answered, Subject: Keys.DealAmount })
                sentences.Add(Change(agenda, entry, language, CurrencyIn(turn, e => e.From) ?? currency, CurrencyIn(turn, e => e.To) ?? currency) + ".");
            else if (entry.Kind != HistoryKind.Undone && !(entry.Subject == Keys.DealCurrency && turn.Any(e => e is { Kind: HistoryKind.Answered, Subject: Keys.DealAmount })) && Told(agenda, entry, language) is { } words)
                sentences.Add(words);
        }

        return string.Join(" ", sentences);
    }

    private static string? CurrencyIn(IEnumerable<HistoryEntry> entries, Func<HistoryEntry, string?> value) =>
        entries.Where(e => e.Subject == Keys.DealCurrency).Select(value).FirstOrDefault(code => code is not null);

    private static string What(Agenda agenda, HistoryEntry entry, Language language, string? currency) =>
        (Names<StepKind>.Read(entry.Subject), Names<StepResult>.Read(entry.From)) switch
        {
            ({ } kind, { } result) => StepWords.Of(kind, result).In(language),
            _ when entry.Subject == Keys.BuyingCentreMember => Part(entry.From, language),
            _ when entry.Subject is null => (entry.From is null ? Again : RuledOut).In(language),
            _ when entry is { Subject: Keys.ParkedUntil, From: null } => Again.In(language),
            _ => $"{Label(agenda, entry.Subject!, language)} – {Value(agenda, entry.Subject!, entry.From, language, currency)}",
        };

    // Null where there was nothing before it.
    private static string? CountsAgain(Agenda agenda, HistoryEntry entry, Language language, string? currency)
    {
        if (!entry.WasAnswered)
            return null;
        return (Names<StepKind>.Read(entry.Subject), Names<StepResult>.Read(entry.To)) switch
        {
            ({ } kind, { } result) => StepWords.Line(kind, result, entry.On!.Value, null, language),
            _ when entry.Subject == Keys.BuyingCentreMember => Part(entry.To, language),
            _ when entry.Subject is null => Names<Standing>.Read(entry.To) is { } standing ? StandingWords.Of(standing).In(language) : null,
            _ => $"{Label(agenda, entry.Subject!, language)} – {Value(agenda, entry.Subject!, entry.To, language, currency)}",
        };
    }

    private static string Change(Agenda agenda, HistoryEntry entry, Language language, string? before = null, string? after = null)
    {
        var (label, to) = (Label(agenda, entry.Subject!, language), Value(agenda, entry.Subject!, entry.To, language, after));
        if (entry is { Kind: HistoryKind.Answered, Reason: HistoryEntry.Confirmed })
            return $"{label}: {to}{new Words(", confirmed", ", patvirtinta", ", potwierdzone").In(language)}";
        return $"{label}: {(entry.WasAnswered ? FromTo(Value(agenda, entry.Subject!, entry.From, language, before), to) : to)}";
    }

    private static string OfWhom(HistoryEntry entry) => entry.Subject is { Length: > 0 } name ? $" · {name}" : "";

    private static string FromTo(string from, string to) => $"{from} → {to}";

    private static string Why(HistoryEntry entry, Language language) =>
        Names<Rule>.Read(entry.Reason) is { } rule ? $" – {VerdictWords.Because(rule).In(language)}" : "";
}
