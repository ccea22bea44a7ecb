namespace SalesBot.Domain;

/// <summary>
/// Chooses the next step in the sales cycle when nothing else stands in the way: demonstration, then proposal, then closing (D18).
/// </summary>
public static class NextStepAdvisor
{
    /// <summary>The next step after the steps already taken; the judgement's own step when there are none.</summary>
    public static NextStep Advance(NextStep step, Contact contact)
    {
        if (step is not (NextStep.Demonstrate or NextStep.AgreeNextStep))
            return step;
        return (contact.Steps.ResultOf(StepKind.Proposal), contact.Steps.ResultOf(StepKind.Demonstration)) switch
        {
            (StepResult.Accepted, _) => NextStep.CloseTheSale,
            (StepResult.Sent, _) => NextStep.AskForTheDecision,
            (StepResult.Planned, _) => NextStep.SendProposal,
            (_, StepResult.Planned) => NextStep.GiveDemonstration,
            // With a next step agreed (D10), the advice is to do it rather than to agree one.
            _ when contact.HasAgreedStep => NextStep.DoWhatIsAgreed,
            // After a demonstration, a contact who only sees a possible use is not ready for a proposal.
            (_, StepResult.Done) => contact.Answers.Need is NeedStrength.Possible ? NextStep.AskAboutNeed : NextStep.SendProposal,
            _ => step,
        };
    }
}
