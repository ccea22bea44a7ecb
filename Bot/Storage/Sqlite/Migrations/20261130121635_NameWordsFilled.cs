using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SalesBot.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class NameWordsFilled : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Contacts_TenantId_CompanyKey",
                table: "Contacts");

            migrationBuilder.DropIndex(
                name: "IX_Contacts_TenantId_NameKey",
                table: "Contacts");

            migrationBuilder.DropIndex(
                name: "IX_Contacts_TenantId_SurnameKey",
                table: "Contacts");

            migrationBuilder.AddColumn<string>(
                name: "Offered",
                table: "Contacts",
                type: "TEXT",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Offered",
                table: "Contacts");

            migrationBuilder.CreateIndex(
                name: "IX_Contacts_TenantId_CompanyKey",
                table: "Contacts",
                columns: new[] { "TenantId", "CompanyKey" });

            migrationBuilder.CreateIndex(
                name: "IX_Contacts_TenantId_NameKey",
                table: "Contacts",
                columns: new[] { "TenantId", "NameKey" });

            migrationBuilder.CreateIndex(
                name: "IX_Contacts_TenantId_SurnameKey",
                table: "Contacts",
                columns: new[] { "TenantId", "SurnameKey" });
        }
    }
}
