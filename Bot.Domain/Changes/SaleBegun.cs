namespace SalesBot.Domain;

/// <summary>Another sale to a contact began after an earlier one had ended. What was known of the earlier one stays with it.</summary>
/// <param name="SaleNumber">Which sale it is, from 2.</param>
/// <param name="Former">How the earlier one ended.</param>
/// <param name="FormerDealId">The earlier one's deal.</param>
public sealed record SaleBegun(int SaleNumber, Standing Former, Guid FormerDealId) : Change
{
    /// <summary>What the earlier one was worth, in hundredths of its currency; null when that was not known.</summary>
    public long? FormerAmount { get; init; }

    /// <summary>The currency of that amount, ISO 4217.</summary>
    public string? FormerCurrency { get; init; }

    /// <summary>The day on which the earlier one was closed; null when it was ruled out.</summary>
    public DateOnly? FormerClosedOn { get; init; }

    /// <summary>Whether the people and the benefits of the earlier one count for this one too.</summary>
    public bool TakesOver { get; init; }

    internal override bool ReplacesPeople => !TakesOver;

    public override T Project<T>(IChangeProjection<T> projection) => projection.Of(this);

    internal override UndoResult Undo(Contact contact, User by, DateTimeOffset at, IReadOnlyList<Change> earlier) =>
        contact.GoBackTo(FormerDealId, hasBought: earlier.OfType<SaleBegun>().Any(sale => sale.Former is Standing.Customer))
            ? new DealUndone(null)
            : UndoRefusal.NoLongerSo;
}
