namespace SalesBot.Domain;

/// <summary>A person replaced the judgement's standing by their own view.</summary>
/// <param name="From">The standing before.</param>
/// <param name="To">The standing that they chose.</param>
/// <param name="Reason">Why, in their words.</param>
public sealed record StandingOverridden(Standing From, Standing To, string Reason) : PermanentChange
{
    public override UndoRefusal WhyPermanent => UndoRefusal.EndedOtherwise;

    public override T Project<T>(IChangeProjection<T> projection) => projection.Of(this);
}
