using Microsoft.EntityFrameworkCore.Migrations;

namespace SalesBot.Storage;

/// <summary>Writes stored search keys as <see cref="Domain.SearchKey"/> writes them since ß, ς and ı are folded.</summary>
internal static class RekeyedNames
{
    /// <summary>Adds the statements to a migration; both databases understand them.</summary>
    public static void Rekey(MigrationBuilder migration)
    {
        foreach (var column in new[] { "NameKey", "CompanyKey" })
            migration.Sql($"""UPDATE "Contacts" SET "{column}" = {Folded(column)} WHERE "{column}" <> {Folded(column)}""");
        // Where both spellings are known companies, they stay two.
        migration.Sql(
            $"""
            UPDATE "Companies" SET "Key" = {Folded("Key")} WHERE "Key" <> {Folded("Key")}
            AND NOT EXISTS (SELECT 1 FROM "Companies" other WHERE other."TenantId" = "Companies"."TenantId" AND other."Key" = {Folded("Key", "\"Companies\".")})
            """);
        migration.Sql(
            $"""
            INSERT INTO "NameWords" ("ContactId", "Word", "TenantId", "OwnerId", "RowVersion")
            SELECT "ContactId", {Folded("Word")}, "TenantId", "OwnerId", 0 FROM "NameWords" WHERE "Word" <> {Folded("Word")}
            ON CONFLICT DO NOTHING
            """);
    }

    private static string Folded(string column, string of = "") => $"""replace(replace(replace({of}"{column}", 'ß', 'ss'), 'ς', 'σ'), 'ı', 'i')""";
}
