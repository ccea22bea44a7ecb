using Microsoft.EntityFrameworkCore;
using SalesBot.Domain;
using SalesBot.Playbooks;
using SalesBot.Storage;
using SalesBot.Storage.Postgres;
using SalesBot.Storage.Sqlite;

namespace SalesBot.Tests.Storage;

public sealed class SalesDatabaseTests : IDisposable
{
    private static readonly User Ruta = new("north", "ruta", "Rūta", Role.Rep);
    private readonly TemporaryDatabase files = new();

    public void Dispose() => files.Dispose();

    [Fact]
    public async Task A_name_stored_before_its_capitals_found_it_is_found_by_them()
    {
        var user = new User("tenant", "ruta", "Rūta", Role.Rep);
        await files.Enter(files.Start(), user, "Jan Weiß", "Straße Nord");
        files.Rows("UPDATE \"Contacts\" SET \"NameKey\" = 'jan weiß', \"CompanyKey\" = 'straße nord'");
        files.Rows("UPDATE \"Companies\" SET \"Key\" = 'straße nord'");
        files.Rows("UPDATE \"NameWords\" SET \"Word\" = replace(\"Word\", 'ss', 'ß')");
        files.Rows("DELETE FROM \"__EFMigrationsHistory\" WHERE \"MigrationId\" LIKE '%KeysOfCapitals'");
        using var book = new ContactBooks(files.Start()).Open(user);
        Assert.Equal("Jan Weiß", Assert.Single(await book.Search("WEISS", 2)).Name);
        Assert.Equal(["jan weiss|strasse nord|strasse nord"], files.Rows("SELECT c.NameKey, c.CompanyKey, o.Key FROM Contacts c, Companies o"));
    }

    [Fact]
    public void Every_table_has_tenant_owner_and_row_version()
    {
        files.Start();
        var tables = files.Store.Tables();
        Assert.Equal(
            "Companies Contacts Deals ErasureKeys Erasures History Inbox NameWords Profiles Refusals",
            string.Join(' ', tables.Order(StringComparer.Ordinal)));
        foreach (var table in tables)
        {
            var columns = files.Store.Columns(table);
            Assert.Contains("TenantId 1", columns, StringComparer.Ordinal);
            Assert.Contains("OwnerId 1", columns, StringComparer.Ordinal);
            Assert.Contains("RowVersion 1", columns, StringComparer.Ordinal);
        }
    }

    [Fact]
    public void Rows_of_a_contact_are_deleted_with_it_by_foreign_key()
    {
        files.Start();
        foreach (var table in files.Store.Tables()
            .Where(t => t is not ("Profiles" or "Erasures" or "Refusals")
                && files.Store.Columns(t).Any(c => c.StartsWith("ContactId ", StringComparison.Ordinal))))
            Assert.Equal(["Contacts CASCADE"], files.Store.ForeignKeys(table));
    }

    /// <summary>Asks the model alone, so that a run without PostgreSQL finds what its migrations lack too.</summary>
    [Fact]
    public void The_migrations_of_both_databases_match_the_model()
    {
        using var sqlite = new SqliteContext.Design().CreateDbContext([]);
        using var postgres = new PostgresContext.Design().CreateDbContext([]);
        Assert.False(sqlite.Database.HasPendingModelChanges());
        Assert.False(postgres.Database.HasPendingModelChanges());
    }

    [Fact]
    public void Starting_applies_every_migration()
    {
        var database = files.Start();
        var session = database.Rent();
        Assert.Empty(session.Database.GetPendingMigrations());
        database.Return(session);
    }

    [Fact]
    public void A_returned_session_tracks_nothing_any_more()
    {
        var database = files.Start();
        var session = database.Rent();
        session.Contacts.Add(Contact.Enter("Dana", "Hallmann", Ruta, TemporaryDatabase.Now));
        database.Return(session);
        Assert.Same(session, database.Rent());
        Assert.Empty(session.ChangeTracker.Entries());
        database.Return(session);
    }

