namespace SalesBot.Domain;

/// <summary>
/// A step of the sales cycle was planned, carried out or called off (D18); a closing sets the outcome (D5). The credit check is stored as
/// an answer instead.
/// </summary>
/// <param name="Kind">What kind of step.</param>
/// <param name="From">The result of the previous step of that kind; null when there was none.</param>
/// <param name="To">The result now.</param>
/// <param name="On">The day of the step, which may differ from the day on which it was recorded.</param>
/// <param name="Reason">Why, in the rep's words; null when they gave no reason.</param>
public sealed record StepRecorded(StepKind Kind, StepResult? From, StepResult To, DateOnly On, string? Reason) : Change
{
    internal override (Standing? Outcome, string? Reason)? Ending => Kind == StepKind.Closing ? (Contact.EndingIn(To), Reason) : null;

    public override T Project<T>(IChangeProjection<T> projection) => projection.Of(this);

    internal override UndoResult Undo(Contact contact, User by, DateTimeOffset at, IReadOnlyList<Change> earlier)
    {
        if (contact.Steps[Kind] is not { } step || step.Result != To || step.On != On)
            return UndoRefusal.NoLongerSo;
        var former = earlier.OfType<StepRecorded>().FirstOrDefault(change => change.Kind == Kind);
        if (From is not null && former is null)
            return UndoRefusal.FormerUnknown;
        // A step of an earlier sale does not come back.
        contact.Restore(Kind, From is null ? null : former?.Step);
        if (Kind == StepKind.Closing)
            contact.RestoreOutcome(earlier);
        return new StepUndone(Kind, To, From, former?.On);
    }

    private Step Step => new(Kind, To, On, ById, By, At) { Reason = Reason };
}
