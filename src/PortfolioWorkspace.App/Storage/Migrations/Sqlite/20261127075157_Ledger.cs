using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PortfolioWorkspace.App.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Ledger : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // SQLite would build the whole table anew for this, outside the transaction; a column that takes the place of the other stays inside it.
            migrationBuilder.Sql("""ALTER TABLE "Sessions" ADD COLUMN "HoursAnew" TEXT NULL;""");
            migrationBuilder.Sql("""UPDATE "Sessions" SET "HoursAnew" = "CreditedHours";""");
            migrationBuilder.Sql("""ALTER TABLE "Sessions" DROP COLUMN "CreditedHours";""");
            migrationBuilder.Sql("""ALTER TABLE "Sessions" RENAME COLUMN "HoursAnew" TO "CreditedHours";""");

            migrationBuilder.AddColumn<long>(
                name: "CancelledAt",
                table: "Sessions",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Link",
                table: "Sessions",
                type: "TEXT",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "PlaceTentative",
                table: "Sessions",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<Guid>(
                name: "SharedId",
                table: "Sessions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "Sessions",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<Guid>(
                name: "RecordedById",
                table: "Intakes",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "Intakes",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<long>(
                name: "ConfirmedAt",
                table: "ContactEntries",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "ConfirmedById",
                table: "ContactEntries",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "LoggedById",
                table: "ContactEntries",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "ContactEntries",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<long>(
                name: "WithdrawnAt",
                table: "ContactEntries",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "AgreedEndProducts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ParticipationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Type = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Purpose = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    ForWhom = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    FormAndSize = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Criteria = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Replaces = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ParticipantOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    TrainerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    TrainerOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    WithdrawnAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AgreedEndProducts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AgreedEndProducts_Participations_ParticipationId",
                        column: x => x.ParticipationId,
                        principalTable: "Participations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AttendanceChanges",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SessionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ParticipationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Was = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Hours = table.Column<decimal>(type: "TEXT", precision: 9, scale: 2, nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Via = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    ClientId = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Seq = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AttendanceChanges", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AttendanceChanges_Participations_ParticipationId",
                        column: x => x.ParticipationId,
                        principalTable: "Participations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AttendanceChanges_Sessions_SessionId",
                        column: x => x.SessionId,
                        principalTable: "Sessions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "StudyEntries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ParticipationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Hours = table.Column<decimal>(type: "TEXT", precision: 9, scale: 2, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StudyEntries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_StudyEntries_Participations_ParticipationId",
                        column: x => x.ParticipationId,
                        principalTable: "Participations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Sessions_SharedId",
                table: "Sessions",
                column: "SharedId");

            migrationBuilder.CreateIndex(
                name: "IX_AgreedEndProducts_ParticipationId",
                table: "AgreedEndProducts",
                column: "ParticipationId",
                unique: true,
                filter: "\"WithdrawnAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_AttendanceChanges_ClientId_Seq",
                table: "AttendanceChanges",
                columns: new[] { "ClientId", "Seq" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AttendanceChanges_ParticipationId",
                table: "AttendanceChanges",
                column: "ParticipationId");

            migrationBuilder.CreateIndex(
                name: "IX_AttendanceChanges_SessionId_ParticipationId_Number",
                table: "AttendanceChanges",
                columns: new[] { "SessionId", "ParticipationId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_StudyEntries_ParticipationId",
                table: "StudyEntries",
                column: "ParticipationId");

            // Words about who was there only grow: the database itself refuses to change or remove one, whoever asks.
            foreach (var verb in new[] { "UPDATE", "DELETE" })
            {
                migrationBuilder.Sql($"""
                    CREATE TRIGGER "AttendanceChanges_refuse_{verb}" BEFORE {verb} ON "AttendanceChanges"
                    BEGIN SELECT RAISE(ABORT, 'AttendanceChanges is append-only'); END;
                    """);
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""DROP TRIGGER "AttendanceChanges_refuse_UPDATE";""");
            migrationBuilder.Sql("""DROP TRIGGER "AttendanceChanges_refuse_DELETE";""");

            migrationBuilder.DropTable(
                name: "AgreedEndProducts");

            migrationBuilder.DropTable(
                name: "AttendanceChanges");

            migrationBuilder.DropTable(
                name: "StudyEntries");

            migrationBuilder.DropIndex(
                name: "IX_Sessions_SharedId",
                table: "Sessions");

            migrationBuilder.DropColumn(
                name: "CancelledAt",
                table: "Sessions");

            migrationBuilder.DropColumn(
                name: "Link",
                table: "Sessions");

            migrationBuilder.DropColumn(
                name: "PlaceTentative",
                table: "Sessions");

            migrationBuilder.DropColumn(
                name: "SharedId",
                table: "Sessions");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "Sessions");

            migrationBuilder.DropColumn(
                name: "RecordedById",
                table: "Intakes");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "Intakes");

            migrationBuilder.DropColumn(
                name: "ConfirmedAt",
                table: "ContactEntries");

            migrationBuilder.DropColumn(
                name: "ConfirmedById",
                table: "ContactEntries");

            migrationBuilder.DropColumn(
                name: "LoggedById",
                table: "ContactEntries");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "ContactEntries");

            migrationBuilder.DropColumn(
                name: "WithdrawnAt",
                table: "ContactEntries");

            // SQLite would build the whole table anew for this, outside the transaction; a column that takes the place of the other stays inside it.
            migrationBuilder.Sql("""ALTER TABLE "Sessions" ADD COLUMN "HoursAnew" TEXT NOT NULL DEFAULT '0.0';""");
            migrationBuilder.Sql("""UPDATE "Sessions" SET "HoursAnew" = COALESCE("CreditedHours", '0.0');""");
            migrationBuilder.Sql("""ALTER TABLE "Sessions" DROP COLUMN "CreditedHours";""");
            migrationBuilder.Sql("""ALTER TABLE "Sessions" RENAME COLUMN "HoursAnew" TO "CreditedHours";""");
        }
    }
}
