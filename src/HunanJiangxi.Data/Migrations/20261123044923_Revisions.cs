using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace HunanJiangxi.Data.Migrations
{
    /// <summary>Changes of definitions, targets and claims of meetings, each a version of its record.</summary>
    public partial class Revisions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "version",
                table: "targets",
                type: "integer",
                nullable: false,
                defaultValue: 1
            );

            migrationBuilder.AddColumn<int>(
                name: "version",
                table: "meetings",
                type: "integer",
                nullable: false,
                defaultValue: 1
            );

            migrationBuilder.CreateTable(
                name: "revisions",
                columns: table => new
                {
                    id = table
                        .Column<int>(type: "integer", nullable: false)
                        .Annotation(
                            "Npgsql:ValueGenerationStrategy",
                            NpgsqlValueGenerationStrategy.IdentityByDefaultColumn
                        ),
                    kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    record = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    state = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    before = table.Column<string>(type: "jsonb", nullable: false),
                    content = table.Column<string>(type: "jsonb", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    office = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    office_unit = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    decided_by = table.Column<string>(type: "text", nullable: true),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    return_reason = table.Column<string>(type: "text", nullable: true),
                    became_version = table.Column<int>(type: "integer", nullable: true),
                    from_about = table.Column<bool>(type: "boolean", nullable: false),
                    from_by = table.Column<bool>(type: "boolean", nullable: false),
                    from_precision = table.Column<string>(
                        type: "character varying(32)",
                        maxLength: 32,
                        nullable: false
                    ),
                    from_start = table.Column<DateOnly>(type: "date", nullable: false),
                    reason = table.Column<string>(type: "jsonb", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_revisions", x => x.id);
                    table.CheckConstraint("ck_revision_return", "state <> 'Returned' OR return_reason IS NOT NULL");
                    table.CheckConstraint(
                        "ck_revision_version",
                        "(state = 'Published') = (became_version IS NOT NULL)"
                    );
                }
            );

            migrationBuilder.CreateIndex(
                name: "ix_revisions_kind_record_id",
                table: "revisions",
                columns: new[] { "kind", "record", "id" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_revisions_open",
                table: "revisions",
                columns: new[] { "kind", "record" },
                unique: true,
                filter: "state = 'Submitted'"
            );

            migrationBuilder.Sql(
                "CREATE TRIGGER nothing_is_deleted BEFORE DELETE ON revisions FOR EACH ROW EXECUTE FUNCTION refuse_deleting();"
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "revisions");

            migrationBuilder.DropColumn(name: "version", table: "targets");

            migrationBuilder.DropColumn(name: "version", table: "meetings");
        }
    }
}
