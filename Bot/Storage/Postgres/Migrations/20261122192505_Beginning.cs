using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace SalesBot.Storage.Postgres.Migrations
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Company = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    NameKey = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    SurnameKey = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    CompanyKey = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Standing = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    Stage = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    Outcome = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true),
                    Overruling = table.Column<string>(type: "text", nullable: true),
                    PlaybookVersion = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    IsAtRisk = table.Column<bool>(type: "boolean", nullable: false),
                    OutcomeReason = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ReturnsTo = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true),
                    Steps = table.Column<string>(type: "text", nullable: false),
                    CreditAwaitedSince = table.Column<long>(type: "bigint", nullable: true),
                    StageSince = table.Column<long>(type: "bigint", nullable: false),
                    Amount = table.Column<long>(type: "bigint", nullable: true),
                    Currency = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ReferredById = table.Column<Guid>(type: "uuid", nullable: true),
                    HasReferred = table.Column<bool>(type: "boolean", nullable: false),
                    WakeUpOn = table.Column<DateOnly>(type: "date", nullable: true),
                    EnteredAt = table.Column<long>(type: "bigint", nullable: false),
                    ChangedAt = table.Column<long>(type: "bigint", nullable: false),
                    HistoryLength = table.Column<int>(type: "integer", nullable: false),
                    Answers = table.Column<string>(type: "text", nullable: false),
                    HasOpenInterview = table.Column<bool>(type: "boolean", nullable: true),
                    ShownAt = table.Column<long>(type: "bigint", nullable: false),
                    People = table.Column<string>(type: "text", nullable: false),
                    PeopleKeys = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    TodoKind = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: true),
                    TodoOn = table.Column<DateOnly>(type: "date", nullable: true),
                    TodoUrgency = table.Column<int>(type: "integer", nullable: false),
                    OpenQuestion = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Nonce = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    TenantId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    OwnerId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    RowVersion = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Contacts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ErasureKeys",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Key = table.Column<byte[]>(type: "bytea", nullable: false),
                    OwnerId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    RowVersion = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ErasureKeys", x => x.TenantId);
                });

            migrationBuilder.CreateTable(
                name: "Erasures",
                columns: table => new
                {
                    Number = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ContactId = table.Column<Guid>(type: "uuid", nullable: false),
                    Fingerprint = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ById = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    TenantId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    OwnerId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    RowVersion = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Erasures", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "Inbox",
                columns: table => new
                {
                    Channel = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Conversation = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Activity = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    TenantId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    OwnerId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    RowVersion = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Inbox", x => new { x.Channel, x.Conversation, x.Activity });
                });

            migrationBuilder.CreateTable(
                name: "Profiles",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    OwnerId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Language = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Locale = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ContactId = table.Column<Guid>(type: "uuid", nullable: true),
                    Currency = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    GreetedIn = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Address = table.Column<string>(type: "text", nullable: true),
                    Turns = table.Column<long>(type: "bigint", nullable: false),
                    OwedSince = table.Column<long>(type: "bigint", nullable: true),
                    TellAgainAt = table.Column<long>(type: "bigint", nullable: true),
                    RowVersion = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Profiles", x => new { x.TenantId, x.OwnerId });
                });

            migrationBuilder.CreateTable(
                name: "Refusals",
                columns: table => new
                {
                    Number = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ContactId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    TenantId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    OwnerId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    RowVersion = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Refusals", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "History",
                columns: table => new
                {
                    ContactId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    Subject = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    From = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    To = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Reason = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    On = table.Column<DateOnly>(type: "date", nullable: true),
                    Evidence = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    PlaybookVersion = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    TakesBack = table.Column<int>(type: "integer", nullable: true),
                    WasAnswered = table.Column<bool>(type: "boolean", nullable: false),
                    ById = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    By = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    TenantId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    OwnerId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    RowVersion = table.Column<long>(type: "bigint", nullable: false)
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
