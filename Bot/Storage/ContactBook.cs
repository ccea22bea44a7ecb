using System.Data.Common;
using System.Runtime.ExceptionServices;
using Microsoft.EntityFrameworkCore;
using SalesBot.Domain;

namespace SalesBot.Storage;

/// <inheritdoc cref="IContactBook"/>
internal sealed class ContactBook : IContactBook
{
    private const int MostCandidates = 200;

    private readonly SalesDatabase database;
    private readonly User user;
    private readonly SalesDbContext db;
    private readonly VisibleContacts contacts;
    private bool failed, closed;

    public ContactBook(SalesDatabase database, User user)
    {
        (this.database, this.user) = (database, user);
        db = database.Rent();
        contacts = new VisibleContacts(db, user, database.Damaged);
        Credit = new CreditQueue(db, contacts);
        Work = new WorkList(database, contacts);
        Pipeline = new PipelineReads(db, contacts);
        PersonalData = new PersonalData(db, contacts, database.Damaged);
    }

    public ICreditQueue Credit { get; }

    public IWorkList Work { get; }

    public IPipelineReads Pipeline { get; }

    public IPersonalData PersonalData { get; }

    public IReadOnlyList<Contact> LeftOut => contacts.LeftOut;

    public async Task<Profile> Profile()
    {
        var profile = await database.CompiledQueries.ProfileOf(db, user.TenantId, user.Id);
        return profile ?? db.Profiles.Add(new Profile(user)).Entity;
    }

    public async Task<Contact?> Find(Guid id) => (await FindAsStored(id))?.Whole();

    public async Task<Contact?> FindAsStored(Guid id)
    {
        if (await database.CompiledQueries.ContactOf(db, id) is not { } contact)
            return null;
        database.Damaged.Meet(db, contact);
        if (user.MaySee(contact))
            return contact;
        contacts.Refused = id;
        return null;
    }

    public async Task<IReadOnlyList<Contact>> Search(string text, int most, bool asWritten) =>
        contacts.Met(await new ContactFinder(db, contacts).Find(text, most, asWritten));

    public Task<IReadOnlyList<string>> NameWordsLike(IReadOnlyCollection<string> words) => new ContactFinder(db, contacts).OwnWordsLike(words);

    public async Task<IReadOnlyList<Contact>> Resembling(string name, string company, int most) =>
        [.. (await new ContactFinder(db, contacts).SharingWords(name, company, MostCandidates)).Where(c => Likeness.Of(name, company, c.Name, c.Company)).Take(most)];

    public async Task<IReadOnlyList<Contact>> Newest(int most, bool ownOnly) =>
        contacts.Whole(await contacts.Of(ownOnly).OrderByDescending(c => c.ChangedAt).Take(most).AsNoTracking().ToListAsync());

    public async Task<IReadOnlyList<Contact>> ReferredBy(Contact contact, int most) =>
        contact.HasReferred
            ? contacts.Whole(
                await contacts.Visible.Where(c => c.ReferredById == contact.Id).OrderByDescending(c => c.EnteredAt).Take(most)
                    .AsNoTracking().ToListAsync())
            : [];

    public async Task<IReadOnlyList<Guid>> Origins(Contact contact)
    {
        var origins = new List<Guid>();
        for (var next = contact.ReferredById; next is { } id && !origins.Contains(id); next = await ReferrerOf(id))
            origins.Add(id);
        return origins;
    }

    private Task<Guid?> ReferrerOf(Guid id) => contacts.Tenants.Where(c => c.Id == id).Select(c => c.ReferredById).FirstOrDefaultAsync();

    public async Task<DateOnly> DayOf(Contact contact, DateTimeOffset now) => (await OwnersDays.Of(db, [contact], now))(contact);

    public Task<DateTimeOffset?> LastTurnAt() =>
        db.Inbox.Where(row => row.TenantId == user.TenantId && row.OwnerId == user.Id).OrderByDescending(row => row.At)
            .Select(row => (DateTimeOffset?)row.At).FirstOrDefaultAsync();

    public async Task<IReadOnlyList<Change>> History(Contact contact, int most, int before = int.MaxValue)
    {
        if (!user.MaySee(contact))
            return [];
        var changes = (await db.History.Where(h => h.ContactId == contact.Id && h.Number < before).OrderByDescending(h => h.Number).Take(most)
            .AsNoTracking().ToListAsync()).ConvertAll(Read);
        // What replaced a deal is undone by the deal that it replaced.
        foreach (var id in changes.Select(change => (change as SaleBegun)?.FormerDealId ?? (change as DealJoined)?.FormerDealId).OfType<Guid>())
            if (user.MayChange(contact) && await db.Deals.FirstOrDefaultAsync(d => d.Id == id) is { } former && !database.Damaged.Meet(db, former))
                contact.Recall(former);
        return changes;
    }

