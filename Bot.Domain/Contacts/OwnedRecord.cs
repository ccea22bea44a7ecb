namespace SalesBot.Domain;

/// <summary>
/// A stored record that belongs to one tenant and, within it, to one user. Reading it as another user or from another tenant needs a
/// permission.
/// </summary>
public abstract class OwnedRecord
{
    protected OwnedRecord() { }

    protected OwnedRecord(string tenantId, string ownerId) => (TenantId, OwnerId) = (tenantId, ownerId);

    protected OwnedRecord(OwnedRecord parent) : this(parent.TenantId, parent.OwnerId) { }

    /// <summary>The Entra tenant.</summary>
    public string TenantId { get; private set; } = "";

    /// <summary>The user who owns the record: the rep who qualifies the contact.</summary>
    public string OwnerId { get; private set; } = "";

    /// <summary>Raised by one at every change. A change based on an older version is refused.</summary>
    public long RowVersion { get; private set; }

    /// <summary>
    /// Whether one of its stored values can't be read (<see cref="Unreadable"/>). Then it is left as it is until it is repaired or erased.
    /// </summary>
    public virtual bool IsDamaged => false;
}
