using Microsoft.Extensions.Time.Testing;
using SalesBot.Domain;
using SalesBot.Jobs;
using SalesBot.Playbooks;
using SalesBot.Storage;
using SalesBot.Tests.Domain;
using SalesBot.Tests.Storage;

namespace SalesBot.Tests.Jobs;

/// <summary>On its day, time changes what a contact is: once, whoever looks, and in counts and on cards alike.</summary>
public sealed class LetTimePassTests : IDisposable
{
    private static readonly User Ruta = new("north", "ruta", "Rūta", Role.Rep);
    private static readonly User Ingrid = new("north", "ingrid", "Ingrid", Role.Manager);
    private static readonly DateTimeOffset Now = TemporaryDatabase.Now;
    private static readonly Playbook Playbook = PlaybookFile.BuiltIn(School.Lead);

    private readonly TemporaryDatabase files = new();

    public void Dispose() => files.Dispose();

    // D9: the day after the last one on which a check counts.
    [Fact]
    public async Task An_expired_check_makes_a_lead_on_its_day_and_says_so_once()
    {
        var database = files.Start();
        await files.Enter(database, Ruta, then: c => Tell(c, "passed"));
        var lastDay = Now.AddDays(Playbook.CreditValidDays);

        await At(database, lastDay);
        Assert.Equal(["qualified"], files.Rows("SELECT Standing FROM Contacts"));
        await At(database, lastDay.AddDays(1));
        await At(database, lastDay.AddDays(1));
        await At(database, lastDay.AddDays(2));
        Assert.Equal(["lead"], files.Rows("SELECT Standing FROM Contacts"));
        Assert.Equal(["time"], files.Rows("SELECT Through FROM History WHERE Kind = 'standingChanged' AND \"To\" = 'lead'"));
    }

    [Fact]
    public async Task Several_hosts_at_once_record_it_once()
    {
        var (one, other) = (files.Start(), files.Start());
        for (var number = 0; number < 40; number++)
            await files.Enter(one, Ruta, $"Dana {number}", $"Pumps {number}", c => Tell(c, "passed"));
        var expired = Now.AddDays(Playbook.CreditValidDays + 1);

        await Task.WhenAll(At(one, expired), At(other, expired), At(one, expired), At(other, expired));
        await At(one, expired);

        Assert.Equal(["40"], files.Rows("SELECT count(*) FROM Contacts WHERE Standing = 'lead'"));
        Assert.Equal(["40"], files.Rows("SELECT count(*) FROM History WHERE Kind = 'standingChanged' AND \"To\" = 'lead'"));
    }

    // D19
    [Fact]
    public async Task A_step_whose_day_has_passed_and_a_deal_that_stands_still_are_noted_once_on_their_day_whatever_number_of_hosts()
    {
        var (one, other) = (files.Start(), files.Start());
        var today = DateOnly.FromDateTime(Now.UtcDateTime);
        await files.Enter(one, Ruta, then: c =>
        {
            Tell(c, "passed");
            c.Take(StepKind.Demonstration, StepResult.Planned, today.AddDays(3), null, Ruta, Now);
            c.Judge(Playbook, Ruta, Now);
        });
        const string late = "SELECT Kind, Subject, \"On\", Through FROM History WHERE Kind IN ('stepOverdue', 'dealStalled') ORDER BY Number";
        var overdue = $"stepOverdue|demonstration|{today.AddDays(3):yyyy-MM-dd}|time";

        await At(one, Now.AddDays(3));
        Assert.Empty(files.Rows(late));
        foreach (var days in new[] { 4, 4, 5, 20 })
            await Task.WhenAll(At(one, Now.AddDays(days)), At(other, Now.AddDays(days)));
        Assert.Equal([overdue], files.Rows(late));
        var stalls = Now.AddDays(Playbook.Stages[Stage.Demonstration].StaleAfterDays);
        foreach (var at in new[] { stalls, stalls.AddDays(1), stalls.AddDays(-3), stalls.AddDays(90) })
            await Task.WhenAll(At(one, at), At(other, at));
        Assert.Equal([overdue, $"dealStalled|demonstration|{today:yyyy-MM-dd}|time"], files.Rows(late));
    }

