using SalesBot.Domain;

namespace SalesBot.Storage;

/// <summary>A word of a contact's name or company, by which the contact is found. Kept up in the transaction that enters or renames the contact.</summary>
internal sealed class NameWordRow : OwnedRecord
{
    private NameWordRow() { }

    private NameWordRow(Contact contact, string word) : base(contact) => (ContactId, Word) = (contact.Id, word);

    public Guid ContactId { get; private set; }

    public string Word { get; private set; } = "";

    /// <summary>The rows of a contact as it is named now.</summary>
    public static IEnumerable<NameWordRow> Of(Contact contact) => NameWords.Of(contact.Name, contact.Company).Select(word => new NameWordRow(contact, word));
}
