using Microsoft.EntityFrameworkCore;
using SalesBot.Domain;

namespace SalesBot.Storage;

/// <inheritdoc cref="IPersonalData"/>
internal sealed class PersonalData(SalesDbContext db, VisibleContacts contacts, DamagedRecords damaged) : IPersonalData
{
    public async Task Erase(Contact contact, DateTimeOffset at)
    {
        RequireRight(contact);
        // The contacts whom this one referred keep the fact that they came by referral, but not from whom.
        if (contact.HasReferred)
            foreach (var referred in contacts.Tenants.Where(c => c.ReferredById == contact.Id).ToList())
                referred.ForgetReferrer(contacts.User, at);
        await Remove(contact);
        await NoteErasure(contact, contact.Name, at);
    }

    public async Task Withdraw(Contact contact)
    {
        RequireRight(contact);
        await Remove(contact);
    }

    private void RequireRight(Contact contact)
    {
        if (!contacts.User.MayErase(contact))
            throw new UnauthorizedAccessException("Only the owner or a manager may erase a contact.");
    }

    private async Task Remove(Contact contact)
    {
        // Also the companies that they were said to work at before a correction.
        var renamed = await db.History.Where(h => h.ContactId == contact.Id && h.Subject == Keys.ContactCompany).AsNoTracking().ToListAsync();
        var companies = renamed.Select(row => row.Read()).OfType<ContactRenamed>().Select(change => change.From);
        // The database deletes the history too, by the foreign key.
        db.Contacts.Remove(contact);
        damaged.Forget(db, contact);
        await LeaveDeals(contact);
        await LeaveCompany(contact.CompanyRecord);
        foreach (var key in companies.Select(CompanyKey.Of).Where(key => key != contact.CompanyRecord.Key).Distinct(StringComparer.Ordinal))
            if (await db.Companies.FirstOrDefaultAsync(c => c.TenantId == contact.TenantId && c.Key == key) is { } former)
                await LeaveCompany(former);
    }

    // A deal in which others take part goes on in the name of one of them. The contact's other deals are erased with them.
    private async Task LeaveDeals(Contact contact)
    {
        var erased = Erased;
        foreach (var deal in (await db.Deals.Where(d => d.MainContactId == contact.Id).ToListAsync()).Where(d => d.MainContactId == contact.Id))
            if (await contacts.Tenants.Where(c => c.Deal.Id == deal.Id && !erased.Contains(c.Id)).OrderBy(c => c.EnteredAt).FirstOrDefaultAsync() is { } other)
                deal.GoOnWith(other);
            else
            {
                db.Deals.Remove(deal);
                damaged.Forget(db, deal);
            }

        if (contact.Deal.IsShared)
            contact.Deal.Leave();
    }

    // Nothing is known about a company without contacts, and its name may be a person's.
    private async Task LeaveCompany(Company company)
    {
        var erased = Erased;
        if (!await contacts.Tenants.AnyAsync(c => c.CompanyRecord.Id == company.Id && !erased.Contains(c.Id)))
        {
            db.Companies.Remove(company);
            damaged.Forget(db, company);
        }
    }

    private List<Guid> Erased => [.. db.ChangeTracker.Entries<Contact>().Where(entry => entry.State is EntityState.Deleted).Select(entry => entry.Entity.Id)];

    public async Task<IReadOnlyList<Contact>> Involving(string name, int most)
    {
        var key = SearchKey.Of(name);
        if (key.Length == 0)
            return [];
        var line = $"\n{key}\n";
        return contacts.Whole(await contacts.Visible.Where(c => EF.Property<string>(c, "PeopleKeys").Contains(line))
            .OrderByDescending(c => c.ChangedAt).Take(most).AsNoTracking().ToListAsync());
    }

    public async Task<bool> ErasePerson(Contact contact, string name, DateTimeOffset at)
    {
        if (!contacts.User.MayErase(contact))
            throw new UnauthorizedAccessException("Only the owner or a manager may erase a person.");
        var history = await db.History.Where(h => h.ContactId == contact.Id).ToListAsync();
        var names = PersonNamed.NamesOf(name, history.Select(row => row.Read()));
        if (!contact.BuyingCentre.Forget(names, contacts.User, at))
            return false;
        foreach (var former in await db.Deals.Where(d => d.MainContactId == contact.Id && d.Id != contact.Deal.Id).ToListAsync())
            // The people of a deal that can't be read stay as they are stored.
            if (!damaged.Meet(db, former))
                former.Forget(names);
        foreach (var known in names)
            await NoteErasure(contact, known, at);
        foreach (var row in history.Where(row => row.Read().Mentions(names)))
            row.Erase();
        return true;
    }

    public async Task<IReadOnlyList<StoredRow>> Unread(Contact contact)
    {
        if (!contacts.User.MaySee(contact))
            return [];
        var records = new List<OwnedRecord>();
        if (contact.IsDamaged)
            records.AddRange([contact, contact.CompanyRecord, contact.Deal,
                .. await db.Deals.Where(d => d.MainContactId == contact.Id && d.Id != contact.Deal.Id).AsNoTracking().ToListAsync()]);
        records.AddRange((await db.History.Where(h => h.ContactId == contact.Id).OrderBy(h => h.Number).AsNoTracking().ToListAsync())
            .Where(row => row.Read() is UnreadableChange));
        var rows = new List<StoredRow>();
        foreach (var record in records)
            rows.Add(await StoredRows.Of(db, record));
        return rows;
    }

    public async Task<DateTimeOffset?> ErasedAt(string name, string company)
    {
        if (await ErasureKey() is not { } key)
            return null;
        var fingerprint = key.Of(name, company);
        return await db.Erasures.Where(e => e.TenantId == contacts.User.TenantId && e.Fingerprint == fingerprint).MaxAsync(e => (DateTimeOffset?)e.At);
    }

    private async Task NoteErasure(Contact contact, string name, DateTimeOffset at)
    {
        // When two turns create the tenant's first key at once, they conflict and one is tried again.
        var key = db.ErasureKeys.Local.FirstOrDefault(k => k.TenantId == contacts.User.TenantId) ?? await ErasureKey()
            ?? db.ErasureKeys.Add(new ErasureKeyRow(contacts.User.TenantId)).Entity;
        db.Erasures.Add(new ErasureRow(contact, key.Of(name, contact.Company), contacts.User, at));
    }

    private Task<ErasureKeyRow?> ErasureKey() => db.ErasureKeys.FirstOrDefaultAsync(k => k.TenantId == contacts.User.TenantId);
}
