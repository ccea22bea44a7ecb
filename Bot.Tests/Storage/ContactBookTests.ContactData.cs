using SalesBot.Domain;

namespace SalesBot.Tests.Storage;

// A name that is corrected, notes that add up, an entry that is taken back.
public sealed partial class ContactBookTests
{
    private const string Companies = """SELECT "Name", "Key" FROM "Companies" ORDER BY "Key" """;

    [Fact]
    public async Task A_company_under_its_right_name_keeps_its_credit_check()
    {
        var dana = await files.Enter(database, Ruta, company: "Halman Pumps", then: c => c.Record(Keys.CreditStanding, "passed", Ruta, Now));
        Assert.Equal(CreditStanding.Passed, (await Rename(dana, "Hallmann Pumps GmbH")).Answers.Credit);
        Assert.Equal(["Hallmann Pumps GmbH|hallmann pumps"], files.Rows(Companies));
    }

    [Fact]
    public async Task A_contact_who_moves_to_a_known_company_has_that_companys_check()
    {
        await files.Enter(database, Marek, "Olaf Brandt", then: c => c.Record(Keys.CreditStanding, "failed", Marek, Now));
        var dana = await files.Enter(database, Ruta, company: "Halman Pumps");
        Assert.Equal(CreditStanding.Failed, (await Rename(dana, "HALLMANN PUMPS")).Answers.Credit);
        Assert.Equal(["Hallmann Pumps|hallmann pumps"], files.Rows(Companies));
    }

    // The name may be corrected because they changed jobs: what is known of the company that they leave says nothing about the other one.
    [Fact]
    public async Task A_known_company_keeps_its_own_check_and_undoing_the_correction_brings_back_the_former_one()
    {
        var olaf = await files.Enter(database, Marek, "Olaf Brandt", then: c => c.Record(Keys.CreditStanding, "passed", Marek, Now));
        var dana = await files.Enter(database, Ruta, company: "Berg Logistik", then: c => c.Record(Keys.CreditStanding, "failed", Ruta, Now.AddDays(1)));
        Assert.Equal(CreditStanding.Passed, (await Rename(dana, "Hallmann Pumps")).Answers.Credit);
        using (var book = books.Open(Marek))
            Assert.Equal(CreditStanding.Passed, (await book.Find(olaf.Id))!.Answers.Credit);
        await InOneTurn(dana, async (book, c) =>
        {
            c.UndoLast(await book.History(c, 10), Ruta, Now.AddDays(2));
            await book.MoveToNamedCompany(c);
        });
        await InOneTurn(dana, async (_, c) => Assert.Equal((CreditStanding.Failed, "Berg Logistik"), (c.Answers.Credit, c.Company)));
        await InOneTurn(dana, async (book, c) =>
        {
            c.RenameCompany("Hallmann Pumps", Ruta, Now.AddDays(3));
            await book.MoveToNamedCompany(c);
        });
        // With the person go the companies that only they were said to work at.
        await InOneTurn(dana, (book, c) => book.PersonalData.Erase(c, Now.AddDays(4)));
        Assert.Equal(["Hallmann Pumps|hallmann pumps"], files.Rows(Companies));
    }

    [Fact]
    public async Task A_confirmation_is_of_the_same_check_and_keeps_its_source()
    {
        var dana = await files.Enter(database, Ruta, then: c =>
        {
            c.Record(Keys.CreditStanding, "passed", Ruta, Now);
            c.Record(Keys.CreditSource, "Creditreform", Ruta, Now);
            c.Record(Keys.CreditStanding, "passed", Ruta with { ChecksCredit = true }, Now.AddHours(1));
            Assert.Equal("Creditreform", c.Answers[Keys.CreditSource]);
            c.Record(Keys.CreditStanding, "failed", Ruta, Now.AddHours(2));
        });
        Assert.Null(dana.Answers[Keys.CreditSource]);
    }

