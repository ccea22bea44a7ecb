namespace SalesBot.Domain;

/// <summary>The rep began another sale to a contact whose last sale had ended. The last one keeps its answers, people and steps.</summary>
/// <param name="SaleNumber">Which sale it is, from 2.</param>
/// <param name="Former">How the earlier one ended.</param>
/// <param name="FormerDealId">The earlier one's deal.</param>
public sealed record SaleBegun(int SaleNumber, Standing Former, Guid FormerDealId) : Change
{
    /// <summary>The amount of the earlier deal, in hundredths of its currency; null when it had none.</summary>
    public long? FormerAmount { get; init; }

    /// <summary>The currency of that amount, ISO 4217.</summary>
    public string? FormerCurrency { get; init; }

    /// <summary>The day on which the earlier deal was closed; null when it was ruled out.</summary>
    public DateOnly? FormerClosedOn { get; init; }

    /// <summary>Whether the people and the benefits of the earlier one count for this one too.</summary>
    public bool TakesOver { get; init; }

    /// <summary>Whether they had bought before the earlier deal.</summary>
    public bool HadBought { get; init; }

    internal override bool ReplacesPeople => !TakesOver;

    public override T Project<T>(IChangeProjection<T> projection) => projection.Of(this);

    internal override UndoResult Undo(Contact contact, User by, DateTimeOffset at, IReadOnlyList<Change> earlier) =>
        contact.GoBackTo(FormerDealId, HadBought)
            ? new DealUndone(null)
            : UndoRefusal.NoLongerSo;
}
