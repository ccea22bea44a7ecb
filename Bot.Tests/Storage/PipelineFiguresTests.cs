using SalesBot.Domain;
using SalesBot.Playbooks;
using SalesBot.Storage;
using SalesBot.Tests.Domain;

namespace SalesBot.Tests.Storage;

/// <summary>
/// The pipeline's figures are what the cards say, one by one: at any instant, for owners anywhere, and before any job has run. The clock may go
/// back, too.
/// </summary>
public sealed class PipelineFiguresTests : IDisposable
{
    private const string Tenant = "north";
    private const int Contacts = 14, Instants = 6;

    private static readonly DateTimeOffset Now = TemporaryDatabase.Now;
    private static readonly User Ingrid = new(Tenant, "ingrid", "Ingrid", Role.Manager);

    private static readonly (User User, string Zone)[] Owners =
    [
        (new User(Tenant, "ruta", "Rūta", Role.Rep), "Europe/Vilnius"),
        (new User(Tenant, "marek", "Marek", Role.Rep), "Europe/Warsaw"),
        (new User(Tenant, "jo", "Jo", Role.Rep), "America/New_York"),
        (new User(Tenant, "teuea", "Teuea", Role.Rep), "Pacific/Kiritimati"),
        (Ingrid, "Europe/Vilnius"),
    ];

    private readonly TemporaryDatabase files = new();

    public void Dispose() => files.Dispose();

    [Theory]
    [InlineData(1, School.Lead)]
    [InlineData(2, School.Prospect)]
    [InlineData(3, School.Lead)]
    [InlineData(4, School.Prospect)]
    [InlineData(5, School.Lead)]
    [InlineData(6, School.Prospect)]
    public async Task At_any_instant_every_figure_is_what_the_cards_say(int seed, School school)
    {
        var (random, playbook, database) = (new Random(seed), PlaybookFile.BuiltIn(school), files.Start());
        foreach (var (user, zone) in Owners)
            await Work(database, playbook, user, zone, random);

        for (var round = 0; round < Instants; round++)
        {
            // At an hour when the day is another one in half of the world, every other time.
            var at = Now.AddDays(random.Next(61, 460)).AddHours(round % 2 == 0 ? random.Next(24) : 3).AddMinutes(random.Next(60));
            foreach (var (user, zone) in Owners)
                foreach (var ownOnly in user.Role == Role.Manager ? [true, false] : new[] { true })
                {
                    var today = LocalDay.At(at, zone);
                    using var book = new ContactBooks(database).Open(user);
                    await book.Work.LetTimePass(playbook, at, today);
                    var shown = await PipelineSummary.Of(book, user, playbook, at, today, ownOnly);
                    Assert.Equal(Said(database, playbook, user, ownOnly, at, today), Told(shown), StringComparer.Ordinal);
                }
        }
    }

    // D19: a day begins where the owner is, whoever looks.
    [Theory]
    [InlineData("Pacific/Kiritimati", "10:30", 1)]
    [InlineData("Pacific/Kiritimati", "09:30", 0)]
    [InlineData("America/New_York", "04:30", 0)]
    [InlineData("America/New_York", "05:30", 1)]
    public async Task A_deal_stalls_in_the_managers_pipeline_on_its_owners_day(string zone, string time, int stalled)
    {
        var (database, playbook, owner) = (files.Start(), PlaybookFile.BuiltIn(School.Lead), Owners[0].User);
        await files.Enter(database, owner, then: contact =>
        {
            contact.Record(Keys.InterestLevel, "comparing", owner, Now);
            contact.Judge(playbook, owner, Now);
        });
        using (var book = new ContactBooks(database).Open(owner))
        {
            (await book.Profile()).Seen(owner.Name, "en-GB", timeZone: zone);
            await book.Commit(files.Next(), Now);
        }

        // In UTC it is the evening before where the owner's day begins early, and the day itself where it begins late.
        var day = DateOnly.FromDateTime(Now.UtcDateTime).AddDays(playbook.Stages[Stage.Talking].StaleAfterDays - (zone[0] == 'P' ? 1 : 0));
        var at = new DateTimeOffset(day.ToDateTime(TimeOnly.ParseExact(time, "HH:mm", System.Globalization.CultureInfo.InvariantCulture)), TimeSpan.Zero);
        using var managers = new ContactBooks(database).Open(Ingrid);
        var (first, count) = await managers.Pipeline.Stalled(playbook, at, LocalDay.At(at, "Europe/Vilnius"), 3, ownOnly: false);
        Assert.Equal((stalled, stalled), (first.Count, count));
    }