    public async Task<IReadOnlyList<Deal>> FormerDeals(Contact contact, int most) =>
        contact.FormerDealCount > 0 && user.MaySee(contact)
            // A sale that this turn takes back is still stored as open.
            ? (await db.Deals.Where(d => d.MainContactId == contact.Id && d.Id != contact.Deal.Id && !d.IsSetAside && d.Outcome != null)
                .OrderByDescending(d => d.ClosedOn).Take(most).AsNoTracking().ToListAsync()).FindAll(d => !database.Damaged.Meet(db, d))
            : [];

    public async Task<IReadOnlyList<Contact>> OthersIn(Contact contact) =>
        contact.Deal.IsShared && user.MaySee(contact)
            ? contacts.Whole(
                await contacts.Visible.Where(c => c.Deal.Id == contact.Deal.Id && c.Id != contact.Id).OrderBy(c => c.EnteredAt)
                    .AsNoTracking().ToListAsync())
            : [];

    public async Task<IReadOnlyList<Note>> Notes(Contact contact, int most) =>
        contact.Answers.Find(Keys.Note) is not null && user.MaySee(contact)
            ? Note.In(contact.News.Reverse().Concat((await db.History.Where(h => h.ContactId == contact.Id && h.Subject == Keys.Note)
                .OrderByDescending(h => h.Number).Take(most).AsNoTracking().ToListAsync()).Select(Read)))
            : [];

    private Change Read(HistoryRow row)
    {
        database.Damaged.Meet(db, row);
        return row.Read();
    }

    public async Task MoveToNamedCompany(Contact contact)
    {
        var (former, key) = (contact.CompanyRecord, CompanyKey.Of(contact.Company));
        if (former.Key == key)
            return;
        var known = Whole(await CompanyOf(key));
        var isAlone = !await contacts.Tenants.AnyAsync(c => c.CompanyRecord.Id == former.Id && c.Id != contact.Id);
        if (isAlone && known is null)
        {
            former.Rename(contact.Company);
            return;
        }

        contact.MoveTo(known ?? new Company(contact.Company, user));
        // A record with a credit check stays, so that undoing the correction finds it again.
        if (!isAlone || former.Answers.Given.Count > 0)
            return;
        // Before the record goes, the context has to see that the contact has left it.
        db.Entry(contact).DetectChanges();
        db.Companies.Remove(former);
    }

    public async Task Add(Contact contact)
    {
        if (Whole(await CompanyOf(contact.CompanyRecord.Key)) is { } known)
            contact.WorkAt(known);
        db.Contacts.Add(contact);
    }

    // Whoever came to work there couldn't be read either.
    private Company? Whole(Company? company) =>
        company is not null && database.Damaged.Meet(db, company) ? throw new DamagedRecordException(company) : company;

    public async Task<IReadOnlyList<Contact>> Affected()
    {
        var affected = new List<Contact>();
        foreach (var company in Tracked<Company>().Where(c => c.HasNews).ToList())
            affected.AddRange(await contacts.Tenants.Where(c => c.CompanyRecord.Id == company.Id).ToListAsync());
        foreach (var deal in Tracked<Deal>().Where(d => d is { HasNews: true, IsShared: true }).ToList())
            affected.AddRange(await contacts.Tenants.Where(c => c.Deal.Id == deal.Id).ToListAsync());
        // A deal that goes on with another contact is no longer shared.
        affected.AddRange(Tracked<Contact>().Where(c => c.Deal.HasNews));
        return [.. affected.Distinct().Where(c => !database.Damaged.Meet(db, c))];
    }

    private IEnumerable<T> Tracked<T>()
        where T : class => db.ChangeTracker.Entries<T>().Where(entry => entry.State is not EntityState.Deleted).Select(entry => entry.Entity);

    private async Task<Company?> CompanyOf(string key) =>
        Tracked<Company>().FirstOrDefault(c => c.TenantId == user.TenantId && c.Key == key)
        ?? await db.Companies.FirstOrDefaultAsync(c => c.TenantId == user.TenantId && c.Key == key);

    public async Task<CommitResult> Commit(Delivery delivery, DateTimeOffset at)
    {
        var row = db.Inbox.Add(new InboxRow(user, delivery, at)).Entity;
        if (contacts.Refused is { } contact)
            db.Refusals.Add(new RefusalRow(user, contact, at));
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
        catch (DbUpdateException clash) when (database.IsTaken(clash))
        {
            failed = true;
            return await HasTakenEffect(row) ? CommitResult.Repeated : CommitResult.Conflict;
        }
        catch (DbUpdateException unstored) when (unstored.InnerException is DbException failure)
        {
            failed = true;
            // Throw the database's own exception, as reads do: callers that handle it know no other.
            ExceptionDispatchInfo.Throw(failure);
            throw;
        }
        catch
        {
            failed = true;
            throw;
        }
    }

    private async Task<bool> HasTakenEffect(InboxRow row)
    {
        using var lent = database.Lend();
        return await lent.Session.Inbox.AnyAsync(d => d.Channel == row.Channel && d.Conversation == row.Conversation && d.Activity == row.Activity);
    }

    public void Dispose()
    {
        // A session that is returned twice would be lent to two turns at once.
        if (closed)
            return;
        closed = true;
        if (failed)
            database.Discard(db);
        else
            database.Return(db);
    }
}
