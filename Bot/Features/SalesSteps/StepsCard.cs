using SalesBot.Cards;
using SalesBot.Domain;
using SalesBot.Interview;
using SalesBot.Languages;
using SalesBot.Understanding;

namespace SalesBot.Features;

/// <summary>The card that asks what happened: the steps that are likely now, and how the sale may have ended.</summary>
internal static class StepsCard
{
    /// <summary>The title of the button that shows the card of steps, and the card's heading.</summary>
    public static readonly Words Title = ("What happened?", "Kas įvyko?", "Co się wydarzyło?");

    /// <summary>The button that reopens a parked contact.</summary>
    public static Button TakeUpAgain(Turn turn) => new(turn.Say(Again), turn.On(SalesSteps.Verb, SalesSteps.Reopened), IsPositive: true);

    private static readonly Words Again = ("Reopen", "Grąžinti į darbą", "Otwórz ponownie");

    /// <summary>The steps that are likely next for this contact.</summary>
    public static IEnumerable<(StepKind Kind, StepResult Result)> Likely(Turn turn)
    {
        var contact = turn.Contact!;
        if (contact.Outcome is not null)
            return [];
        var (proposal, demonstration) = (contact.Steps.ResultOf(StepKind.Proposal), contact.Steps.ResultOf(StepKind.Demonstration));
        var steps = new List<(StepKind, StepResult)>();
        if (demonstration is StepResult.Planned)
            steps.AddRange([
                (StepKind.Demonstration, StepResult.Done),
                (StepKind.Demonstration, StepResult.Planned),
                (StepKind.Demonstration, StepResult.Cancelled)]);
        else if (demonstration is not StepResult.Done && proposal is null or StepResult.Rejected)
            steps.Add((StepKind.Demonstration, StepResult.Planned));
        if (proposal is StepResult.Sent)
            steps.AddRange([(StepKind.Proposal, StepResult.Accepted), (StepKind.Proposal, StepResult.Rejected)]);
        else if (proposal is not StepResult.Accepted)
            steps.Add((StepKind.Proposal, StepResult.Sent));
        if (contact.Answers.Credit is CreditStanding.Requested)
            steps.AddRange([(StepKind.CreditCheck, StepResult.Passed), (StepKind.CreditCheck, StepResult.Failed)]);
        else if (contact.Answers.Credit is null or CreditStanding.NotChecked || QualificationPolicy.HasExpired(contact.Answers, turn.Playbook, turn.Now))
            steps.Add((StepKind.CreditCheck, StepResult.Requested));
        return steps;
    }

    /// <summary>Shows the card.</summary>
    public static Next Show(Turn turn)
    {
        var contact = turn.Contact!;
        var card = turn.NewCard()
            .Header(PlainText.Cut(contact.Name, 40), "", PlainText.Cut(contact.Company, 40))
            .Heading(turn.Say(Title));
        foreach (var (kind, result) in Likely(turn))
            card.Row(new Row(turn.Say(StepWords.Of(kind, result)), null, turn.On(SalesSteps.Verb, StepsDialog.KeyOf(kind, result))));
        if (contact.Outcome is null)
            card.Row(new Row(
                turn.Say(StepWords.Of(StepKind.Closing, StepResult.Won)),
                null,
                turn.On(SalesSteps.Verb, StepsDialog.KeyOf(StepKind.Closing, StepResult.Won))))
                .Row(new Row(
                    turn.Say(StepWords.Of(StepKind.Closing, StepResult.Lost)),
                    null,
                    turn.On(SalesSteps.Verb, StepsDialog.KeyOf(StepKind.Closing, StepResult.Lost))))
                .Row(new Row(turn.Say(StandingWords.Of(Standing.NotNow)), null, turn.On(SalesSteps.Verb, Keys.ParkedUntil)))
                .Row(new Row(turn.Say(("Rule out", "Atmesti kontaktą", "Odrzuć kontakt")), null, turn.On(SalesSteps.Verb, StepsDialog.Disqualified)));
        else if (contact.Outcome is Standing.Customer)
            card.Row(new Row(turn.Say(Referrals.Title), null, turn.On(Referrals.Verb)));
        else
            card.Row(new Row(turn.Say(Again), null, turn.On(SalesSteps.Verb, SalesSteps.Reopened)));
        turn.Show(card.Buttons(new Button(turn.Say(Phrases.Back), new CardAction(ContactLookup.Open) { Contact = contact.Id })));
        return Next.Stay;
    }
}
