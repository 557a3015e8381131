using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HunanJiangxi.Data.Migrations
{
    /// <summary>Fields and bodies that people have named keep their names when the register is delivered again.</summary>
    public partial class Terms : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "version",
                table: "organisations",
                type: "integer",
                nullable: false,
                defaultValue: 1
            );

            migrationBuilder.AddColumn<int>(
                name: "version",
                table: "cooperation_fields",
                type: "integer",
                nullable: false,
                defaultValue: 1
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(name: "version", table: "organisations");

            migrationBuilder.DropColumn(name: "version", table: "cooperation_fields");
        }
    }
}
