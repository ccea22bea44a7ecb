using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using SalesBot.Domain;
using SalesBot.Jobs;
using SalesBot.Storage;
using SalesBot.Storage.Sqlite;
using SalesBot.Tests.Domain;

namespace SalesBot.Tests.Storage;

/// <summary>
/// A stored value that can't be read leaves out the contact that it belongs to, and nothing else; the user is told who it is, and what is stored
/// stays as it is until somebody repairs or erases it.
/// </summary>
public sealed class DamagedRecordsTests : IAsyncLifetime
{
    private const string Dana = "Dana Hallmann", Unread = "This record can't be read";

    private Rehearsal rehearsal = null!;

    public async Task InitializeAsync()
    {
        rehearsal = await Rehearsal.Start();
        await Enter(Dana, "Hallmann Pumps");
        await Enter("Otto Lang", "Lang Valves");
        // The address and the clock are in the profile, and a delivery in the inbox.
        await rehearsal.Chat().Say("hi");
    }

    public async Task DisposeAsync() => await rehearsal.DisposeAsync();

    /// <summary>Every column whose stored value is converted, from the model, so that a new one is tested too.</summary>
    public static TheoryData<string, string> Converted()
    {
        var columns = new TheoryData<string, string>();
        foreach (var (table, column, _) in ConvertedColumns())
            columns.Add(table, column);
        return columns;
    }

    [Theory]
    [MemberData(nameof(Converted))]
    public async Task One_value_that_cannot_be_read_leaves_out_nobody_else(string table, string column)
    {
        await rehearsal.Chat().Say("show dana");
        Damage(table, column);
        var (isRecord, stored) = (table is "Contacts" or "Deals" or "Companies", Stored(table, column));
        var chat = rehearsal.Chat();

        // The contact on the table is told of once, and then it is on the table no more.
        AssertTold(isRecord, await chat.Say("help"), "What you can say");
        AssertTold(isRecord: false, await chat.Say("help"), "What you can say");
        AssertTold(isRecord, await chat.Say("next"), "What next?", "Otto Lang");
        Assert.Contains("Otto Lang", Text(await chat.Say("my pipeline")), StringComparison.Ordinal);
        Assert.Contains("Otto Lang", Text(await rehearsal.With(Person.Ingrid).Say("pipeline")), StringComparison.Ordinal);
        Assert.Contains("Lang Valves", Text(await rehearsal.With(Person.Nadia).Say("next")), StringComparison.Ordinal);
        Assert.Contains("Otto Lang", Text(await chat.Say("show otto")), StringComparison.Ordinal);
        Assert.Contains("Demo planned", Text(await chat.Say("history otto")), StringComparison.Ordinal);
        Assert.Contains("Nina Berg", Text(await chat.Say("qualify Nina Berg at Berg Tools")), StringComparison.Ordinal);
        await chat.Tap("Passed");

        // What is said of the contact is not stored, least of all about somebody else.
        var before = Others();
        foreach (var said in new[]
        {
            "show dana", "history dana", "demo done with dana", "lost Dana Hallmann, too expensive", "dana needs it now", "people dana", "prepare dana",
        })
            Assert.Equal((said, isRecord), (said, IsTold(await chat.Say(said))));
        foreach (var said in new[] { "show dana", "override dana as qualified because I know them" })
            Assert.Equal((said, isRecord), (said, IsTold(await rehearsal.With(Person.Ingrid).Say(said))));
        if (isRecord)
            Assert.Equal(before, Others());

        await Jobs();
        var exported = Text(await chat.Say("export dana"));
        Assert.Contains(Dana, exported, StringComparison.Ordinal);
        if (isRecord || table == "History")
        {
            Assert.Equal(stored.Count, Stored(table, column).Count(value => value == stored[0]));
            Assert.Contains(stored[0], exported, StringComparison.Ordinal);
            Assert.Matches($@"What {table} [\w -]+ holds in {column} can't be read", string.Join('\n', rehearsal.Log.Errors));
        }

        await chat.Say("forget dana");
        await chat.Tap("Erase");
        Assert.DoesNotContain(Dana, rehearsal.Stored.Texts("SELECT Name FROM Contacts"), StringComparer.Ordinal);
        Assert.Contains("Otto Lang", Text(await chat.Say("next")), StringComparison.Ordinal);
        Assert.All(rehearsal.Log.Errors, error => Assert.StartsWith($"What {table} ", error, StringComparison.Ordinal));
        Assert.Equal("ready", await rehearsal.Readiness());
    }

