namespace SalesBot.Domain;

/// <summary>Erases what is stored about people, and recognises people whose data was erased.</summary>
public interface IPersonalData
{
    /// <summary>
    /// Erases a contact with everything known about it. What remains is a record that something was erased, and a keyed hash of name and
    /// company. The hash recognises the person when somebody enters them again; it can't be turned back into the name.
    /// </summary>
    /// <exception cref="UnauthorizedAccessException">The user is neither its owner nor a manager.</exception>
    Task Erase(Contact contact, DateTimeOffset at);

    /// <summary>
    /// Takes back a contact who was entered by mistake, and about whom nothing else is stored. Unlike <see cref="Erase"/> it leaves no trace.
    /// </summary>
    /// <exception cref="UnauthorizedAccessException">The user is neither its owner nor a manager.</exception>
    Task Withdraw(Contact contact);

    /// <summary>
    /// The contacts that the user may see and in whose buying centre a person of this name is or was, the latest changed first.
    /// </summary>
    Task<IReadOnlyList<Contact>> Involving(string name, int most);

    /// <summary>
    /// Erases a person from a contact's buying centre and history, including former spellings of the name. What remains is a record that
    /// something was erased, and a keyed hash of the name at the contact's company.
    /// </summary>
    /// <returns>False when nobody of that name is or was in it.</returns>
    /// <exception cref="UnauthorizedAccessException">The user is neither the contact's owner nor a manager.</exception>
    Task<bool> ErasePerson(Contact contact, string name, DateTimeOffset at);

    /// <summary>
    /// The rows of a contact as the database holds them, if a value of them can't be read: a person gets all that is stored about them. Of the
    /// history, the rows that can't be read.
    /// </summary>
    Task<IReadOnlyList<StoredRow>> Unread(Contact contact);

    /// <summary>When a person of this name at this company was last erased in the user's tenant, UTC; null when there was none.</summary>
    Task<DateTimeOffset?> ErasedAt(string name, string company);
}
