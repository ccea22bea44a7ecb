namespace SalesBot.Domain;

/// <summary>
/// One user's view of the stored contacts, for one turn. It shows only what the user may see: a rep their own contacts, a manager all
/// contacts of the tenant.
/// </summary>
public interface IContactBook : IDisposable
{
    /// <summary>Contacts that need a credit check.</summary>
    ICreditQueue Credit { get; }

    /// <summary>The user's open interviews and due actions.</summary>
    IWorkList Work { get; }

    /// <summary>Counts and sums over the contacts.</summary>
    IPipelineReads Pipeline { get; }

    /// <summary>Erasing personal data, and recognising erased people.</summary>
    IPersonalData PersonalData { get; }

    /// <summary>
    /// The contacts that lists of this book left out because a stored value of them can't be read, so that the user can be told.
    /// </summary>
    IReadOnlyList<Contact> LeftOut { get; }

    /// <summary>The user's profile; created at the first turn.</summary>
    Task<Profile> Profile();

    /// <summary>
    /// The contact with answers, buying centre and interview; null when there is none or the user may not see it. A refused attempt is
    /// recorded when the turn is committed.
    /// </summary>
    /// <exception cref="DamagedRecordException">A stored value of the contact can't be read.</exception>
    Task<Contact?> Find(Guid id);

    /// <summary>The same, even if a stored value can't be read: then the contact can only be named, exported and erased.</summary>
    Task<Contact?> FindAsStored(Guid id);

    /// <summary>
    /// Contacts whose names and companies have all words of the text, whatever their order, case and accents: those with just these words, else
    /// those with words that begin so, else those with other cases of them or with a typing slip. The latest changed first. Includes contacts of
    /// which a stored value can't be read: what a message says about them must not go to another contact.
    /// </summary>
    /// <param name="text">What was written.</param>
    /// <param name="most">The most contacts that are wanted.</param>
    /// <param name="asWritten">Whether only these very words count.</param>
    Task<IReadOnlyList<Contact>> Search(string text, int most, bool asWritten = false);

    /// <summary>
    /// The words, as search keys, of the names and companies of the user's own contacts that begin like one of some words: each of these may be a
    /// case of one of them.
    /// </summary>
    Task<IReadOnlyList<string>> NameWordsLike(IReadOnlyCollection<string> words);

    /// <summary>The user's own contacts that are probably the same person, even if a stored value of them can't be read.</summary>
    Task<IReadOnlyList<Contact>> Resembling(string name, string company, int most);

    /// <summary>The contacts that changed last.</summary>
    Task<IReadOnlyList<Contact>> Newest(int most, bool ownOnly);

    /// <summary>The contacts that a contact referred (D21) and the user may see, newest first.</summary>
    Task<IReadOnlyList<Contact>> ReferredBy(Contact contact, int most);

    /// <summary>
    /// The ids of the contact who referred this one, of the one who referred that, and so on, including those the user may not see.
    /// </summary>
    Task<IReadOnlyList<Guid>> Origins(Contact contact);

    /// <summary>A contact's history, newest first. With <paramref name="before"/>, only changes with a lower number.</summary>
    Task<IReadOnlyList<Change>> History(Contact contact, int most, int before = int.MaxValue);

    /// <summary>The present day where a contact's owner is.</summary>
    Task<DateOnly> DayOf(Contact contact, DateTimeOffset now);

    /// <summary>When the user's last turn before this one began, UTC; null when that is too long ago to be kept.</summary>
    Task<DateTimeOffset?> LastTurnAt();

    /// <summary>The deals that a contact had before the present one, the latest first.</summary>
    Task<IReadOnlyList<Deal>> FormerDeals(Contact contact, int most);

    /// <summary>The other contacts in a contact's deal whom the user may see, in the order in which they were entered.</summary>
    Task<IReadOnlyList<Contact>> OthersIn(Contact contact);

    /// <summary>
    /// The notes about a contact, the newest first, with those of this turn. Those that were removed or undone are left out.
    /// </summary>
    /// <param name="contact">The contact.</param>
    /// <param name="most">How many changes about notes are read at most.</param>
    Task<IReadOnlyList<Note>> Notes(Contact contact, int most);

    /// <summary>
    /// Moves a contact whose company's name was corrected to the record of the company that they name now. If nobody else works at the record
    /// that they leave, and that company has no record yet, the record is renamed: it is the same company under its right name, and its credit
    /// check stays. A known company keeps its own check.
    /// </summary>
    /// <exception cref="DamagedRecordException">A stored value of that company can't be read.</exception>
    Task MoveToNamedCompany(Contact contact);

    /// <summary>Adds a contact. If their company has a record already, they work at that one.</summary>
    /// <exception cref="DamagedRecordException">A stored value of that company can't be read.</exception>
    Task Add(Contact contact);

    /// <summary>
    /// The other contacts whose deal or company this turn has changed, so that they have to be judged again. They may belong to other users
    /// of the tenant.
    /// </summary>
    Task<IReadOnlyList<Contact>> Affected();

    /// <summary>Commits all changes since the book was opened, and records that this delivery was handled.</summary>
    /// <returns>The result. Nothing was stored unless it is <see cref="CommitResult.Committed"/>.</returns>
    Task<CommitResult> Commit(Delivery delivery, DateTimeOffset at);
}
