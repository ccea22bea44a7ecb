using Microsoft.EntityFrameworkCore;
using SalesBot.Domain;

namespace SalesBot.Storage;

/// <inheritdoc cref="IWorkList"/>
internal sealed class WorkList(SalesDatabase database, VisibleContacts contacts) : IWorkList
{
    // A turn has no time for more. The job does the rest.
    private const int MostBatches = 3;

    public async Task<(IReadOnlyList<Contact> Newest, int Count)> OpenInterviews(int most)
    {
        var open = contacts.Own.Where(c => c.HasOpenInterview == true);
        var newest = await open.OrderByDescending(c => c.ShownAt).Take(most).ToListAsync();
        return Whole(newest, newest.Count < most ? newest.Count : await open.CountAsync());
    }

    public Task<(IReadOnlyList<Contact> Page, int Count)> Due(DateOnly today, int skip, int most) => Page(DueOn(today), skip, most);

    public async Task<IReadOnlyList<Guid>> DueInOrder(DateOnly today) => await DueOn(today).Select(c => c.Id).ToListAsync();

    public Task<(IReadOnlyList<Contact> Page, int Count)> Ahead(DateOnly today, int skip, int most) => Page(After(today), skip, most);

    public async Task<IReadOnlyList<Guid>> AheadInOrder(DateOnly today) => await After(today).Select(c => c.Id).ToListAsync();

    private IQueryable<Contact> DueOn(DateOnly today) =>
        contacts.Own.Where(c => EF.Property<DateOnly?>(c, "TodoOn") <= today)
            .OrderByDescending(c => EF.Property<int>(c, "TodoRank")).ThenBy(c => EF.Property<DateOnly?>(c, "TodoOn")).ThenBy(c => c.Id);

    private IQueryable<Contact> After(DateOnly today) =>
        contacts.Own.Where(c => EF.Property<DateOnly?>(c, "TodoOn") > today).OrderBy(c => EF.Property<DateOnly?>(c, "TodoOn")).ThenBy(c => c.Id);

    public async Task LetTimePass(Playbook playbook, DateTimeOffset now, DateOnly today)
    {
        var effects = new TimeEffects(database, playbook);
        Guid? last = Guid.Empty;
        for (var batch = 0; batch < MostBatches && last is { } reached; batch++)
            last = await effects.JudgeSome(
                session => new VisibleContacts(session, contacts.User, database.Damaged).Visible, now, reached, CancellationToken.None,
                contact => contacts.User.MayChange(contact) ? today : null);
    }

    private async Task<(IReadOnlyList<Contact> Page, int Count)> Page(IQueryable<Contact> all, int skip, int most)
    {
        var page = await all.Skip(skip).Take(most).AsNoTracking().ToListAsync();
        // The first page that is not full says how many there are.
        return Whole(page, page.Count < most && (skip == 0 || page.Count > 0) ? skip + page.Count : await all.CountAsync());
    }

    private (IReadOnlyList<Contact> Whole, int Count) Whole(List<Contact> page, int count)
    {
        var whole = contacts.Whole(page);
        return (whole, count - (page.Count - whole.Count));
    }
}
