using SalesBot.Domain;

namespace SalesBot.Storage;

/// <summary>One change of a contact's history, stored as <see cref="StoredChange"/> writes it.</summary>
internal sealed class HistoryRow : OwnedRecord
{
    private HistoryRow() { }

    public HistoryRow(Contact contact, Change change) : base(contact)
    {
        (ContactId, Number, ById, By, At, Through) = (contact.Id, change.Number, change.ById, change.By, change.At, change.Through);
        var stored = StoredChange.Of(change);
        (Kind, Subject, From, To, Reason) = (stored.Kind, stored.Subject, stored.From, stored.To, stored.Reason);
        (On, Evidence, PlaybookVersion, TakesBack, WasAnswered) = (stored.On, stored.Evidence, stored.PlaybookVersion, stored.Undoes, stored.WasAnswered);
    }

    public Guid ContactId { get; private set; }

    public int Number { get; private set; }

    public StoredKind Kind { get; private set; }

    public string? Subject { get; private set; }

    public string? From { get; private set; }

    public string? To { get; private set; }

    public string? Reason { get; private set; }

    public DateOnly? On { get; private set; }

    public string? Evidence { get; private set; }

    public string? PlaybookVersion { get; private set; }

    public int? TakesBack { get; private set; }

    public bool WasAnswered { get; private set; }

    public string ById { get; private set; } = "";

    public string By { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    public ChangeOrigin? Through { get; private set; }

    /// <inheritdoc/>
    public override bool IsDamaged => Unreadable.Is(Kind) || Unreadable.Is(Through) || Unreadable.Is(At);

    /// <summary>The change in this row.</summary>
    public Change Read()
    {
        var stored = new StoredChange(Kind, Subject, From, To, Reason)
        {
            On = On, Evidence = Evidence, PlaybookVersion = PlaybookVersion, Undoes = TakesBack, WasAnswered = WasAnswered,
        };
        return (IsDamaged ? new UnreadableChange(stored) : stored.Read()) with
        {
            Number = Number, ById = ById, By = By, At = At, Through = Unreadable.Is(Through) ? null : Through,
        };
    }

    /// <summary>Erases what the change says. Only that there was a change remains.</summary>
    public void Erase() => (Kind, Subject, From, To, Reason, Evidence, TakesBack) = (StoredKind.PersonErased, null, null, null, null, null, null);
}
