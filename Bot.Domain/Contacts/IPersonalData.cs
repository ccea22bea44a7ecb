namespace SalesBot.Domain;

/// <summary>Erasing what is stored of people, and knowing again whose data was erased.</summary>
public interface IPersonalData
{
    /// <summary>
    /// Erases a contact with everything known of it. What stays is that something was erased, and a keyed hash by which name and company
    /// are known again if somebody enters them, but not read.
    /// </summary>
    /// <exception cref="UnauthorizedAccessException">The user is neither its owner nor a manager.</exception>
    Task Erase(Contact contact, DateTimeOffset at);

    /// <summary>The contacts that the user may see in whose buying centre somebody of this name is or was, the latest changed first.</summary>
    Task<IReadOnlyList<Contact>> Involving(string name, int most);

    /// <summary>
    /// Erases a person from a contact's buying centre and from what its history says of them, under former spellings too; that something
    /// was erased stays, and a keyed hash of the name at the contact's company.
    /// </summary>
    /// <returns>False when nobody of that name is or was in it.</returns>
    /// <exception cref="UnauthorizedAccessException">The user is neither the contact's owner nor a manager.</exception>
    Task<bool> ErasePerson(Contact contact, string name, DateTimeOffset at);

    /// <summary>When somebody of this name at this company was last erased in the user's tenant, UTC; null when nobody was.</summary>
    Task<DateTimeOffset?> ErasedAt(string name, string company);
}
