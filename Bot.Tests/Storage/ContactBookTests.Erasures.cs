using SalesBot.Domain;
using SalesBot.Playbooks;

namespace SalesBot.Tests.Storage;

/// <content>Erasures, and recognising an erased person.</content>
public sealed partial class ContactBookTests
{
    [Fact]
    public async Task Erasing_a_contact_that_was_just_changed_is_a_conflict_and_erases_nothing()
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
    public async Task A_person_erased_from_a_decision_is_recognised_at_that_company_only()
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

    [Fact]
    public async Task Erasing_leaves_nothing_of_a_contact_but_the_record_of_the_erasure()
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
}
