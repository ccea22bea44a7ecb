namespace SalesBot.Domain;

/// <summary>
/// One user's view of the stored contacts, for one turn. It shows what the user may see and nothing else: a rep their own contacts,
/// a manager those of the tenant.
/// </summary>
public interface IContactBook : IDisposable
{
    /// <summary>Contacts whose credit is checked.</summary>
    ICreditQueue Credit { get; }

    /// <summary>What the user has to do.</summary>
    IWorkList Work { get; }

    /// <summary>Where the contacts stand.</summary>
    IPipelineReads Pipeline { get; }

    /// <summary>Erasing and knowing again.</summary>
    IPersonalData PersonalData { get; }

    /// <summary>The user's profile, made at the first turn.</summary>
    Task<Profile> Profile();

    /// <summary>
    /// The contact with answers, buying centre and interview; null when there is none or the user may not see it. That somebody asked for
    /// what they may not see is committed with the turn.
    /// </summary>
    Task<Contact?> Find(Guid id);

    /// <summary>Contacts whose name, surname or company begins with the text, newest first.</summary>
    Task<IReadOnlyList<Contact>> Search(string text, int most);

    /// <summary>The user's own contacts that are likely the same person.</summary>
    Task<IReadOnlyList<Contact>> Resembling(string name, string company, int most);

    /// <summary>The user's contacts that changed last.</summary>
    Task<IReadOnlyList<Contact>> Newest(int most, bool ownOnly);

    /// <summary>Those whom a contact referred (D21), as far as the user may see them, the newest first.</summary>
    Task<IReadOnlyList<Contact>> ReferredBy(Contact contact, int most);

    /// <summary>The ids of the contact who referred this one, of the one who referred that, and so on up, whoever may see them.</summary>
    Task<IReadOnlyList<Guid>> Origins(Contact contact);

    /// <summary>A contact's history, newest first; only what came before a change where its number is given.</summary>
    Task<IReadOnlyList<Change>> History(Contact contact, int most, int before = int.MaxValue);

    /// <summary>Adds a contact.</summary>
    void Add(Contact contact);

    /// <summary>Commits everything that changed since the book was opened, together with the mark that this delivery was handled.</summary>
    /// <returns>How it went; unless <see cref="CommitResult.Committed"/>, nothing was stored.</returns>
    Task<CommitResult> Commit(Delivery delivery, DateTimeOffset at);
}
