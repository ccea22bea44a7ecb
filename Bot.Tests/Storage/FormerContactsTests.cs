using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using SalesBot.Domain;
using SalesBot.Playbooks;
using SalesBot.Storage;
using SalesBot.Tests.Domain;

namespace SalesBot.Tests.Storage;

/// <summary>
/// A database of the version before companies and deals had records: every contact gets both, and nothing that was stored is lost.
/// </summary>
public sealed class FormerContactsTests : IDisposable
{
    private static readonly User Ruta = new("north", "ruta", "Rūta", Role.Rep);
    private static readonly DateTimeOffset Now = TemporaryDatabase.Now;
    private static readonly Playbook Playbook = PlaybookFile.BuiltIn(School.Lead);

    private readonly TemporaryDatabase files = new();

    public void Dispose() => files.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_thousand_former_contacts_keep_their_standing_money_and_history(bool isInterrupted)
    {
        var former = Former(1_000);
        using (var engine = Engine.For(files.ConnectionString, null))
        {
            using var context = engine.Open();
            context.GetService<IMigrator>().Migrate("ChangeOrigins");
            context.Database.OpenConnection();
            foreach (var contact in former)
                Insert(context, contact);
            if (isInterrupted)
            {
                context.GetService<IMigrator>().Migrate(FormerContacts.RecordsAdded);
                FormerContacts.MoveSome(context.Database.GetDbConnection());
            }

            engine.Close(context);
        }

        using var lent = files.Start().Lend();
        var stored = lent.Session.Contacts.ToDictionary(c => c.Id);
        Assert.Equal(1_000, stored.Count);
        foreach (var before in former)
            Assert.Equal(Portrait(before), Portrait(stored[before.Id]));
        Assert.Equal(1_000, lent.Session.Deals.Count(d => d.ContactCount == 1 && !d.IsSetAside));
        Assert.Equal(former.Select(c => CompanyKey.Of(c.Company)).Distinct(StringComparer.Ordinal).Count(), lent.Session.Companies.Count());
        Assert.Equal(former.Sum(c => c.HistoryLength), lent.Session.History.Count());
        // Each is found by every word of its name and company.
        Assert.Equal(
            former.SelectMany(c => NameWords.Of(c.Name, c.Company).Select(word => $"{c.Id} {word}")).Order(StringComparer.Ordinal),
            lent.Session.NameWords.AsEnumerable().Select(row => $"{row.ContactId} {row.Word}").Order(StringComparer.Ordinal));
        var open = former.Where(c => c is { Outcome: null, Amount: not null });
        Assert.Equal(open.Sum(c => c.Amount), lent.Session.Deals.Where(d => d.Outcome == null).Sum(d => d.Amount));
        Assert.Empty(files.Store.Damage());
    }

    // D9: one truth for the company, which is the newest.
    [Fact]
    public void Of_several_checks_at_one_company_the_newest_counts()
    {
        var (older, newer) = (Contact.Enter("Dana Hallmann", "Hallmann Pumps", Ruta, Now), Contact.Enter("Olaf Brandt", "HALLMANN PUMPS GmbH", Ruta, Now));
        older.Record(Keys.CreditStanding, "failed", Ruta, Now);
        newer.Record(Keys.CreditStanding, "passed", Ruta, Now.AddDays(1));
        using (var engine = Engine.For(files.ConnectionString, null))
        {
            using var context = engine.Open();
            context.GetService<IMigrator>().Migrate("ChangeOrigins");
            context.Database.OpenConnection();
            Insert(context, newer);
            Insert(context, older);
            engine.Close(context);
        }

        using var lent = files.Start().Lend();
        Assert.All(lent.Session.Contacts.ToList(), contact => Assert.Equal("passed", contact.Answers[Keys.CreditStanding]));
        Assert.Single(lent.Session.Companies.ToList());
    }

    private static List<Contact> Former(int count)
    {
        var random = new Random(3);
        string[][] values = [["passed", "requested", "notChecked"], ["none", "possible", "real", "immediate"], ["now", "quarter", "year", "later"],
            ["none", "information", "benefits", "comparing", "ready"], ["decides", "influences", "none"], ["none", "suspected", "known"]];
        var contacts = new List<Contact>();
        for (var number = 0; number < count; number++)
        {
            // Each of the company's contacts knows the same of its credit, as no other answer could be kept for all.
            var shared = number % 10 == 0;
            var contact = Contact.Enter($"Dana Hallmann {number}", shared ? "Šiaurės pienas, UAB" : $"Company {number}", Ruta, Now.AddMinutes(-number));
            foreach (var (question, known) in Given.QuickSix.Zip(values))
                if (random.Next(5) > 0)
                    contact.Record(question, shared && question == Keys.CreditStanding ? "passed" : known[random.Next(known.Length)], Ruta, Now);
                else if (shared && question == Keys.CreditStanding)
                    contact.Record(question, "passed", Ruta, Now);
            if (random.Next(2) == 0)
            {
                contact.Record(Keys.DealAmount, random.Next(1, 90_000).ToString(CultureInfo.InvariantCulture), Ruta, Now);
                contact.Record(Keys.DealCurrency, random.Next(2) == 0 ? "EUR" : "PLN", Ruta, Now);
            }

            if (random.Next(3) == 0)
                contact.BuyingCentre.NameSaboteur($"Mia Lang {number}", Influence.High, Ruta, Now);
            contact.Record(Keys.Note, $"Note {number}", Ruta, Now);
            switch (random.Next(6))
            {
                case 0: contact.Take(StepKind.Demonstration, StepResult.Done, Day, null, Ruta, Now); break;
                case 1: contact.Take(StepKind.Closing, StepResult.Won, Day, "They ordered", Ruta, Now); break;
                case 2: contact.Take(StepKind.Closing, StepResult.Lost, Day, "price", Ruta, Now); break;
                case 3: contact.Park(Day.AddMonths(2), Ruta, Now); break;
            }

            contact.Judge(Playbook, Ruta, Now);
            contacts.Add(contact);
        }

        return contacts;
    }

