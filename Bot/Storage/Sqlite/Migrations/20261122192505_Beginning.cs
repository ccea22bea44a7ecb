using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SalesBot.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Beginning : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Contacts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Company = table.Column<string>(type: "TEXT", nullable: false),
                    NameKey = table.Column<string>(type: "TEXT", nullable: false),
                    SurnameKey = table.Column<string>(type: "TEXT", nullable: false),
                    CompanyKey = table.Column<string>(type: "TEXT", nullable: false),
                    Standing = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Stage = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 16, nullable: true),
                    Overruling = table.Column<string>(type: "TEXT", nullable: true),
                    PlaybookVersion = table.Column<string>(type: "TEXT", nullable: true),
                    IsAtRisk = table.Column<bool>(type: "INTEGER", nullable: false),
                    OutcomeReason = table.Column<string>(type: "TEXT", nullable: true),
                    ReturnsTo = table.Column<string>(type: "TEXT", maxLength: 16, nullable: true),
                    Steps = table.Column<string>(type: "TEXT", nullable: false),
                    CreditAwaitedSince = table.Column<long>(type: "INTEGER", nullable: true),
                    StageSince = table.Column<long>(type: "INTEGER", nullable: false),
                    Amount = table.Column<long>(type: "INTEGER", nullable: true),
                    Currency = table.Column<string>(type: "TEXT", nullable: true),
                    ReferredById = table.Column<Guid>(type: "TEXT", nullable: true),
                    HasReferred = table.Column<bool>(type: "INTEGER", nullable: false),
                    WakeUpOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    EnteredAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ChangedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    HistoryLength = table.Column<int>(type: "INTEGER", nullable: false),
                    Answers = table.Column<string>(type: "TEXT", nullable: false),
                    HasOpenInterview = table.Column<bool>(type: "INTEGER", nullable: true),
                    ShownAt = table.Column<long>(type: "INTEGER", nullable: false),
                    People = table.Column<string>(type: "TEXT", nullable: false),
                    PeopleKeys = table.Column<string>(type: "TEXT", nullable: false),
                    TodoKind = table.Column<string>(type: "TEXT", maxLength: 24, nullable: true),
                    TodoOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    TodoUrgency = table.Column<int>(type: "INTEGER", nullable: false),
                    OpenQuestion = table.Column<string>(type: "TEXT", nullable: true),
                    Nonce = table.Column<string>(type: "TEXT", nullable: false),
                    TenantId = table.Column<string>(type: "TEXT", nullable: false),
                    OwnerId = table.Column<string>(type: "TEXT", nullable: false),
                    RowVersion = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Contacts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ErasureKeys",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "TEXT", nullable: false),
                    Key = table.Column<byte[]>(type: "BLOB", nullable: false),
                    OwnerId = table.Column<string>(type: "TEXT", nullable: false),
                    RowVersion = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ErasureKeys", x => x.TenantId);
                });

            migrationBuilder.CreateTable(
                name: "Erasures",
                columns: table => new
                {
                    Number = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ContactId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Fingerprint = table.Column<string>(type: "TEXT", nullable: false),
                    ById = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    TenantId = table.Column<string>(type: "TEXT", nullable: false),
                    OwnerId = table.Column<string>(type: "TEXT", nullable: false),
                    RowVersion = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Erasures", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "Inbox",
                columns: table => new
                {
                    Channel = table.Column<string>(type: "TEXT", nullable: false),
                    Conversation = table.Column<string>(type: "TEXT", nullable: false),
                    Activity = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    TenantId = table.Column<string>(type: "TEXT", nullable: false),
                    OwnerId = table.Column<string>(type: "TEXT", nullable: false),
                    RowVersion = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Inbox", x => new { x.Channel, x.Conversation, x.Activity });
                });

            migrationBuilder.CreateTable(
                name: "Profiles",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "TEXT", nullable: false),
                    OwnerId = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Language = table.Column<string>(type: "TEXT", nullable: true),
                    Locale = table.Column<string>(type: "TEXT", nullable: true),
                    ContactId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Currency = table.Column<string>(type: "TEXT", nullable: true),
                    GreetedIn = table.Column<string>(type: "TEXT", nullable: true),
                    Address = table.Column<string>(type: "TEXT", nullable: true),
                    Turns = table.Column<long>(type: "INTEGER", nullable: false),
                    OwedSince = table.Column<long>(type: "INTEGER", nullable: true),
                    TellAgainAt = table.Column<long>(type: "INTEGER", nullable: true),
                    RowVersion = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Profiles", x => new { x.TenantId, x.OwnerId });
                });

            migrationBuilder.CreateTable(
                name: "Refusals",
                columns: table => new
                {
                    Number = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ContactId = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    TenantId = table.Column<string>(type: "TEXT", nullable: false),
                    OwnerId = table.Column<string>(type: "TEXT", nullable: false),
                    RowVersion = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Refusals", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "History",
                columns: table => new
                {
                    ContactId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Subject = table.Column<string>(type: "TEXT", nullable: true),
                    From = table.Column<string>(type: "TEXT", nullable: true),
                    To = table.Column<string>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", nullable: true),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Evidence = table.Column<string>(type: "TEXT", nullable: true),
                    PlaybookVersion = table.Column<string>(type: "TEXT", nullable: true),
                    TakesBack = table.Column<int>(type: "INTEGER", nullable: true),
                    WasAnswered = table.Column<bool>(type: "INTEGER", nullable: false),
                    ById = table.Column<string>(type: "TEXT", nullable: false),
                    By = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    TenantId = table.Column<string>(type: "TEXT", nullable: false),
                    OwnerId = table.Column<string>(type: "TEXT", nullable: false),
                    RowVersion = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_History", x => new { x.ContactId, x.Number });
                    table.ForeignKey(
                        name: "FK_History_Contacts_ContactId",
                        column: x => x.ContactId,
                        principalTable: "Contacts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Contacts_PlaybookVersion_Id",
                table: "Contacts",
                columns: new[] { "PlaybookVersion", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Contacts_TenantId_ChangedAt",
                table: "Contacts",
                columns: new[] { "TenantId", "ChangedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Contacts_TenantId_CompanyKey",
                table: "Contacts",
                columns: new[] { "TenantId", "CompanyKey" });

            migrationBuilder.CreateIndex(
                name: "IX_Contacts_TenantId_CreditAwaitedSince",
                table: "Contacts",
                columns: new[] { "TenantId", "CreditAwaitedSince" });

            migrationBuilder.CreateIndex(
                name: "IX_Contacts_TenantId_NameKey",
                table: "Contacts",
                columns: new[] { "TenantId", "NameKey" });

            migrationBuilder.CreateIndex(
                name: "IX_Contacts_TenantId_OwnerId_ChangedAt",
                table: "Contacts",
                columns: new[] { "TenantId", "OwnerId", "ChangedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Contacts_TenantId_OwnerId_HasOpenInterview",
                table: "Contacts",
                columns: new[] { "TenantId", "OwnerId", "HasOpenInterview" });

            migrationBuilder.CreateIndex(
                name: "IX_Contacts_TenantId_OwnerId_Standing_Stage_IsAtRisk_StageSince",
                table: "Contacts",
                columns: new[] { "TenantId", "OwnerId", "Standing", "Stage", "IsAtRisk", "StageSince" });

            migrationBuilder.CreateIndex(
                name: "IX_Contacts_TenantId_OwnerId_TodoUrgency_TodoOn",
                table: "Contacts",
                columns: new[] { "TenantId", "OwnerId", "TodoUrgency", "TodoOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Contacts_TenantId_ReferredById",
                table: "Contacts",
                columns: new[] { "TenantId", "ReferredById" });

            migrationBuilder.CreateIndex(
                name: "IX_Contacts_TenantId_Standing_Stage_IsAtRisk_StageSince",
                table: "Contacts",
                columns: new[] { "TenantId", "Standing", "Stage", "IsAtRisk", "StageSince" });

            migrationBuilder.CreateIndex(
                name: "IX_Contacts_TenantId_SurnameKey",
                table: "Contacts",
                columns: new[] { "TenantId", "SurnameKey" });

            migrationBuilder.CreateIndex(
                name: "IX_Erasures_TenantId_Fingerprint",
                table: "Erasures",
                columns: new[] { "TenantId", "Fingerprint" });

            migrationBuilder.CreateIndex(
                name: "IX_History_TenantId_At",
                table: "History",
                columns: new[] { "TenantId", "At" },
                filter: "\"Kind\" = 'stageChanged'");

            migrationBuilder.CreateIndex(
                name: "IX_Inbox_At",
                table: "Inbox",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_Profiles_TellAgainAt",
                table: "Profiles",
                column: "TellAgainAt");

            migrationBuilder.CreateIndex(
                name: "IX_Refusals_At",
                table: "Refusals",
                column: "At");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ErasureKeys");

            migrationBuilder.DropTable(
                name: "Erasures");

            migrationBuilder.DropTable(
                name: "History");

            migrationBuilder.DropTable(
                name: "Inbox");

            migrationBuilder.DropTable(
                name: "Profiles");

            migrationBuilder.DropTable(
                name: "Refusals");

            migrationBuilder.DropTable(
                name: "Contacts");
        }
    }
}
