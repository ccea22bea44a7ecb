using System.Data.Common;
using System.Runtime.ExceptionServices;
using Microsoft.EntityFrameworkCore;
using SalesBot.Domain;

namespace SalesBot.Storage;

/// <inheritdoc cref="IContactBooks"/>
internal sealed class ContactBooks(SalesDatabase database) : IContactBooks
{
    public IContactBook Open(User user) => new ContactBook(database, user);

    public bool IsPassing(Exception failure) => database.IsPassing(failure);

    public async Task<IReadOnlyList<Profile>> Owed(DateTimeOffset at, int most)
    {
        var session = database.Rent();
        try
        {
            return await session.Profiles.Where(p => p.TellAgainAt <= at).OrderBy(p => p.TellAgainAt).Take(most).AsNoTracking().ToListAsync();
        }
        finally
        {
            database.Return(session);
        }
    }
}

/// <inheritdoc cref="IContactBook"/>
internal sealed class ContactBook(SalesDatabase database, User user) : IContactBook
{
    private readonly SalesDbContext db = database.Rent();
    private Guid? refused;
    private bool failed, closed;

    /// <summary>What the user may see: a rep their own, a manager the tenant's.</summary>
    private IQueryable<Contact> Visible => user.Role == Role.Manager ? Tenants : Own;

    private IQueryable<Contact> Tenants => db.Contacts.Where(c => c.TenantId == user.TenantId);

    private IQueryable<Contact> Own => Tenants.Where(c => c.OwnerId == user.Id);

    public async Task<Profile> Profile()
    {
        var profile = await database.EveryTurn.ProfileOf(db, user.TenantId, user.Id);
        return profile ?? db.Profiles.Add(new Profile(user)).Entity;
    }

    public async Task<Contact?> Find(Guid id)
    {
        if (await database.EveryTurn.ContactOf(db, id) is not { } contact)
            return null;
        if (user.MaySee(contact))
            return contact;
        refused = id;
        return null;
    }

    public async Task<Contact?> FindForCredit(Guid id)
    {
        if (!user.ChecksCredit || await database.EveryTurn.ContactOf(db, id) is not { } contact || contact.TenantId != user.TenantId)
            return null;
        // Looked for as somebody's own it was refused; this is how a controller may see it.
        refused = null;
        return contact;
    }

    public async Task<IReadOnlyList<Contact>> SearchForCredit(string text, int most) => user.ChecksCredit ? await Among(Tenants, text, most) : [];

    public async Task<(IReadOnlyList<Contact> First, int Count)> AwaitingCredit(int most)
    {
        if (!user.ChecksCredit)
            return ([], 0);
        var awaited = Tenants.Where(c => c.CreditAwaitedSince != null);
        var first = await awaited.OrderBy(c => c.CreditAwaitedSince).ThenBy(c => c.Id).Take(most).AsNoTracking().ToListAsync();
        return (first, first.Count < most ? first.Count : await awaited.CountAsync());
    }

    public Task<IReadOnlyList<Contact>> Search(string text, int most) => Among(Visible, text, most);

    private static async Task<IReadOnlyList<Contact>> Among(IQueryable<Contact> contacts, string text, int most)
    {
        var key = SearchKey.Of(text);
        if (key.Length == 0)
            return [];
        // A range is a prefix that every database answers from its index, and in which no character is a wildcard.
        var end = key + "\U0010FFFF";
        return await contacts
            .Where(c => (c.NameKey.CompareTo(key) >= 0 && c.NameKey.CompareTo(end) < 0)
                || (c.SurnameKey.CompareTo(key) >= 0 && c.SurnameKey.CompareTo(end) < 0)
                || (c.CompanyKey.CompareTo(key) >= 0 && c.CompanyKey.CompareTo(end) < 0))
            .OrderByDescending(c => c.ChangedAt).Take(most).AsNoTracking().ToListAsync();
    }

    public async Task<IReadOnlyList<Contact>> Resembling(string name, string company, int most)
    {
        var key = SearchKey.Of(name);
        var likely = new List<Contact>();
        await foreach (var contact in database.EveryTurn.LikelyTheSame(db, user.TenantId, user.Id, key, SearchKey.LastWordFirst(name), SearchKey.Of(company)))
            if (likely.Count < most && SearchKey.Resemble(contact.NameKey, key))
                likely.Add(contact);
        return likely;
    }

    public async Task<(IReadOnlyList<Contact> Newest, int Count)> OpenInterviews(int most)
    {
        var open = Own.Where(c => c.HasOpenInterview == true);
        var newest = await open.OrderByDescending(c => c.ShownAt).Take(most).ToListAsync();
        return (newest, newest.Count < most ? newest.Count : await open.CountAsync());
    }

    public async Task<(IReadOnlyList<Contact> First, int Count)> ToDo(DateOnly today, int most)
    {
        var due = Own.Where(c => EF.Property<DateOnly?>(c, "TodoOn") <= today);
        var first = await due.OrderByDescending(c => EF.Property<int>(c, "TodoUrgency")).ThenBy(c => EF.Property<DateOnly?>(c, "TodoOn")).ThenBy(c => c.Id)
            .Take(most).AsNoTracking().ToListAsync();
        return (first, first.Count < most ? first.Count : await due.CountAsync());
    }

