using Microsoft.EntityFrameworkCore;
using SalesBot.Domain;

namespace SalesBot.Storage;

/// <summary>What nearly every turn asks, translated into SQL once for a database instead of at every turn.</summary>
internal sealed class CompiledQueries
{
    /// <summary>The contact of an id; null when there is none.</summary>
    public Func<SalesDbContext, Guid, Task<Contact?>> ContactOf { get; } = EF.CompileAsyncQuery(
        (SalesDbContext db, Guid id) => db.Contacts.FirstOrDefault(c => c.Id == id));

    /// <summary>The profile of a tenant's user; null when there is none.</summary>
    public Func<SalesDbContext, string, string, Task<Profile?>> ProfileOf { get; } = EF.CompileAsyncQuery(
        (SalesDbContext db, string tenant, string id) => db.Profiles.FirstOrDefault(p => p.TenantId == tenant && p.OwnerId == id));

    /// <summary>An owner's contacts, newest first, that may be the one of a name, a surname and a company, all folded.</summary>
    public Func<SalesDbContext, string, string, string, string, string, IAsyncEnumerable<Contact>> LikelyTheSame { get; } = EF.CompileAsyncQuery(
        (SalesDbContext db, string tenant, string owner, string name, string surname, string company) => db.Contacts
            .Where(c => c.TenantId == tenant && c.OwnerId == owner
                && (c.NameKey == name || c.NameKey == surname || c.SurnameKey == name || (c.CompanyKey == company && company != "")))
            .OrderByDescending(c => c.ChangedAt).Take(200).AsNoTracking());
}
