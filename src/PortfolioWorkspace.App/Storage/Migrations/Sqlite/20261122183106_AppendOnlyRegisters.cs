using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PortfolioWorkspace.App.Storage.Migrations.Sqlite
{
    /// <summary>Registers only grow: the database itself refuses to change or remove a line, whoever asks.</summary>
    public partial class AppendOnlyRegisters : Migration
    {
        private static readonly string[] Registers = ["Certificates", "CertificateWithdrawals", "History", "Waivers", "Alignments"];

        protected override void Up(MigrationBuilder migrationBuilder)
        {
            foreach (var register in Registers)
            {
                foreach (var verb in new[] { "UPDATE", "DELETE" })
                {
                    migrationBuilder.Sql($"""
                        CREATE TRIGGER "{register}_refuse_{verb}" BEFORE {verb} ON "{register}"
                        BEGIN SELECT RAISE(ABORT, '{register} is append-only'); END;
                        """);
                }
            }
        }

        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (var register in Registers)
            {
                migrationBuilder.Sql($"""DROP TRIGGER "{register}_refuse_UPDATE";""");
                migrationBuilder.Sql($"""DROP TRIGGER "{register}_refuse_DELETE";""");
            }
        }
    }
}
