using SalesBot.Conversation;
using SalesBot.Domain;
using SalesBot.Languages;

namespace SalesBot.Topics;

/// <summary>What the answers amount to: standing, reasons, what is missing, the next best step; and every answer, to be corrected.</summary>
public sealed class VerdictDialog : VerdictTopic
{
    private const int MostMissing = 4;

    protected override void Script()
    {
        FollowUp(Keys.ParkedUntil, "Wake up on", "Priminti", "Przypomnij")
            .When(c => c.Answers.Interest is InterestLevel.None || c.Answers.Need is NeedStrength.None || c.Outcome is Standing.NotNow)
            .PickDate("When should we look at this again?", "Kada prie to grįžti?", "Kiedy do tego wrócić?")
            .Then((c, day, _, by, at) => c.Park(DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), by, at));

        FollowUp(Keys.Note, "Note", "Pastaba", "Notatka")
            .Write("Anything else worth keeping?", "Ką dar verta užsirašyti?", "Co jeszcze warto zapisać?");
    }

    protected override void Show(Turn turn) => ShowFor(turn, turn.Contact!, mayChange: true);

    /// <summary>Shows where a contact stands; to a manager without what changes it.</summary>
    public static void ShowFor(Turn turn, Contact contact, bool mayChange)
    {
        var verdict = mayChange ? turn.Judge() : Judgement.Of(contact, turn.Playbook, turn.Now);
        var card = turn.NewCard()
            .Band(ToneOf(verdict), $"{PlainText.Cut(contact.Name, 40)} · {PlainText.Cut(contact.Company, 40)}", turn.Say(StandingWords.Of(verdict.Standing)), Flag(turn, verdict))
            .Tiles(
                (Tone.Quiet, turn.Say(("Score", "Įvertis", "Ocena")), verdict.Score?.ToString(turn.Language.Culture()) ?? "–", turn.Say(("of 100", "iš 100", "na 100")), null),
                (Tone.Quiet, turn.Say(("Confidence", "Patikimumas", "Pewność")), Percent(verdict.Confidence, turn.Language), Known(turn, verdict), null))
            .Callout(Tone.Accent, turn.Say(("Next step", "Kitas žingsnis", "Następny krok")), turn.Say(VerdictWords.Of(verdict.NextStep)), Because(turn, verdict), null);
        ShowReasons(turn, contact, verdict, card, mayChange);
        ShowAnswers(turn, contact, card, mayChange);
        if (mayChange)
            card.Buttons(Step(turn, verdict), MoreToAdd(turn, contact, verdict), Following(turn));
        turn.Show(card);
    }

    private static void ShowReasons(Turn turn, Contact contact, Verdict verdict, Card card, bool mayChange)
    {
        var why = verdict.Reasons
            .Select(r => (r.Bearing == Bearing.For ? "✓" : "✗", Said(turn, r.Question, r.Value), (CardAction?)null)).ToList();
        var missing = verdict.Missing.Take(MostMissing).Select(turn.Agenda.Find).OfType<Question>()
            .Select(q => ("○", turn.Say(q.Label), mayChange ? turn.On(Verbs.Change, q.Key) : null)).ToList();
        var lists = new List<(string, IReadOnlyList<(string, string, CardAction?)>)>();
        if (why.Count > 0)
            lists.Add((turn.Say(("Why", "Kodėl", "Dlaczego")), why));
        if (missing.Count > 0)
            lists.Add((turn.Say(("Still missing", "Dar trūksta", "Jeszcze brakuje")), missing));
        if (lists.Count > 0)
            card.Lists([.. lists]);
    }

    private static void ShowAnswers(Turn turn, Contact contact, Card card, bool mayChange) =>
        card.Fold(
            turn.Say(("Answers", "Atsakymai", "Odpowiedzi")),
            turn.Say(("Show ⌄", "Rodyti ⌄", "Pokaż ⌄")),
            turn.Say(("Hide ⌃", "Slėpti ⌃", "Ukryj ⌃")),
            turn.Agenda.Counted.Concat(turn.Agenda.All.Where(q => !q.IsQuick && contact.Answers.Has(q.Key))).Select(q => (
                turn.Say(q.Label),
                contact.Answers.Find(q.Key) is { } answer ? ValueOf(turn, q, answer.Value) : turn.Say(Phrases.NotAsked),
                mayChange ? turn.Say(Phrases.Change) : "",
                mayChange ? turn.On(Verbs.Change, q.Key) : null)));

    /// <summary>An answer's value in the turn's language.</summary>
    public static string ValueOf(Turn turn, Question question, string? value) => AnswerWords.Of(question, value, turn.Language);

    private static string Said(Turn turn, string key, string value) =>
        turn.Agenda.Find(key) is { } question ? $"{turn.Say(question.Label)}: {ValueOf(turn, question, value)}" : value;

    private static string Because(Turn turn, Verdict verdict)
    {
        var why = turn.Say(VerdictWords.Because(verdict.Rule));
        return verdict is { IsAtRisk: true, Ally: { } ally }
            ? $"{why} {new Words($"An ally to work with: {ally}.", $"Sąjungininkas: {ally}.", $"Sojusznik: {ally}.").In(turn.Language)}"
            : why;
    }

    private static string? Flag(Turn turn, Verdict verdict) => verdict switch
    {
        { IsBlocked: true } => turn.Say(("Blocked: credit check failed", "Stabdo nepraeita kredito patikra", "Blokada: negatywna weryfikacja")),
        { IsWaitingForCredit: true } => turn.Say(("Waiting for credit", "Laukia kredito patikros", "Czeka na weryfikację")),
        { IsAtRisk: true } => turn.Say(("At risk", "Rizikinga", "Zagrożony")),
        _ => null,
    };

    private static Tone ToneOf(Verdict verdict) => verdict switch
    {
        { IsBlocked: true } => Tone.Attention,
        { IsAtRisk: true } => Tone.Warning,
        { Standing: Standing.Qualified or Standing.Customer } => Tone.Good,
        { Standing: Standing.Prospect } => Tone.Accent,
        _ => Tone.Quiet,
    };

    private static Button? Step(Turn turn, Verdict verdict) =>
        VerdictWords.Button(verdict.NextStep) is { } step
            ? new Button(turn.Say(step.Title), turn.On(Verbs.Change, step.Question), IsPositive: true)
            : null;

    private static Button? MoreToAdd(Turn turn, Contact contact, Verdict verdict)
    {
        var step = VerdictWords.Button(verdict.NextStep)?.Question;
        return turn.Agenda.FollowUps(contact).FirstOrDefault(q => q.Key != step) is { } question
            ? new Button(turn.Say(question.Label), turn.On(Verbs.Change, question.Key))
            : null;
    }

    private static Button Following(Turn turn) =>
        new(turn.Say(("Next contact", "Kitas kontaktas", "Następny kontakt")), new CardAction(Verbs.Qualify));

    private static string Known(Turn turn, Verdict verdict) => new Words(
        $"{verdict.Known} of {verdict.Of} known", $"žinomi {verdict.Known} iš {verdict.Of}", $"znane: {verdict.Known} z {verdict.Of}").In(turn.Language);

    private static string Percent(int part, Language language) => language == Language.Lithuanian ? $"{part} %" : $"{part}%";
}
