using SalesBot.Domain;
using SalesBot.Interview;
using SalesBot.Languages;
using SalesBot.Understanding;

namespace SalesBot.Features;

/// <summary>Says why the next step is the one to take, and with whom.</summary>
internal static class NextStepReason
{
    private static readonly Words Plan = ("The plan for the objection", "Planas dėl prieštaravimo", "Plan na sprzeciw");

    private const int LongestQuoted = 120;

    /// <summary>The reason in a sentence, in the rep's own words where they gave it.</summary>
    public static string Of(Turn turn, Contact contact, Verdict verdict) => Of(contact, verdict, turn.Language);

    /// <inheritdoc cref="Of(Turn, Contact, Verdict)"/>
    public static string Of(Contact contact, Verdict verdict, Language language)
    {
        var why = verdict switch
        {
            { NextStep: NextStep.DoWhatIsAgreed } => Agreed(contact, language),
            { NextStep: NextStep.GiveDemonstration } => Line(contact.Steps[StepKind.Demonstration]!, language),
            { NextStep: NextStep.ClearUp, Contradiction: { } contradiction } => VerdictWords.Of(contradiction).In(language),
            { NextStep: NextStep.FindWhatWouldFit } => Line(contact.Steps[StepKind.Proposal]!, language),
            { NextStep: NextStep.BookAgain } => Line(contact.Steps[StepKind.Demonstration]!, language),
            { NextStep: NextStep.SendProposal or NextStep.AskForTheDecision or NextStep.CloseTheSale } when (contact.Steps[StepKind.Proposal]
                ?? contact.Steps[StepKind.Demonstration]) is { } step =>
                Line(step, language),
            { Rule: Rule.Lost or Rule.Disqualified } when contact.OutcomeReason is { Length: > 0 } reason =>
                char.ToUpper(reason[0], language.Culture()) + PlainText.Cut(reason[1..].TrimEnd('.'), LongestQuoted) + ".",
            { Rule: Rule.Parked } when contact.Answers[Keys.ParkedUntil] is { } until => Parked(until, language),
            { Rule: Rule.SaboteurAtBay or Rule.SaboteurSuspected, NextStep: NextStep.Demonstrate or NextStep.SendProposal }
                when contact.BuyingCentre.Planned.FirstOrDefault() is { Plan: { } plan } planned =>
                $"{Plan.In(language)}: {PlainText.Cut(plan.TrimEnd('.'), LongestQuoted)}{(planned.PlanOn is { } day ? $" · {PlanWords.By(day, language)}" : "")}.",
            _ => VerdictWords.Because(verdict, contact.Answers).In(language),
        };
        return verdict is { IsAtRisk: true, Ally: { } ally } && NamesAlly(verdict.NextStep)
            ? $"{why} {WorkWith(contact, ally, verdict.NextStep, language)}"
            : why;
    }

    /// <summary>Whether an ally can help with a step: it involves people, unlike a credit check.</summary>
    public static bool NamesAlly(NextStep step) =>
        step is NextStep.PlanAgainstSaboteur or NextStep.FindWhoObjects or NextStep.FindWhoSigns or NextStep.FindWhoDecides or NextStep.ReachWhoDecides;

    // When the ally is the contact, don't repeat the name: it would read like another person.
    private static string WorkWith(Contact contact, string ally, NextStep step, Language language) =>
        ally == contact.Name
            ? (step is NextStep.FindWhoSigns or NextStep.FindWhoDecides or NextStep.FindWhoObjects
                ? new Words("Ask them.", "Paklauskite šio žmogaus.", "Zapytaj tę osobę.")
                : new Words("This person can help.", "Šis žmogus gali padėti.", "Ta osoba może pomóc.")).In(language)
            : new Words($"Your ally: {ally}.", $"Jūsų sąjungininkas: {ally}.", $"Twój sojusznik: {ally}.").In(language);

    private static string Parked(string until, Language language)
    {
        var day = AnswerWords.Day(until, language);
        return new Words($"Parked until {day}.", $"Atidėta iki {day}.", $"Odłożone do {day}.").In(language);
    }

    private static string Agreed(Contact contact, Language language)
    {
        var what = PlainText.Cut(contact.Answers[Keys.InterestNextStep]!, LongestQuoted);
        return contact.Answers[Keys.InterestNextStepOn] is { } day ? $"{what} · {AnswerWords.Day(day, language)}." : what;
    }

    /// <summary>A step with its day and reason in one line.</summary>
    public static string Line(Turn turn, Step step) => Line(step, turn.Language);

    private static string Line(Step step, Language language) => StepWords.Line(step.Kind, step.Result, step.On, step.Reason, language);
}
