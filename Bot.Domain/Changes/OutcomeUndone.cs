namespace SalesBot.Domain;

/// <summary>That a contact was ruled out or taken up again was undone.</summary>
/// <param name="From">The outcome that was undone; null when the matter was open.</param>
/// <param name="To">The outcome before it, which counts again; null when the matter is open again.</param>
public sealed record OutcomeUndone(Standing? From, Standing? To) : ChangeUndone
{
    public override T Project<T>(IUndoneProjection<T> projection) => projection.Of(this);
}
