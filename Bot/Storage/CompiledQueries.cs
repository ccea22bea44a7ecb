using Microsoft.EntityFrameworkCore;
using SalesBot.Domain;

namespace SalesBot.Storage;

/// <summary>Queries that almost every turn runs. They are translated into SQL once for each database and not at every turn.</summary>
internal sealed class CompiledQueries
{
    /// <summary>The contact with an id; null when there is none.</summary>
    public Func<SalesDbContext, Guid, Task<Contact?>> ContactOf { get; } = EF.CompileAsyncQuery(
        (SalesDbContext db, Guid id) => db.Contacts.FirstOrDefault(c => c.Id == id));

    /// <summary>The profile of a tenant's user; null when there is none.</summary>
    public Func<SalesDbContext, string, string, Task<Profile?>> ProfileOf { get; } = EF.CompileAsyncQuery(
        (SalesDbContext db, string tenant, string id) => db.Profiles.FirstOrDefault(p => p.TenantId == tenant && p.OwnerId == id));

    /// <summary>
    /// An owner's contacts, newest first, that may be the person of a name, a surname and a company, all given as search keys.
    /// </summary>
    public Func<SalesDbContext, string, string, string, string, string, IAsyncEnumerable<Contact>> LikelyTheSame { get; } = EF.CompileAsyncQuery(
        (SalesDbContext db, string tenant, string owner, string name, string surname, string company) => db.Contacts
            .Where(c => c.TenantId == tenant && c.OwnerId == owner
                && (c.NameKey == name || c.NameKey == surname || c.SurnameKey == name || (c.CompanyKey == company && company != "")))
            .OrderByDescending(c => c.ChangedAt).Take(200).AsNoTracking());
}
