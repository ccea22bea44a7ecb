using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SalesBot.Storage.Postgres.Migrations;

/// <summary>Brings the search keys of names with ß, ς or ı to the form in which their capitals find them.</summary>
[DbContext(typeof(PostgresContext))]
[Migration("20261130193001_KeysOfCapitals")]
public sealed class KeysOfCapitals : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => RekeyedNames.Rekey(migrationBuilder);

    protected override void Down(MigrationBuilder migrationBuilder)
    {
    }
}
