using Microsoft.EntityFrameworkCore;
using SalesBot.Domain;

namespace SalesBot.Storage;

/// <inheritdoc cref="IContactBooks"/>
internal sealed class ContactBooks(SalesDatabase database) : IContactBooks
{
    public IContactBook Open(User user) => new ContactBook(database, user);
}

/// <inheritdoc cref="IContactBook"/>
internal sealed class ContactBook(SalesDatabase database, User user) : IContactBook
{
    private static readonly Func<SalesDbContext, Guid, string, Task<Contact?>> WholeContact = EF.CompileAsyncQuery(
        (SalesDbContext db, Guid id, string tenant) => db.Contacts
            .Include(c => c.Given).Include(c => c.People).Include(c => c.Interview)
            .AsSingleQuery()
            .FirstOrDefault(c => c.Id == id && c.TenantId == tenant));

    private static readonly Func<SalesDbContext, string, string, Task<Profile?>> ProfileOf = EF.CompileAsyncQuery(
        (SalesDbContext db, string tenant, string id) => db.Profiles.FirstOrDefault(p => p.TenantId == tenant && p.OwnerId == id));

    private readonly SalesDbContext db = database.Rent();
    private bool failed, closed;

    /// <summary>What the user may see: a rep their own, a manager the tenant's.</summary>
    private IQueryable<Contact> Visible => user.Role == Role.Manager ? Tenants : Own;

    private IQueryable<Contact> Tenants => db.Contacts.Where(c => c.TenantId == user.TenantId);

    private IQueryable<Contact> Own => Tenants.Where(c => c.OwnerId == user.Id);

    public async Task<Profile> Profile()
    {
        var profile = await ProfileOf(db, user.TenantId, user.Id);
        return profile ?? db.Profiles.Add(new Profile(user)).Entity;
    }

    public async Task<Contact?> Find(Guid id) =>
        await WholeContact(db, id, user.TenantId) is { } contact && user.MaySee(contact) ? contact : null;

    public async Task<IReadOnlyList<Contact>> Search(string text, int most)
    {
        var key = SearchKey.Of(text);
        if (key.Length == 0)
            return [];
        // A range is a prefix that every database answers from its index, and in which no character is a wildcard.
        var end = key + "\U0010FFFF";
        return await Visible
            .Where(c => (c.NameKey.CompareTo(key) >= 0 && c.NameKey.CompareTo(end) < 0)
                || (c.SurnameKey.CompareTo(key) >= 0 && c.SurnameKey.CompareTo(end) < 0)
                || (c.CompanyKey.CompareTo(key) >= 0 && c.CompanyKey.CompareTo(end) < 0))
            .OrderByDescending(c => c.ChangedAt).Take(most).AsNoTracking().ToListAsync();
    }

    public async Task<IReadOnlyList<Contact>> Resembling(string name, string company, int most)
    {
        var (nameKey, surnameKey, companyKey) = (SearchKey.Of(name), SearchKey.LastWordFirst(name), SearchKey.Of(company));
        var candidates = await Own
            .Where(c => c.NameKey == nameKey || c.NameKey == surnameKey || c.SurnameKey == nameKey
                || (c.CompanyKey == companyKey && companyKey != ""))
            .OrderByDescending(c => c.ChangedAt).Take(200).AsNoTracking().ToListAsync();
        return candidates.Where(c => SearchKey.Resemble(c.NameKey, nameKey)).Take(most).ToList();
    }

    public async Task<(IReadOnlyList<Contact> Newest, int Count)> OpenInterviews(int most)
    {
        var open = db.Interviews.Where(i => i.TenantId == user.TenantId && i.OwnerId == user.Id && i.IsOpen);
        var newest = await open.OrderByDescending(i => i.ShownAt).Take(most)
            .Join(db.Contacts.Include(c => c.Given), i => i.ContactId, c => c.Id, (i, c) => new { i.ShownAt, Contact = c })
            .OrderByDescending(row => row.ShownAt).Select(row => row.Contact).ToListAsync();
        return (newest, newest.Count < most ? newest.Count : await open.CountAsync());
    }

    public async Task<IReadOnlyList<Contact>> Newest(int most, bool ownOnly) =>
        await (ownOnly ? Own : Visible).OrderByDescending(c => c.ChangedAt).Take(most).AsNoTracking().ToListAsync();

    public async Task<IReadOnlyList<PipelineCount>> Count(bool ownOnly) =>
        await (ownOnly ? Own : Visible)
            .GroupBy(c => new { c.Standing, c.Stage, c.IsAtRisk })
            .Select(g => new PipelineCount(g.Key.Standing, g.Key.Stage, g.Key.IsAtRisk, g.Count()))
            .ToListAsync();

    public async Task<IReadOnlyList<HistoryEntry>> History(Contact contact, int most) =>
        user.MaySee(contact)
            ? await db.History.Where(h => h.ContactId == contact.Id).OrderByDescending(h => h.Number).Take(most).AsNoTracking().ToListAsync()
            : [];

    public void Add(Contact contact) => db.Contacts.Add(contact);

    public void Erase(Contact contact, DateTimeOffset at)
    {
        if (!user.MayChange(contact))
            throw new UnauthorizedAccessException("Only the owner may erase a contact.");
        // Answers, buying centre, interview and history go with it, by the foreign keys.
        db.Contacts.Remove(contact);
        db.Erasures.Add(new ErasureRow(contact, user, at));
    }

    public async Task<CommitResult> Commit(Delivery delivery, DateTimeOffset at)
    {
        db.Inbox.Add(new InboxRow(user, delivery, at));
        try
        {
            await database.Commit(db);
            return CommitResult.Committed;
        }
        catch (DbUpdateConcurrencyException)
        {
            failed = true;
            return CommitResult.Conflict;
        }
        catch (DbUpdateException clash) when (clash.InnerException is Microsoft.Data.Sqlite.SqliteException { SqliteErrorCode: 19 })
        {
            failed = true;
            return clash.Entries.Any(e => e.Entity is InboxRow) ? CommitResult.Repeated : CommitResult.Conflict;
        }
        catch
        {
            failed = true;
            throw;
        }
    }

    public void Dispose()
    {
        // A session given back twice would be lent to two turns at once.
        if (closed)
            return;
        closed = true;
        if (failed)
        {
            db.Database.GetDbConnection().Dispose();
            db.Dispose();
        }
        else
            database.Return(db);
    }
}
