using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PortfolioWorkspace.App.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class EvidenceMoves : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Erasures_ParticipationId",
                table: "Erasures");

            migrationBuilder.CreateTable(
                name: "EvidenceMoves",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ParticipationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    FromCriterion = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ToCriterion = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    CountsAs = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EvidenceMoves", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EvidenceMoves_Participations_ParticipationId",
                        column: x => x.ParticipationId,
                        principalTable: "Participations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Erasures_ParticipationId",
                table: "Erasures",
                column: "ParticipationId",
                unique: true,
                filter: "\"WithdrawnAt\" IS NULL AND \"RunAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Erasures_ParticipationId_RunAt",
                table: "Erasures",
                columns: new[] { "ParticipationId", "RunAt" });

            migrationBuilder.CreateIndex(
                name: "IX_EvidenceMoves_ParticipationId_SubjectId_Number",
                table: "EvidenceMoves",
                columns: new[] { "ParticipationId", "SubjectId", "Number" },
                unique: true);

            // What was moved only grows: the database itself refuses to change or remove a line, whoever asks.
            foreach (var verb in new[] { "UPDATE", "DELETE" })
            {
                migrationBuilder.Sql($"""
                    CREATE TRIGGER "EvidenceMoves_refuse_{verb}" BEFORE {verb} ON "EvidenceMoves"
                    BEGIN SELECT RAISE(ABORT, 'EvidenceMoves is append-only'); END;
                    """);
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "EvidenceMoves");

            migrationBuilder.DropIndex(
                name: "IX_Erasures_ParticipationId",
                table: "Erasures");

            migrationBuilder.DropIndex(
                name: "IX_Erasures_ParticipationId_RunAt",
                table: "Erasures");

            migrationBuilder.CreateIndex(
                name: "IX_Erasures_ParticipationId",
                table: "Erasures",
                column: "ParticipationId");
        }
    }
}
