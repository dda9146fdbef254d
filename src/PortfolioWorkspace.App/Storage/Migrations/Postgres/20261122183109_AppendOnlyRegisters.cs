using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PortfolioWorkspace.App.Storage.Migrations.Postgres
{
    /// <summary>Registers only grow: the database itself refuses to change or remove a line, whoever asks.</summary>
    public partial class AppendOnlyRegisters : Migration
    {
        private static readonly string[] Registers = ["Certificates", "CertificateWithdrawals", "History", "Waivers", "Alignments"];

        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS
                $$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$;
                """);
            foreach (var register in Registers)
            {
                migrationBuilder.Sql($"""
                    CREATE TRIGGER "{register}_refuse_change" BEFORE UPDATE OR DELETE OR TRUNCATE ON "{register}"
                    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
                    """);
            }
        }

        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (var register in Registers)
            {
                migrationBuilder.Sql($"""DROP TRIGGER "{register}_refuse_change" ON "{register}";""");
            }

            migrationBuilder.Sql("DROP FUNCTION refuse_change();");
        }
    }
}