    // The figures of the summary, a line each.
    private static List<string> Told(PipelineSummary shown) =>
    [
        .. Lines("standing", shown.Counts.Select(count => ($"{count.Standing} {(count.IsAtRisk ? "at risk" : "")}", count.Count))),
        .. Lines("stage", shown.Stages.Select(count => ($"{count.Stage}", count.Count))),
        $"waiting for credit later {shown.AwaitingCreditLater}",
        $"stalled {shown.Stalled.Count}",
        .. Lines("by referral", shown.Referred.Select(count => ($"{count.Standing}", count.Count))),
        .. Money("open", shown.Deals),
        .. Money("expected", Added([.. shown.Forecast.Expected.SelectMany(month => month.Totals), .. shown.Forecast.Later, .. shown.Forecast.Undated,
            .. shown.Forecast.Overdue])),
        .. shown.Forecast.Won.OrderBy(month => month.Month).SelectMany(month => Money($"won {month.Month:yyyy-MM}", month.Totals, isWeighted: false)),
        $"without amount {shown.Forecast.WithoutAmount}",
    ];

    // The same, from what each contact's own card says on the day where its owner is. What is judged here is not stored.
    private static List<string> Said(SalesDatabase database, Playbook playbook, User user, bool ownOnly, DateTimeOffset at, DateOnly today)
    {
        using var lent = database.Lend();
        var cards = lent.Session.Contacts.ToList().Where(c => !ownOnly || c.OwnerId == user.Id).ToList();
        var stalled = 0;
        foreach (var contact in cards)
        {
            var day = DayOf(contact);
            var verdict = contact.Judge(playbook, User.Time, at, day);
            Assert.Equal((verdict.Standing, verdict.IsAtRisk), (contact.Standing, contact.IsAtRisk));
            stalled += contact is { IsMain: true, Outcome: null } && contact.StalledOn(playbook) <= day ? 1 : 0;
        }

        var deals = lent.Session.Deals.ToList().Where(d => !d.IsSetAside && (!ownOnly || d.OwnerId == user.Id)).ToList();
        var open = deals.FindAll(d => d.Outcome is null);
        var forecast = deals.FindAll(d => d.IsForecast);
        var since = new DateOnly(today.Year, today.Month, 1).AddMonths(-2);
        return
        [
            .. Lines("standing", cards.Select(c => ($"{c.Standing} {(c.IsAtRisk ? "at risk" : "")}", 1))),
            .. Lines("stage", deals.Select(d => ($"{d.Stage}", 1))),
            $"waiting for credit later {cards.Count(WaitsLater)}",
            $"stalled {stalled}",
            .. Lines("by referral", cards.Where(c => c.CameByReferral).Select(c => ($"{c.Standing}", 1))),
            .. Money("open", Totals(open, d => d.IsForecast)),
            .. Money("expected", Totals(forecast, _ => true)),
            .. deals.Where(d => d.Outcome is Standing.Customer && d.ClosedOn >= since).GroupBy(d => $"{d.ClosedOn:yyyy-MM}", StringComparer.Ordinal)
                .OrderBy(month => month.Key, StringComparer.Ordinal).SelectMany(month => Money($"won {month.Key}", Totals(month, _ => true), isWeighted: false)),
            $"without amount {forecast.Count(d => d.HasBegun && d.Amount is null)}",
        ];

        static bool WaitsLater(Contact contact) =>
            contact is { IsMain: true, CreditAwaitedSince: not null, Stage: Stage.Demonstration or Stage.Proposal or Stage.Closing };

        DateOnly DayOf(Contact contact) => LocalDay.At(at, Owners.Single(owner => owner.User.Id == contact.OwnerId).Zone);

        List<DealTotal> Totals(IEnumerable<Deal> some, Func<Deal, bool> counts) =>
            [.. some.Where(d => d.Amount is not null && d.Currency is not null).GroupBy(d => d.Currency!, StringComparer.Ordinal)
                .Select(one => new DealTotal(
                    one.Key, one.Sum(d => d.Amount!.Value), one.Where(counts).Sum(d => d.Amount!.Value * playbook.Stages[d.Stage].Weight / 100), one.Count()))];
    }

    private static IEnumerable<string> Lines(string what, IEnumerable<(string Name, int Count)> counts) =>
        counts.GroupBy(count => count.Name.Trim(), StringComparer.Ordinal).OrderBy(same => same.Key, StringComparer.Ordinal)
            .Select(same => $"{what} {same.Key} {same.Sum(count => count.Count)}");

    private static IEnumerable<string> Money(string what, IEnumerable<DealTotal> totals, bool isWeighted = true) =>
        totals.OrderBy(total => total.Currency, StringComparer.Ordinal)
            .Select(total => $"{what} {total.Currency} {total.Hundredths}{(isWeighted ? $", weighted {total.Weighted}" : "")}, {total.Count}");

    private static IEnumerable<DealTotal> Added(IEnumerable<DealTotal> totals) =>
        totals.GroupBy(total => total.Currency, StringComparer.Ordinal).Select(one => new DealTotal(
            one.Key, one.Sum(total => total.Hundredths), one.Sum(total => total.Weighted), one.Sum(total => total.Count)));