    private static DateOnly Day => DateOnly.FromDateTime(Now.UtcDateTime);

    // As the version before stored it.
    private static void Insert(SalesDbContext context, Contact contact)
    {
        var columns = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["Id"] = contact.Id, ["TenantId"] = contact.TenantId, ["OwnerId"] = contact.OwnerId, ["RowVersion"] = 0L, ["Name"] = contact.Name,
            ["Company"] = contact.Company, ["NameKey"] = contact.NameKey, ["SurnameKey"] = contact.SurnameKey, ["CompanyKey"] = contact.CompanyKey,
            ["Standing"] = EnumNames<Standing>.Of(contact.Standing), ["Stage"] = EnumNames<Stage>.Of(contact.Stage), ["IsAtRisk"] = contact.IsAtRisk,
            ["StageSince"] = contact.StageSince.ToUnixTimeMilliseconds(), ["Outcome"] = EnumNames<Standing>.OfKnown(contact.Outcome),
            ["OutcomeReason"] = contact.OutcomeReason, ["ReturnsTo"] = EnumNames<Standing>.OfKnown(contact.ReturnsTo), ["WakeUpOn"] = contact.WakeUpOn,
            ["Amount"] = contact.Amount, ["Currency"] = contact.Currency, ["HasReferred"] = false, ["HasOpenInterview"] = true,
            ["EnteredAt"] = contact.EnteredAt.ToUnixTimeMilliseconds(), ["ChangedAt"] = contact.ChangedAt.ToUnixTimeMilliseconds(),
            ["ShownAt"] = 0L, ["HistoryLength"] = contact.HistoryLength, ["Nonce"] = "", ["PeopleKeys"] = contact.PeopleKeys, ["TodoUrgency"] = 0,
            ["Answers"] = JsonColumns.Write(contact.Answers), ["Steps"] = new JsonColumns.OfSteps().ConvertToProvider(contact.Steps),
            ["People"] = new JsonColumns.OfPeople().ConvertToProvider(contact.BuyingCentre.People),
        };
        Execute(context, "Contacts", columns);
        foreach (var change in contact.News)
            Execute(context, "History", new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["ContactId"] = contact.Id, ["Number"] = change.Number, ["Kind"] = EnumNames<StoredKind>.Of(StoredChange.Of(change).Kind), ["WasAnswered"] = false,
                ["ById"] = change.ById, ["By"] = change.By, ["At"] = change.At.ToUnixTimeMilliseconds(), ["TenantId"] = contact.TenantId,
                ["OwnerId"] = contact.OwnerId, ["RowVersion"] = 0L,
            });
    }

    private static void Execute(SalesDbContext context, string table, Dictionary<string, object?> columns)
    {
        using var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText =
            $"INSERT INTO \"{table}\" ({string.Join(", ", columns.Keys.Select(name => $"\"{name}\""))}) VALUES ({string.Join(", ", columns.Keys.Select(name => $"@{name}"))})";
        foreach (var (name, value) in columns)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = ($"@{name}", value ?? DBNull.Value);
            command.Parameters.Add(parameter);
        }

        command.ExecuteNonQuery();
    }

    private static string Portrait(Contact contact) => string.Join('\n', [
        $"{contact.Name} at {contact.Company}: {contact.Standing}, {contact.Stage} since {contact.StageSince.ToUnixTimeMilliseconds()}, {contact.IsAtRisk}",
        $"{contact.Outcome}, because {contact.OutcomeReason}, returns to {contact.ReturnsTo}, wakes up {contact.WakeUpOn:O}",
        $"{contact.Amount} {contact.Currency}, {contact.HistoryLength.ToString(CultureInfo.InvariantCulture)}, closed {contact.Deal.ClosedOn:O}, begun {contact.Deal.HasBegun}",
        .. contact.Answers.Given.OrderBy(a => a.Question, StringComparer.Ordinal).Select(a => $"{a.Question} {a.Value} {a.By} {a.At.ToUnixTimeMilliseconds()}"),
        .. contact.Steps.Taken.Select(s => $"{s.Kind} {s.Result} {s.On:O} {s.Reason}"),
        .. contact.BuyingCentre.People.Select(p => $"{p}"),
    ]);
}
