namespace SalesBot.Domain;

/// <summary>The beginning of another sale was undone, or that a contact joined a deal. The contact's earlier deal counts again.</summary>
/// <param name="MainContact">The name of the contact whose deal was joined; null when a sale had begun.</param>
public sealed record DealUndone(string? MainContact) : ChangeUndone
{
    protected override IReadOnlyList<string?> People => [MainContact];

    public override T Project<T>(IUndoneProjection<T> projection) => projection.Of(this);
}
