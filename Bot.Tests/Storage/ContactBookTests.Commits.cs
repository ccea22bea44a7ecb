using SalesBot.Domain;
using SalesBot.Storage;

namespace SalesBot.Tests.Storage;

/// <content>Concurrent writers and repeated deliveries.</content>
public sealed partial class ContactBookTests
{
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
        await second.Add(Contact.Enter("loser", "loser", Ruta, Now));
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
    public async Task The_second_of_two_concurrent_changes_is_refused_whatever_they_change(string change)
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
    public async Task A_repeated_delivery_is_recognised_and_stores_nothing()
    {
        var dana = await files.Enter(database, Ruta);
        var delivery = new Delivery("msteams", "a:1", "f:42");
        using var first = books.Open(Ruta);
        (await first.Find(dana.Id))!.Record(Keys.NeedStrength, "real", Ruta, Now);
        Assert.Equal(CommitResult.Committed, await first.Commit(delivery, Now));

        using var again = books.Open(Ruta);
        (await again.Find(dana.Id))!.Record(Keys.NeedStrength, "twice", Ruta, Now);
        await again.Add(Contact.Enter("twice", "twice", Ruta, Now));
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
            await book.Add(Contact.Enter($"Time {time}", "Hallmann Pumps", Ruta, Now));
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
        await writing.Add(Contact.Enter("Otto", "Hallmann", Ruta, Now));
        using (var reading = books.Open(Ruta))
        {
            Assert.Null((await reading.Find(dana.Id))!.Answers.Need);
            Assert.Single(await reading.Newest(10, ownOnly: true));
        }

        writing.Dispose();
        Assert.Single(files.Rows("SELECT * FROM Contacts"));
    }

    // D9: one truth for a company, though two reps tell it at once.
    [Fact]
    public async Task Two_reps_who_change_one_companys_credit_at_once_do_not_overwrite_each_other_unseen()
    {
        var (dana, olaf) = (await files.Enter(database, Ruta), await files.Enter(database, Marek, "Olaf Brandt", "HALLMANN PUMPS GmbH"));
        using var one = books.Open(Ruta);
        using var other = books.Open(Marek);
        (await one.Find(dana.Id))!.Record(Keys.CreditStanding, "passed", Ruta, Now);
        (await other.Find(olaf.Id))!.Record(Keys.CreditStanding, "failed", Marek, Now);
        Assert.Equal(CommitResult.Committed, await one.Commit(files.Next(), Now));
        Assert.Equal(CommitResult.Conflict, await other.Commit(files.Next(), Now));

        using var again = books.Open(Marek);
        var seen = (await again.Find(olaf.Id))!;
        Assert.Equal("passed", seen.Answers[Keys.CreditStanding]);
        seen.Record(Keys.CreditStanding, "failed", Marek, Now);
        Assert.Equal([dana.Id], (await again.Affected()).Select(c => c.Id).Except([olaf.Id]));
        Assert.Equal(CommitResult.Committed, await again.Commit(files.Next(), Now));
    }

    // D9, D16: whichever host it runs on, an undo sees what a colleague stored meanwhile before it is stored itself.
    [Fact]
    public async Task An_undo_that_has_not_seen_a_colleagues_newer_check_is_refused_and_then_leaves_it()
    {
        var dana = await files.Enter(database, Ruta, then: contact => contact.Record(Keys.CreditStanding, "passed", Ruta, Now.AddMinutes(1)));
        var olaf = await files.Enter(database, Marek, "Olaf Brandt");
        using var other = files.Start();
        using (var one = books.Open(Ruta))
        using (var since = new ContactBooks(other).Open(Marek))
        {
            var (mine, theirs) = ((await one.Find(dana.Id))!, (await since.Find(olaf.Id))!);
            theirs.Record(Keys.CreditStanding, "failed", Marek, Now.AddMinutes(2));
            theirs.Record(Keys.CreditStanding, "passed", Marek, Now.AddMinutes(3));
            Assert.Single(mine.UndoLast(await one.History(mine, 100), Ruta, Now.AddMinutes(4)));
            Assert.Equal(CommitResult.Committed, await since.Commit(files.Next(), Now));
            Assert.Equal(CommitResult.Conflict, await one.Commit(files.Next(), Now));
        }

        using var again = books.Open(Ruta);
        var seen = (await again.Find(dana.Id))!;
        Assert.Empty(seen.UndoLast(await again.History(seen, 100), Ruta, Now.AddMinutes(5)));
        Assert.Equal(("passed", "marek"), (seen.Answers[Keys.CreditStanding], seen.Answers.CreditCheck!.ById));
    }
}
