using SalesBot.Domain;
using SalesBot.Playbooks;
using SalesBot.Storage;

namespace SalesBot.Tests.Storage;

public sealed partial class ContactBookTests : IDisposable
{
    private static readonly DateTimeOffset Now = TemporaryDatabase.Now;

    // Two tenants whose users have the same ids.
    private static readonly User Ruta = new("north", "ruta", "Rūta", Role.Rep);
    private static readonly User Marek = new("north", "marek", "Marek", Role.Rep);
    private static readonly User Ingrid = new("north", "ingrid", "Ingrid", Role.Manager);
    private static readonly User SouthRuta = new("south", "ruta", "Rūta", Role.Rep);
    private static readonly User SouthIngrid = new("south", "ingrid", "Ingrid", Role.Manager);
    private static readonly Dictionary<Stage, DateTimeOffset> Always = Enum.GetValues<Stage>().ToDictionary(stage => stage, _ => Now.AddYears(1));
    private static readonly User[] Everybody = [Ruta, Marek, Ingrid, SouthRuta, SouthIngrid];

    private readonly TemporaryDatabase files = new();
    private readonly SalesDatabase database;
    private readonly ContactBooks books;

    public ContactBookTests()
    {
        database = files.Start();
        books = new ContactBooks(database);
    }

    public void Dispose() => files.Dispose();

