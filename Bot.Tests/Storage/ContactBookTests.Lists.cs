using SalesBot.Domain;
using SalesBot.Playbooks;
using SalesBot.Understanding;

namespace SalesBot.Tests.Storage;

/// <content>Lists and counts.</content>
public sealed partial class ContactBookTests
{
    // A letter such as 𝒜 is two units of a text, and one character of a database.
    [Theory]
    [InlineData("petraičiui", "petraitis")]
    [InlineData("ewy", "ewa")]
    [InlineData("lithium", "li")]
    [InlineData("𝒜𝒷𝒸𝒹𝑒", "𝒜𝒷𝒸𝒹")]
    [InlineData("o'connor", "oconnor")]
    [InlineData("pe", "")]
    [InlineData("100%_", "")]
    public async Task Words_that_may_be_a_case_of_a_name_find_it_among_the_users_own(string written, string found)
    {
        await files.Enter(database, Ruta, "Ewa Petraitis", "Li 𝒜𝒷𝒸𝒹 O'Connor");
        foreach (var other in Everybody.Where(user => user.Id != Ruta.Id || user.TenantId != Ruta.TenantId))
            await files.Enter(database, other, $"Petrauskas{other.Id}", "Ewelina Lithgow Oconomou");
        using var book = books.Open(Ruta);
        Assert.Equal(
            found.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            await book.NameWordsLike([.. Token.Of(written).Select(word => word.Key)]),
            StringComparer.Ordinal);
    }

    // D19
    [Fact]
    public async Task Contacts_that_have_been_in_a_stage_for_too_long_are_listed()
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
    public async Task Transitions_are_those_of_the_whole_tenant_that_moved_forward()
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

    // D9, D17: the companies whose check a controller has to answer.
    [Fact]
    public async Task Companies_that_await_a_credit_check_are_listed_for_controllers_longest_first()
    {
        var confirming = PlaybookFile.BuiltIn(School.Lead) with { CreditCounts = CreditSource.Confirmed };
        var nadia = new User("north", "nadia", "Nadia", Role.Rep) { ChecksCredit = true };
        async Task<Contact> Waiting(User owner, string name, string? credit, int day, Action<Contact>? also = null) =>
            await files.Enter(database, owner, name, $"Company of {name}", c =>
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
            Assert.Equal(("Requested, Reported, Shown already", 3), (string.Join(", ", first.Select(c => c.Contact.Name)), count));
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
    [InlineData("allmann", "Dana Hallmann")]
    [InlineData("danna halman", "Dana Hallmann")]
    [InlineData("hlalmann", "Dana Hallmann")]
    [InlineData("Danai Hallmann", "Dana Hallmann")]
    [InlineData("Hallmanns", "Dana Hallmann")]
    [InlineData("Mr Hallmann", "Dana Hallmann")]
    [InlineData("hollerman", "")]
    [InlineData("Dana Hallmann at Vogel Metallbau", "Dana Hallmann")]
    [InlineData("Dana Hallmann at Berg", "")]
    [InlineData("Vogel Metallbau GmbH", "Dana Hallmann")]
    [InlineData("Łukaszowi Żółciowi", "Łukasz Żółć")]
    [InlineData("Rūtą Kazlauskienę", "Rūta Kazlauskienė")]
    [InlineData("O'Connor", "Sean O'Connor")]
    [InlineData("OConnor", "Sean O'Connor")]
    [InlineData("O’Connor's", "Sean O'Connor")]
    [InlineData("van der berg", "Jan van der Berg")]
    [InlineData("Berg", "Jan van der Berg")]
    [InlineData("García", "María García López")]
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
        await files.Enter(database, Ruta, "Sean O'Connor", "Dublin Docks");
        await files.Enter(database, Ruta, "Jan van der Berg", "Delta");
        await files.Enter(database, Ruta, "María García López", "Lopez");
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
            await book.Add(contact);
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
    public async Task A_contact_that_resembles_a_new_one_is_found(string name, string company, bool found)
    {
        await files.Enter(database, Ruta);
        await files.Enter(database, Ruta, "+++", "---");
        using var book = books.Open(Ruta);
        Assert.Equal(found ? "Dana Hallmann" : "", string.Join(", ", (await book.Resembling(name, company, 5)).Select(c => c.Name)));
    }

    [Fact]
    public async Task The_pipelines_counts_agree_with_counting_the_contacts_one_by_one()
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
                await book.Add(contact);
            }

            Assert.Equal(CommitResult.Committed, await book.Commit(files.Next(), Now));
        }

