using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PortfolioWorkspace.App.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class WaiverWithdrawals : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Waivers_ParticipationId_CriterionId",
                table: "Waivers");

            migrationBuilder.AddColumn<int>(
                name: "Round",
                table: "Waivers",
                type: "INTEGER",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.CreateTable(
                name: "WaiverWithdrawals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    WaiverId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ParticipationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WaiverWithdrawals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_WaiverWithdrawals_Participations_ParticipationId",
                        column: x => x.ParticipationId,
                        principalTable: "Participations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_WaiverWithdrawals_Waivers_WaiverId",
                        column: x => x.WaiverId,
                        principalTable: "Waivers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Waivers_ParticipationId_CriterionId_Round",
                table: "Waivers",
                columns: new[] { "ParticipationId", "CriterionId", "Round" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_WaiverWithdrawals_ParticipationId",
                table: "WaiverWithdrawals",
                column: "ParticipationId");

            migrationBuilder.CreateIndex(
                name: "IX_WaiverWithdrawals_WaiverId",
                table: "WaiverWithdrawals",
                column: "WaiverId",
                unique: true);

            // What was taken back only grows: the database itself refuses to change or remove one, whoever asks.
            foreach (var verb in new[] { "UPDATE", "DELETE" })
            {
                migrationBuilder.Sql($"""
                    CREATE TRIGGER "WaiverWithdrawals_refuse_{verb}" BEFORE {verb} ON "WaiverWithdrawals"
                    BEGIN SELECT RAISE(ABORT, 'WaiverWithdrawals is append-only'); END;
                    """);
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "WaiverWithdrawals");

            migrationBuilder.DropIndex(
                name: "IX_Waivers_ParticipationId_CriterionId_Round",
                table: "Waivers");

            migrationBuilder.DropColumn(
                name: "Round",
                table: "Waivers");

            migrationBuilder.CreateIndex(
                name: "IX_Waivers_ParticipationId_CriterionId",
                table: "Waivers",
                columns: new[] { "ParticipationId", "CriterionId" },
                unique: true);
        }
    }
}
