using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using SalesBot.Domain;

namespace SalesBot.Storage;

/// <summary>
/// Moves what contacts of an earlier version hold of a company and a sale to the records of those. Every contact gets a deal and a company.
/// Works in batches that are committed, so that a start that was interrupted goes on where it was.
/// </summary>
internal static class FormerContacts
{
    /// <summary>The migration that adds the records; the next one drops the columns that they replace.</summary>
    public const string RecordsAdded = "CompaniesAndDeals";

    private const string ColumnsDropped = "FactsOnlyInDeals";

    private const int AtOnce = 500;

    // The deal gets the contact's own id: so the statement needs no other, and a repetition makes no second one.
    private const string MakeDeal =
        """
        INSERT INTO "Deals" ("Id", "TenantId", "OwnerId", "RowVersion", "MainContactId", "ContactCount", "HasBegun", "Answers", "Steps", "Stage",
            "StageSince", "Outcome", "OutcomeReason", "ReturnsTo", "WakeUpOn", "Amount", "Currency", "ExpectedOn", "ClosedOn", "IsForecast",
            "IsSetAside", "People")
        SELECT "Id", "TenantId", "OwnerId", 0, "Id", 1, @begun, @deal, "Steps", "Stage", "StageSince", "Outcome", "OutcomeReason", "ReturnsTo",
            "WakeUpOn", "Amount", "Currency", @expected, @closed, "Outcome" IS NULL, @no, "People"
        FROM "Contacts" WHERE "Id" = @id
        """;

    /// <summary>Brings the tables up to date, and on the way what contacts of an earlier version hold.</summary>
    public static void Migrate(SalesDbContext context)
    {
        if (context.Database.GetPendingMigrations().Any(name => name.EndsWith($"_{ColumnsDropped}", StringComparison.Ordinal)))
        {
            context.GetService<IMigrator>().Migrate(RecordsAdded);
            context.Database.OpenConnection();
            while (MoveSome(context.Database.GetDbConnection()))
            {
                // Until none is left.
            }
        }

        NameWordsOfFormerContacts.Fill(context);
        context.Database.Migrate();
    }

    /// <summary>Moves a batch and commits it. False when none is left after it.</summary>
    public static bool MoveSome(DbConnection connection)
    {
        using var transaction = connection.BeginTransaction();
        using var some = Command(
            transaction,
            $"""
            SELECT "Id", "TenantId", "OwnerId", "Company", "Answers", "Steps", "Outcome" FROM "Contacts" WHERE "DealId" IS NULL LIMIT {AtOnce}
            """);
        var former = new List<FormerContact>();
        using (var reader = some.ExecuteReader())
            while (reader.Read())
                former.Add(new FormerContact(reader.GetGuid(0), reader.GetString(1), reader.GetString(2), reader.GetString(3),
                    JsonColumns.ReadAnswers(reader.GetString(4)), reader.GetString(4),
                    JsonColumns.ReadSteps(reader.GetString(5)), reader.IsDBNull(6) ? null : reader.GetString(6)));
        foreach (var contact in former)
            Move(transaction, contact);
        transaction.Commit();
        return former.Count == AtOnce;
    }

    private static void Move(DbTransaction transaction, FormerContact contact)
    {
        var company = CompanyFor(transaction, contact);
        var given = contact.Answers.Given;
        var isDamaged = Unreadable.Is(contact.Answers);
        var deal = new Answers(given.Where(answer => !Company.Holds(answer.Question) && !Contact.Holds(answer.Question)));
        var hasEnded = contact.Outcome is "customer" or "lost";
        var hasBegun = given.Count > 0 || isDamaged || contact.Steps.Taken.Count > 0 || contact.Outcome is not null;
        Command(transaction, MakeDeal, ("id", contact.Id), ("begun", hasBegun),
            ("deal", JsonColumns.Write(deal)), ("expected", deal.DayIn(Keys.DealExpectedOn)),
            ("closed", hasEnded ? contact.Steps[StepKind.Closing]?.On : null), ("no", false)).ExecuteNonQuery();
        Command(
            transaction,
            """UPDATE "Contacts" SET "DealId" = "Id", "CompanyId" = @company, "Answers" = @own WHERE "Id" = @id""",
            ("id", contact.Id),
            ("company", company),
            // What can't be read stays where it is, for whoever repairs it.
            ("own", isDamaged ? contact.Stored : JsonColumns.Write(new Answers(given.Where(answer => Contact.Holds(answer.Question))))))
            .ExecuteNonQuery();
    }

    // Of several contacts at one company, the newest answer about the credit check counts for all.
    private static Guid CompanyFor(DbTransaction transaction, FormerContact contact)
    {
        var key = CompanyKey.Of(contact.Company);
        var told = contact.Answers.Given.Where(answer => Company.Holds(answer.Question)).ToList();
        Guid? known = null;
        using (var reader = Command(transaction, """SELECT "Id", "Answers" FROM "Companies" WHERE "TenantId" = @tenant AND "Key" = @key""",
                   ("tenant", contact.TenantId), ("key", key)).ExecuteReader())
            if (reader.Read())
            {
                known = reader.GetGuid(0);
                var answers = JsonColumns.ReadAnswers(reader.GetString(1));
                if (Unreadable.Is(answers))
                    return known.Value;
                told = [.. told.Concat(answers.Given).GroupBy(answer => answer.Question, StringComparer.Ordinal)
                    .Select(same => same.MaxBy(answer => answer.At)!)];
            }

        var id = known ?? Guid.CreateVersion7();
        Command(
            transaction,
            known is null
                ? """
                  INSERT INTO "Companies" ("Id", "TenantId", "OwnerId", "RowVersion", "Name", "Key", "Answers")
                  VALUES (@id, @tenant, @owner, 0, @name, @key, @told)
                  """
                : """UPDATE "Companies" SET "Answers" = @told WHERE "Id" = @id""",
            ("id", id), ("tenant", contact.TenantId), ("owner", contact.OwnerId), ("name", contact.Company), ("key", key),
            ("told", JsonColumns.Write(new Answers(told)))).ExecuteNonQuery();
        return id;
    }

    /// <summary>A command with those of the values that its text names.</summary>
    public static DbCommand Command(DbTransaction transaction, string sql, params (string Name, object? Value)[] values)
    {
        var command = transaction.Connection!.CreateCommand();
        (command.Transaction, command.CommandText) = (transaction, sql);
        foreach (var (name, value) in values)
        {
            if (!sql.Contains($"@{name}", StringComparison.Ordinal))
                continue;
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = ($"@{name}", value ?? DBNull.Value);
            command.Parameters.Add(parameter);
        }

        return command;
    }

    private sealed record FormerContact(
        Guid Id, string TenantId, string OwnerId, string Company, Answers Answers, string Stored, Steps Steps, string? Outcome);
}