    // A rep's first two months: anything that can be said of a contact, in any order.
    private async Task Work(SalesDatabase database, Playbook playbook, User user, string zone, Random random)
    {
        using var book = new ContactBooks(database).Open(user);
        (await book.Profile()).Seen(user.Name, "en-GB", timeZone: zone);
        var entered = new List<Contact>();
        for (var number = 0; number < Contacts; number++)
        {
            var at = Now.AddMinutes(random.Next(20 * 24 * 60));
            // Every third one is a colleague of the one before.
            var company = number % 3 == 2 ? entered[^1].Company : $"Pumps {user.Id} {number}";
            var contact = Contact.Enter($"Contact {number} of {user.Id}", company, user, at);
            await book.Add(contact);
            contact.Judge(playbook, user, at, LocalDay.At(at, zone));
            for (var said = random.Next(1, 14); said > 0; said--)
            {
                at = at.AddMinutes(random.Next(3 * 24 * 60));
                Say(contact, entered, playbook, user, at, LocalDay.At(at, zone), random);
                foreach (var one in entered.Append(contact).Where(one => one.Deal == contact.Deal || one.CompanyRecord == contact.CompanyRecord))
                    one.Judge(playbook, user, at, LocalDay.At(at, zone));
            }

            entered.Add(contact);
        }

        Assert.Equal(CommitResult.Committed, await book.Commit(files.Next(), Now));
        // Whoever was referred by somebody who is erased still came by referral.
        if (entered.Find(contact => contact.HasReferred) is { } referrer)
        {
            using var later = new ContactBooks(database).Open(user);
            await later.PersonalData.Erase((await later.Find(referrer.Id))!, Now.AddDays(60));
            foreach (var other in await later.Affected())
                other.Judge(playbook, user, Now.AddDays(60), LocalDay.At(Now.AddDays(60), zone));
            Assert.Equal(CommitResult.Committed, await later.Commit(files.Next(), Now.AddDays(60)));
        }
    }

    private static void Say(Contact contact, List<Contact> others, Playbook playbook, User by, DateTimeOffset at, DateOnly today, Random random)
    {
        switch (random.Next(15))
        {
            case 0 or 1 or 2 or 3:
                foreach (var (question, values) in Given.QuickSix.Zip(Values))
                    if (random.Next(3) > 0)
                        contact.Record(question, Pick(values), by, at, playbook);
                break;
            case 4:
                contact.Record(Keys.DealAmount, $"{random.Next(1, 90) * 1000}", by, at);
                contact.Record(Keys.DealCurrency, Pick(["EUR", "PLN", "USD"]), by, at);
                break;
            case 5:
                contact.Record(Keys.DealExpectedOn, $"{today.AddDays(random.Next(-5, 300)):yyyy-MM-dd}", by, at);
                break;
            case 6:
                contact.Take(StepKind.Demonstration, random.Next(3) switch
                {
                    0 => StepResult.Planned, 1 => StepResult.Done, _ => StepResult.Cancelled,
                }, today, null, by, at);
                break;
            case 7:
                contact.Take(StepKind.Proposal, random.Next(4) switch
                {
                    0 => StepResult.Planned, 1 => StepResult.Sent, 2 => StepResult.Accepted, _ => StepResult.Rejected,
                }, today, null, by, at);
                break;
            case 8:
                contact.PutOff(Pick(Enum.GetValues<NextStep>()), today.AddDays(random.Next(1, 200)), null, by, at);
                break;
            case 9:
                contact.Park(today.AddDays(random.Next(1, 300)), by, at);
                break;
            case 10 when random.Next(2) == 0:
                contact.Take(StepKind.Closing, random.Next(3) > 0 ? StepResult.Won : StepResult.Lost, today, "So they said", by, at);
                break;
            case 11 when random.Next(3) == 0:
                contact.Disqualify("Too small", by, at);
                break;
            case 12:
                if (contact.HasEnded && random.Next(2) == 0)
                    contact.BeginSale(takesOver: random.Next(2) == 0, by, at);
                else
                    contact.Reopen(null, by, at);
                break;
            case 13 when others.Count > 0:
                if (others.Find(other => other.CompanyRecord == contact.CompanyRecord) is { } colleague)
                    contact.JoinDeal(colleague, by, at);
                else
                    contact.CameFrom(Pick([.. others]), [], by, at);
                break;
            case 14:
                contact.OverrideStanding(Pick([Standing.Lead, Standing.Prospect, Standing.Qualified]), "I know them", by, at);
                break;
        }

        T Pick<T>(T[] among) => among[random.Next(among.Length)];
    }

    private static readonly string?[][] Values =
    [
        ["requested", "passed", "passed", "failed", "notChecked", null],
        ["none", "possible", "real", "immediate", null],
        ["now", "quarter", "year", "later", null],
        ["none", "information", "benefits", "comparing", "ready", null],
        ["decides", "influences", "none", null],
        ["none", "suspected", "known", null],
    ];
}
