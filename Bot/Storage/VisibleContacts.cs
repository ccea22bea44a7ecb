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
}
