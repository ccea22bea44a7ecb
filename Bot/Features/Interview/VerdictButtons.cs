using SalesBot.Cards;
using SalesBot.Domain;
using SalesBot.Interview;
using SalesBot.Languages;

namespace SalesBot.Features;

/// <summary>The buttons of a verdict: the next step, which is the box that names it, and the others below it.</summary>
internal static class VerdictButtons
{
    private static readonly Words UpdateCredit = ("Update credit", "Atnaujinti patikrą", "Zaktualizuj weryfikację");

    /// <summary>The buttons besides the next step.</summary>
    public static IEnumerable<Button?> Others(Turn turn, Contact contact, Verdict verdict)
    {
        var anything = new Button(turn.Say(StepsCard.Title), turn.On(SalesSteps.Verb));
        return DueOn(turn, contact, verdict) is { } planned
            ? [.. PlannedSteps.OnVerdict(turn, planned), anything]
            : UrgencyAdvice.Offer(turn, contact, verdict.NextStep) is { } raise
            ? [raise, anything]
            : verdict.NextStep is NextStep.SettleCredit
            ? [new Button(turn.Say(UpdateCredit), turn.On(Corrections.Verb, Keys.CreditStanding)), anything, Following(turn)]
            : verdict.NextStep is NextStep.BeginNextSale
            ? [Referrals.Button(turn) with { IsPositive = false }, anything, Following(turn)]
            : [NewSale.Button(turn, contact, isPositive: false), anything, Following(turn)];
    }

    // A planned step whose day has come, or that has none, is done, moved or called off: each is a button of its own.
    private static PlannedStep? DueOn(Turn turn, Contact contact, Verdict verdict) =>
        contact.PlannedFor(verdict.NextStep) is { } planned && !(contact.DayOf(planned) > turn.Today) ? planned : null;

    /// <summary>The button of the next step; null when there is nothing to tap, or each way to settle it has a button of its own.</summary>
    public static Button? OfNextStep(Turn turn, Contact contact, Verdict verdict)
    {
        if (DueOn(turn, contact, verdict) is not null)
            return null;
        switch (verdict.NextStep)
        {
            case NextStep.BeginNextSale:
                return NewSale.Button(turn, contact, isPositive: true);
            case NextStep.AskForReferrals:
                return Referrals.Button(turn);
            case NextStep.GoOnWithInterview:
                return new Button(turn.Say(Phrases.Continue), turn.On(InterviewVerbs.Resume), IsPositive: true);
            case NextStep.TakeUpAgain:
                return StepsCard.TakeUpAgain(turn);
        }

        return Recording(turn, contact, verdict) is var (title, question) ? new Button(title, turn.On(Corrections.Verb, question), IsPositive: true) : null;
    }

    /// <summary>
    /// The button with which a rep records that the next step is taken: its title and the question that it opens. Null when there is none.
    /// </summary>
    public static (string Title, string Question)? Recording(Turn turn, Contact contact, Verdict verdict)
    {
        // When the decider is named, what is left is to agree a next step.
        var next = verdict.NextStep is NextStep.ReachWhoDecides && contact.BuyingCentre.HasDecider ? NextStep.AgreeNextStep : verdict.NextStep;
        // Why is asked once; only then is there something to offer or to book.
        if (next is NextStep.BookAgain or NextStep.FindWhatWouldFit && NextActionWords.ReasonBehind(next, contact) is null)
            return (turn.Say(("Note why", "Įrašyti priežastį", "Zapisz powód")), next is NextStep.BookAgain
                ? StepsDialog.QuestionOf(StepKind.Demonstration, StepResult.Cancelled)
                : StepsDialog.QuestionOf(StepKind.Proposal, StepResult.Rejected));
        if (VerdictWords.Button(next) is { } step)
            return (turn.Say(step.Title), step.Question);
        // The next step is about one of the answers: the one that costs the score most, or a missing one.
        var asked = turn.Agenda.Find(
            next is NextStep.WorkOnTheWeakest ? verdict.Weakest
            : next is NextStep.ClearUp && verdict.Contradiction is { } contradiction ? VerdictWords.QuestionOf(contradiction)
            : next is NextStep.AskWhatIsMissing && verdict.Missing.Count > 0 ? verdict.Missing[0]
            : null);
        return asked is null ? null : ($"{turn.Say(Phrases.Change)}: {turn.Say(asked.Label)}", asked.Key);
    }

    private static Button Following(Turn turn) =>
        new(turn.Say(("Next contact", "Kitas kontaktas", "Następny")), new CardAction(NextActions.FollowingVerb) { Contact = turn.Contact!.Id });
}
