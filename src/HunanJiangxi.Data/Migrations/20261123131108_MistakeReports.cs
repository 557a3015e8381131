using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace HunanJiangxi.Data.Migrations
{
    /// <summary>What visitors report as wrong on public pages; no public page tells of it, so it calls nobody.</summary>
    public partial class MistakeReports : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "mistake_reports",
                columns: table => new
                {
                    id = table
                        .Column<int>(type: "integer", nullable: false)
                        .Annotation(
                            "Npgsql:ValueGenerationStrategy",
                            NpgsqlValueGenerationStrategy.IdentityByDefaultColumn
                        ),
                    page = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: false),
                    message = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    contact = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    reported_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    decided_by = table.Column<string>(type: "text", nullable: true),
                    decided_from = table.Column<string>(type: "text", nullable: true),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mistake_reports", x => x.id);
                    table.CheckConstraint(
                        "ck_mistake_report_decided",
                        "(state = 'Waiting') = (decided_at IS NULL AND decided_by IS NULL AND reason IS NULL)"
                    );
                }
            );

            migrationBuilder.CreateIndex(
                name: "ix_mistake_reports_state_id",
                table: "mistake_reports",
                columns: new[] { "state", "id" }
            );
            migrationBuilder.Sql(
                """
                CREATE TRIGGER nothing_is_deleted BEFORE DELETE ON mistake_reports
                    FOR EACH ROW EXECUTE FUNCTION refuse_deleting();
                """
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "mistake_reports");
        }
    }
}
