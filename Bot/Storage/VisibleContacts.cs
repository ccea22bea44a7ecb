using Microsoft.EntityFrameworkCore;
using SalesBot.Domain;

namespace SalesBot.Storage;

/// <summary>The contacts that a user may see: a rep their own, a manager all of the tenant.</summary>
internal sealed class VisibleContacts(SalesDbContext db, User user)
{
    /// <summary>The user.</summary>
    public User User => user;

    /// <summary>The contact that the user requested last and may not see; null when there is none.</summary>
    public Guid? Refused { get; set; }

    /// <summary>The contacts that the user may see.</summary>
    public IQueryable<Contact> Visible => user.Role == Role.Manager ? Tenants : Own;

    /// <summary>All contacts of the tenant, whoever may see them.</summary>
    public IQueryable<Contact> Tenants => db.Contacts.Where(c => c.TenantId == user.TenantId);

    /// <summary>The user's own contacts.</summary>
    public IQueryable<Contact> Own => Tenants.Where(c => c.OwnerId == user.Id);

    /// <summary>The user's own contacts, or all that they may see.</summary>
    public IQueryable<Contact> Of(bool ownOnly) => ownOnly ? Own : Visible;

    /// <summary>The deals that count: the user's own, or all that they may see.</summary>
    public IQueryable<Deal> DealsOf(bool ownOnly) =>
        db.Deals.Where(d => d.TenantId == user.TenantId && !d.IsSetAside && (d.OwnerId == user.Id || (!ownOnly && user.Role == Role.Manager)));

    /// <summary>The contacts whose name, surname or company begins with a text, the latest changed first.</summary>
    public static async Task<IReadOnlyList<Contact>> BeginningWith(IQueryable<Contact> contacts, string text, int most)
    {
        var key = SearchKey.Of(text);
        if (key.Length == 0)
            return [];
        // A range query finds a prefix with the index of every database, and treats no character as a wildcard.
        var end = key + "\U0010FFFF";
        return await contacts
            .Where(c => (c.NameKey.CompareTo(key) >= 0 && c.NameKey.CompareTo(end) < 0)
                || (c.SurnameKey.CompareTo(key) >= 0 && c.SurnameKey.CompareTo(end) < 0)
                || (c.CompanyKey.CompareTo(key) >= 0 && c.CompanyKey.CompareTo(end) < 0))
            .OrderByDescending(c => c.ChangedAt).Take(most).AsNoTracking().ToListAsync();
    }
}