    public async Task<IReadOnlyList<Contact>> Ahead(DateOnly today, int most) =>
        await Own.Where(c => EF.Property<DateOnly?>(c, "TodoOn") > today).OrderBy(c => EF.Property<DateOnly?>(c, "TodoOn")).ThenBy(c => c.Id)
            .Take(most).AsNoTracking().ToListAsync();

    public async Task<IReadOnlyList<Contact>> Newest(int most, bool ownOnly) =>
        await (ownOnly ? Own : Visible).OrderByDescending(c => c.ChangedAt).Take(most).AsNoTracking().ToListAsync();

    public async Task<IReadOnlyList<PipelineCount>> Count(bool ownOnly) =>
        await (ownOnly ? Own : Visible)
            .GroupBy(c => new { c.Standing, c.Stage, c.IsAtRisk })
            .Select(g => new PipelineCount(g.Key.Standing, g.Key.Stage, g.Key.IsAtRisk, g.Count()))
            .ToListAsync();

    public Task<int> CountAwaitingCreditLater(bool ownOnly) =>
        (ownOnly ? Own : Visible).CountAsync(c => c.CreditAwaitedSince != null
            && (c.Stage == Stage.Demonstration || c.Stage == Stage.Proposal || c.Stage == Stage.Closing));

    public async Task<IReadOnlyList<DealSum>> Sums(bool ownOnly) =>
        await (ownOnly ? Own : Visible)
            .Where(c => c.Amount != null && c.Currency != null && (c.Standing == Standing.Lead || c.Standing == Standing.Prospect || c.Standing == Standing.Qualified))
            .GroupBy(c => new { c.Currency, c.Stage })
            .Select(g => new DealSum(g.Key.Currency!, g.Key.Stage, g.Sum(c => c.Amount!.Value), g.Count()))
            .ToListAsync();

    public async Task<IReadOnlyList<Passage>> Passages(int most)
    {
        var changes = await db.History.Where(h => h.TenantId == user.TenantId && h.Kind == StoredKind.StageChanged)
            .OrderByDescending(h => h.At).Take(most).Select(h => new { h.OwnerId, h.From, h.To, h.On, h.At }).ToListAsync();
        var passages = new List<Passage>(changes.Count);
        foreach (var change in changes)
            if (change.On is { } since && Names<Stage>.Read(change.From) is { } left && Names<Stage>.Read(change.To) is { } reached && reached > left && reached != Stage.Lost)
                passages.Add(new Passage(change.OwnerId, left, DateOnly.FromDateTime(change.At.UtcDateTime).DayNumber - since.DayNumber, change.At));
        return passages;
    }

    public async Task<(IReadOnlyList<Contact> First, int Count)> InStageSince(IReadOnlyDictionary<Stage, DateTimeOffset> before, int most, bool ownOnly)
    {
        DateTimeOffset Before(Stage stage) => before.GetValueOrDefault(stage, DateTimeOffset.UnixEpoch);
        var (fresh, waiting, talking) = (Before(Stage.New), Before(Stage.WaitingForCredit), Before(Stage.Talking));
        var (demonstration, proposal, closing) = (Before(Stage.Demonstration), Before(Stage.Proposal), Before(Stage.Closing));
        var slow = (ownOnly ? Own : Visible).Where(c =>
            (c.Standing == Standing.Lead || c.Standing == Standing.Prospect || c.Standing == Standing.Qualified)
            && ((c.Stage == Stage.New && c.StageSince < fresh) || (c.Stage == Stage.WaitingForCredit && c.StageSince < waiting)
                || (c.Stage == Stage.Talking && c.StageSince < talking) || (c.Stage == Stage.Demonstration && c.StageSince < demonstration)
                || (c.Stage == Stage.Proposal && c.StageSince < proposal) || (c.Stage == Stage.Closing && c.StageSince < closing)));
        var first = most == 0 ? [] : await slow.OrderBy(c => c.StageSince).ThenBy(c => c.Id).Take(most).AsNoTracking().ToListAsync();
        return (first, most > 0 && first.Count < most ? first.Count : await slow.CountAsync());
    }

    public async Task<IReadOnlyList<(Standing Standing, int Count)>> CountReferred(bool ownOnly) =>
        (await (ownOnly ? Own : Visible).Where(c => c.ReferredById != null).GroupBy(c => c.Standing).Select(g => new { Standing = g.Key, Count = g.Count() }).ToListAsync())
        .ConvertAll(g => (g.Standing, g.Count));

    public async Task<IReadOnlyList<Contact>> ReferredBy(Contact contact, int most) =>
        contact.HasReferred
            ? await Visible.Where(c => c.ReferredById == contact.Id).OrderByDescending(c => c.EnteredAt).Take(most).AsNoTracking().ToListAsync()
            : [];

