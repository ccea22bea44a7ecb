using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SalesBot.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Snoozes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "ClockSince",
                table: "Deals",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "Snooze",
                table: "Deals",
                type: "text",
                nullable: true);

            migrationBuilder.Sql("UPDATE \"Deals\" SET \"ClockSince\" = \"StageSince\"");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "ClockSince",
                table: "Deals");

            migrationBuilder.DropColumn(
                name: "Snooze",
                table: "Deals");
        }
    }
}
