using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SalesBot.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class FactsOnlyInDeals : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Contacts_TenantId_OwnerId_Standing_Stage_IsAtRisk_StageSince",
                table: "Contacts");

            migrationBuilder.DropIndex(
                name: "IX_Contacts_TenantId_Standing_Stage_IsAtRisk_StageSince",
                table: "Contacts");

            migrationBuilder.DropColumn(
                name: "Amount",
                table: "Contacts");

            migrationBuilder.DropColumn(
                name: "Currency",
                table: "Contacts");

            migrationBuilder.DropColumn(
                name: "Outcome",
                table: "Contacts");

            migrationBuilder.DropColumn(
                name: "OutcomeReason",
                table: "Contacts");

            migrationBuilder.DropColumn(
                name: "People",
                table: "Contacts");

            migrationBuilder.DropColumn(
                name: "ReturnsTo",
                table: "Contacts");

            migrationBuilder.DropColumn(
                name: "Stage",
                table: "Contacts");

            migrationBuilder.DropColumn(
                name: "StageSince",
                table: "Contacts");

            migrationBuilder.DropColumn(
                name: "Steps",
                table: "Contacts");

            migrationBuilder.DropColumn(
                name: "WakeUpOn",
                table: "Contacts");

            migrationBuilder.AlterColumn<Guid>(
                name: "DealId",
                table: "Contacts",
                type: "uuid",
                nullable: false,
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true);

            migrationBuilder.AlterColumn<Guid>(
                name: "CompanyId",
                table: "Contacts",
                type: "uuid",
                nullable: false,
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Contacts_CompanyId",
                table: "Contacts",
                column: "CompanyId");

            migrationBuilder.CreateIndex(
                name: "IX_Contacts_DealId",
                table: "Contacts",
                column: "DealId");

            migrationBuilder.CreateIndex(
                name: "IX_Contacts_TenantId_OwnerId_Standing_IsAtRisk",
                table: "Contacts",
                columns: new[] { "TenantId", "OwnerId", "Standing", "IsAtRisk" });

            migrationBuilder.CreateIndex(
                name: "IX_Contacts_TenantId_Standing_IsAtRisk",
                table: "Contacts",
                columns: new[] { "TenantId", "Standing", "IsAtRisk" });

            migrationBuilder.CreateIndex(
                name: "IX_Contacts_TimeActedOn",
                table: "Contacts",
                column: "TimeActedOn");

            migrationBuilder.CreateIndex(
                name: "IX_Contacts_TimeActsOn",
                table: "Contacts",
                column: "TimeActsOn");

            migrationBuilder.CreateIndex(
                name: "IX_Deals_TenantId_Outcome_Stage_StageSince_IsSetAside",
                table: "Deals",
                columns: new[] { "TenantId", "Outcome", "Stage", "StageSince", "IsSetAside" });

            migrationBuilder.CreateIndex(
                name: "IX_Deals_TenantId_OwnerId_Outcome_Stage_StageSince_IsSetAside",
                table: "Deals",
                columns: new[] { "TenantId", "OwnerId", "Outcome", "Stage", "StageSince", "IsSetAside" });

            migrationBuilder.AddForeignKey(
                name: "FK_Contacts_Companies_CompanyId",
                table: "Contacts",
                column: "CompanyId",
                principalTable: "Companies",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Contacts_Deals_DealId",
                table: "Contacts",
                column: "DealId",
                principalTable: "Deals",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            throw new NotSupportedException("What contacts held before is in their deals now.");
        }
    }
}
