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
    /// <summary>
    /// The day of the step that this one replaced; null when there was none. That step may be in the history of another contact in the deal
    /// only.
    /// </summary>
    public DateOnly? FormerOn { get; init; }

    /// <summary>When the previous step was recorded, UTC; null when there was none.</summary>
    public DateTimeOffset? FormerAt { get; init; }

    /// <summary>Why, for the previous step, in the rep's words; null when they gave no reason.</summary>
    public string? FormerReason { get; init; }

    internal override (Standing? Outcome, string? Reason)? Ending => Kind == StepKind.Closing ? (Contact.EndingIn(To), Reason) : null;

    public override T Project<T>(IChangeProjection<T> projection) => projection.Of(this);

    internal override UndoResult Undo(Contact contact, User by, DateTimeOffset at, IReadOnlyList<Change> earlier)
    {
        if (contact.Steps[Kind] is not { } step || step.Result != To || step.On != On)
            return UndoRefusal.NoLongerSo;
        // A step of an earlier sale does not come back.
        var former = From is null ? null : FormerStep(earlier.OfType<StepRecorded>().FirstOrDefault(change => change.Kind == Kind)?.Step, by);
        if (From is not null && former is null)
            return UndoRefusal.FormerUnknown;
        contact.Restore(Kind, former);
        if (Kind == StepKind.Closing)
            contact.RestoreOutcome(earlier);
        return new StepUndone(Kind, To, From, former?.On);
    }

    // The contact's own history knows who recorded it. A database of the version before has nothing else.
    private Step? FormerStep(Step? own, User by) =>
        FormerOn is not { } on || (own is not null && (own.Result, own.On, own.Reason) == (From, on, FormerReason))
            ? own
            : new Step(Kind, From!.Value, on, by.Id, by.Name, FormerAt ?? At) { Reason = FormerReason };

    private Step Step => new(Kind, To, On, ById, By, At) { Reason = Reason };
}
