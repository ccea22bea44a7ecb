namespace SalesBot.Domain;

/// <summary>Somebody put their own view of the standing above the judgement's.</summary>
/// <param name="From">The standing before.</param>
/// <param name="To">Where they see the contact.</param>
/// <param name="Reason">Why, in their words.</param>
public sealed record StandingOverridden(Standing From, Standing To, string Reason) : PermanentChange
{
    public override UndoRefusal WhyPermanent => UndoRefusal.EndedOtherwise;

    public override T Project<T>(IChangeProjection<T> projection) => projection.Of(this);
}
