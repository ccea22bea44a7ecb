namespace SalesBot.Domain;

/// <summary>What comes next in the cycle, once nothing else stands in the way: demonstration, then proposal, then closing (D18).</summary>
public static class NextStepAdvisor
{
    /// <summary>The step that follows from what was done; the judgement's own where nothing was.</summary>
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
            // Once a next step is agreed (D10), agreeing one is no advice any more.
            _ when contact.HasAgreedStep => NextStep.DoWhatIsAgreed,
            // Shown, and they still only see a use: a proposal would come too early.
            (_, StepResult.Done) => contact.Answers.Need is NeedStrength.Possible ? NextStep.AskAboutNeed : NextStep.SendProposal,
            _ => step,
        };
    }
}
