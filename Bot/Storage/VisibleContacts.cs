using Microsoft.EntityFrameworkCore;
using SalesBot.Domain;

namespace SalesBot.Storage;

/// <summary>The contacts that a user may see: a rep their own, a manager all of the tenant.</summary>
internal sealed class VisibleContacts(SalesDbContext db, User user, DamagedRecords damaged)
{
    private readonly List<Contact> leftOut = [];

    /// <summary>The user.</summary>
    public User User => user;

    /// <summary>The contact that the user requested last and may not see; null when there is none.</summary>
    public Guid? Refused { get; set; }

    /// <summary>The contacts that lists left out because a stored value of them can't be read, each once.</summary>
    public IReadOnlyList<Contact> LeftOut => leftOut;

    /// <summary>Those of a list that can be read. The others are left out, and the user is told at the end of the turn.</summary>
    public IReadOnlyList<Contact> Whole(IReadOnlyList<Contact> all)
    {
        if (!Met(all).Any(contact => contact.IsDamaged))
            return all;
        foreach (var contact in all)
            if (contact.IsDamaged && !leftOut.Exists(other => other.Id == contact.Id))
                leftOut.Add(contact);
        return [.. all.Where(contact => !contact.IsDamaged)];
    }

    /// <summary>Notes for the log which contacts of a list are damaged.</summary>
    public IReadOnlyList<Contact> Met(IReadOnlyList<Contact> all)
    {
        foreach (var contact in all)
            damaged.Meet(db, contact);
        return all;
    }

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
