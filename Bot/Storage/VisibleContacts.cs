using Microsoft.EntityFrameworkCore;
using SalesBot.Domain;

namespace SalesBot.Storage;

/// <summary>The contacts of one session as far as a user may see them: a rep their own, a manager those of the tenant.</summary>
internal sealed class VisibleContacts(SalesDbContext db, User user)
{
    /// <summary>Who asks.</summary>
    public User User => user;

    /// <summary>The contact that was asked for last though the user may not see it.</summary>
    public Guid? Refused { get; set; }

    /// <summary>What the user may see.</summary>
    public IQueryable<Contact> Visible => user.Role == Role.Manager ? Tenants : Own;

    /// <summary>Those of the tenant, whoever may see them.</summary>
    public IQueryable<Contact> Tenants => db.Contacts.Where(c => c.TenantId == user.TenantId);

    /// <summary>The user's own.</summary>
    public IQueryable<Contact> Own => Tenants.Where(c => c.OwnerId == user.Id);

    /// <summary>The user's own, or all that they may see.</summary>
    public IQueryable<Contact> Of(bool ownOnly) => ownOnly ? Own : Visible;

    /// <summary>Those among some contacts whose name, surname or company begins with a text, the latest changed first.</summary>
    public static async Task<IReadOnlyList<Contact>> BeginningWith(IQueryable<Contact> contacts, string text, int most)
    {
        var key = SearchKey.Of(text);
        if (key.Length == 0)
            return [];
        // A range is a prefix that every database answers from its index, and in which no character is a wildcard.
        var end = key + "\U0010FFFF";
        return await contacts
            .Where(c => (c.NameKey.CompareTo(key) >= 0 && c.NameKey.CompareTo(end) < 0)
                || (c.SurnameKey.CompareTo(key) >= 0 && c.SurnameKey.CompareTo(end) < 0)
                || (c.CompanyKey.CompareTo(key) >= 0 && c.CompanyKey.CompareTo(end) < 0))
            .OrderByDescending(c => c.ChangedAt).Take(most).AsNoTracking().ToListAsync();
    }
}
