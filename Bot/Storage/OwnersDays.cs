using Microsoft.EntityFrameworkCore;
using SalesBot.Domain;

namespace SalesBot.Storage;

/// <summary>The present day where each contact's owner is: a contact's days are its owner's, whoever looks at it.</summary>
internal static class OwnersDays
{
    /// <summary>The users of a tenant on whose clock it is another day than in UTC, by that day.</summary>
    public static async Task<ILookup<DateOnly, string>> Elsewhere(SalesDbContext session, string tenant, DateTimeOffset now)
    {
        var day = LocalDay.At(now, null);
        return (await session.Profiles.Where(p => p.TenantId == tenant && p.TimeZone != null)
                .Select(p => new { p.OwnerId, p.TimeZone }).ToListAsync())
            .Where(p => LocalDay.At(now, p.TimeZone) != day).ToLookup(p => LocalDay.At(now, p.TimeZone), p => p.OwnerId);
    }

    /// <summary>Reads the time zones of the owners of some contacts.</summary>
    /// <returns>The present day of a contact's owner; the day in UTC when their zone is not known.</returns>
    public static async Task<Func<Contact, DateOnly>> Of(
        SalesDbContext session, IReadOnlyCollection<Contact> contacts, DateTimeOffset now, CancellationToken stopping = default)
    {
        var owners = contacts.Select(c => c.OwnerId).Distinct(StringComparer.Ordinal).ToList();
        var zones = (await session.Profiles.Where(p => owners.Contains(p.OwnerId)).AsNoTracking().ToListAsync(stopping))
            .ToDictionary(p => (p.TenantId, p.OwnerId), p => p.TimeZone);
        return contact => LocalDay.At(now, zones.GetValueOrDefault((contact.TenantId, contact.OwnerId)));
    }
}
