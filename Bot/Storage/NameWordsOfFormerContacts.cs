using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using SalesBot.Domain;

namespace SalesBot.Storage;

/// <summary>Enters the words by which contacts of an earlier version are found. A start that was interrupted does it again from the beginning.</summary>
internal static class NameWordsOfFormerContacts
{
    private const string TableAdded = "NameWords", Filled = "NameWordsFilled";

    private const int AtOnce = 500;

    /// <summary>Adds the table, if it is not there yet, and fills it.</summary>
    public static void Fill(SalesDbContext context)
    {
        if (!context.Database.GetPendingMigrations().Any(name => name.EndsWith($"_{Filled}", StringComparison.Ordinal)))
            return;
        context.GetService<IMigrator>().Migrate(TableAdded);
        context.Database.OpenConnection();
        for (Guid? last = Guid.Empty; last is { } after;)
            last = FillSome(context.Database.GetDbConnection(), after);
    }

    // Commits the words of some contacts; the last of them, or null when none is left.
    private static Guid? FillSome(DbConnection connection, Guid after)
    {
        using var transaction = connection.BeginTransaction();
        var some = new List<(Guid Id, string Tenant, string Owner, string Name, string Company)>();
        using (var read = FormerContacts.Command(
            transaction,
            $"""SELECT "Id", "TenantId", "OwnerId", "Name", "Company" FROM "Contacts" WHERE "Id" > @id ORDER BY "Id" LIMIT {AtOnce}""", ("id", after)))
        using (var rows = read.ExecuteReader())
            while (rows.Read())
                some.Add((rows.GetGuid(0), rows.GetString(1), rows.GetString(2), rows.GetString(3), rows.GetString(4)));
        foreach (var contact in some)
            foreach (var word in NameWords.Of(contact.Name, contact.Company))
            {
                using var add = FormerContacts.Command(
                    transaction,
                    """
                    INSERT INTO "NameWords" ("ContactId", "Word", "TenantId", "OwnerId", "RowVersion") VALUES (@id, @word, @tenant, @owner, 0)
                    ON CONFLICT DO NOTHING
                    """,
                    ("id", contact.Id), ("word", word), ("tenant", contact.Tenant), ("owner", contact.Owner));
                add.ExecuteNonQuery();
            }

        transaction.Commit();
        return some.Count == AtOnce ? some[^1].Id : null;
    }
}
