namespace SalesBot.Domain;

/// <summary>
/// A stored record. Each belongs to one tenant and, within it, to the user whose work it is; nothing is read across either without a right
/// to.
/// </summary>
public abstract class OwnedRecord
{
    protected OwnedRecord() { }

    protected OwnedRecord(string tenantId, string ownerId) => (TenantId, OwnerId) = (tenantId, ownerId);

    protected OwnedRecord(OwnedRecord parent) : this(parent.TenantId, parent.OwnerId) { }

    /// <summary>The Entra tenant.</summary>
    public string TenantId { get; private set; } = "";

    /// <summary>The user whose record it is: the rep who qualifies the contact.</summary>
    public string OwnerId { get; private set; } = "";

    /// <summary>Raised by one at every change; a change made from an older version is refused.</summary>
    public long RowVersion { get; private set; }
}