    // D19: a day begins where the rep is.
    [Theory]
    [InlineData("Europe/Vilnius", "2027-03-27T21:30:00Z", "notNow")]
    [InlineData("Europe/Vilnius", "2027-03-27T22:30:00Z", "qualified")]
    [InlineData("America/New_York", "2027-03-28T03:30:00Z", "notNow")]
    [InlineData("America/New_York", "2027-03-28T05:30:00Z", "qualified")]
    [InlineData("-10:00", "2027-03-28T09:30:00Z", "notNow")]
    [InlineData("-10:00", "2027-03-28T10:30:00Z", "qualified")]
    [InlineData(null, "2027-03-27T23:30:00Z", "notNow")]
    [InlineData(null, "2027-03-28T00:30:00Z", "qualified")]
    public async Task A_parked_contact_wakes_up_when_the_day_begins_where_its_owner_is(string? zone, string at, string standing)
    {
        var database = files.Start();
        await files.Enter(database, Ruta, then: c =>
        {
            // The day on which the clocks of Vilnius and Warsaw are put forward.
            c.Park(new DateOnly(2027, 3, 28), Ruta, Now);
            Tell(c, "passed");
        });
        using (var book = new ContactBooks(database).Open(Ruta))
        {
            (await book.Profile()).Seen("Rūta", "lt-LT", timeZone: zone);
            await book.Commit(files.Next(), Now);
        }

        await At(database, DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal([standing], files.Rows("SELECT Standing FROM Contacts"));
    }

    [Fact]
    public async Task At_any_moment_the_counts_are_what_the_cards_say()
    {
        var database = files.Start();
        var random = new Random(17);
        for (var number = 0; number < 60; number++)
            await files.Enter(database, Ruta, $"Dana {number}", $"Pumps {number}", c =>
            {
                Tell(c, random.Next(4) switch { 0 => "requested", 1 => "failed", _ => "passed" });
                if (random.Next(3) == 0)
                    c.Park(DateOnly.FromDateTime(Now.UtcDateTime).AddDays(random.Next(1, 400)), Ruta, Now);
                if (random.Next(6) == 0)
                    c.Take(StepKind.Closing, StepResult.Won, DateOnly.FromDateTime(Now.UtcDateTime), "They ordered", Ruta, Now);
                c.Judge(Playbook, Ruta, Now);
            });

        // The clock may go back, too.
        foreach (var days in Enumerable.Range(0, 40).Select(_ => random.Next(0, 420)).ToList())
        {
            var at = Now.AddDays(days);
            await At(database, at);
            using var book = new ContactBooks(database).Open(Ingrid);
            var counted = (await book.Pipeline.Count(ownOnly: false)).GroupBy(c => c.Standing).ToDictionary(g => g.Key, g => g.Sum(c => c.Count));
            var shown = (await book.Newest(1_000, ownOnly: false)).GroupBy(c => QualificationPolicy.Of(c, Playbook, at).Standing).ToDictionary(g => g.Key, g => g.Count());
            Assert.Equal(shown.OrderBy(s => s.Key), counted.OrderBy(s => s.Key));
        }
    }

    private static void Tell(Contact contact, string credit)
    {
        foreach (var (question, value) in Given.QuickSix.Zip([credit, "real", "quarter", "comparing", "decides", "none"]))
            contact.Record(question, value, Ruta, Now);
        contact.Judge(Playbook, Ruta, Now);
    }

    private static Task At(SalesDatabase database, DateTimeOffset now) =>
        new LetTimePass(database, Playbook, new FakeTimeProvider(now)).Run(CancellationToken.None);
}
