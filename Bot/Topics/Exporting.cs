using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using SalesBot.Conversation;
using SalesBot.Domain;
using SalesBot.Languages;

namespace SalesBot.Topics;

/// <summary>Everything that is stored about one person, as JSON: to be handed to whoever asks what is known of them.</summary>
internal static class Exporting
{
    // Teams takes about three times as much; whoever reads it scrolls less.
    private const int LongestPart = 12_000;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static async Task<Next> Export(Turn turn)
    {
        if (turn.Input is { IsTyped: true, Text: "" } && turn.Contact is null)
            return turn.Stay(turn.Say(HelpWords.Planned("export")));
        return await Finding.With(turn, new CardAction(Verbs.Export), contact => Write(turn, contact));
    }

    private static async Task<Next> Write(Turn turn, Contact contact)
    {
        var json = JsonSerializer.Serialize(Everything(turn, contact, await turn.Book.History(contact, int.MaxValue)), Json);
        turn.Tell(turn.Say((
            "Everything stored about this person:",
            "Viskas, kas įrašyta apie šį žmogų:",
            "Wszystko, co zapisano o tej osobie:")));
        foreach (var part in Parts(json))
            turn.Tell($"```json\n{part}```");
        return Next.Stay;
    }

    private static object Everything(Turn turn, Contact contact, IReadOnlyList<HistoryEntry> history) => new
    {
        contact = new
        {
            id = contact.Id,
            name = contact.Name,
            company = contact.Company,
            standing = Names<Standing>.Of(contact.Standing),
            stage = Names<Stage>.Of(contact.Stage),
            stageSince = contact.StageSince,
            outcomeReason = contact.OutcomeReason,
            wakeUpOn = contact.WakeUpOn,
            enteredAt = contact.EnteredAt,
            changedAt = contact.ChangedAt,
            owner = contact.OwnerId,
            playbook = contact.PlaybookVersion,
            overridden = contact.Overruling is { } view ? new { standing = Names<Standing>.Of(view.Standing), reason = view.Reason, by = view.By, at = view.At } : null,
        },
        answers = contact.Answers.Given.Select(a => new { question = a.Question, value = a.Value, isUnknown = a.IsUnknown, isConfirmed = a.IsConfirmed, by = a.By, at = a.At }),
        steps = contact.Steps.Taken.Select(s => new
        {
            kind = Names<StepKind>.Of(s.Kind), result = Names<StepResult>.Of(s.Result), on = s.On, reason = s.Reason, by = s.By, at = s.At,
        }),
        buyingCentre = contact.BuyingCentre.People.Select(p => new
        {
            name = p.Name,
            role = Names<BuyingRole>.Of(p.Role),
            stance = Names<Stance>.Of(p.Stance),
            influence = p.Influence is { } influence ? Names<Influence>.Of(influence) : null,
            motive = p.Motive is { } motive ? Names<Motive>.Of(motive) : null,
            plan = p.Plan,
        }),
        history = history.OrderBy(h => h.Number).Select(h => new
        {
            number = h.Number,
            at = h.At,
            by = h.By,
            kind = Names<HistoryKind>.Of(h.Kind),
            subject = h.Subject,
            from = h.From,
            to = h.To,
            on = h.On,
            reason = h.Reason,
            evidence = h.Evidence,
            playbook = h.PlaybookVersion,
        }),
        exportedAt = turn.Now,
    };

    /// <summary>The text in parts that end with a line. A backtick would end the frame that keeps it as it is; escaped it is the same to whoever reads JSON.</summary>
    private static IEnumerable<string> Parts(string json)
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
