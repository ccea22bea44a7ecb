using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SalesBot.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class NotesIndex : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_History_Notes",
                table: "History",
                columns: new[] { "ContactId", "Number" },
                filter: "\"Subject\" = 'note'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_History_Notes",
                table: "History");
        }
    }
}
