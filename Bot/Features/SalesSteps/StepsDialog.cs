using System.Globalization;
using SalesBot.Domain;
using SalesBot.Interview;
using SalesBot.Languages;

namespace SalesBot.Features;

/// <summary>Asks for the day of each step (D18), and why a contact ended (D5, D6).</summary>
public sealed class StepsDialog : TopicDialog
{
    /// <summary>The key of the question why a won sale to a lead counts (D6).</summary>
    public const string WonAnyway = "closing.wonAnyway";

    /// <summary>The key of the question why a contact is disqualified.</summary>
    public const string Disqualified = "outcome.disqualified";

    /// <summary>The keys of the days that are asked for with a reason.</summary>
    public const string ClosedOn = "closing.on", ClosedAnywayOn = "closing.anywayOn", CancelledOn = "demonstration.cancelledOn",
        RejectedOn = "proposal.rejectedOn";

    /// <summary>The key of the question that is asked about a step: why for a result that has a reason, otherwise on which day.</summary>
    public static string QuestionOf(StepKind kind, StepResult result) => AsksWhy(result) ? $"{KeyOf(kind, result)}Because" : KeyOf(kind, result);

    /// <summary>Whether a result without a reason is followed by the question why.</summary>
    public static bool AsksWhy(StepResult result) => result is StepResult.Cancelled or StepResult.Rejected;

    /// <summary>The key of the question for a step.</summary>
    public static string KeyOf(StepKind kind, StepResult result) => $"{EnumNames<StepKind>.Of(kind)}.{EnumNames<StepResult>.Of(result)}";

    /// <summary>The step of a question's key; the kind is null when the key stands for no such step.</summary>
    public static (StepKind? Kind, StepResult Result) StepOf(string key) =>
        key.Split('.') is [var kind, var result]
            && EnumNames<StepKind>.Read(kind) is { } step
            && EnumNames<StepResult>.Read(result) is { } known
            && Step.Fits(step, known)
            ? (step, known)
            : (null, default);

    protected override void Script()
    {
        On(StepKind.Demonstration, StepResult.Planned).PickDate("When is the demo?", "Kada pristatymas?", "Kiedy prezentacja?").Ahead();
        On(StepKind.Demonstration, StepResult.Done)
            .PickDate("When was the demo?", "Kada įvyko pristatymas?", "Kiedy odbyła się prezentacja?").Behind();
        On(StepKind.Proposal, StepResult.Planned)
            .PickDate("By when did you promise the proposal?", "Kuriai dienai pažadėjote pasiūlymą?", "Na kiedy obiecano ofertę?").Ahead();
        On(StepKind.Proposal, StepResult.Sent).PickDate("When was the proposal sent?", "Kada išsiuntėte pasiūlymą?", "Kiedy wysłano ofertę?").Behind();
        On(StepKind.Proposal, StepResult.Accepted).PickDate("When did they accept it?", "Kada jie pasiūlymą priėmė?", "Kiedy przyjęto ofertę?").Behind();
        On(StepKind.Closing, StepResult.Won).PickDate("When was the sale closed?", "Kada sudarėte sandorį?", "Kiedy zamknięto sprzedaż?").Behind();

        Because(StepKind.Demonstration, StepResult.Cancelled, CancelledOn,
            "Why was the demo called off?", "Kodėl pristatymas atšauktas?", "Dlaczego odwołano prezentację?");
        Because(StepKind.Proposal, StepResult.Rejected, RejectedOn,
            "Why did they decline the proposal?", "Kodėl jie pasiūlymą atmetė?", "Dlaczego odrzucono ofertę?");

        FollowUp(WonAnyway, "Sale won", "Pardavimas laimėtas", "Sprzedaż wygrana")
            .Happens((c, why, beside, by, at, today) => c.Take(StepKind.Closing, StepResult.Won, DayIn(beside, ClosedAnywayOn, today), why, by, at))
            .Write(
                "Leads rarely buy at once. What happened?",
                "Pirminiai kontaktai retai perka iš karto. Kas įvyko?",
                "Leady rzadko kupują od razu. Co się wydarzyło?")
            .WithDate(ClosedAnywayOn, "On, if not today", "Diena, jei ne šiandien", "Kiedy, jeśli nie dziś");

        FollowUp(KeyOf(StepKind.Closing, StepResult.Lost), "Sale lost", "Pardavimas pralaimėtas", "Sprzedaż przegrana")
            .Happens((c, why, beside, by, at, today) => c.Take(StepKind.Closing, StepResult.Lost, DayIn(beside, ClosedOn, today), why, by, at))
            .Write("Why was the sale lost?", "Kodėl pardavimas pralaimėtas?", "Dlaczego sprzedaż przegrana?")
            .WithDate(ClosedOn, "On, if not today", "Diena, jei ne šiandien", "Kiedy, jeśli nie dziś");

        FollowUp(Disqualified, "Ruled out", "Atmesta", "Odrzucenie")
            .Happens((c, why, _, by, at, _) => c.Disqualify(why, by, at))
            .Write("Why do you rule this contact out?", "Kodėl šį kontaktą atmetate?", "Dlaczego odrzucasz ten kontakt?");
    }

    private Question On(StepKind kind, StepResult result)
    {
        var words = StepWords.Of(kind, result);
        return FollowUp(KeyOf(kind, result), words.English, words.Lithuanian, words.Polish)
            .Happens((c, day, _, by, at, _) => c.Take(kind, result, DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture), null, by, at));
    }

    // The step is recorded already; the answer adds the reason, and the day if it was another one.
    private void Because(StepKind kind, StepResult result, string on, string en, string lt, string pl)
    {
        FollowUp(QuestionOf(kind, result), "Why", "Kodėl", "Dlaczego")
            .Happens((c, why, beside, by, at, today) => c.Take(
                kind,
                result,
                !beside.ContainsKey(on) && c.Steps[kind] is { } step && step.Result == result ? step.On : DayIn(beside, on, today),
                why,
                by,
                at))
            .Write(en, lt, pl)
            .WithDate(on, "On, if not today", "Diena, jei ne šiandien", "Kiedy, jeśli nie dziś");
    }

    private static DateOnly DayIn(IReadOnlyDictionary<string, string> beside, string field, DateOnly today) =>
        DateOnly.TryParseExact(beside.GetValueOrDefault(field), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : today;
}
