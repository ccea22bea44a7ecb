namespace SalesBot.Domain;

// Planned steps: done, moved or called off (D10, D18).
public sealed partial class Contact
{
    /// <summary>The planned step that a next step is about; null when it is about none.</summary>
    public PlannedStep? PlannedFor(NextStep step) => step switch
    {
        NextStep.DoWhatIsAgreed when HasAgreedStep => PlannedStep.Agreed,
        NextStep.GiveDemonstration => PlannedStep.Demonstration,
        NextStep.SendProposal when Steps.ResultOf(StepKind.Proposal) is StepResult.Planned => PlannedStep.Proposal,
        _ => null,
    };

    /// <summary>Whether a step is planned.</summary>
    public bool IsPlanned(PlannedStep step) => step switch
    {
        PlannedStep.Agreed => HasAgreedStep,
        PlannedStep.Demonstration => Steps.ResultOf(StepKind.Demonstration) is StepResult.Planned,
        PlannedStep.Proposal => Steps.ResultOf(StepKind.Proposal) is StepResult.Planned,
    };

    /// <summary>The day for which a step is planned; null when it is not planned or has no day.</summary>
    public DateOnly? DayOf(PlannedStep step) => !IsPlanned(step) ? null : step switch
    {
        PlannedStep.Agreed => AgreedOn,
        PlannedStep.Demonstration => Steps[StepKind.Demonstration]!.On,
        PlannedStep.Proposal => Steps[StepKind.Proposal]!.On,
    };

    /// <summary>Records that a planned step was done on a day.</summary>
    /// <returns>Why it is refused; null when it is recorded.</returns>
    public StepRefusal? Finish(PlannedStep step, DateOnly on, User by, DateTimeOffset at) => !IsPlanned(step) ? StepRefusal.IsNotOpen : step switch
    {
        PlannedStep.Agreed => Settle(isDone: true, by, at),
        PlannedStep.Demonstration => Take(StepKind.Demonstration, StepResult.Done, on, null, by, at),
        PlannedStep.Proposal => Take(StepKind.Proposal, StepResult.Sent, on, null, by, at),
    };

    /// <summary>Moves a planned step to another day. The reason of an agreed step is kept with the change only.</summary>
    /// <returns>Why it is refused; null when it is moved.</returns>
    public StepRefusal? Move(PlannedStep step, DateOnly to, User by, DateTimeOffset at, string? reason = null)
    {
        if (!IsPlanned(step))
            return StepRefusal.IsNotOpen;
        if (step is not PlannedStep.Agreed)
            return Take(step is PlannedStep.Demonstration ? StepKind.Demonstration : StepKind.Proposal, StepResult.Planned, to, reason, by, at);
        if (Step.Doubt(isPlanned: true, to, DayOf(at).AddDays(-1)) is { } doubt)
            return doubt;
        Record(Keys.InterestNextStepOn, Stored(to), by, at, reason: reason);
        return null;
    }

    /// <summary>Records that a planned step won't take place.</summary>
    /// <returns>Why it is refused; null when it is recorded.</returns>
    public StepRefusal? CallOff(PlannedStep step, DateOnly on, User by, DateTimeOffset at) => !IsPlanned(step) ? StepRefusal.IsNotOpen : step switch
    {
        PlannedStep.Agreed => Settle(isDone: false, by, at),
        PlannedStep.Demonstration => Take(StepKind.Demonstration, StepResult.Cancelled, on, null, by, at),
        PlannedStep.Proposal => Take(StepKind.Proposal, StepResult.Cancelled, on, null, by, at),
    };

    private StepRefusal? Settle(bool isDone, User by, DateTimeOffset at)
    {
        if (HasEnded)
            return StepRefusal.IsNotOpen;
        Remember(new AgreedStepSettled(Answers[Keys.InterestNextStep]!, AgreedOn, isDone), by, at);
        Restore(Keys.InterestNextStep, null);
        if (Answers[Keys.InterestNextStepOn] is not null)
            Restore(Keys.InterestNextStepOn, null);
        return null;
    }
}
