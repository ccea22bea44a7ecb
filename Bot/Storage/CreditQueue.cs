using Microsoft.EntityFrameworkCore;
using SalesBot.Domain;

namespace SalesBot.Storage;

/// <inheritdoc cref="ICreditQueue"/>
internal sealed class CreditQueue(VisibleContacts contacts) : ICreditQueue
{
    public async Task<Contact?> FindForCredit(Guid id)
    {
        if (!contacts.User.ChecksCredit || await contacts.Tenants.FirstOrDefaultAsync(c => c.Id == id) is not { } contact)
            return null;
        // The earlier lookup recorded a refused request. A controller may see the contact here, so clear it.
        contacts.Refused = null;
        return contact;
    }

    public async Task<IReadOnlyList<Contact>> SearchForCredit(string text, int most) =>
        contacts.User.ChecksCredit ? await VisibleContacts.BeginningWith(contacts.Tenants, text, most) : [];

    public async Task<(IReadOnlyList<Contact> First, int Count)> AwaitingCredit(int most)
    {
        if (!contacts.User.ChecksCredit)
            return ([], 0);
        var awaited = contacts.Tenants.Where(c => c.CreditAwaitedSince != null);
        var first = await awaited.OrderBy(c => c.CreditAwaitedSince).ThenBy(c => c.Id).Take(most).AsNoTracking().ToListAsync();
        return (first, first.Count < most ? first.Count : await awaited.CountAsync());
    }
}