        foreach (var (user, ownOnly) in new[] { (Ruta, true), (Ruta, false), (Ingrid, false), (SouthRuta, false), (SouthIngrid, false), (SouthIngrid, true) })
        {
            using var book = books.Open(user);
            var all = await book.Newest(1_000, ownOnly);
            var oneByOne = all.GroupBy(c => (c.Standing, c.IsAtRisk)).Select(g => new PipelineCount(g.Key.Standing, g.Key.IsAtRisk, g.Count()));
            var byStage = all.GroupBy(c => c.Stage).Select(g => new StageCount(g.Key, g.Count()));
            Assert.Equal(
                oneByOne.OrderBy(c => c.ToString(), StringComparer.Ordinal),
                (await book.Pipeline.Count(ownOnly)).OrderBy(c => c.ToString(), StringComparer.Ordinal));
            Assert.Equal(byStage.OrderBy(s => s.Stage), (await book.Pipeline.CountStages(ownOnly)).OrderBy(s => s.Stage));
        }

        string? Pick(params string?[] values) => values[random.Next(values.Length)];
    }

    [Fact]
    public async Task Every_amount_of_an_open_deal_is_in_the_forecast_once()
    {
        var (random, today) = (new Random(5), DateOnly.FromDateTime(Now.UtcDateTime));
        var (amounts, without) = (new Dictionary<string, long>(StringComparer.Ordinal) { ["EUR"] = 0, ["PLN"] = 0 }, 0);
        for (var number = 0; number < 80; number++)
            await files.Enter(database, Ruta, $"Dana {number}", $"Pumps {number}", c =>
            {
                var (currency, amount) = (random.Next(2) == 0 ? "EUR" : "PLN", random.Next(1, 9_000));
                var isBlocked = random.Next(5) == 0;
                c.Record(Keys.CreditStanding, isBlocked ? "failed" : "passed", Ruta, Now);
                if (random.Next(4) > 0)
                {
                    c.Record(Keys.DealAmount, $"{amount}", Ruta, Now);
                    c.Record(Keys.DealCurrency, currency, Ruta, Now);
                    amounts[currency] += isBlocked ? 0 : amount * 100L;
                }
                else
                    without += isBlocked ? 0 : 1;
                if (random.Next(4) > 0)
                    c.Record(Keys.DealExpectedOn, $"{today.AddDays(random.Next(-60, 400)):yyyy-MM-dd}", Ruta, Now);
                c.Judge(PlaybookFile.BuiltIn(School.Lead), Ruta, Now);
            });

        using var book = books.Open(Ruta);
        var forecast = await Forecast.Of(book.Pipeline, PlaybookFile.BuiltIn(School.Lead), today, ownOnly: true);
        var shown = forecast.Expected.SelectMany(month => month.Totals).Concat(forecast.Later).Concat(forecast.Undated).Concat(forecast.Overdue).ToList();
        Assert.Equal(amounts["EUR"], shown.Where(total => total.Currency == "EUR").Sum(total => total.Hundredths));
        Assert.Equal(amounts["PLN"], shown.Where(total => total.Currency == "PLN").Sum(total => total.Hundredths));
        Assert.Equal(without, forecast.WithoutAmount);
        Assert.All(new[] { forecast.Later, forecast.Undated, forecast.Overdue }, Assert.NotEmpty);
    }
}
