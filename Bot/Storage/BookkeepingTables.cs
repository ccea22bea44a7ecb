using System.Security.Cryptography;
using System.Text;
using SalesBot.Domain;

namespace SalesBot.Storage;

/// <summary>One delivery that took effect. Written in the same transaction as its effect, so that a repetition can be told for certain.</summary>
internal sealed class InboxRow : OwnedRecord
{
    private InboxRow() { }

    public InboxRow(User user, Delivery delivery, DateTimeOffset at) : base(user.TenantId, user.Id) =>
        (Channel, Conversation, Activity, At) = (Key(delivery.Channel), Key(delivery.Conversation), Key(delivery.Activity), at);

    /// <summary>The longest id that is kept as it is: the channels' own are shorter, and no index takes three of any length.</summary>
    public const int LongestId = 500;

    public string Channel { get; private set; } = "";

    public string Conversation { get; private set; } = "";

    public string Activity { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    private static string Key(string id) => id.Length <= LongestId ? id : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)));
}

/// <summary>That a user asked for a contact that is not theirs to see: no chat offers it, so somebody made it up or shows another's card.</summary>
internal sealed class RefusalRow : OwnedRecord
{
    private RefusalRow() { }

    public RefusalRow(User user, Guid contactId, DateTimeOffset at) : base(user.TenantId, user.Id) => (ContactId, At) = (contactId, at);

    public long Number { get; private set; }

    public Guid ContactId { get; private set; }

    public DateTimeOffset At { get; private set; }
}

/// <summary>That somebody's data was erased, when and by whom; nothing of the data itself.</summary>
internal sealed class ErasureRow : OwnedRecord
{
    private ErasureRow() { }

    public ErasureRow(Contact contact, string fingerprint, User by, DateTimeOffset at) : base(contact) =>
        (ContactId, Fingerprint, ById, At) = (contact.Id, fingerprint, by.Id, at);

    public long Number { get; private set; }

    /// <summary>The contact that was erased, or out of whose buying centre somebody was.</summary>
    public Guid ContactId { get; private set; }

    /// <summary>By what the person is known again; see <see cref="ErasureKeyRow"/>.</summary>
    public string Fingerprint { get; private set; } = "";

    public string ById { get; private set; } = "";

    public DateTimeOffset At { get; private set; }
}

/// <summary>
/// The key of a tenant's fingerprints of erased people. Whoever has the fingerprints without it can't find out by trying names; once it is
/// deleted nobody can.
/// </summary>
internal sealed class ErasureKeyRow : OwnedRecord
{
    private ErasureKeyRow() { }

    public ErasureKeyRow(string tenant) : base(tenant, "") => Key = RandomNumberGenerator.GetBytes(32);

    public byte[] Key { get; private set; } = [];

    /// <summary>The fingerprint of a name at a company, as they are folded for finding.</summary>
    public string Of(string name, string company) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Key, Encoding.UTF8.GetBytes($"{SearchKey.Of(name)}\n{SearchKey.Of(company)}")));
}
