using SalesBot.Domain;
using SalesBot.Interview;
using SalesBot.Languages;

namespace SalesBot.Features;

/// <summary>Writes every kind of change as a sentence in one language.</summary>
/// <param name="agenda">The questions, for their labels and options.</param>
/// <param name="language">The language.</param>
/// <param name="before">The currency of the amount before the change; null to write it without a currency.</param>
/// <param name="after">The currency of the amount now; null to write it without a currency.</param>
/// <param name="referrers">The names of those who referred the contact, by id.</param>
internal class ChangeSentences(
    Agenda agenda, Language language, string? before = null, string? after = null, IReadOnlyDictionary<string, string>? referrers = null)
    : IChangeProjection<string>
{
    public string Of(ContactEntered change) => Say(("Entered as a lead", "Įvestas kaip pirminis kontaktas", "Dodano jako lead"));

    public virtual string Of(AnswerChanged change)
    {
        var (label, to) = (Label(change.Question), Value(change.Question, change.To, after));
        if (change.Question == Keys.ReferredBy)
            return Say(($"Referred by {to}", $"Rekomendavo {to}", $"Z polecenia: {to}"));
        if (change.Question == Keys.Note)
            return $"{label}: {to}";
        if (change.IsConfirmed)
            return $"{label}: {to}{Say((", confirmed", ", patvirtinta", ", potwierdzone"))}";
        return $"{label}: {(change.WasAnswered ? FromTo(Value(change.Question, change.From, before), to) : to)}"
            + (change.Question == Keys.InterestNextStepOn ? Because(change.Reason) : "");
    }

    public string Of(ContactRenamed change) => $"{Label(change.Question)}: {FromTo(change.From, change.To)}";

    public string Of(NoteCorrected change) => change.To is null
        ? $"{Say(Features.Notes.Removed)}: {change.From}"
        : $"{Say(Features.Notes.Corrected)}: {change.To}";

    public virtual string Of(StandingChanged change) =>
        FromTo(Say(StandingWords.Of(change.From)), Say(StandingWords.Of(change.To)))
            + Because(change.Rule is { } rule ? Say(VerdictWords.Because(rule)) : null);

    public virtual string Of(StageChanged change) =>
        Say(("Stage: ", "Etapas: ", "Etap: ")) + FromTo(Say(StandingWords.Of(change.From)), Say(StandingWords.Of(change.To)));

    public string Of(StandingOverridden change) => $"{Say(VerdictWords.Overridden)}: {Say(StandingWords.Of(change.To))}{Because(change.Reason)}";

    public string Of(OverrideLifted change) => Say(("The verdict counts again", "Vėl galioja išvada", "Znów obowiązuje werdykt"));

    public string Of(StepRecorded change) => StepWords.Line(change.Kind, change.To, change.On, change.Reason, language);

    public string Of(AgreedStepSettled change) => PlannedStepWords.Settled(change, language);

    public string Of(StepSnoozed change) => 
        $"{Say(VerdictWords.Of(change.Step))} · {(change.IsEnd ? Say(Snoozes.Ended) : Snoozes.Line(change.Until, change.Reason, language))}";

    public string Of(DealStalled change)
    {
        var (stage, since) = (Say(StandingWords.Of(change.Stage)), DayWords.Short(change.Since, language));
        return Say(($"Stalled: {stage}, since {since}", $"Užstrigo: {stage}, nuo {since}", $"Utknęło: {stage}, od {since}"));
    }

    public string Of(StepOverdue change)
    {
        var step = change.Step switch
        {
            PlannedStep.Agreed => Label(Keys.InterestNextStep),
            PlannedStep.Demonstration => Say(StandingWords.Of(Stage.Demonstration)),
            PlannedStep.Proposal => Say(StandingWords.Of(Stage.Proposal)),
        };
        return $"{Say(("Overdue", "Vėluoja", "Po terminie"))}: {step} ({DayWords.Short(change.On, language)})";
    }

    public string Of(ContactDisqualified change) => Say(HistoryWords.RuledOut) + Because(change.Reason);

    public string Of(ContactReopened change) => Say(HistoryWords.Again) + Because(change.Reason);

    public string Of(DeciderNamed change) => $"{Say(("Signs", "Pasirašo", "Podpisuje"))}: {Name(change)}";

    public string Of(SaboteurNamed change) => $"{Say(("Objects", "Prieštarauja", "Sprzeciwia się"))}: {Name(change)}";

    public string Of(InfluenceChanged change) =>
        $"{Label(Keys.BuyingCentreInfluence)}{OfWhom(change.Name)}: {Value(Keys.BuyingCentreInfluence, EnumNames<Influence>.Of(change.To))}";

    public string Of(MotiveChanged change) =>
        $"{Say(("Their reason", "Priežastis", "Powód"))}{OfWhom(change.Name)}: {Value(Keys.SaboteursMotive, EnumNames<Motive>.Of(change.To))}";

    public string Of(PlanChanged change) =>
        $"{Say(("Counter-plan", "Veiksmų planas", "Plan działania"))}{OfWhom(change.Name)}: {change.To}"
        + (change.On is { } day ? $" · {PlanWords.By(day, language)}" : "");

    public string Of(PlanReported change) =>
        $"{Label(Keys.SaboteursPlanResult)}{OfWhom(change.Name)}: {PlanWords.Of(change.Result, language)}{Because(change.Plan)}";

    public string Of(PersonAdded change) => $"{change.Name}: {HistoryWords.Of(change.Part, language)}{Because(change.Evidence)}";

    public string Of(PartChanged change) => $"{change.Name}: {HistoryWords.Of(change.To, language)}{Because(change.Evidence)}";

    public string Of(PersonRemoved change) => $"{change.Name}: {HistoryWords.Of(null, language)}";

    public string Of(PersonErased change) => Say(("A person's data was erased", "Ištrinti žmogaus duomenys", "Usunięto dane pewnej osoby"));

    public string Of(SaleBegun change) => DealWords.Begun(change, language);

    public string Of(DealJoined change) => DealWords.InDealOf(change.MainContact, language);

    public string Of(ContactAdded change) => DealWords.TakesPart(change.Name, language);

    public string Of(UnreadableChange change) =>
        Say(("An entry that can't be read", "Įrašas, kurio nepavyksta perskaityti", "Wpis, którego nie da się odczytać"));

    public string Of(AnswerUndone change) => Undone(change);

    public string Of(StepUndone change) => Undone(change);

    public string Of(AgreedStepUndone change) => Undone(change);

    public string Of(OutcomeUndone change) => Undone(change);

    public string Of(PartUndone change) => Undone(change);

    public string Of(DealUndone change) => Undone(change);

    protected virtual string Undone(ChangeUndone change) => HistoryWords.TakenBack(agenda, [change], language, referrers: referrers);

    protected string Say(Words words) => words.In(language);

    protected static string Because(string? reason) => reason is null ? "" : $" – {reason}";

    private string Label(string question) => HistoryWords.Label(agenda, question, language);

    private string Value(string question, string? value, string? currency = null) =>
        HistoryWords.Value(agenda, question, value, language, currency, referrers);

    private static string Name(PersonNamed change) => change.From is { Length: > 0 } former ? FromTo(former, change.To) : change.To;

    private static string OfWhom(string name) => name.Length > 0 ? $" · {name}" : "";

    private static string FromTo(string from, string to) => $"{from} → {to}";
}