    [Fact]
    public async Task No_reading_method_shows_another_reps_or_another_tenants_contact()
    {
        var entered = new List<Contact>();
        var origin = Contact.Enter("Otto Hallmann", "Hallmann Pumps", Ruta, Now);
        foreach (var owner in Everybody)
            for (var number = 0; number < 2; number++)
                entered.Add(await files.Enter(database, owner, "Dana Hallmann", "Hallmann Pumps", contact =>
                {
                    contact.CameFrom(origin, [], owner, Now);
                    contact.Record(Keys.DealAmount, "100", owner, Now);
                    contact.Record(Keys.DealCurrency, "EUR", owner, Now);
                    contact.Record(Keys.DealExpectedOn, "2026-12-10", owner, Now);
                    contact.Record(Keys.NeedStrength, "real", owner, Now);
                    contact.Record(Keys.Note, "They like figures", owner, Now);
                    contact.BuyingCentre.NameDecider($"Decider of {owner.TenantId}/{owner.Id}", owner, Now);
                    contact.BeginInterview().NextNonce(Now);
                    contact.Judge(PlaybookFile.BuiltIn(School.Lead), owner, Now);
                }));

        // A call of each read method that returns as much as possible: the contacts that it shows a user.
        var shown = new Dictionary<string, Func<IContactBook, Task<IEnumerable<OwnedRecord>>>>(StringComparer.Ordinal)
        {
            [nameof(IContactBook.Profile)] = async book => [await book.Profile()],
            [nameof(IContactBook.Find)] = async book => await All(entered, async c => await book.Find(c.Id) is { } found ? [found] : []),
            [nameof(IContactBook.Search)] = async book =>
                (await book.Search("dana", 100)).Concat(await book.Search("hallmann", 100)).Concat(await book.Search("hallmann p", 100)),
            [nameof(IContactBook.Resembling)] = async book => await book.Resembling("Dana Hallmann", "Hallmann Pumps", 100),
            [nameof(IWorkList.OpenInterviews)] = async book => (await book.Work.OpenInterviews(100)).Newest,
            [nameof(IWorkList.Due)] = async book => (await book.Work.Due(DateOnly.MaxValue, 0, 100)).Page,
            [nameof(IWorkList.Ahead)] = async book => (await book.Work.Ahead(DateOnly.MinValue, 0, 100)).Page,
            [nameof(IPersonalData.Involving)] = async book =>
                await All(entered, async c => await book.PersonalData.Involving($"Decider of {c.TenantId}/{c.OwnerId}", 100)),
            [nameof(IPipelineReads.InStageSince)] = async book => (await book.Pipeline.InStageSince(Always, 100, ownOnly: false)).First,
            [nameof(IPipelineReads.Stalled)] = async book =>
                (await book.Pipeline.Stalled(
                    PlaybookFile.BuiltIn(School.Lead), Now.AddYears(1), DateOnly.FromDateTime(Now.UtcDateTime).AddYears(1), 100, ownOnly: false)).First,
            [nameof(IContactBook.Newest)] = async book => await book.Newest(100, ownOnly: false),
            [nameof(IContactBook.History)] = async book => await All(entered, async c => (await book.History(c, 100)).Count > 0 ? [c] : []),
            [nameof(IContactBook.Notes)] = async book => await All(entered, async c => (await book.Notes(c, 100)).Count > 0 ? [c] : []),
            [nameof(IContactBook.ReferredBy)] = async book => await book.ReferredBy(origin, 100),
            [nameof(IPipelineReads.CountReferred)] = async book =>
                Enumerable.Repeat<OwnedRecord>(null!, (await book.Pipeline.CountReferred(ownOnly: false)).Sum(c => c.Count)),
            [nameof(IPipelineReads.Sums)] = async book => Enumerable.Repeat<OwnedRecord>(null!, (await book.Pipeline.Sums(ownOnly: false)).Sum(c => c.Count)),
            [nameof(IPipelineReads.Count)] = async book => Enumerable.Repeat<OwnedRecord>(null!, (await book.Pipeline.Count(ownOnly: false)).Sum(c => c.Count)),
        };
        shown[nameof(IPipelineReads.Expected)] = async book =>
            Enumerable.Repeat<OwnedRecord>(null!, (await book.Pipeline.Expected(DateOnly.MinValue, ownOnly: false)).Sum(sum => sum.Count));
        shown[nameof(IPipelineReads.ExpectedBefore)] = async book =>
            Enumerable.Repeat<OwnedRecord>(null!, (await book.Pipeline.ExpectedBefore(DateOnly.MaxValue, ownOnly: false)).Sum(sum => sum.Count));
        shown[nameof(IWorkList.DueInOrder)] = async book =>
            await book.Work.DueInOrder(DateOnly.MaxValue) is var ids ? entered.Where(c => ids.Contains(c.Id)) : [];
        shown[nameof(IWorkList.AheadInOrder)] = async book =>
            await book.Work.AheadInOrder(DateOnly.MinValue) is var ids ? entered.Where(c => ids.Contains(c.Id)) : [];
        // These return only ids or durations of the whole tenant: a circle of referrals is found across owners, and the usual time is of
        // all reps. Or words, of which another test tells whose they are.
        var telling = new[] { nameof(IContactBook.Origins), nameof(IPipelineReads.Transitions), nameof(IContactBook.NameWordsLike) };
        // ErasedAt is asked by a name that the caller already knows, so it reveals nobody. What is affected, and what time changes, is judged again and never shown.
        var writing =
            new[] { nameof(IContactBook.Add),
                nameof(IContactBook.Affected),
                nameof(IContactBook.LastTurnAt),
                nameof(IContactBook.DayOf),
                nameof(IContactBook.MoveToNamedCompany),
                nameof(IContactBook.FindAsStored),
                nameof(IPersonalData.Unread),
                nameof(IContactBook.FormerDeals),
                nameof(IPersonalData.Withdraw),
                nameof(IWorkList.LetTimePass),
                nameof(IContactBook.OthersIn),
                nameof(IPersonalData.Erase),
                nameof(IPersonalData.ErasePerson),
                nameof(IPersonalData.ErasedAt),
                nameof(IContactBook.Commit) };
        Assert.Equal(
            new[] { typeof(IContactBook), typeof(ICreditQueue), typeof(IWorkList), typeof(IPipelineReads), typeof(IPersonalData) }
                .SelectMany(t => t.GetMethods()).Where(m => !m.IsSpecialName).Select(m => m.Name).Order(StringComparer.Ordinal),
            shown.Keys.Concat(writing).Concat(telling)
                .Concat([
                    nameof(ICreditQueue.FindForCredit),
                    nameof(ICreditQueue.SearchForCredit),
                    nameof(ICreditQueue.AwaitingCredit),
                    nameof(IPipelineReads.CountStages),
                    nameof(IPipelineReads.CountWithoutAmount),
                    nameof(IPipelineReads.Undated),
                    nameof(IPipelineReads.Won),
                    nameof(IPipelineReads.CountAwaitingCreditLater)])
                .Order(StringComparer.Ordinal),
            StringComparer.Ordinal);
        await ForCredit(entered);

        foreach (var user in Everybody)
        {
            var (own, tenants) = (entered.Count(c => c.TenantId == user.TenantId && c.OwnerId == user.Id), entered.Count(c => c.TenantId == user.TenantId));
            var most = user.Role == Role.Manager ? tenants : own;
            foreach (var (method, show) in shown)
            {
                using var book = books.Open(user);
                var records = (await show(book)).ToList();
                if (method is nameof(IPipelineReads.Count) or nameof(IPipelineReads.CountReferred) or nameof(IPipelineReads.Sums)
                    or nameof(IPipelineReads.Expected) or nameof(IPipelineReads.ExpectedBefore))
                {
                    Assert.Equal(most, records.Count);
                    continue;
                }

                Assert.NotEmpty(records);
                Assert.All(records, record => Assert.True(user.MaySee(record), $"{method} shows {user} what is {record.TenantId}/{record.OwnerId}'s."));
                var contacts = records.OfType<Contact>().Select(c => c.Id).Distinct().Count();
                var expected = method is nameof(IContactBook.Profile) ? 0
                    : method is nameof(IContactBook.Resembling) or nameof(IWorkList.OpenInterviews)
                        or nameof(IWorkList.Due) or nameof(IWorkList.Ahead)
                        or nameof(IWorkList.DueInOrder) or nameof(IWorkList.AheadInOrder) ? own
                    : most;
                Assert.Equal((user, method, expected), (user, method, contacts));
            }

            using var mine = books.Open(user);
            Assert.Equal(own, (await mine.Pipeline.Count(ownOnly: true)).Sum(c => c.Count));
            Assert.Equal(own, (await mine.Newest(100, ownOnly: true)).Count);
            Assert.Equal(own, (await mine.Work.OpenInterviews(1)).Count);
        }
    }

