using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace HunanJiangxi.Data.Migrations
{
    /// <summary>Readings that offices report together, with the steps of their way to the public.</summary>
    public partial class ReadingSheets : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "reading_sheets",
                columns: table => new
                {
                    id = table
                        .Column<int>(type: "integer", nullable: false)
                        .Annotation(
                            "Npgsql:ValueGenerationStrategy",
                            NpgsqlValueGenerationStrategy.IdentityByDefaultColumn
                        ),
                    state = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    office = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    office_unit = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    readings = table.Column<string>(type: "jsonb", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reading_sheets", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "reading_sheet_steps",
                columns: table => new
                {
                    id = table
                        .Column<int>(type: "integer", nullable: false)
                        .Annotation(
                            "Npgsql:ValueGenerationStrategy",
                            NpgsqlValueGenerationStrategy.IdentityByDefaultColumn
                        ),
                    sheet_id = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    office = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reading_sheet_steps", x => x.id);
                    table.CheckConstraint("ck_sheet_step_reason", "state <> 'Returned' OR reason IS NOT NULL");
                    table.ForeignKey(
                        name: "fk_reading_sheet_steps_reading_sheets_sheet_id",
                        column: x => x.sheet_id,
                        principalTable: "reading_sheets",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateIndex(
                name: "ix_reading_sheet_steps_sheet_id",
                table: "reading_sheet_steps",
                column: "sheet_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_reading_sheets_office_unit_id",
                table: "reading_sheets",
                columns: new[] { "office_unit", "id" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_reading_sheets_state_id",
                table: "reading_sheets",
                columns: new[] { "state", "id" }
            );

            migrationBuilder.Sql(
                """
                CREATE TRIGGER step_is_kept BEFORE UPDATE ON reading_sheet_steps FOR EACH ROW EXECUTE FUNCTION refuse_changing();
                CREATE TRIGGER nothing_is_deleted BEFORE DELETE ON reading_sheets FOR EACH ROW EXECUTE FUNCTION refuse_deleting();
                CREATE TRIGGER nothing_is_deleted BEFORE DELETE ON reading_sheet_steps FOR EACH ROW EXECUTE FUNCTION refuse_deleting();
                """
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "reading_sheet_steps");

            migrationBuilder.DropTable(name: "reading_sheets");
        }
    }
}
