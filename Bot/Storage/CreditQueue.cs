using Microsoft.EntityFrameworkCore;
using SalesBot.Domain;

namespace SalesBot.Storage;

/// <inheritdoc cref="ICreditQueue"/>
internal sealed class CreditQueue(SalesDbContext db, VisibleContacts contacts) : ICreditQueue
{
    // More than one contact of a company may fit.
    private const int MostLookedAt = 100;

    public async Task<Contact?> FindForCredit(Guid id)
    {
        if (!contacts.User.ChecksCredit || await contacts.Tenants.FirstOrDefaultAsync(c => c.Id == id) is not { } contact)
            return null;
        // The earlier lookup recorded a refused request. A controller may see the contact here, so clear it.
        contacts.Refused = null;
        contacts.Met([contact]);
        return contact.Whole();
    }

    public async Task<IReadOnlyList<Contact>> SearchForCredit(string text, int most) =>
        contacts.User.ChecksCredit
            ? [.. (await new ContactFinder(db, contacts).Find(text, MostLookedAt, asWritten: false, tenants: true)).DistinctBy(c => c.CompanyRecord.Id).Take(most)]
            : [];

    public async Task<(IReadOnlyList<AwaitedCheck> First, int Count)> AwaitingCredit(int most)
    {
        if (!contacts.User.ChecksCredit)
            return ([], 0);
        var awaited = contacts.Tenants.Where(c => c.CreditAwaitedSince != null);
        var companies = awaited.GroupBy(c => EF.Property<Guid>(c, "CompanyId"))
            .Select(g => new { Id = g.Key, Since = g.Min(c => c.CreditAwaitedSince), Count = g.Count() });
        var first = new List<AwaitedCheck>();
        foreach (var company in await companies.OrderBy(c => c.Since).ThenBy(c => c.Id).Take(most).ToListAsync())
        {
            var longest = await awaited.Where(c => EF.Property<Guid>(c, "CompanyId") == company.Id)
                .OrderBy(c => c.CreditAwaitedSince).ThenBy(c => c.Id).AsNoTracking().FirstAsync();
            first.AddRange(contacts.Whole([longest]).Select(contact => new AwaitedCheck(contact, company.Count)));
        }

        return (first, first.Count < most ? first.Count : await companies.CountAsync());
    }
}
