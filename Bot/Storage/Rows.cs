using SalesBot.Domain;

namespace SalesBot.Storage;

/// <summary>One delivery that took effect. Written in the same transaction as its effect, so that a repetition can be told for certain.</summary>
internal sealed class InboxRow : Owned
{
    private InboxRow() { }

    public InboxRow(User user, Delivery delivery, DateTimeOffset at) : base(user.TenantId, user.Id) =>
        (Channel, Conversation, Activity, At) = (delivery.Channel, delivery.Conversation, delivery.Activity, at);

    public string Channel { get; private set; } = "";

    public string Conversation { get; private set; } = "";

    public string Activity { get; private set; } = "";

    public DateTimeOffset At { get; private set; }
}

/// <summary>That a user asked for a contact that is not theirs to see: no chat offers it, so somebody made it up or shows another's card.</summary>
internal sealed class RefusalRow : Owned
{
    private RefusalRow() { }

    public RefusalRow(User user, Guid contactId, DateTimeOffset at) : base(user.TenantId, user.Id) => (ContactId, At) = (contactId, at);

    public long Number { get; private set; }

    public Guid ContactId { get; private set; }

    public DateTimeOffset At { get; private set; }
}

/// <summary>That somebody's data was erased, when and by whom; nothing of the data itself.</summary>
internal sealed class ErasureRow : Owned
{
    private ErasureRow() { }

    public ErasureRow(Contact contact, User by, DateTimeOffset at) : base(contact) =>
        (ContactId, ById, At) = (contact.Id, by.Id, at);

    public Guid ContactId { get; private set; }

    public string ById { get; private set; } = "";

    public DateTimeOffset At { get; private set; }
}
