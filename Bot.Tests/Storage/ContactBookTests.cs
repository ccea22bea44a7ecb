using SalesBot.Domain;
using SalesBot.Playbooks;
using SalesBot.Storage;

namespace SalesBot.Tests.Storage;

public sealed class ContactBookTests : IDisposable
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
    public async Task A_stale_writer_is_refused_and_nothing_of_theirs_is_stored()
    {
        var dana = await files.Enter(database, Ruta);
        using var first = books.Open(Ruta);
        using var second = books.Open(Ruta);
        var (one, other) = ((await first.Find(dana.Id))!, (await second.Find(dana.Id))!);

        one.Record(Keys.NeedStrength, "real", Ruta, Now);
        Assert.Equal(CommitResult.Committed, await first.Commit(files.Next(), Now));
        other.Record(Keys.InterestLevel, "loser", Ruta, Now);
        other.BuyingCentre.NameDecider("loser", Ruta, Now);
        other.BeginInterview().Open("loser");
        second.Add(Contact.Enter("loser", "loser", Ruta, Now));
        (await second.Profile()).Speak("loser");
        Assert.Equal(CommitResult.Conflict, await second.Commit(new Delivery("loser", "loser", "loser"), Now));

        Assert.Empty(files.Holding("loser"));
        using var third = books.Open(Ruta);
        var kept = (await third.Find(dana.Id))!;
        Assert.Equal(NeedStrength.Real, kept.Answers.Need);
        Assert.Equal(2, kept.HistoryLength);
    }

    [Theory]
    [InlineData("answer changed")]
    [InlineData("first answer")]
    [InlineData("person")]
    [InlineData("step")]
    [InlineData("closing")]
    [InlineData("interview begun")]
    [InlineData("interview moved")]
    [InlineData("erased")]
    public async Task Whatever_both_changed_the_second_is_refused(string change)
    {
        var dana = await files.Enter(database, Ruta, then: contact =>
        {
            contact.Record(Keys.NeedStrength, "possible", Ruta, Now);
            if (change == "interview moved")
                contact.BeginInterview().NextNonce(Now);
        });
        using var first = books.Open(Ruta);
        using var second = books.Open(Ruta);
        var (one, other) = ((await first.Find(dana.Id))!, (await second.Find(dana.Id))!);
        await Change(first, one, "winner");
        await Change(second, other, "loser");

        Assert.Equal(CommitResult.Committed, await first.Commit(files.Next(), Now));
        Assert.Equal(CommitResult.Conflict, await second.Commit(new Delivery("test", "conversation", "loser"), Now));
        Assert.Empty(files.Holding("loser"));

        async Task Change(IContactBook book, Contact contact, string by)
        {
            switch (change)
            {
                case "answer changed": contact.Record(Keys.NeedStrength, by, Ruta, Now); break;
                case "first answer": contact.Record(Keys.CreditStanding, by, Ruta, Now); break;
                case "person": contact.BuyingCentre.NameDecider(by, Ruta, Now); break;
                case "step": contact.Take(StepKind.Demonstration, StepResult.Done, DateOnly.FromDateTime(Now.UtcDateTime), by, Ruta, Now); break;
                case "closing": contact.Take(StepKind.Closing, by == "winner" ? StepResult.Won : StepResult.Lost,
                    DateOnly.FromDateTime(Now.UtcDateTime), by, Ruta, Now); break;
                case "erased" when by == "winner": await book.PersonalData.Erase(contact, Now); break;
                case "erased": contact.Record(Keys.CreditStanding, by, Ruta, Now); break;
                default: contact.BeginInterview().Open(by); break;
            }
        }
    }

    [Fact]
    public async Task Who_erases_what_somebody_just_changed_is_told_and_erases_nothing()
    {
        var dana = await files.Enter(database, Ruta);
        using var first = books.Open(Ruta);
        using var second = books.Open(Ruta);
        var (one, other) = ((await first.Find(dana.Id))!, (await second.Find(dana.Id))!);
        one.Record(Keys.NeedStrength, "real", Ruta, Now);
        Assert.Equal(CommitResult.Committed, await first.Commit(files.Next(), Now));
        await second.PersonalData.Erase(other, Now);
        Assert.Equal(CommitResult.Conflict, await second.Commit(files.Next(), Now));
        Assert.Equal(["1|0"], files.Rows("SELECT (SELECT count(*) FROM Contacts), (SELECT count(*) FROM Erasures)"));
    }

    [Fact]
    public async Task Two_first_turns_of_one_user_make_one_profile()
    {
        using var first = books.Open(Ruta);
        using var second = books.Open(Ruta);
        (await first.Profile()).Speak("lt");
        (await second.Profile()).Speak("pl");
        Assert.Equal(CommitResult.Committed, await first.Commit(files.Next(), Now));
        Assert.Equal(CommitResult.Conflict, await second.Commit(files.Next(), Now));
        Assert.Equal(["lt"], files.Rows("SELECT Language FROM Profiles"));
    }

    [Fact]
    public async Task Every_change_raises_the_row_version_by_one()
    {
        var dana = await files.Enter(database, Ruta, then: c => c.Record(Keys.NeedStrength, "real", Ruta, Now));
        foreach (var value in new[] { "possible", "immediate", "none" })
        {
            using var book = books.Open(Ruta);
            (await book.Find(dana.Id))!.Record(Keys.NeedStrength, value, Ruta, Now);
            Assert.Equal(CommitResult.Committed, await book.Commit(files.Next(), Now));
        }

        Assert.Equal(["3"], files.Rows("SELECT RowVersion FROM Contacts"));
    }

    [Fact]
    public async Task The_same_delivery_again_is_told_apart_and_stores_nothing()
    {
        var dana = await files.Enter(database, Ruta);
        var delivery = new Delivery("msteams", "a:1", "f:42");
        using var first = books.Open(Ruta);
        (await first.Find(dana.Id))!.Record(Keys.NeedStrength, "real", Ruta, Now);
        Assert.Equal(CommitResult.Committed, await first.Commit(delivery, Now));

        using var again = books.Open(Ruta);
        (await again.Find(dana.Id))!.Record(Keys.NeedStrength, "twice", Ruta, Now);
        again.Add(Contact.Enter("twice", "twice", Ruta, Now));
        (await again.Profile()).Speak("twice");
        Assert.Equal(CommitResult.Repeated, await again.Commit(delivery, Now));

        Assert.Empty(files.Holding("twice"));
        Assert.Single(files.Rows("SELECT * FROM Inbox WHERE Activity = 'f:42'"));
    }

    [Fact]
    public async Task The_same_delivery_ten_times_at_once_takes_effect_once()
    {
        var delivery = new Delivery("msteams", "a:1", "f:42");
        var results = await Task.WhenAll(Enumerable.Range(0, 10).Select(time => Task.Run(async () =>
        {
            using var book = books.Open(Ruta);
            book.Add(Contact.Enter($"Time {time}", "Hallmann Pumps", Ruta, Now));
            return await book.Commit(delivery, Now);
        })));
        Assert.Equal((1, 9), (results.Count(r => r == CommitResult.Committed), results.Count(r => r == CommitResult.Repeated)));
        Assert.Single(files.Rows("SELECT * FROM Contacts"));
        Assert.Single(files.Rows("SELECT * FROM History"));
    }

    [Theory]
    [InlineData("msteams", "a:1", "f:43")]
    [InlineData("msteams", "a:2", "f:42")]
    [InlineData("webchat", "a:1", "f:42")]
    public async Task Another_channel_conversation_or_activity_is_another_delivery(string channel, string conversation, string activity)
    {
        using var first = books.Open(Ruta);
        Assert.Equal(CommitResult.Committed, await first.Commit(new Delivery("msteams", "a:1", "f:42"), Now));
        using var second = books.Open(Ruta);
        Assert.Equal(CommitResult.Committed, await second.Commit(new Delivery(channel, conversation, activity), Now));
    }

    [Fact]
    public async Task What_is_not_committed_is_seen_by_nobody()
    {
        var dana = await files.Enter(database, Ruta);
        using var writing = books.Open(Ruta);
        (await writing.Find(dana.Id))!.Record(Keys.NeedStrength, "real", Ruta, Now);
        writing.Add(Contact.Enter("Otto", "Hallmann", Ruta, Now));
        using (var reading = books.Open(Ruta))
        {
            Assert.Null((await reading.Find(dana.Id))!.Answers.Need);
            Assert.Single(await reading.Newest(10, ownOnly: true));
        }

        writing.Dispose();
        Assert.Single(files.Rows("SELECT * FROM Contacts"));
    }

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
                    contact.Record(Keys.NeedStrength, "real", owner, Now);
                    contact.BuyingCentre.NameDecider($"Decider of {owner.TenantId}/{owner.Id}", owner, Now);
                    contact.BeginInterview().NextNonce(Now);
                    contact.ScheduleNextAction(PlaybookFile.BuiltIn(School.Lead), DateOnly.FromDateTime(Now.UtcDateTime));
                }));

        // How each method is asked for as much as it can show: the contacts it lets a user see.
        var shown = new Dictionary<string, Func<IContactBook, Task<IEnumerable<OwnedRecord>>>>(StringComparer.Ordinal)
        {
            [nameof(IContactBook.Profile)] = async book => [await book.Profile()],
            [nameof(IContactBook.Find)] = async book => await All(entered, async c => await book.Find(c.Id) is { } found ? [found] : []),
            [nameof(IContactBook.Search)] = async book =>
                (await book.Search("dana", 100)).Concat(await book.Search("hallmann", 100)).Concat(await book.Search("hallmann p", 100)),
            [nameof(IContactBook.Resembling)] = async book => await book.Resembling("Dana Hallmann", "Hallmann Pumps", 100),
            [nameof(IWorkList.OpenInterviews)] = async book => (await book.Work.OpenInterviews(100)).Newest,
            [nameof(IWorkList.ToDo)] = async book => (await book.Work.ToDo(DateOnly.MaxValue, 100)).First,
            [nameof(IWorkList.Ahead)] = async book => await book.Work.Ahead(DateOnly.MinValue, 100),
            [nameof(IPersonalData.Involving)] = async book =>
                await All(entered, async c => await book.PersonalData.Involving($"Decider of {c.TenantId}/{c.OwnerId}", 100)),
            [nameof(IPipelineReads.InStageSince)] = async book => (await book.Pipeline.InStageSince(Always, 100, ownOnly: false)).First,
            [nameof(IContactBook.Newest)] = async book => await book.Newest(100, ownOnly: false),
            [nameof(IContactBook.History)] = async book => await All(entered, async c => (await book.History(c, 100)).Count > 0 ? [c] : []),
            [nameof(IContactBook.ReferredBy)] = async book => await book.ReferredBy(origin, 100),
            [nameof(IPipelineReads.CountReferred)] = async book =>
                Enumerable.Repeat<OwnedRecord>(null!, (await book.Pipeline.CountReferred(ownOnly: false)).Sum(c => c.Count)),
            [nameof(IPipelineReads.Sums)] = async book => Enumerable.Repeat<OwnedRecord>(null!, (await book.Pipeline.Sums(ownOnly: false)).Sum(c => c.Count)),
            [nameof(IPipelineReads.Count)] = async book => Enumerable.Repeat<OwnedRecord>(null!, (await book.Pipeline.Count(ownOnly: false)).Sum(c => c.Count)),
        };
        // They give ids, or how long it took, and nothing else: a circle is found whoever owns its parts, and what is usual is usual for
        // all.
        var telling = new[] { nameof(IContactBook.Origins), nameof(IPipelineReads.Transitions) };
        // Whether somebody was erased is told by a name that the asker brings: it shows nobody.
        var writing =
            new[] { nameof(IContactBook.Add),
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
                if (method is nameof(IPipelineReads.Count) or nameof(IPipelineReads.CountReferred) or nameof(IPipelineReads.Sums))
                {
                    Assert.Equal(most, records.Count);
                    continue;
                }

                Assert.NotEmpty(records);
                Assert.All(records, record => Assert.True(user.MaySee(record), $"{method} shows {user} what is {record.TenantId}/{record.OwnerId}'s."));
                var contacts = records.OfType<Contact>().Select(c => c.Id).Distinct().Count();
                var expected = method is nameof(IContactBook.Profile) ? 0
                    : method is nameof(IContactBook.Resembling) or nameof(IWorkList.OpenInterviews)
                        or nameof(IWorkList.ToDo) or nameof(IWorkList.Ahead) ? own
                    : most;
                Assert.Equal((user, method, expected), (user, method, contacts));
            }

            using var mine = books.Open(user);
            Assert.Equal(own, (await mine.Pipeline.Count(ownOnly: true)).Sum(c => c.Count));
            Assert.Equal(own, (await mine.Newest(100, ownOnly: true)).Count);
            Assert.Equal(own, (await mine.Work.OpenInterviews(1)).Count);
        }
    }

    // D9: for their credit a controller finds the tenant's contacts, anybody else nobody; and by no other way are they shown.
    private async Task ForCredit(List<Contact> entered)
    {
        foreach (var user in Everybody)
            foreach (var asking in new[] { user, user with { ChecksCredit = true } })
            {
                using var book = books.Open(asking);
                var most = asking.ChecksCredit ? entered.Where(c => c.TenantId == user.TenantId).Select(c => c.Id).Order().ToList() : [];
                Assert.Equal(most, (await book.Credit.SearchForCredit("dana", 100)).Select(c => c.Id).Order());
                Assert.Equal(
                    most,
                    (await All(entered, async c => await book.Credit.FindForCredit(c.Id) is { } found ? [found] : [])).OfType<Contact>()
                        .Select(c => c.Id).Order());
                var own = entered.Count(c => c.TenantId == user.TenantId && (user.Role == Role.Manager || c.OwnerId == user.Id));
                Assert.Equal(own, (await book.Search("dana", 100)).Count);
            }
    }

    [Fact]
    public async Task The_owner_and_the_tenants_managers_erase_and_nobody_else()
    {
        var dana = await files.Enter(database, Ruta, then: c => c.BuyingCentre.NameDecider("Otto Lang", Ruta, Now));
        foreach (var stranger in new[] { Marek, SouthRuta, SouthIngrid })
        {
            using var others = books.Open(stranger);
            await Assert.ThrowsAsync<UnauthorizedAccessException>(() => others.PersonalData.Erase(dana, Now));
            await Assert.ThrowsAsync<UnauthorizedAccessException>(() => others.PersonalData.ErasePerson(dana, "Otto Lang", Now));
        }

        using var book = books.Open(Ingrid);
        var seen = (await book.Find(dana.Id))!;
        Assert.True(await book.PersonalData.ErasePerson(seen, "Otto Lang", Now));
        await book.PersonalData.Erase(seen, Now);
        Assert.Equal(CommitResult.Committed, await book.Commit(files.Next(), Now));
        Assert.Equal(["0"], files.Rows("SELECT count(*) FROM Contacts"));
        Assert.Equal(["ingrid|ruta", "ingrid|ruta"], files.Rows("SELECT ById, OwnerId FROM Erasures"));
    }

    [Fact]
    public async Task Somebody_erased_out_of_a_decision_is_known_again_at_that_company_only()
    {
        var dana = await files.Enter(database, Ruta, "Dana Hallmann", "Hallmann Pumps", c => c.BuyingCentre.NameDecider("Otto Lang", Ruta, Now));
        using (var book = books.Open(Ruta))
        {
            await book.PersonalData.ErasePerson((await book.Find(dana.Id))!, "otto LANG", Now.AddDays(1));
            Assert.Equal(CommitResult.Committed, await book.Commit(files.Next(), Now.AddDays(1)));
        }

        Assert.Empty(files.Holding("Lang"));
        using var later = books.Open(Marek);
        Assert.Equal(Now.AddDays(1), await later.PersonalData.ErasedAt("Otto Lang", "Hallmann Pumps"));
        Assert.Null(await later.PersonalData.ErasedAt("Otto Lang", "Lang"));
        Assert.Null(await later.PersonalData.ErasedAt("Dana Hallmann", "Hallmann Pumps"));
        using var elsewhere = books.Open(SouthRuta);
        Assert.Null(await elsewhere.PersonalData.ErasedAt("Otto Lang", "Hallmann Pumps"));
    }

    // D19
    [Fact]
    public async Task Who_is_in_a_stage_for_long_is_found_by_the_time_given_for_that_stage()
    {
        async Task<Contact> Open(string name, int day, string interest, Action<Contact>? also = null) =>
            await files.Enter(database, Ruta, name, "Hallmann Pumps", c =>
            {
                c.Record(Keys.InterestLevel, interest, Ruta, Now.AddDays(day));
                also?.Invoke(c);
                c.Judge(PlaybookFile.BuiltIn(School.Lead), Ruta, Now.AddDays(day));
            });
        await Open("Talks for long", -30, "comparing");
        await Open("Talks for longer", -40, "comparing");
        await Open("Talks since today", 0, "comparing");
        await Open("Waits for credit", -30, "comparing", c => c.Record(Keys.CreditStanding, "requested", Ruta, Now.AddDays(-30)));
        await Open("Sleeps", -30, "comparing", c => c.Park(DateOnly.FromDateTime(Now.UtcDateTime).AddDays(60), Ruta, Now.AddDays(-30)));
        using var book = books.Open(Ruta);
        var before = new Dictionary<Stage, DateTimeOffset> { [Stage.Talking] = Now.AddDays(-21), [Stage.Proposal] = Now };
        var (first, count) = await book.Pipeline.InStageSince(before, 5, ownOnly: true);
        Assert.Equal(("Talks for longer, Talks for long", 2), (string.Join(", ", first.Select(c => c.Name)), count));
        Assert.Equal(
            (1, 2),
            ((await book.Pipeline.InStageSince(before, 1, ownOnly: true)).First.Count,
                (await book.Pipeline.InStageSince(before, 1, ownOnly: true)).Count));
        Assert.Equal(
            (0, 2),
            ((await book.Pipeline.InStageSince(before, 0, ownOnly: false)).First.Count,
                (await book.Pipeline.InStageSince(before, 0, ownOnly: false)).Count));
    }

    // D19
    [Fact]
    public async Task What_is_usual_is_measured_by_the_whole_tenant_and_by_who_moved_forward()
    {
        var school = PlaybookFile.BuiltIn(School.Lead);
        async Task Moved(User owner, int days, Action<Contact> change) => await files.Enter(database, owner, "Dana", "Hallmann Pumps", c =>
        {
            c.Record(Keys.InterestLevel, "comparing", owner, Now.AddDays(-days));
            c.Judge(school, owner, Now.AddDays(-days));
            change(c);
            c.Judge(school, owner, Now);
        });
        await Moved(Ruta, 12, c => c.Take(StepKind.Demonstration, StepResult.Done, DateOnly.FromDateTime(Now.UtcDateTime), null, Ruta, Now));
        await Moved(Marek, 3, c => c.Take(StepKind.Demonstration, StepResult.Done, DateOnly.FromDateTime(Now.UtcDateTime), null, Marek, Now));
        await Moved(Marek, 5, c => c.Record(Keys.InterestLevel, "none", Marek, Now));
        await Moved(Marek, 7, c => c.Take(StepKind.Closing, StepResult.Lost, DateOnly.FromDateTime(Now.UtcDateTime), "price", Marek, Now));
        await Moved(SouthRuta, 50, c => c.Take(StepKind.Demonstration, StepResult.Done, DateOnly.FromDateTime(Now.UtcDateTime), null, SouthRuta, Now));
        using var book = books.Open(Ruta);
        var talked = (await book.Pipeline.Transitions(100)).Where(p => p.Left == Stage.Talking).OrderBy(p => p.Days);
        Assert.Equal([("marek", 3), ("ruta", 12)], talked.Select(p => (p.OwnerId, p.Days)));
        Assert.All(await book.Pipeline.Transitions(100), p => Assert.InRange(p.At, Now.AddDays(-12), Now));
    }

    // D9, D17: whose turn it is to say something about a check.
    [Fact]
    public async Task Who_waits_for_a_controllers_word_is_listed_for_controllers_the_longest_waiting_first()
    {
        var confirming = PlaybookFile.BuiltIn(School.Lead) with { CreditCounts = CreditSource.Confirmed };
        var nadia = new User("north", "nadia", "Nadia", Role.Rep) { ChecksCredit = true };
        async Task<Contact> Waiting(User owner, string name, string? credit, int day, Action<Contact>? also = null) =>
            await files.Enter(database, owner, name, "Hallmann Pumps", c =>
            {
                c.Record(Keys.CreditStanding, credit, owner, Now.AddDays(day));
                also?.Invoke(c);
                c.Judge(confirming, owner, Now.AddDays(day));
            });
        await Waiting(Marek, "Reported", "passed", 2);
        await Waiting(Ruta, "Requested", "requested", 1);
        await Waiting(Ruta, "Confirmed", "passed", 0, c => c.Record(Keys.CreditStanding, "passed", nadia, Now));
        await Waiting(Ruta, "Failed", "failed", 0);
        await Waiting(Ruta, "Unasked", null, 0);
        await Waiting(Ruta, "Lost", "requested", 0, c => c.Take(StepKind.Closing, StepResult.Lost, DateOnly.FromDateTime(Now.UtcDateTime), "price", Ruta, Now));
        await Waiting(SouthRuta, "Elsewhere", "requested", 0);
        await Waiting(
            Ruta,
            "Shown already",
            "requested",
            3,
            c => c.Take(StepKind.Demonstration, StepResult.Done, DateOnly.FromDateTime(Now.AddDays(3).UtcDateTime), null, Ruta,
                Now.AddDays(3)));

        using (var book = books.Open(nadia))
        {
            var (first, count) = await book.Credit.AwaitingCredit(5);
            Assert.Equal(("Requested, Reported, Shown already", 3), (string.Join(", ", first.Select(c => c.Name)), count));
            Assert.Equal((1, 3), ((await book.Credit.AwaitingCredit(1)).First.Count, (await book.Credit.AwaitingCredit(1)).Count));
        }

        foreach (var user in Everybody)
        {
            using var book = books.Open(user);
            Assert.Equal(
                (0, user == Ruta || user == Ingrid ? 1 : 0),
                ((await book.Credit.AwaitingCredit(5)).Count, await book.Pipeline.CountAwaitingCreditLater(ownOnly: false)));
        }
    }

    [Fact]
    public async Task Erasing_leaves_no_row_and_no_byte_of_a_contact_but_that_it_was_erased()
    {
        const string Name = "Zuzanna Erasmus", Company = "Palimpsest Works", Note = "Told me about her knee";
        var erased = await files.Enter(database, Ruta, Name, Company, contact =>
        {
            contact.Record(Keys.Note, Note, Ruta, Now);
            contact.Record(Keys.SaboteursPresent, "known", Ruta, Now);
            contact.BuyingCentre.NameDecider("Otto Erasmus", Ruta, Now);
            contact.BuyingCentre.NameSaboteur("Vera Erasmus", null, Ruta, Now);
            contact.BuyingCentre.PlanAgainstSaboteur("Talk to Zuzanna Erasmus", Ruta, Now);
            contact.BeginInterview().NextNonce(Now);
            contact.Judge(PlaybookFile.BuiltIn(School.Lead), Ruta, Now);
        });
        var kept = await files.Enter(database, Ruta, "Dana Hallmann", then: c => c.BeginInterview());
        Assert.NotEmpty(files.Holding("Erasmus"));

        using (var book = books.Open(Ruta))
        {
            await book.PersonalData.Erase((await book.Find(erased.Id))!, Now.AddDays(1));
            Assert.Equal(CommitResult.Committed, await book.Commit(files.Next(), Now.AddDays(1)));
        }

        foreach (var trace in new[] { "Erasmus", "Palimpsest", "knee" })
            Assert.Empty(files.Holding(trace));
        var id = erased.Id.ToString();
        Assert.Equal(
            [$"{id.ToUpperInvariant()}|ruta|{Now.AddDays(1).ToUnixTimeMilliseconds()}|north|ruta|0"],
            files.Rows("SELECT ContactId, ById, At, TenantId, OwnerId, RowVersion FROM Erasures"));
        Assert.StartsWith("Erasures: ", Assert.Single(files.Holding(id)), StringComparison.Ordinal);
        Assert.Equal(("1", "1"), (Rows("Contacts"), Rows("History")));
        using (var book = books.Open(Ruta))
        {
            Assert.Null(await book.Find(erased.Id));
            Assert.Empty(await book.Search("erasmus", 10));
            Assert.NotNull(await book.Find(kept.Id));
        }

        string Rows(string table) => files.Rows($"SELECT count(*) FROM \"{table}\"")[0];
    }

    [Theory]
    [InlineData("dana", "Dana Hallmann")]
    [InlineData("DANA HALL", "Dana Hallmann")]
    [InlineData("hallmann", "Dana Hallmann")]
    [InlineData("hallmann d", "Dana Hallmann")]
    [InlineData("kazlausk", "Rūta Kazlauskienė")]
    [InlineData("Kazlauskienė", "Rūta Kazlauskienė")]
    [InlineData("zolc", "Łukasz Żółć")]
    [InlineData("siaures", "Rūta Kazlauskienė")]
    [InlineData("percy 100 pro", "Percy 100% Procent")]
    [InlineData("smiley", "Smiley😀")]
    [InlineData("ana", "")]
    [InlineData("allmann", "")]
    [InlineData("%", "")]
    [InlineData("_", "")]
    [InlineData("%ana", "")]
    [InlineData("d_na", "")]
    [InlineData("d%n", "")]
    [InlineData("*", "")]
    [InlineData("[a-z]", "")]
    [InlineData("' OR 1=1 --", "")]
    [InlineData("", "")]
    [InlineData("   ", "")]
    public async Task Searching_finds_what_begins_with_the_words_and_takes_them_literally(string text, string found)
    {
        await files.Enter(database, Ruta, "Dana Hallmann", "Vogel Metallbau");
        await files.Enter(database, Ruta, "Rūta Kazlauskienė", "Šiaurės Pienas");
        await files.Enter(database, Ruta, "Łukasz Żółć", "Kowal");
        await files.Enter(database, Ruta, "Percy 100% Procent", "Under_score");
        await files.Enter(database, Ruta, "Smiley😀", "Fun");
        using var book = books.Open(Ruta);
        Assert.Equal(found, string.Join(", ", (await book.Search(text, 10)).Select(c => c.Name)));
    }

    [Fact]
    public async Task Lists_are_newest_first_and_no_longer_than_asked_for()
    {
        for (var number = 1; number <= 7; number++)
        {
            using var book = books.Open(Ruta);
            var contact = Contact.Enter($"Dana {number}", "Hallmann Pumps", Ruta, Now.AddMinutes(number));
            contact.BeginInterview().NextNonce(Now.AddMinutes(number));
            book.Add(contact);
            Assert.Equal(CommitResult.Committed, await book.Commit(files.Next(), Now));
        }

        using var reading = books.Open(Ruta);
        var (open, count) = await reading.Work.OpenInterviews(3);
        Assert.Equal(("Dana 7 Dana 6 Dana 5", 7), (Names(open), count));
        Assert.Equal("Dana 7 Dana 6 Dana 5", Names(await reading.Newest(3, ownOnly: true)));
        Assert.Equal("Dana 7 Dana 6 Dana 5", Names(await reading.Search("hallmann", 3)));
        Assert.Equal(7, (await reading.Work.OpenInterviews(7)).Count);
        Assert.Equal(7, (await reading.Work.OpenInterviews(8)).Count);

        static string Names(IEnumerable<Contact> contacts) => string.Join(' ', contacts.Select(c => c.Name));
    }

    [Theory]
    [InlineData("Dana Hallmann", "Hallmann Pumps", true)]
    [InlineData("Hallmann Dana", "elsewhere", true)]
    [InlineData("DANA HALLMANN", "", true)]
    [InlineData("Dana Halmann", "Hallmann Pumps", true)]
    [InlineData("Dnaa Hallmann", "hallmann pumps", true)]
    [InlineData("Dana Halmann", "elsewhere", false)]
    [InlineData("Otto Hallmann", "Hallmann Pumps", false)]
    [InlineData("Dana", "Hallmann Pumps", false)]
    [InlineData("***", "Hallmann Pumps", false)]
    [InlineData("", "", false)]
    public async Task Who_resembles_is_found_before_entering_them_twice(string name, string company, bool found)
    {
        await files.Enter(database, Ruta);
        await files.Enter(database, Ruta, "+++", "---");
        using var book = books.Open(Ruta);
        Assert.Equal(found ? "Dana Hallmann" : "", string.Join(", ", (await book.Resembling(name, company, 5)).Select(c => c.Name)));
    }

    [Fact]
    public async Task Counting_agrees_with_counting_one_by_one()
    {
        var random = new Random(7);
        var playbook = PlaybookFile.BuiltIn(School.Prospect);
        foreach (var owner in new[] { Ruta, Marek, SouthRuta })
        {
            using var book = books.Open(owner);
            for (var number = 0; number < 60; number++)
            {
                var contact = Contact.Enter($"Contact {number}", "Company", owner, Now);
                contact.Record(Keys.CreditStanding, Pick("passed", "requested", "failed", null), owner, Now);
                contact.Record(Keys.InterestLevel, Pick("none", "information", "ready", null), owner, Now);
                contact.Record(Keys.NeedStrength, Pick("none", "real", null), owner, Now);
                contact.Record(Keys.AuthorityRole, Pick("decides", "influences", null), owner, Now);
                contact.Record(Keys.SaboteursPresent, Pick("none", "known", null), owner, Now);
                if (random.Next(5) == 0)
                    contact.Park(new DateOnly(2027, 1, 1), owner, Now);
                contact.Judge(playbook, owner, Now);
                book.Add(contact);
            }

            Assert.Equal(CommitResult.Committed, await book.Commit(files.Next(), Now));
        }

        foreach (var (user, ownOnly) in new[] { (Ruta, true), (Ruta, false), (Ingrid, false), (SouthRuta, false), (SouthIngrid, false), (SouthIngrid, true) })
        {
            using var book = books.Open(user);
            var oneByOne = (await book.Newest(1_000, ownOnly))
                .GroupBy(c => (c.Standing, c.Stage, c.IsAtRisk))
                .Select(g => new PipelineCount(g.Key.Standing, g.Key.Stage, g.Key.IsAtRisk, g.Count()));
            Assert.Equal(
                oneByOne.OrderBy(c => c.ToString(), StringComparer.Ordinal),
                (await book.Pipeline.Count(ownOnly)).OrderBy(c => c.ToString(), StringComparer.Ordinal));
        }

        string? Pick(params string?[] values) => values[random.Next(values.Length)];
    }

    private static async Task<IEnumerable<OwnedRecord>> All(IEnumerable<Contact> contacts, Func<Contact, Task<IEnumerable<OwnedRecord>>> show)
    {
        var shown = new List<OwnedRecord>();
        foreach (var contact in contacts)
            shown.AddRange(await show(contact));
        return shown;
    }
}
