using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PortfolioWorkspace.App.Storage.Migrations.Postgres
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ParticipationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    SubjectId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    FromCriterion = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ToCriterion = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    CountsAs = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    ById = table.Column<Guid>(type: "uuid", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
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
            migrationBuilder.Sql("""
                CREATE TRIGGER "EvidenceMoves_refuse_change" BEFORE UPDATE OR DELETE OR TRUNCATE ON "EvidenceMoves"
                FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
                """);
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
