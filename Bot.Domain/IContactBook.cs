namespace SalesBot.Domain;

/// <summary>Opens a user's contact book for the length of one turn.</summary>
public interface IContactBooks
{
    /// <summary>Opens the book. Reads see what is committed; changes are committed together or not at all.</summary>
    IContactBook Open(User user);

    /// <summary>
    /// Whether a failure of a book says nothing about what was asked of it, so that a turn may begin anew: the connection broke, or two stood in each
    /// other's way. What was being committed may be stored.
    /// </summary>
    bool IsPassing(Exception failure);

    /// <summary>The users, of all tenants, to whom an answer that did not reach them is to be told again by now; those who wait longest first.</summary>
    Task<IReadOnlyList<Profile>> Owed(DateTimeOffset at, int most);
}

/// <summary>
/// One user's view of the stored contacts, for one turn. It shows what the user may see and nothing else: a rep their own contacts,
/// a manager those of the tenant.
/// </summary>
public interface IContactBook : IDisposable
{
    /// <summary>The user's profile, made at the first turn.</summary>
    Task<Profile> Profile();

    /// <summary>
    /// The contact with answers, buying centre and interview; null when there is none or the user may not see it. That somebody asked for what they may
    /// not see is committed with the turn.
    /// </summary>
    Task<Contact?> Find(Guid id);

    /// <summary>Contacts whose name, surname or company begins with the text, newest first.</summary>
    Task<IReadOnlyList<Contact>> Search(string text, int most);

    /// <summary>A contact of the tenant whose credit the user checks; null when there is none or the user is no credit controller (D9).</summary>
    Task<Contact?> FindForCredit(Guid id);

    /// <summary>Contacts of the tenant whose name, surname or company begins with the text, for a credit controller; nothing for anybody else (D9).</summary>
    Task<IReadOnlyList<Contact>> SearchForCredit(string text, int most);

    /// <summary>
    /// Contacts of the tenant that wait for a credit controller's word, those who wait longest first, and how many there are in all; none for anybody
    /// else (D9, D17).
    /// </summary>
    Task<(IReadOnlyList<Contact> First, int Count)> AwaitingCredit(int most);

    /// <summary>The user's own contacts that are likely the same person.</summary>
    Task<IReadOnlyList<Contact>> Resembling(string name, string company, int most);

    /// <summary>The user's own contacts with an open interview, the latest first, and how many there are in all.</summary>
    Task<(IReadOnlyList<Contact> Newest, int Count)> OpenInterviews(int most);

    /// <summary>The user's own contacts about which something is due by a day, the most urgent first, and how many there are in all.</summary>
    Task<(IReadOnlyList<Contact> First, int Count)> ToDo(DateOnly today, int most);

    /// <summary>The user's own contacts about which something will be due after a day, the soonest first.</summary>
    Task<IReadOnlyList<Contact>> Ahead(DateOnly today, int most);

    /// <summary>The user's contacts that changed last.</summary>
    Task<IReadOnlyList<Contact>> Newest(int most, bool ownOnly);

    /// <summary>How many contacts stand where, over all the user may see or only their own.</summary>
    Task<IReadOnlyList<PipelineCount>> Count(bool ownOnly);

    /// <summary>
    /// How many contacts wait for a credit check though their stage is a later one (D17), over all the user may see or only their own.
    /// </summary>
    Task<int> CountAwaitingCreditLater(bool ownOnly);

    /// <summary>What the open deals of each currency and stage add up to, over all the user may see or only their own.</summary>
    Task<IReadOnlyList<DealSum>> Sums(bool ownOnly);

    /// <summary>The latest so many passages of the tenant's contacts to a later stage, newest first (D19): who they were is not among it.</summary>
    Task<IReadOnlyList<Passage>> Passages(int most);

    /// <summary>
    /// The open contacts that have been in their stage since before the time that is given for it, over all the user may see or only their own: those who
    /// are in it longest first, and how many there are in all (D19).
    /// </summary>
    Task<(IReadOnlyList<Contact> First, int Count)> InStageSince(IReadOnlyDictionary<Stage, DateTimeOffset> before, int most, bool ownOnly);

    /// <summary>How many contacts of each standing came by referral (D21), over all the user may see or only their own.</summary>
    Task<IReadOnlyList<(Standing Standing, int Count)>> CountReferred(bool ownOnly);

    /// <summary>Those whom a contact referred (D21), as far as the user may see them, the newest first.</summary>
    Task<IReadOnlyList<Contact>> ReferredBy(Contact contact, int most);

    /// <summary>The ids of the contact who referred this one, of the one who referred that, and so on up, whoever may see them.</summary>
    Task<IReadOnlyList<Guid>> Origins(Contact contact);

    /// <summary>A contact's history, newest first; only what came before a change where its number is given.</summary>
    Task<IReadOnlyList<Change>> History(Contact contact, int most, int before = int.MaxValue);

    /// <summary>Adds a contact.</summary>
    void Add(Contact contact);

    /// <summary>
    /// Erases a contact with everything known of it. What stays is that something was erased, and a keyed hash by which name and company are known again
    /// if somebody enters them, but not read.
    /// </summary>
    /// <exception cref="UnauthorizedAccessException">The user is neither its owner nor a manager.</exception>
    Task Erase(Contact contact, DateTimeOffset at);

    /// <summary>The contacts that the user may see in whose buying centre somebody of this name is or was, the latest changed first.</summary>
    Task<IReadOnlyList<Contact>> Involving(string name, int most);

    /// <summary>
    /// Erases a person from a contact's buying centre and from what its history says of them, under former spellings too; that something was erased stays,
    /// and a keyed hash of the name at the contact's company.
    /// </summary>
    /// <returns>False when nobody of that name is or was in it.</returns>
    /// <exception cref="UnauthorizedAccessException">The user is neither the contact's owner nor a manager.</exception>
    Task<bool> ErasePerson(Contact contact, string name, DateTimeOffset at);

    /// <summary>When somebody of this name at this company was last erased in the user's tenant, UTC; null when nobody was.</summary>
    Task<DateTimeOffset?> ErasedAt(string name, string company);

    /// <summary>Commits everything that changed since the book was opened, together with the mark that this delivery was handled.</summary>
    /// <returns>How it went; unless <see cref="CommitResult.Committed"/>, nothing was stored.</returns>
    Task<CommitResult> Commit(Delivery delivery, DateTimeOffset at);
}

/// <summary>Names one delivery of the channel; the same again is a repetition.</summary>
public readonly record struct Delivery(string Channel, string Conversation, string Activity);

/// <summary>How a commit went.</summary>
public enum CommitResult
{
    /// <summary>Everything is stored, synced to disk.</summary>
    Committed,

    /// <summary>The channel delivered this before; it took effect then.</summary>
    Repeated,

    /// <summary>Somebody else changed the same record meanwhile.</summary>
    Conflict,
}

/// <summary>What the open deals in a currency and stage add up to, in hundredths.</summary>
public readonly record struct DealSum(string Currency, Stage Stage, long Hundredths, int Count);

/// <summary>How many contacts have this standing, stage and risk.</summary>
public readonly record struct PipelineCount(Standing Standing, Stage Stage, bool IsAtRisk, int Count);
