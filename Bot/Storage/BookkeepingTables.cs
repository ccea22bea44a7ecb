using System.Security.Cryptography;
using System.Text;
using SalesBot.Domain;

namespace SalesBot.Storage;

/// <summary>
/// A delivery that was handled. Written in the same transaction as its effect, so that a repetition is recognised with certainty.
/// </summary>
internal sealed class InboxRow : OwnedRecord
{
    private InboxRow() { }

    public InboxRow(User user, Delivery delivery, DateTimeOffset at) : base(user.TenantId, user.Id) =>
        (Channel, Conversation, Activity, At) = (Key(delivery.Channel), Key(delivery.Conversation), Key(delivery.Activity), at);

    /// <summary>
    /// The longest id that is stored as it is; a longer one is stored as its hash. Channels' ids are shorter, and an index limits the
    /// length of its keys.
    /// </summary>
    public const int LongestId = 500;

    public string Channel { get; private set; } = "";

    public string Conversation { get; private set; } = "";

    public string Activity { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    private static string Key(string id) => id.Length <= LongestId ? id : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)));
}

/// <summary>
/// A user's request for a contact that they may not see. No chat offers such a request, so somebody forged it or used another user's card.
/// </summary>
internal sealed class RefusalRow : OwnedRecord
{
    private RefusalRow() { }

    public RefusalRow(User user, Guid contactId, DateTimeOffset at) : base(user.TenantId, user.Id) => (ContactId, At) = (contactId, at);

    public long Number { get; private set; }

    public Guid ContactId { get; private set; }

    public DateTimeOffset At { get; private set; }
}

/// <summary>The record that somebody's data was erased: when and by whom, but none of the data.</summary>
internal sealed class ErasureRow : OwnedRecord
{
    private ErasureRow() { }

    public ErasureRow(Contact contact, string fingerprint, User by, DateTimeOffset at) : base(contact) =>
        (ContactId, Fingerprint, ById, At) = (contact.Id, fingerprint, by.Id, at);

    public long Number { get; private set; }

    /// <summary>The contact that was erased, or from whose buying centre a person was erased.</summary>
    public Guid ContactId { get; private set; }

    /// <summary>The keyed hash by which the person is recognised; see <see cref="ErasureKeyRow"/>.</summary>
    public string Fingerprint { get; private set; } = "";

    public string ById { get; private set; } = "";

    public DateTimeOffset At { get; private set; }
}

/// <summary>
/// The key of a tenant's fingerprints of erased people. Without the key, nobody can find the names behind the fingerprints by trying names.
/// Deleting the key makes that impossible for everybody.
/// </summary>
internal sealed class ErasureKeyRow : OwnedRecord
{
    private ErasureKeyRow() { }

    public ErasureKeyRow(string tenant) : base(tenant, "") => Key = RandomNumberGenerator.GetBytes(32);

    public byte[] Key { get; private set; } = [];

    /// <summary>The fingerprint of a name at a company, computed from their search keys.</summary>
    public string Of(string name, string company) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Key, Encoding.UTF8.GetBytes($"{SearchKey.Of(name)}\n{SearchKey.Of(company)}")));
}
