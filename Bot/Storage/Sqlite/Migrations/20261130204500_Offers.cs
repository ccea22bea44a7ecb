using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SalesBot.Storage.Sqlite.Migrations;

/// <summary>Adds what the newest card offers to do when it is about no contact.</summary>
[DbContext(typeof(SqliteContext))]
[Migration("20261130204500_Offers")]
public sealed class Offers : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.AddColumn<string>(name: "Offered", table: "Profiles", type: "TEXT", nullable: true);

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.DropColumn(name: "Offered", table: "Profiles");
}
