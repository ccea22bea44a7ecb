namespace SalesBot.Domain;

/// <summary>What a user may see and do. Everybody who is not configured otherwise is a rep.</summary>
public enum Role
{
    /// <summary>Qualifies contacts and sees their own.</summary>
    Rep,

    /// <summary>Sees every contact of the tenant.</summary>
    Manager,
}

/// <summary>A person who talks with the bot. Tenant and id together are the key; the name is for display only.</summary>
public sealed record User(string TenantId, string Id, string Name, Role Role)
{
    /// <summary>Through what this user acts at the moment. Every change that they make keeps it.</summary>
    public ChangeOrigin ActsThrough { get; init; }

    /// <summary>The author of what changes on its day, without anybody's doing.</summary>
    public static User Time { get; } = new("", "time", "", Role.Rep) { ActsThrough = ChangeOrigin.Time };

    /// <summary>Whether this user is a credit controller, whose word on a credit check confirms it (D9).</summary>
    public bool ChecksCredit { get; init; }

    /// <summary>Whether this user may read a record.</summary>
    public bool MaySee(OwnedRecord record) =>
        record.TenantId == TenantId && (record.OwnerId == Id || Role == Role.Manager);

    /// <summary>Whether this user may change a record: only its owner may.</summary>
    public bool MayChange(OwnedRecord record) => record.TenantId == TenantId && record.OwnerId == Id;

    /// <summary>
    /// Whether this user may erase a record: its owner or a manager. A person who asks to be erased may not know which rep owns the record.
    /// </summary>
    public bool MayErase(OwnedRecord record) => MaySee(record);

    /// <summary>Whether this user may replace the judgement's standing of a contact by their own view.</summary>
    public bool MayOverride(Contact contact, Playbook playbook) => MaySee(contact) && playbook.MayOverride.Contains(Role);
}
