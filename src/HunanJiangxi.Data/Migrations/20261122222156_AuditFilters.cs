using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HunanJiangxi.Data.Migrations
{
    /// <inheritdoc />
    public partial class AuditFilters : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_action_id",
                table: "audit_entries",
                columns: new[] { "action", "id" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_actor_id",
                table: "audit_entries",
                columns: new[] { "actor", "id" }
            );

            migrationBuilder
                .CreateIndex(name: "ix_audit_entries_at", table: "audit_entries", column: "at")
                .Annotation("Npgsql:IndexMethod", "brin");

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_office_id",
                table: "audit_entries",
                columns: new[] { "office", "id" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_record_id",
                table: "audit_entries",
                columns: new[] { "record", "id" }
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "ix_audit_entries_action_id", table: "audit_entries");

            migrationBuilder.DropIndex(name: "ix_audit_entries_actor_id", table: "audit_entries");

            migrationBuilder.DropIndex(name: "ix_audit_entries_at", table: "audit_entries");

            migrationBuilder.DropIndex(name: "ix_audit_entries_office_id", table: "audit_entries");

            migrationBuilder.DropIndex(name: "ix_audit_entries_record_id", table: "audit_entries");
        }
    }
}