    // D9: only credit controllers find contacts of the whole tenant, and only by these methods.
    private async Task ForCredit(List<Contact> entered)
    {
        foreach (var user in Everybody)
            foreach (var asking in new[] { user, user with { ChecksCredit = true } })
            {
                using var book = books.Open(asking);
                var most = asking.ChecksCredit ? entered.Where(c => c.TenantId == user.TenantId).Select(c => c.Id).Order().ToList() : [];
                // The check is the company's, so one contact of each company is enough.
                Assert.Equal(
                    entered.Where(c => most.Contains(c.Id)).Select(c => c.CompanyKey).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
                    (await book.Credit.SearchForCredit("dana", 100)).Select(c => c.CompanyKey).Order(StringComparer.Ordinal));
                Assert.Equal(
                    most,
                    (await All(entered, async c => await book.Credit.FindForCredit(c.Id) is { } found ? [found] : [])).OfType<Contact>()
                        .Select(c => c.Id).Order());
                var own = entered.Count(c => c.TenantId == user.TenantId && (user.Role == Role.Manager || c.OwnerId == user.Id));
                Assert.Equal(own, (await book.Search("dana", 100)).Count);
            }
    }

    private static async Task<IEnumerable<OwnedRecord>> All(IEnumerable<Contact> contacts, Func<Contact, Task<IEnumerable<OwnedRecord>>> show)
    {
        var shown = new List<OwnedRecord>();
        foreach (var contact in contacts)
            shown.AddRange(await show(contact));
        return shown;
    }
}
