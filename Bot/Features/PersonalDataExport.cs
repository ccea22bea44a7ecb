using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using SalesBot.Cards;
using SalesBot.Domain;
using SalesBot.Interview;

namespace SalesBot.Features;

/// <summary>Exports everything that is stored about one person as JSON, for a person who asks what is known about them.</summary>
internal sealed class PersonalDataExport : Feature
{
    public const string Verb = "export";

    public PersonalDataExport()
    {
        Say(["export"], ["eksportuoti", "eksportuok"], ["eksportuj"], Export);
        OnTap(Verb, Export, evenDamaged: true);
        Explain(
            HelpGroup.Data, 1,
            ("export NAME", "eksportuoti VARDAS", "eksportuj IMIĘ"),
            ("Everything stored about a person", "Visi saugomi žmogaus duomenys", "Wszystkie zapisane dane osoby"),
            tap: "export");
    }

    // Teams takes about three times as much, but shorter parts are easier to read.
    private const int LongestPart = 12_000;

    // "\u1234".
    private const int EscapeLength = 6;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static async Task<Next> Export(Turn turn)
    {
        if (turn.Input is { IsTyped: true, Text: "" } && turn.Contact is null)
            return turn.Stay(turn.Say((
                "“export” will give you all your contacts as a file. It isn't ready yet; “export NAME” gives you one person's data.",
                "„Eksportuoti“ pateiks visus kontaktus faile. Tai dar neveikia; vieno žmogaus duomenis gausite su „eksportuoti VARDAS“.",
                "„Eksportuj” zapisze wszystkie kontakty do pliku. To jeszcze nie działa; dane jednej osoby da „eksportuj IMIĘ”.")));
        return await ContactLookup.With(
            turn,
            new CardAction(PersonalDataExport.Verb),
            contact => Write(turn, contact),
            () => WritePerson(turn, turn.Input.Text),
            evenDamaged: true);
    }

    private static async Task<Next> Write(Turn turn, Contact contact)
    {
        var (history, parts) = (await turn.Book.History(contact, int.MaxValue), await Parts(turn, contact.Name));
        var unread = contact.IsDamaged || history.Any(change => change is UnreadableChange) ? await turn.Book.PersonalData.Unread(contact) : null;
        return Hand(turn, contact.IsDamaged ? AsStored(turn, contact, history, parts, unread!) : Everything(turn, contact, history, parts, unread));
    }

    // Of a contact that can't be read, everything is handed out as the database holds it.
    private static object AsStored(
        Turn turn, Contact contact, IReadOnlyList<Change> history, List<object> takesPartIn, IReadOnlyList<StoredRow> unread) => new
    {
        contact = new { id = contact.Id, name = contact.Name, company = contact.Company, owner = contact.OwnerId },
        unread,
        takesPartIn,
        history = history.OrderBy(h => h.Number).Select(EventOf),
        exportedAt = turn.Now,
    };

    /// <summary>Exports a person who is in a buying centre but is no contact; null when nobody of that name is.</summary>
    private static async Task<Next?> WritePerson(Turn turn, string name) =>
        await Parts(turn, name) is { Count: > 0 } parts ? Hand(turn, new { name, takesPartIn = parts, exportedAt = turn.Now }) : null;

    private static async Task<List<object>> Parts(Turn turn, string name)
    {
        var parts = new List<object>();
        foreach (var contact in await turn.Book.PersonalData.Involving(name, int.MaxValue))
        {
            var history = await turn.Book.History(contact, int.MaxValue);
            // The history may mention them under former names, and after they were removed.
            var names = PersonNamed.NamesOf(name, history);
            parts.Add(new
            {
                contact = contact.Name,
                company = contact.Company,
                parts = contact.BuyingCentre.People.Where(p => names.Contains(SearchKey.Of(p.Name))).Select(PartOf),
                history = history.Where(h => h.Mentions(names)).OrderBy(h => h.Number).Select(EventOf),
            });
        }

        return parts;
    }

    private static Next Hand(Turn turn, object everything)
    {
        var json = WithPairs(JsonSerializer.Serialize(everything, Json));
        turn.Tell(turn.Say((
            "Everything stored about this person:",
            "Viskas, kas įrašyta apie šį žmogų:",
            "Wszystko, co zapisano o tej osobie:")));
        foreach (var part in Pages(json))
            turn.Tell($"```json\n{part}```");
        return Next.Stay;
    }

    // The serializer writes a character beyond the basic plane, such as an emoji, as two escapes.
    private static string WithPairs(string json)
    {
        var plain = new StringBuilder(json.Length);
        for (var place = 0; place < json.Length; place++)
            if (json[place] != '\\')
                plain.Append(json[place]);
            else if (EscapeAt(json, place) is { } high && char.IsHighSurrogate(high) && EscapeAt(json, place + EscapeLength) is { } low && char.IsLowSurrogate(low))
            {
                plain.Append(high).Append(low);
                place += (2 * EscapeLength) - 1;
            }
            else
                plain.Append(json[place]).Append(json[++place]);
        return plain.ToString();
    }

