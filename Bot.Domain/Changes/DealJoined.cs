namespace SalesBot.Domain;

/// <summary>A contact joined the deal of another one at the same company: it is one sale, and counts once.</summary>
/// <param name="MainContact">The name of the contact in whose name the deal is listed.</param>
/// <param name="FormerDealId">The deal that was set aside.</param>
public sealed record DealJoined(string MainContact, Guid FormerDealId) : Change
{
    /// <summary>Whether they had bought before the deal that they left.</summary>
    public bool HadBought { get; init; }

    /// <summary>Whether the main contact was added to the buying centre when this contact joined.</summary>
    public bool AddsMain { get; init; }

    /// <summary>Whether this contact was added to the buying centre when they joined.</summary>
    public bool AddsThem { get; init; }

    protected override IReadOnlyList<string?> People => [MainContact];

    internal override bool ReplacesPeople => true;

    public override T Project<T>(IChangeProjection<T> projection) => projection.Of(this);

    internal override UndoResult Undo(Contact contact, User by, DateTimeOffset at, IReadOnlyList<Change> earlier) =>
        contact.LeaveFor(this) ? new DealUndone(MainContact) : UndoRefusal.NoLongerSo;
}