    [Fact]
    public async Task Where_others_work_nothing_changes_when_one_moves_away()
    {
        await files.Enter(database, Marek, "Olaf Brandt", then: c => c.Record(Keys.CreditStanding, "passed", Marek, Now));
        var dana = await files.Enter(database, Ruta);
        Assert.Null((await Rename(dana, "Berg Logistik")).Answers.Credit);
        Assert.Equal(["Berg Logistik|berg logistik", "Hallmann Pumps|hallmann pumps"], files.Rows(Companies));
    }

    [Fact]
    public async Task A_spelling_of_the_same_company_leaves_its_record_alone()
    {
        var dana = await files.Enter(database, Ruta, then: c => c.Record(Keys.CreditStanding, "passed", Ruta, Now));
        Assert.Equal(CreditStanding.Passed, (await Rename(dana, "Hallmann Pumps GmbH")).Answers.Credit);
        Assert.Equal(["Hallmann Pumps|hallmann pumps"], files.Rows(Companies));
    }

    [Fact]
    public async Task Notes_add_up_and_each_can_be_corrected_or_removed()
    {
        var dana = await files.Enter(database, Ruta);
        await InOneTurn(dana, async (_, c) => c.Record(Keys.Note, "Call in May", Ruta, Now));
        await InOneTurn(dana, async (_, c) => c.Record(Keys.Note, "Likes figures", Marek, Now.AddDays(1)));
        await InOneTurn(dana, async (book, c) =>
        {
            var notes = await book.Notes(c, 10);
            Assert.Equal([("Likes figures", "Marek"), ("Call in May", "Rūta")], notes.Select(n => (n.Text, n.By)));
            c.Correct(notes[1], "Call in June", notes, Ruta, Now.AddDays(2));
        });
        await InOneTurn(dana, async (book, c) =>
        {
            var notes = await book.Notes(c, 10);
            Assert.Equal("Likes figures, Call in June", Texts(notes));
            c.Correct(notes[0], null, notes, Ruta, Now.AddDays(3));
            Assert.Equal("Call in June", c.Answers[Keys.Note]);
        });
        await InOneTurn(dana, async (book, c) =>
        {
            Assert.Equal("Call in June", Texts(await book.Notes(c, 10)));
            c.UndoLast(await book.History(c, 10), Ruta, Now.AddDays(4));
        });
        await InOneTurn(dana, async (book, c) => Assert.Equal("Likes figures, Call in June", Texts(await book.Notes(c, 10))));
    }

    [Fact]
    public async Task An_entry_that_is_taken_back_leaves_nothing()
    {
        var dana = await files.Enter(database, Ruta);
        var olaf = await files.Enter(database, Ruta, "Olaf Brandt");
        await InOneTurn(dana, (book, c) => book.PersonalData.Withdraw(c));
        Assert.Equal(["Hallmann Pumps|hallmann pumps"], files.Rows(Companies));
        await InOneTurn(olaf, (book, c) => book.PersonalData.Withdraw(c));
        foreach (var table in new[] { "Contacts", "Deals", "Companies", "History", "Erasures" })
            Assert.Empty(files.Rows($"SELECT * FROM \"{table}\""));
    }

    private static string Texts(IReadOnlyList<Note> notes) => string.Join(", ", notes.Select(note => note.Text));

    private async Task<Contact> Rename(Contact contact, string company)
    {
        await InOneTurn(contact, async (book, c) =>
        {
            c.RenameCompany(company, Ruta, Now);
            await book.MoveToNamedCompany(c);
        });
        using var after = books.Open(Ruta);
        return (await after.Find(contact.Id))!;
    }

    private async Task InOneTurn(Contact contact, Func<IContactBook, Contact, Task> take)
    {
        using var book = books.Open(Ruta);
        await take(book, (await book.Find(contact.Id))!);
        Assert.Equal(CommitResult.Committed, await book.Commit(files.Next(), Now));
    }
}
