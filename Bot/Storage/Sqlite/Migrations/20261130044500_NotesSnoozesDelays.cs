using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SalesBot.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class NotesSnoozesDelays : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_History_Notes",
                table: "History",
                columns: new[] { "ContactId", "Number" },
                filter: "\"Subject\" = 'note'");

            migrationBuilder.AddColumn<long>(
                name: "ClockSince",
                table: "Deals",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.Sql("UPDATE \"Deals\" SET \"ClockSince\" = \"StageSince\"");

            migrationBuilder.AddColumn<string>(
                name: "Snooze",
                table: "Deals",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "OverdueNotedOn",
                table: "Deals",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "StallNotedSince",
                table: "Deals",
                type: "TEXT",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_History_Notes",
                table: "History");

            migrationBuilder.DropColumn(
                name: "ClockSince",
                table: "Deals");

            migrationBuilder.DropColumn(
                name: "Snooze",
                table: "Deals");

            migrationBuilder.DropColumn(
                name: "OverdueNotedOn",
                table: "Deals");

            migrationBuilder.DropColumn(
                name: "StallNotedSince",
                table: "Deals");
        }
    }
}
