using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PortfolioWorkspace.App.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Replanned : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ConversationMoves",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ConversationId = table.Column<Guid>(type: "uuid", nullable: false),
                    ParticipationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    ById = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Became_HeldOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Became_LeercoachId = table.Column<Guid>(type: "uuid", nullable: true),
                    Became_SessionId = table.Column<Guid>(type: "uuid", nullable: true),
                    Became_Setting = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Became_Status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Was_HeldOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Was_LeercoachId = table.Column<Guid>(type: "uuid", nullable: true),
                    Was_SessionId = table.Column<Guid>(type: "uuid", nullable: true),
                    Was_Setting = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Was_Status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ConversationMoves", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ConversationMoves_Conversations_ConversationId",
                        column: x => x.ConversationId,
                        principalTable: "Conversations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ConversationMoves_Participations_ParticipationId",
                        column: x => x.ParticipationId,
                        principalTable: "Participations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DeadlineExtensions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ParticipationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Before = table.Column<DateOnly>(type: "date", nullable: true),
                    Until = table.Column<DateOnly>(type: "date", nullable: false),
                    Reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    ById = table.Column<Guid>(type: "uuid", nullable: true),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DeadlineExtensions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DeadlineExtensions_Participations_ParticipationId",
                        column: x => x.ParticipationId,
                        principalTable: "Participations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SessionMoves",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SessionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    ById = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Became_BreakMinutes = table.Column<int>(type: "integer", nullable: false),
                    Became_CalledOff = table.Column<bool>(type: "boolean", nullable: false),
                    Became_CreditedHours = table.Column<decimal>(type: "numeric(9,2)", precision: 9, scale: 2, nullable: true),
                    Became_End = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Became_Link = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    Became_Mode = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Became_Place = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Became_PlaceTentative = table.Column<bool>(type: "boolean", nullable: false),
                    Became_Start = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Was_BreakMinutes = table.Column<int>(type: "integer", nullable: false),
                    Was_CalledOff = table.Column<bool>(type: "boolean", nullable: false),
                    Was_CreditedHours = table.Column<decimal>(type: "numeric(9,2)", precision: 9, scale: 2, nullable: true),
                    Was_End = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Was_Link = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    Was_Mode = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Was_Place = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Was_PlaceTentative = table.Column<bool>(type: "boolean", nullable: false),
                    Was_Start = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SessionMoves", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SessionMoves_Sessions_SessionId",
                        column: x => x.SessionId,
                        principalTable: "Sessions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ConversationMoves_ConversationId_Number",
                table: "ConversationMoves",
                columns: new[] { "ConversationId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ConversationMoves_ParticipationId",
                table: "ConversationMoves",
                column: "ParticipationId");

            migrationBuilder.CreateIndex(
                name: "IX_DeadlineExtensions_ParticipationId_Number",
                table: "DeadlineExtensions",
                columns: new[] { "ParticipationId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SessionMoves_SessionId_Number",
                table: "SessionMoves",
                columns: new[] { "SessionId", "Number" },
                unique: true);

            // What was given before this table existed comes along, with who gave it as the history knows.
            migrationBuilder.Sql("""
                INSERT INTO "DeadlineExtensions" ("Id", "ParticipationId", "Number", "Before", "Until", "Reason", "ById", "At")
                SELECT p."Id", p."Id", 1, c."ReportDeadline", p."ExtendedDeadline", p."ExtensionReason",
                       (SELECT h."ActorId" FROM "History" h WHERE h."Operation" = 'ExtendDeadline' AND h."SubjectId" = p."Id" ORDER BY h."At" DESC, h."Id" DESC LIMIT 1),
                       (SELECT h."At" FROM "History" h WHERE h."Operation" = 'ExtendDeadline' AND h."SubjectId" = p."Id" ORDER BY h."At" DESC, h."Id" DESC LIMIT 1)
                FROM "Participations" p JOIN "Cohorts" c ON c."Id" = p."CohortId" WHERE p."ExtendedDeadline" IS NOT NULL AND p."ExtensionReason" IS NOT NULL;
                """);

            migrationBuilder.DropColumn(
                name: "ExtensionReason",
                table: "Participations");

            // These only grow: the database itself refuses to change or remove a line, whoever asks. What tells about one person goes when that person had it erased.
            migrationBuilder.Sql("""
                CREATE FUNCTION refuse_unless_erased() RETURNS trigger LANGUAGE plpgsql AS
                $$ BEGIN
                    IF EXISTS (SELECT 1 FROM "Erasures" e WHERE e."ParticipationId" = OLD."ParticipationId" AND e."RunAt" IS NOT NULL) THEN RETURN OLD; END IF;
                    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
                END $$;
                """);
            foreach (var table in new[] { "SessionMoves", "ConversationMoves", "DeadlineExtensions" })
            {
                var never = table == "SessionMoves" ? "UPDATE OR DELETE OR TRUNCATE" : "UPDATE OR TRUNCATE";
                migrationBuilder.Sql($"""
                    CREATE TRIGGER "{table}_refuse_change" BEFORE {never} ON "{table}"
                    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
                    """);
                if (table == "SessionMoves") continue;
                migrationBuilder.Sql($"""
                    CREATE TRIGGER "{table}_refuse_delete" BEFORE DELETE ON "{table}"
                    FOR EACH ROW EXECUTE FUNCTION refuse_unless_erased();
                    """);
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "ExtensionReason",
                table: "Participations",
                type: "character varying(1000)",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.Sql("""
                UPDATE "Participations" SET "ExtensionReason" = (SELECT e."Reason" FROM "DeadlineExtensions" e WHERE e."ParticipationId" = "Participations"."Id" ORDER BY e."Number" DESC LIMIT 1);
                """);

            migrationBuilder.DropTable(
                name: "ConversationMoves");

            migrationBuilder.DropTable(
                name: "DeadlineExtensions");

            migrationBuilder.DropTable(
                name: "SessionMoves");

            migrationBuilder.Sql("DROP FUNCTION refuse_unless_erased();");
        }
    }
}
