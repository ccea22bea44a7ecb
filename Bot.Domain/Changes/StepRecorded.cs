namespace SalesBot.Domain;

/// <summary>A step of the cycle was planned, made or called off (D18); a closing ends the matter (D5). The credit check is an answer.</summary>
/// <param name="Kind">What kind of step.</param>
/// <param name="From">How far the step of that kind before it had come; null when there was none.</param>
/// <param name="To">How far it has come.</param>
/// <param name="On">The step's own day, which may be another than the one on which it was told.</param>
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
        contact.Restore(Kind, former?.Step);
        if (Kind == StepKind.Closing)
            contact.RestoreOutcome(earlier);
        return new StepUndone(Kind, To, From, former?.On);
    }

    private Step Step => new(Kind, To, On, ById, By, At) { Reason = Reason };
}