    [Fact]
    public async Task Concurrent_callers_never_get_the_same_session()
    {
        var database = files.Start();
        var sessions = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(database.Rent)));
        Assert.Equal(50, sessions.Distinct().Count());
        foreach (var session in sessions)
            database.Return(session);
    }

    [Fact]
    public async Task The_database_is_ready_only_while_its_migrations_are_those_of_this_version()
    {
        var database = files.Start();
        Assert.True(await database.IsReady(CancellationToken.None));
        files.Rows("DELETE FROM \"__EFMigrationsHistory\"");
        Assert.False(await database.IsReady(CancellationToken.None));
    }

    [Fact]
    public async Task A_second_start_reads_what_the_first_committed()
    {
        Contact entered;
        using (var first = new SalesDatabase(files.ConnectionString))
        {
            entered = await files.Enter(first, Ruta, "Rūta Žukė 😀", "„Šiaurės“ Pienas", contact =>
            {
                contact.Record(Keys.CreditStanding, "passed", Ruta, TemporaryDatabase.Now);
                contact.Record(Keys.NeedStrength, null, Ruta, TemporaryDatabase.Now.AddMilliseconds(7));
                contact.Record(Keys.SaboteursPresent, "known", Ruta, TemporaryDatabase.Now);
                contact.BuyingCentre.NameDecider("Otto", Ruta, TemporaryDatabase.Now);
                contact.BuyingCentre.NameSaboteur("Vera", Influence.High, Ruta, TemporaryDatabase.Now);
                contact.BuyingCentre.NoteMotive(Motive.Workload, Ruta, TemporaryDatabase.Now);
                contact.BuyingCentre.PlanAgainstSaboteur("Train her team", Ruta, TemporaryDatabase.Now);
                contact.Park(new DateOnly(2027, 3, 1), Ruta, TemporaryDatabase.Now);
                contact.Judge(PlaybookFile.BuiltIn(School.Lead), Ruta, TemporaryDatabase.Now);
                contact.BeginInterview().Open(Keys.NeedHorizon);
                contact.Interview!.NextNonce(TemporaryDatabase.Now);
            });
            using var book = new ContactBooks(first).Open(Ruta);
            var profile = await book.Profile();
            profile.Seen("Rūta", "lt-LT");
            profile.Speak("pl");
            profile.TurnTo(entered.Id);
            Assert.True(profile.IsNewTo("a:1"));
            Assert.Equal(CommitResult.Committed, await book.Commit(files.Next(), TemporaryDatabase.Now));
        }

        using var again = new ContactBooks(files.Start()).Open(Ruta);
        var read = (await again.Find(entered.Id))!;
        Assert.NotSame(entered, read);
        Assert.Equal(Portrait(entered), Portrait(read));
        Assert.Equal(
            entered.News.OrderByDescending(h => h.Number),
            await again.History(read, 100));
        var kept = await again.Profile();
        Assert.Equal(("Rūta", "lt-LT", "pl", entered.Id, "a:1"), (kept.Name, kept.Locale, kept.Language, kept.ContactId, kept.GreetedIn));
        Assert.False(kept.IsNewTo("a:1"));
    }

    [Fact]
    public void Starting_again_and_again_changes_nothing()
    {
        files.Start();
        var before = files.Store.Shape();
        Assert.NotEmpty(before);
        files.Start();
        Assert.Equal(before, files.Store.Shape());
    }

    private static string Portrait(Contact c) =>
        $"""
        {c.Id} {c.TenantId} {c.OwnerId} {c.Name} {c.Company} {c.NameKey} {c.SurnameKey} {c.CompanyKey}
        {c.Standing} {c.Stage} {c.Outcome} {c.IsAtRisk} {c.WakeUpOn:O} {c.EnteredAt:O} {c.ChangedAt:O} {c.HistoryLength}
        {c.Interview!.OpenQuestion} {c.Interview.IsOpen} {c.Interview.Nonce} {c.Interview.ShownAt:O}
        {string.Join('\n', c.Answers.Given.OrderBy(a => a.Question, StringComparer.Ordinal).Select(a => $"{a.Question} {a.Value ?? "unknown"} {a.ById} {a.By} {a.At:O}"))}
        {string.Join('\n', c.BuyingCentre.People.Select(p => $"{p.Name} {p.Role} {p.Stance} {p.Influence} {p.Motive} {p.Plan}"))}
        """;
}
