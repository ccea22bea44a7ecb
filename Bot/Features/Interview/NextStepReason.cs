using SalesBot.Domain;
using SalesBot.Interview;
using SalesBot.Languages;
using SalesBot.Understanding;

namespace SalesBot.Features;

/// <summary>Says why the next step is the one to take, and with whom.</summary>
internal static class NextStepReason
{
    private const int LongestQuoted = 120;

    /// <summary>The reason in a sentence, in the rep's own words where they gave it.</summary>
    public static string Of(Turn turn, Contact contact, Verdict verdict)
    {
        var why = verdict switch
        {
            { NextStep: NextStep.DoWhatIsAgreed } => Agreed(turn, contact),
            { NextStep: NextStep.GiveDemonstration } => Line(turn, contact.Steps[StepKind.Demonstration]!),
            { NextStep: NextStep.ClearUp, Contradiction: { } contradiction } => turn.Say(VerdictWords.Of(contradiction)),
            { NextStep: NextStep.FindWhatWouldFit } => Line(turn, contact.Steps[StepKind.Proposal]!),
            { NextStep: NextStep.BookAgain } => Line(turn, contact.Steps[StepKind.Demonstration]!),
            { NextStep: NextStep.SendProposal or NextStep.AskForTheDecision or NextStep.CloseTheSale } when (contact.Steps[StepKind.Proposal]
                ?? contact.Steps[StepKind.Demonstration]) is { } step =>
                Line(turn, step),
            { Rule: Rule.Lost or Rule.Disqualified } when contact.OutcomeReason is { Length: > 0 } reason =>
                char.ToUpper(reason[0], turn.Language.Culture()) + PlainText.Cut(reason[1..].TrimEnd('.'), LongestQuoted) + ".",
            { Rule: Rule.Parked } when contact.Answers[Keys.ParkedUntil] is { } until => Parked(turn, until),
            { Rule: Rule.SaboteurAtBay or Rule.SaboteurSuspected, NextStep: NextStep.Demonstrate or NextStep.SendProposal }
                when contact.BuyingCentre.Saboteurs.FirstOrDefault(p => p.Plan is not null) is { Plan: { } plan } =>
                PlainText.Cut(plan.TrimEnd('.'), LongestQuoted) + ".",
            _ => turn.Say(VerdictWords.Because(verdict, contact.Answers)),
        };
        return verdict is { IsAtRisk: true, Ally: { } ally } && NamesAlly(verdict.NextStep)
            ? $"{why} {WorkWith(turn, contact, ally, verdict.NextStep)}"
            : why;
    }

    /// <summary>Whether an ally can help with a step: it involves people, unlike a credit check.</summary>
    public static bool NamesAlly(NextStep step) =>
        step is NextStep.PlanAgainstSaboteur or NextStep.FindWhoObjects or NextStep.FindWhoSigns or NextStep.FindWhoDecides or NextStep.ReachWhoDecides;

    // When the ally is the contact, don't repeat the name: it would read like another person.
    private static string WorkWith(Turn turn, Contact contact, string ally, NextStep step) =>
        ally == contact.Name
            ? turn.Say(step is NextStep.FindWhoSigns or NextStep.FindWhoDecides or NextStep.FindWhoObjects
                ? ("Ask them.", "Paklauskite šio žmogaus.", "Zapytaj tę osobę.")
                : new Words("This person can help.", "Šis žmogus gali padėti.", "Ta osoba może pomóc."))
            : new Words($"Your ally: {ally}.", $"Jūsų sąjungininkas: {ally}.", $"Twój sojusznik: {ally}.").In(turn.Language);

    private static string Parked(Turn turn, string until)
    {
        var day = AnswerWords.Day(until, turn.Language);
        return new Words($"Parked until {day}.", $"Atidėta iki {day}.", $"Odłożone do {day}.").In(turn.Language);
    }

    private static string Agreed(Turn turn, Contact contact)
    {
        var what = PlainText.Cut(contact.Answers[Keys.InterestNextStep]!, LongestQuoted);
        return contact.Answers[Keys.InterestNextStepOn] is { } day ? $"{what} · {AnswerWords.Day(day, turn.Language)}." : what;
    }

    /// <summary>A step with its day and reason in one line.</summary>
    public static string Line(Turn turn, Step step) => StepWords.Line(step.Kind, step.Result, step.On, step.Reason, turn.Language);
}
