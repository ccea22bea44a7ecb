using Microsoft.EntityFrameworkCore;
using SalesBot.Domain;

namespace SalesBot.Storage;

/// <inheritdoc cref="IWorkList"/>
internal sealed class WorkList(VisibleContacts contacts) : IWorkList
{
    public async Task<(IReadOnlyList<Contact> Newest, int Count)> OpenInterviews(int most)
    {
        var open = contacts.Own.Where(c => c.HasOpenInterview == true);
        var newest = await open.OrderByDescending(c => c.ShownAt).Take(most).ToListAsync();
        return (newest, newest.Count < most ? newest.Count : await open.CountAsync());
    }

    public async Task<(IReadOnlyList<Contact> First, int Count)> ToDo(DateOnly today, int most)
    {
        var due = contacts.Own.Where(c => EF.Property<DateOnly?>(c, "TodoOn") <= today);
        var first = await due.OrderByDescending(c => EF.Property<int>(c, "TodoUrgency")).ThenBy(c => EF.Property<DateOnly?>(c, "TodoOn")).ThenBy(c => c.Id)
            .Take(most).AsNoTracking().ToListAsync();
        return (first, first.Count < most ? first.Count : await due.CountAsync());
    }

    public async Task<IReadOnlyList<Contact>> Ahead(DateOnly today, int most) =>
        await contacts.Own.Where(c => EF.Property<DateOnly?>(c, "TodoOn") > today).OrderBy(c => EF.Property<DateOnly?>(c, "TodoOn")).ThenBy(c => c.Id)
            .Take(most).AsNoTracking().ToListAsync();
}
