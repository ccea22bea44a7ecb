using Microsoft.EntityFrameworkCore;
using SalesBot.Domain;

namespace SalesBot.Storage;

/// <summary>The reads of nearly every turn, translated into SQL once for each database instead of once a turn.</summary>
internal sealed class CompiledQueries
{
    /// <summary>The profile of a tenant's user; null when there is none.</summary>
    public Func<SalesDbContext, string, string, Task<Profile?>> ProfileOf { get; } = EF.CompileAsyncQuery(
        (SalesDbContext db, string tenant, string owner) => db.Profiles.FirstOrDefault(p => p.TenantId == tenant && p.OwnerId == owner));

    /// <summary>The contact with an id; null when there is none.</summary>
    public Func<SalesDbContext, Guid, Task<Contact?>> ContactOf { get; } = EF.CompileAsyncQuery(
        (SalesDbContext db, Guid id) => db.Contacts.FirstOrDefault(c => c.Id == id));
}
