using SalesBot.Cards;
using SalesBot.Domain;
using SalesBot.Interview;
using SalesBot.Languages;
using SalesBot.Understanding;

namespace SalesBot.Features;

/// <summary>
/// Shows the verdict: the standing, its reasons, what is missing and the next step, and lets the user correct every answer.
/// </summary>
public sealed class VerdictDialog : VerdictTopic
{
    // What fits on one screen together with the next step. A tip, and what was just stored, take the place of a row. The rest is in the details.
    private const int MostRows = 4, MostReasons = 3, MostMissing = 2;

    private static readonly Words LongerThanUsual = ("longer than usual", "ilgiau nei įprasta", "dłużej niż zwykle");

    private static readonly Words InFavour = ("In favour", "Palanku", "Na korzyść"), Against = ("Against", "Nepalanku", "Na niekorzyść");

    private static readonly Words StillMissing = ("still missing", "dar neįrašyta", "do uzupełnienia");

    protected override void Script()
    {
        FollowUp(Keys.ParkedUntil, "Wake up on", "Kada grįžti", "Kiedy wrócić")
            .When(c => c.Outcome is Standing.NotNow || c.Answers is { Interest: InterestLevel.None } or { Need: NeedStrength.None }
                or { Horizon: NeedHorizon.Later, Need: NeedStrength.Possible or NeedStrength.Real })
            .PickDate("When should we look at this again?", "Kada prie to grįžti?", "Kiedy do tego wrócić?").FarAhead()
            .Then((c, day, _, by, at) => c.Park(DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), by, at));

        FollowUp(Keys.ParkedReason, "Why not now", "Kodėl ne dabar", "Dlaczego nie teraz")
            .When(c => c.Outcome is Standing.NotNow)
            .Write("Why not now?", "Kodėl ne dabar?", "Dlaczego nie teraz?");

        FollowUp(Keys.ReferralsAsked, "Asked for referrals", "Prašyta rekomendacijų", "Pytanie o polecenia")
            .When(c => c.Outcome is Standing.Customer)
            .PickDate(
                "When did you last ask for referrals?", "Kada paskutinį kartą prašėte rekomendacijų?", "Kiedy ostatnio pytano o polecenia?")
            .Behind();