    private string Others() => string.Join(' ', rehearsal.Stored.Texts($"SELECT HistoryLength FROM Contacts WHERE Name <> '{Dana}' ORDER BY Name"));

    private async Task Jobs()
    {
        var database = rehearsal.Services.GetRequiredService<SalesDatabase>();
        var later = new FakeTimeProvider(rehearsal.Clock.Now.AddDays(200));
        await new LetTimePass(database, Given.LeadSchool, later).Run(CancellationToken.None).WaitAsync(TimeSpan.FromMinutes(1));
        await new RejudgeContacts(database, Given.LeadSchool with { Version = "another" }, rehearsal.Clock, NullLogger<RejudgeContacts>.Instance)
            .JudgeAll(CancellationToken.None).WaitAsync(TimeSpan.FromMinutes(1));
        await new PurgeInbox(database, later).Run(CancellationToken.None);
        await rehearsal.Services.GetRequiredService<RedeliverMissedReplies>().Run(CancellationToken.None);
    }

    [Theory]
    [InlineData("lt-LT", "rodyti dana", "Šio įrašo nepavyksta perskaityti", "Praneškite")]
    [InlineData("pl-PL", "pokaż dana", "Tego zapisu nie da się odczytać", "Powiadom")]
    public async Task It_is_told_in_the_users_language(string locale, string said, string heading, string whatToDo)
    {
        Damage("Deals", "Answers");
        var chat = rehearsal.Chat();
        var message = chat.Message(said);
        message["locale"] = locale;
        var told = Text(await chat.Send(message));
        Assert.Contains(heading, told, StringComparison.Ordinal);
        Assert.Contains(whatToDo, told, StringComparison.Ordinal);
        Assert.Contains(Dana, told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tap_on_a_card_of_the_contact_is_answered_with_what_is_wrong()
    {
        var chat = rehearsal.Chat();
        await chat.Say("show dana");
        var former = chat.Current!.Value;
        Damage("Deals", "Steps");
        var titles = CardReading.Actions(former).Where(action => CardReading.Text(action, "type") == "Action.Execute").ToList();
        Assert.True(titles.Count > 3);
        foreach (var action in titles)
            if (CardReading.Carried(action)?.TryGetProperty("contact", out _) == true
                && CardReading.Text(action, "verb") is not ("export" or "confirm" or "nextContact"))
                Assert.True(IsTold(await chat.Send(chat.TapOn(action))), CardReading.Text(action, "title"));
    }

    [Fact]
    public async Task Once_it_is_repaired_everything_is_as_before()
    {
        var good = Stored("Deals", "Answers")[0];
        Damage("Deals", "Answers");
        Assert.True(IsTold(await rehearsal.Chat().Say("show dana")));
        Assert.Equal("degraded: stored records that can't be read: 1, see the log", await rehearsal.Readiness());
        rehearsal.Break($"UPDATE Deals SET Answers = '{good}' WHERE {WhereOf("Deals")}");
        Assert.Contains("Waiting for credit", Text(await rehearsal.Chat().Say("show dana")), StringComparison.Ordinal);
        Assert.Equal("ready", await rehearsal.Readiness());
        Assert.Single(rehearsal.Log.Errors);
        Assert.DoesNotContain("Dana", string.Concat(rehearsal.Log.Errors), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Everybody_in_a_shared_deal_is_left_out_and_nobody_else()
    {
        await Enter("Rita Hallmann", "Hallmann Pumps");
        var chat = rehearsal.Chat();
        await chat.Say("show rita");
        Assert.Contains("Dana", Text(await chat.Say("same deal as Dana Hallmann")), StringComparison.Ordinal);
        Damage("Deals", "People");
        Assert.True(IsTold(await chat.Say("show rita")));
        Assert.True(IsTold(await chat.Say("show dana")));
        var next = Text(await chat.Say("next"));
        Assert.Contains("Otto Lang", next, StringComparison.Ordinal);
        // Whoever is left in the deal after the other was erased is still left out.
        await chat.Say("forget dana");
        await chat.Send(chat.TapOn(chat.Find("Erase", onEarlierCard: true)!.Value));
        Assert.True(IsTold(await chat.Say("show rita")));
        Assert.Equal(["no such thing"], rehearsal.Stored.Texts("SELECT People FROM Deals WHERE People = 'no such thing'"));
    }

    [Fact]
    public async Task Nobody_is_entered_at_a_company_that_cannot_be_read()
    {
        Damage("Companies", "Answers");
        var chat = rehearsal.Chat();
        foreach (var said in new[] { "qualify Rita Novak at Hallmann Pumps", "show otto" })
            await chat.Say(said);
        var told = Text(await chat.Say("qualify Rita Novak at Hallmann Pumps"));
        Assert.Contains(Unread, told, StringComparison.Ordinal);
        Assert.Contains("Hallmann Pumps", told, StringComparison.Ordinal);
        Assert.DoesNotContain("Rita Novak", rehearsal.Stored.Texts("SELECT Name FROM Contacts"), StringComparer.Ordinal);
        Assert.Equal("no such thing", Stored("Companies", "Answers")[0]);
    }

    [Fact]
    public async Task A_chat_address_that_cannot_be_read_is_learnt_anew()
    {
        Damage("Profiles", "Address");
        Assert.False(await rehearsal.Tell(Ruta(), "Hello"));
        await rehearsal.Chat().Say("help");
        Assert.True(await rehearsal.Tell(Ruta(), "Hello"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[null]")]
    [InlineData("[{}]")]
    [InlineData("{\"question\":")]
    [InlineData("[1]")]
    [InlineData("\"x\"")]
    [InlineData("[{\"question\":\"need.strength\",\"value\":\"real\",\"byId\":\"ruta\",\"by\":\"R\",\"at\":\"yesterday\"}]")]
    [InlineData("[{\"question\":\"\\ud800\",\"byId\":\"ruta\",\"by\":\"R\",\"at\":\"2026-11-20T12:00:00+00:00\"}]")]
    [InlineData("[{\"kind\":\"teleportation\",\"result\":\"done\",\"on\":\"2026-11-20\",\"byId\":\"ruta\",\"by\":\"R\",\"at\":\"2026-11-20T12:00:00+00:00\"}]")]
    public void A_text_that_is_not_whole_is_unreadable(string stored)
    {
        Assert.Same(Unreadable.Answers, JsonColumns.ReadAnswers(stored));
        Assert.Same(Unreadable.Steps, JsonColumns.ReadSteps(stored));
    }

    [Fact]
    public async Task What_cannot_be_read_is_never_replaced()
    {
        using var files = new TemporaryDatabase();
        var database = files.Start();
        var contact = await files.Enter(database, Given.Ruta);
        files.Store.Break("UPDATE Deals SET Answers = 'no such thing'");
        using var lent = database.Lend();
        var read = lent.Session.Contacts.Single();
        Assert.Throws<DamagedRecordException>(() => read.Judge(Given.LeadSchool, Given.Ruta, Given.Today));
        read.Record(Keys.NeedStrength, "real", Given.Ruta, Given.Today);
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => database.Commit(lent.Session));
        Assert.Equal("Deals.Answers can't be read and must stay as it is.", refused.Message);
        lent.Spoil();
        Assert.Equal(["no such thing"], files.Rows($"SELECT Answers FROM Deals WHERE MainContactId = '{contact.Id.ToString().ToUpperInvariant()}'"));
    }

    private static IEnumerable<(string Table, string Column, bool IsNumber)> ConvertedColumns()
    {
        using var context = new SqliteContext(new DbContextOptionsBuilder<SqliteContext>().UseSqlite("Data Source=:memory:").Options);
        return [.. context.Model.GetEntityTypes().SelectMany(type => type.GetProperties())
            .Where(property => property.FindTypeMapping()?.Converter is not null)
            .Select(property => (property.DeclaringType.GetTableName()!, property.GetColumnName(),
                property.FindTypeMapping()!.Converter!.ProviderClrType == typeof(long)))];
    }

    // What no version of the bot writes: a text that is neither JSON nor a name, and a time after the end of the calendar.
    private void Damage(string table, string column)
    {
        var isNumber = ConvertedColumns().Single(one => one.Table == table && one.Column == column).IsNumber;
        rehearsal.Break($"UPDATE {table} SET {Quoted(column)} = {(isNumber ? "9223372036854775807" : "'no such thing'")} WHERE {WhereOf(table)}");
    }

    private List<string> Stored(string table, string column) => rehearsal.Stored.Texts($"SELECT {Quoted(column)} FROM {table} WHERE {WhereOf(table)}");

    // "On" is a word of SQL.
    private static string Quoted(string column) => $"\"{column}\"";

    private static string WhereOf(string table) => table switch
    {
        "Contacts" => $"Name = '{Dana}'",
        "Companies" => "Name = 'Hallmann Pumps'",
        "Deals" => $"MainContactId IN (SELECT Id FROM Contacts WHERE Name = '{Dana}')",
        "History" => $"ContactId IN (SELECT Id FROM Contacts WHERE Name = '{Dana}')",
        _ => "1 = 1",
    };

    private static void AssertTold(bool isRecord, Heard heard, params string[] words)
    {
        Assert.Equal(isRecord, IsTold(heard));
        foreach (var word in words)
            Assert.Contains(word, Text(heard), StringComparison.Ordinal);
    }

    private static bool IsTold(Heard heard) =>
        heard.Said.Any(said => said.Card is { } card && string.Join('\n', CardText.Of(card, everyWord: true)) is var text
            && text.Contains(Unread, StringComparison.Ordinal) && text.Contains(Dana.Split(' ')[1], StringComparison.Ordinal));

    private static string Text(Heard heard) => string.Join('\n', heard.Said.SelectMany(said =>
        said.Card is { } card ? CardText.Of(card, everyWord: true) : [said.Text ?? ""]));

    private static User Ruta() => new(Person.Tenant, Person.Ruta.ObjectId, Person.Ruta.Name, Role.Rep);

    private async Task Enter(string name, string company)
    {
        var (ruta, now) = (Ruta(), rehearsal.Clock.Now);
        using var book = rehearsal.Services.GetRequiredService<IContactBooks>().Open(ruta);
        var contact = Contact.Enter(name, company, ruta, now);
        foreach (var (question, value) in Given.QuickSix.Zip(["requested", "real", "quarter", "comparing", "decides", "none"])
            .Concat([(Keys.DealAmount, "5000"), (Keys.DealCurrency, "EUR")]))
            contact.Record(question, value, ruta, now);
        contact.Take(StepKind.Demonstration, StepResult.Planned, DateOnly.FromDateTime(now.UtcDateTime), null, ruta, now);
        contact.BeginInterview().Conclude(complete: true);
        contact.Judge(Given.LeadSchool, ruta, now);
        await book.Add(contact);
        Assert.Equal(CommitResult.Committed, await book.Commit(new Delivery("test", "test", name), now));
    }
}
