using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using SalesBot.Domain;
using SalesBot.Jobs;
using SalesBot.Storage;
using SalesBot.Tests.Domain;
using SalesBot.Tests.Storage;

namespace SalesBot.Tests.Jobs;

/// <summary>The job that judges contacts again by a changed playbook resumes after a stop and overwrites no concurrent change.</summary>
public class RejudgeContactsTests
{
    private static readonly User Ruta = new("north", "ruta", "Rūta Kazlauskienė", Role.Rep);

    // D7, D16
    [Fact]
    public async Task A_changed_standing_is_recorded_and_every_contact_gets_the_new_edition()
    {
        using var stored = new TemporaryDatabase();
        var database = stored.Start();
        await Enter(database, 250);
        Assert.Equal(250, await Job(database, Given.ProspectSchool).JudgeAll(CancellationToken.None));

        using var lent = database.Lend();
        var contacts = lent.Session.Contacts.ToList();
        Assert.All(contacts, contact => Assert.Equal(Given.ProspectSchool.Edition, contact.PlaybookVersion));
        var moved = lent.Session.History.Where(h => h.ById == "playbook").ToList();
        Assert.Equal(contacts.Count(c => c.Name.EndsWith("waits", StringComparison.Ordinal)), moved.Count);
        Assert.All(moved, h => Assert.Equal(
            (StoredKind.StandingChanged, "lead", "prospect", "creditRequested", Given.ProspectSchool.Edition, "playbook prospect-school-1", "north", "ruta"),
            (h.Kind, h.From!, h.To!, h.Reason!, h.PlaybookVersion!, h.By, h.TenantId, h.OwnerId)));
        Assert.Equal(0, await Job(database, Given.ProspectSchool).JudgeAll(CancellationToken.None));
    }

    [Fact]
    public async Task A_stopped_rejudging_goes_on_with_the_contacts_that_are_left()
    {
        using var stored = new TemporaryDatabase();
        var database = stored.Start();
        await Enter(database, 350);
        using var stopping = new CancellationTokenSource();
        var first = new RejudgeContacts(database, Given.ProspectSchool, new StopsAfter(2, stopping), NullLogger<RejudgeContacts>.Instance);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first.JudgeAll(stopping.Token));
        Assert.Equal(150, await Job(database, Given.ProspectSchool).JudgeAll(CancellationToken.None));
    }

    [Fact]
    public async Task A_turn_during_the_rejudging_keeps_what_it_stored()
    {
        using var stored = new TemporaryDatabase();
        var database = stored.Start();
        await Enter(database, 120);
        Guid id;
        using (var lent = database.Lend())
            id = lent.Session.Contacts.OrderBy(c => c.Id).First().Id;
        // The job reads the clock between reading and storing, which is when the user's answer is stored.
        var job = new RejudgeContacts(database, Given.ProspectSchool, new Between(() => Answer(database, id)), NullLogger<RejudgeContacts>.Instance);
        Assert.Equal(119, await job.JudgeAll(CancellationToken.None));

        using var after = database.Lend();
        var contact = after.Session.Contacts.Single(c => c.Id == id);
        Assert.Equal(("immediate", Given.ProspectSchool.Edition), (contact.Answers[Keys.NeedStrength], contact.PlaybookVersion));
        Assert.Equal(120, after.Session.Contacts.Count(c => c.PlaybookVersion == Given.ProspectSchool.Edition));
    }

    // D5
    [Fact]
    public async Task An_unjudged_contact_is_left_alone_and_an_override_stays()
    {
        using var stored = new TemporaryDatabase();
        var database = stored.Start();
        using (var lent = database.Lend())
        {
            var (unjudged, overridden) = (Waiting("Dana"), Waiting("Otto"));
            overridden.OverrideStanding(Standing.Qualified, "I know them", Given.Ingrid, TemporaryDatabase.Now);
            overridden.Judge(Given.LeadSchool, Ruta, TemporaryDatabase.Now);
            lent.Session.Contacts.AddRange(unjudged, overridden);
            await database.Commit(lent.Session);
        }

        Assert.Equal(1, await Job(database, Given.ProspectSchool).JudgeAll(CancellationToken.None));
        using var after = database.Lend();
        Assert.Equal(
            (null, Standing.Lead),
            after.Session.Contacts.Where(c => c.Name == "Dana").AsEnumerable().Select(c => (c.PlaybookVersion, c.Standing)).Single());
        var kept = after.Session.Contacts.Single(c => c.Name == "Otto");
        Assert.Equal((Standing.Qualified, "I know them", "Ingrid Berg"), (kept.Standing, kept.ManagerOverride!.Reason, kept.ManagerOverride.By));
    }

    private static RejudgeContacts Job(SalesDatabase database, Playbook playbook) =>
        new(database, playbook, new FakeTimeProvider(TemporaryDatabase.Now), NullLogger<RejudgeContacts>.Instance);

    private static async Task Enter(SalesDatabase database, int count)
    {
        using var lent = database.Lend();
        for (var number = 0; number < count; number++)
        {
            var contact = Waiting(number % 3 == 0 ? $"{number} waits" : $"{number} knows nothing", number % 3 == 0);
            contact.Judge(Given.LeadSchool, Ruta, TemporaryDatabase.Now);
            lent.Session.Contacts.Add(contact);
        }

        await database.Commit(lent.Session);
    }

    private static Contact Waiting(string name, bool waits = true)
    {
        var contact = Contact.Enter(name, $"Company of {name}", Ruta, TemporaryDatabase.Now);
        if (waits)
            foreach (var (question, value) in new[] { (Keys.CreditStanding, "requested"), (Keys.NeedStrength, "real"), (Keys.InterestLevel, "comparing") })
                contact.Record(question, value, Ruta, TemporaryDatabase.Now);
        return contact;
    }

    private static void Answer(SalesDatabase database, Guid id)
    {
        using var lent = database.Lend();
        var contact = lent.Session.Contacts.Single(c => c.Id == id);
        contact.Record(Keys.NeedStrength, "immediate", Ruta, TemporaryDatabase.Now);
        contact.Judge(Given.ProspectSchool, Ruta, TemporaryDatabase.Now);
        database.Commit(lent.Session).Wait();
    }

    /// <summary>A clock that cancels after it was read so many times.</summary>
    private sealed class StopsAfter(int times, CancellationTokenSource stopping) : TimeProvider
    {
        private int asked;

        public override DateTimeOffset GetUtcNow()
        {
            if (++asked == times)
                stopping.Cancel();
            return TemporaryDatabase.Now;
        }
    }

    /// <summary>A clock that runs an action when it is first read.</summary>
    private sealed class Between(Action happens) : TimeProvider
    {
        private bool happened;

        public override DateTimeOffset GetUtcNow()
        {
            if (!happened)
            {
                happened = true;
                happens();
            }

            return TemporaryDatabase.Now;
        }
    }
}
