using Microsoft.EntityFrameworkCore;
using SalesBot.Domain;

namespace SalesBot.Storage;

/// <inheritdoc cref="IContactBooks"/>
internal sealed class ContactBooks(SalesDatabase database) : IContactBooks
{
    public IContactBook Open(User user) => new ContactBook(database, user);

    public bool IsPassing(Exception failure) => database.IsPassing(failure);

    public async Task<IReadOnlyList<Profile>> MissedReplies(DateTimeOffset at, int most)
    {
        var session = database.Rent();
        try
        {
            return await session.Profiles.Where(p => p.NextAttemptAt <= at).OrderBy(p => p.NextAttemptAt).Take(most).AsNoTracking().ToListAsync();
        }
        finally
        {
            database.Return(session);
        }
    }
}
