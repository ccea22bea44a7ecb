using SalesBot.Cards;
using SalesBot.Domain;
using SalesBot.Interview;
using SalesBot.Languages;

namespace SalesBot.Features;

/// <summary>The tips beside a verdict: what comes soon, who can help, and what else is worth doing.</summary>
internal static class VerdictTips
{
    // A phone shows no more on its first screen together with the next step.
    private const int MostThoughts = 2, DaysBeforeExpiry = 7;

    /// <summary>The heading of a tip.</summary>
    public static readonly Words Title = ("Tip", "Patarimas", "Wskazówka");

    /// <summary>A tip as a row of the details.</summary>
    public static (string Name, string? Text, string Does, CardAction? Action) Row(Turn turn, (string Mark, string Text, CardAction? Action) tip) =>
        (turn.Say(Title), tip.Text, tip.Action is null ? "" : "›", tip.Action);

    /// <summary>The tips, each with a tap where there is something to do.</summary>
    public static IReadOnlyList<(string Mark, string Text, CardAction? Action)> Of(Turn turn, Contact contact, Verdict verdict, bool mayChange)
    {
        var tips = new List<(string, string, CardAction?)>();
        if (PlanWords.Due(contact, turn.Today) is { } due)
            Add(PlanWords.Ask(due, turn.Language), Keys.SaboteursPlanResult);
        if (ExpiresSoon(turn, contact) is { } expires)
            Add(Expires(turn, expires), Keys.CreditStanding);
        tips.AddRange(CoachingRule.For(contact, turn.Playbook, verdict.IsNewSale ? verdict.Judged : verdict.Standing).Take(MostThoughts)
            .Select(rule => ("·", turn.Say((rule.Say.En, rule.Say.Lt, rule.Say.Pl)), (CardAction?)null)));
        // Name a person who can help, in addition to the next step (D15).
        if (verdict is { IsAtRisk: true, Ally: { } ally } && !NextStepReason.NamesAlly(verdict.NextStep))
            Add(ally == contact.Name
                ? turn.Say((
                    "This person can help with the objection.",
                    "Šis žmogus gali padėti įveikti prieštaravimą.",
                    "Ta osoba może pomóc pokonać sprzeciw."))
                : new Words(
                    $"{ally} can help with the objection.",
                    $"Kas gali padėti įveikti prieštaravimą: {ally}.",
                    $"Kto może pomóc pokonać sprzeciw: {ally}.").In(turn.Language), null);
        // Showing all benefits closes the sale (D20).
        if (verdict.Judged is Standing.Qualified
            && contact.Stage is Stage.Demonstration or Stage.Proposal or Stage.Closing
            && contact.Answers[Keys.NeedBenefits] is null)
            Add(turn.Say((
                "Note the benefits: they close the sale.",
                "Įrašykite naudą: ji užbaigia pardavimą.",
                "Zapisz korzyści: to one zamykają sprzedaż.")), Keys.NeedBenefits);
        if (UrgencyAdvice.Tip(turn, contact, verdict, mayChange) is { } raise)
            tips.Add(raise);
        return tips;

        void Add(string text, string? question) => tips.Add(("·", text, mayChange && question is not null ? turn.On(Corrections.Verb, question) : null));
    }

    /// <summary>
    /// The first day on which the credit check no longer counts, when a new one should be had in time (D9); null while that is more than a
    /// week away, or over.
    /// </summary>
    public static DateOnly? ExpiresSoon(Turn turn, Contact contact) =>
        !contact.HasEnded && QualificationPolicy.ExpiresOn(contact.Answers, turn.Playbook) is { } expires
            && expires > turn.Today && expires <= turn.Today.AddDays(DaysBeforeExpiry) ? expires : null;

    private static string Expires(Turn turn, DateOnly on)
    {
        var last = DayWords.Short(on.AddDays(-1), turn.Language);
        return turn.Say((
            $"The credit check counts until {last}. Request a new one in time.",
            $"Iki {last} galioja kredito patikra. Naują užsakykite laiku.",
            $"Weryfikacja jest ważna do {last}. Zleć nową na czas."));
    }
}
