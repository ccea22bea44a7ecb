namespace SalesBot.Domain;

/// <summary>The disqualification or the reopening of a contact was undone.</summary>
/// <param name="From">The outcome that was undone; null when the contact was open.</param>
/// <param name="To">The outcome that counts again; null when the contact is open again.</param>
public sealed record OutcomeUndone(Standing? From, Standing? To) : ChangeUndone
{
    public override T Project<T>(IUndoneProjection<T> projection) => projection.Of(this);
}
