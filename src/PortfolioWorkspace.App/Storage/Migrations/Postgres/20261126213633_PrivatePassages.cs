using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PortfolioWorkspace.App.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class PrivatePassages : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<List<int>>(
                name: "PrivateBlocks",
                table: "Submissions",
                type: "integer[]",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "HiddenFromTrainers",
                table: "Photos",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "OnSharedText",
                table: "Comments",
                type: "boolean",
                nullable: false,
                defaultValue: false);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "PrivateBlocks",
                table: "Submissions");

            migrationBuilder.DropColumn(
                name: "HiddenFromTrainers",
                table: "Photos");

            migrationBuilder.DropColumn(
                name: "OnSharedText",
                table: "Comments");
        }
    }
}