        FollowUp(Keys.Note, "Note", "Pastaba", "Notatka")
            .Write("Anything else worth noting?", "Ką dar verta užsirašyti?", "Co jeszcze warto zapisać?")
            .Repeats();
    }

    protected override Task Show(Turn turn, string? noted) =>
        QualificationFrameworks.ShowsAgain(turn, noted) ? Task.CompletedTask
        : Referrals.IsTheMoment(turn) ? Referrals.Ask(turn, noted)
        : ShowFor(turn, turn.Contact!, mayChange: true, noted);

    /// <summary>Shows the verdict. A user who may not change the contact sees no buttons that would.</summary>
    public static async Task ShowFor(Turn turn, Contact contact, bool mayChange, string? noted = null)
    {
        var today = await turn.DayOf(contact);
        var verdict = mayChange ? turn.Judge() : QualificationPolicy.Of(contact, turn.Playbook, turn.Now, today);
        var card = turn.NewCard()
            .Band(ToneOf(verdict),
                $"{PlainText.Cut(contact.Name, 40)} · {PlainText.Cut(contact.Company, 40)}",
                turn.Say(StandingWords.Of(verdict.Standing)),
                Flag(turn, verdict));
        noted ??= Happened(turn, contact);
        if (noted is not null)
            card.Noted($"✓ {noted}", mayChange ? Undo.Button(turn) : null);
        if (Pace(turn, contact, today) is { } pace)
            card.Text(pace, isQuiet: true);
        var step = mayChange ? VerdictButtons.OfNextStep(turn, contact, verdict) : null;
        card.Callout(
            Tone.Accent,
            turn.Say(("Next step", "Kitas žingsnis", "Następny krok")),
            NextActionWords.Title(verdict.NextStep, contact, today, turn.Offset, turn.Language),
            contact.SnoozeOf(verdict.NextStep, today) is { } snooze
                ? Snoozes.Line(snooze.Until, snooze.Reason, turn.Language)
                : NextStepReason.Of(turn, contact, verdict) is var because && because == noted ? null : because,
            step);
        card.Buttons([.. mayChange ? VerdictButtons.Others(turn, contact, verdict) : [], StandingOverride.Offer(turn, contact, verdict)]);
        StandingOverride.ShowViews(turn, verdict, card);
        var confidence = (turn.Say(("Confidence", "Patikimumas", "Pewność")), Percent(verdict.Confidence, turn.Language), Known(turn, verdict));
        // With less than half known there is no score.
        if (verdict.Score is { } score)
            card.Figures(
                (turn.Say(("Score", "Įvertinimas", "Ocena")), score.ToString(turn.Language.Culture()), turn.Say(("of 100", "iš 100", "na 100"))),
                confidence);
        else
            card.Figures(confidence);
        var tips = VerdictTips.Of(turn, contact, verdict, mayChange);
        if (tips.Count > 0)
            card.List(turn.Say(VerdictTips.Title), [tips[0]]);
        var folded = ShowReasons(turn, contact, verdict, card, mayChange, MostRows - (tips.Count > 0 ? 1 : 0) - (noted is null ? 0 : 1));
        VerdictDetails.Show(
            turn, contact, verdict, card, mayChange,
            [
                .. tips.Skip(1).Select(tip => VerdictTips.Row(turn, tip)), .. folded, .. await SharedDeal.Rows(turn, contact),
                .. await Referrals.Chain(turn, contact),
            ],
            await turn.Book.Notes(contact, Notes.ReadForDetails));
        turn.Show(card, isFinal: true);
    }

    // A tap on a reason corrects its answer, so the answers are not listed a second time. Returns what is left for the folded part.
    private static IEnumerable<(string Name, string? Text, string Does, CardAction? Action)> ShowReasons(
        Turn turn, Contact contact, Verdict verdict, Card card, bool mayChange, int most)
    {
        // What speaks against the contact weighs most; of the rest, what the playbook weighs most.
        var why = verdict.Reasons.OrderBy(r => r.Bearing == Bearing.For)
            .ThenByDescending(r => turn.Playbook.Criteria.GetValueOrDefault(r.Question)?.Weight ?? 0).ToList();
        // What the next step asks for stands in its box.
        var asked = mayChange ? VerdictWords.Button(verdict.NextStep)?.Question : null;
        var missing = verdict.Missing.Where(key => key != asked).Select(turn.Agenda.Find).OfType<Question>().ToList();
        var gaps = Math.Min(Math.Min(MostMissing, missing.Count), most - 1);
        var reasons = Math.Min(MostReasons, most - gaps);
        var lines = why.Take(reasons)
            .Select(r => (r.Bearing == Bearing.For ? "✓" : "✗", Said(turn, contact, r), On(r.Question)))
            .Concat(missing.Take(gaps).Select(q => ("○", $"{turn.Say(q.Label)}{ForWhom(q, contact)}: {turn.Say(StillMissing)}", On(q.Key)))).ToList();
        if (lines.Count > 0)
            card.List(
                mayChange ? turn.Say(("Why · tap to change", "Kodėl · palieskite ir pakeiskite", "Dlaczego · dotknij, by zmienić"))
                    : turn.Say(("Why", "Kodėl", "Dlaczego")),
                lines,
                mark => mark switch
                {
                    "✓" => turn.Say(InFavour),
                    "✗" => turn.Say(Against),
                    // What is missing says so itself.
                    _ => "",
                });
        return why.Skip(reasons).Select(r => (Said(turn, contact, r), (string?)null, mayChange ? "›" : "", On(r.Question)))
            .Concat(missing.Skip(gaps).Select(q => ($"{turn.Say(q.Label)}{ForWhom(q, contact)}", (string?)null, mayChange ? "+" : "", On(q.Key))));

        CardAction? On(string question) => mayChange ? turn.On(Corrections.Verb, question) : null;
    }

    private static string ForWhom(Question question, Contact contact) =>
        question.Among(contact).Count > 1 && question.Whom(contact) is { Name.Length: > 0 } person ? $" · {PlainText.Cut(person.Name, 40)}" : "";

    private static string Said(Turn turn, Contact contact, Reason reason)
    {
        var said = turn.Agenda.Find(reason.Question) is { } question
            ? $"{turn.Say(question.Label)}: {Objectors(contact, reason) ?? AnswerWords.Of(question, reason.Value, turn.Language)}"
            : reason.Value;
        return reason switch
        {
            { HasExpired: true } => $"{said}, {turn.Say(("expired", "nebegalioja", "wygasła"))}",
            { IsToConfirm: true } => $"{said}, {turn.Say(("to be confirmed", "dar nepatvirtinta", "do potwierdzenia"))}",
            _ => said,
        };
    }

    // The names of those who object say more than "somebody".
    private static string? Objectors(Contact contact, Reason reason) =>
        reason is { Question: Keys.SaboteursPresent, Value: "known" }
            && contact.BuyingCentre.Saboteurs.Select(person => person.Name).Where(name => name.Length > 0).ToList() is { Count: > 0 } names
            ? PlainText.Cut(names[0], 40) + (names.Count > 1 ? $" +{names.Count - 1}" : "")
            : null;

    // The confirmation of a step names its day, however the user gave it.
    private static string? Happened(Turn turn, Contact contact) =>
        contact.News.OfType<StepRecorded>().LastOrDefault() is { } change && contact.Steps[change.Kind] is { } step ? NextStepReason.Line(turn, step) : null;

    // The time in the stage (D19); null on the first day and once the contact is parked or has ended.
    private static string? Pace(Turn turn, Contact contact, DateOnly today)
    {
        var days = PaceWords.DaysInStage(turn, contact);
        if (days < 1 || contact.Outcome is not null)
            return null;
        var spent = PaceWords.Spent(turn, contact);
        return contact.StalledOn(turn.Playbook) <= today ? $"{spent}, {turn.Say(LongerThanUsual)}" : spent;
    }

    private static string? Flag(Turn turn, Verdict verdict)
    {
        var flags = new List<string>();
        if (verdict.IsNewSale)
            flags.Add($"{turn.Say(DealWords.NewSale)}: {turn.Say(StandingWords.Of(verdict.Judged))}");
        if (verdict.IsBlocked)
            flags.Add(turn.Say(("Blocked: credit check failed", "Stabdo neigiama kredito patikra", "Blokada: negatywna weryfikacja")));
        if (verdict.IsWaitingForCredit)
            flags.Add(turn.Say(("Waiting for credit", "Laukia kredito patikros", "Czeka na weryfikację")));
        if (verdict.IsAtRisk)
            flags.Add(turn.Say(VerdictWords.AtRisk));
        return flags.Count == 0 ? null : string.Join(" · ", flags);
    }

    private static Tone ToneOf(Verdict verdict) => verdict switch
    {
        { IsBlocked: true } => Tone.Attention,
        { IsAtRisk: true } => Tone.Warning,
        { Standing: Standing.Qualified or Standing.Customer } => Tone.Good,
        { Standing: Standing.Prospect } => Tone.Accent,
        _ => Tone.Quiet,
    };

    private static string Known(Turn turn, Verdict verdict) => new Words(
        $"{verdict.Known} of {verdict.Of} known", $"žinomi {verdict.Known} iš {verdict.Of}", $"znane: {verdict.Known} z {verdict.Of}").In(turn.Language);

    private static string Percent(int part, Language language) => language == Language.Lithuanian ? $"{part}\u00A0%" : $"{part}%";
}