    public async Task<IReadOnlyList<Guid>> Origins(Contact contact)
    {
        var origins = new List<Guid>();
        for (var next = contact.ReferredById; next is { } id && !origins.Contains(id); next = await Tenants.Where(c => c.Id == id).Select(c => c.ReferredById).FirstOrDefaultAsync())
            origins.Add(id);
        return origins;
    }

    public async Task<IReadOnlyList<Change>> History(Contact contact, int most, int before = int.MaxValue) =>
        user.MaySee(contact)
            ? (await db.History.Where(h => h.ContactId == contact.Id && h.Number < before).OrderByDescending(h => h.Number).Take(most).AsNoTracking().ToListAsync())
            .ConvertAll(row => row.Read())
            : [];

    public void Add(Contact contact) => db.Contacts.Add(contact);

    public async Task Erase(Contact contact, DateTimeOffset at)
    {
        if (!user.MayErase(contact))
            throw new UnauthorizedAccessException("Only the owner or a manager may erase a contact.");
        // That they came by referral stays with those whom the contact referred; from whom goes.
        if (contact.HasReferred)
            foreach (var referred in Tenants.Where(c => c.ReferredById == contact.Id).ToList())
                referred.ForgetReferrer(user, at);
        // The history goes with it, by the foreign key.
        db.Contacts.Remove(contact);
        await NoteErasure(contact, contact.Name, at);
    }

    public async Task<IReadOnlyList<Contact>> Involving(string name, int most)
    {
        var key = SearchKey.Of(name);
        if (key.Length == 0)
            return [];
        var line = $"\n{key}\n";
        return await Visible.Where(c => EF.Property<string>(c, "PeopleKeys").Contains(line)).OrderByDescending(c => c.ChangedAt).Take(most).AsNoTracking().ToListAsync();
    }

    public async Task<bool> ErasePerson(Contact contact, string name, DateTimeOffset at)
    {
        if (!user.MayErase(contact))
            throw new UnauthorizedAccessException("Only the owner or a manager may erase a person.");
        var history = await db.History.Where(h => h.ContactId == contact.Id).ToListAsync();
        var names = PersonNamed.NamesOf(name, history.Select(row => row.Read()));
        if (!contact.BuyingCentre.Forget(names, user, at))
            return false;
        foreach (var known in names)
            await NoteErasure(contact, known, at);
        foreach (var row in history.Where(row => row.Read().Mentions(names)))
            row.Erase();
        return true;
    }

    public async Task<DateTimeOffset?> ErasedAt(string name, string company)
    {
        if (await ErasureKey() is not { } key)
            return null;
        var fingerprint = key.Of(name, company);
        return await db.Erasures.Where(e => e.TenantId == user.TenantId && e.Fingerprint == fingerprint).MaxAsync(e => (DateTimeOffset?)e.At);
    }

    private async Task NoteErasure(Contact contact, string name, DateTimeOffset at)
    {
        // Two who make the tenant's first key at once conflict, and one of them begins anew.
        var key = db.ErasureKeys.Local.FirstOrDefault(k => k.TenantId == user.TenantId) ?? await ErasureKey() ?? db.ErasureKeys.Add(new ErasureKeyRow(user.TenantId)).Entity;
        db.Erasures.Add(new ErasureRow(contact, key.Of(name, contact.Company), user, at));
    }

    private Task<ErasureKeyRow?> ErasureKey() => db.ErasureKeys.FirstOrDefaultAsync(k => k.TenantId == user.TenantId);

    public async Task<CommitResult> Commit(Delivery delivery, DateTimeOffset at)
    {
        var row = db.Inbox.Add(new InboxRow(user, delivery, at)).Entity;
        if (refused is { } contact)
            db.Refusals.Add(new RefusalRow(user, contact, at));
        try
        {
            await database.Commit(db);
            return CommitResult.Committed;
        }
        catch (DbUpdateConcurrencyException)
        {
            failed = true;
            return CommitResult.Conflict;
        }
        catch (DbUpdateException clash) when (database.IsTaken(clash))
        {
            failed = true;
            return await HasTakenEffect(row) ? CommitResult.Repeated : CommitResult.Conflict;
        }
        catch (DbUpdateException unstored) when (unstored.InnerException is DbException failure)
        {
            failed = true;
            // What the database said, as when it is read from: those who go on after its failures know no other.
            ExceptionDispatchInfo.Throw(failure);
            throw;
        }
        catch
        {
            failed = true;
            throw;
        }
    }

    private async Task<bool> HasTakenEffect(InboxRow row)
    {
        using var lent = database.Lend();
        return await lent.Session.Inbox.AnyAsync(d => d.Channel == row.Channel && d.Conversation == row.Conversation && d.Activity == row.Activity);
    }

    public void Dispose()
    {
        // A session given back twice would be lent to two turns at once.
        if (closed)
            return;
        closed = true;
        if (failed)
            database.Discard(db);
        else
            database.Return(db);
    }
}