    private static char? EscapeAt(string json, int place) =>
        place + EscapeLength <= json.Length && json[place] == '\\' && json[place + 1] == 'u'
        && ushort.TryParse(json.AsSpan(place + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit)
            ? (char)unit
            : null;

    private static object Everything(
        Turn turn, Contact contact, IReadOnlyList<Change> history, List<object> takesPartIn, IReadOnlyList<StoredRow>? unread) => new
    {
        contact = new
        {
            id = contact.Id,
            name = contact.Name,
            company = contact.Company,
            hasBought = contact.HasBought,
            formerDealCount = contact.FormerDealCount,
            standing = EnumNames<Standing>.Of(contact.Standing),
            stage = EnumNames<Stage>.Of(contact.Stage),
            stageSince = contact.StageSince,
            clockSince = contact.Deal.ClockSince,
            snooze = contact.Deal.Snooze is { } snooze
                ? new { step = EnumNames<NextStep>.Of(snooze.Step), until = snooze.Until, reason = snooze.Reason }
                : null,
            outcome = contact.Outcome is { } outcome ? EnumNames<Standing>.Of(outcome) : null,
            outcomeReason = contact.OutcomeReason,
            returnsTo = contact.ReturnsTo is { } former ? EnumNames<Standing>.Of(former) : null,
            wakeUpOn = contact.WakeUpOn,
            enteredAt = contact.EnteredAt,
            changedAt = contact.ChangedAt,
            owner = contact.OwnerId,
            referredBy = contact.ReferredById == Guid.Empty ? null : contact.ReferredById,
            hasReferred = contact.HasReferred,
            isAtRisk = contact.IsAtRisk,
            creditAwaitedSince = contact.CreditAwaitedSince,
            playbook = contact.PlaybookVersion,
            overridden = contact.ManagerOverride is { } view
                ? new { standing = EnumNames<Standing>.Of(view.Standing), reason = view.Reason, by = view.By, at = view.At }
                : null,
        },
        answers = contact.Answers.Given.Select(a =>
            new { question = a.Question, value = a.Value, asWritten = a.AsWritten, isUnknown = a.IsUnknown, isConfirmed = a.IsConfirmed,
                needsConfirming = a.NeedsConfirming, by = a.By, at = a.At }),
        steps = contact.Steps.Taken.Select(s => new
        {
            kind = EnumNames<StepKind>.Of(s.Kind), result = EnumNames<StepResult>.Of(s.Result), on = s.On, reason = s.Reason, by = s.By, at = s.At,
        }),
        buyingCentre = contact.BuyingCentre.People.Select(PartOf),
        takesPartIn,
        history = history.OrderBy(h => h.Number).Select(EventOf),
        unread,
        exportedAt = turn.Now,
    };

    private static object PartOf(Person person) => new
    {
        name = person.Name,
        role = EnumNames<BuyingRole>.OfKnown(person.Role),
        stance = EnumNames<Stance>.Of(person.Stance),
        influence = person.Influence is { } influence ? EnumNames<Influence>.Of(influence) : null,
        motive = person.Motive is { } motive ? EnumNames<Motive>.Of(motive) : null,
        evidence = person.Evidence,
        plan = person.Plan,
        planOn = person.PlanOn,
        planResult = EnumNames<PlanResult>.OfKnown(person.PlanResult),
    };

    private static object EventOf(Change change)
    {
        var stored = StoredChange.Of(change);
        return new
        {
            number = change.Number,
            at = change.At,
            by = change.By,
            through = EnumNames<ChangeOrigin>.OfKnown(change.Through),
            kind = EnumNames<StoredKind>.IsKnown(stored.Kind) ? EnumNames<StoredKind>.Of(stored.Kind) : null,
            subject = stored.Subject,
            from = stored.From,
            to = stored.To,
            on = stored.On,
            reason = stored.Reason,
            evidence = stored.Evidence,
            playbook = stored.PlaybookVersion,
        };
    }

    /// <summary>
    /// The text in parts that end with a whole line. Backticks are escaped, because they would end the code block. JSON readers see no
    /// difference.
    /// </summary>
    private static IEnumerable<string> Pages(string json)
    {
        var part = new System.Text.StringBuilder();
        foreach (var line in json.Replace("`", "\\u0060", StringComparison.Ordinal).Split('\n'))
        {
            if (part.Length > 0 && part.Length + line.Length > LongestPart)
            {
                yield return part.ToString();
                part.Clear();
            }

            part.Append(line.TrimEnd('\r')).Append('\n');
        }

        yield return part.ToString();
    }
}
