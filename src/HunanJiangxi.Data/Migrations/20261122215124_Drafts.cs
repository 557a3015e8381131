using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace HunanJiangxi.Data.Migrations
{
    /// <summary>
    /// Agreements being recorded and corrected, with the steps of both lives; what an agreement says beyond its name and
    /// dates; names found by any three letters in a row.
    /// </summary>
    public partial class Drafts : Migration
    {
        private static readonly string[] s_kept =
        [
            "agreement_drafts",
            "draft_steps",
            "draft_copies",
            "agreement_steps",
        ];

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(name: "full_text", table: "agreements", type: "jsonb", nullable: true);

            migrationBuilder.AddColumn<string>(name: "header", table: "agreements", type: "jsonb", nullable: true);

            migrationBuilder.AddColumn<string>(name: "place", table: "agreements", type: "jsonb", nullable: true);

            migrationBuilder.AddColumn<string>(name: "renewal", table: "agreements", type: "jsonb", nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "signatory_post",
                table: "agreement_parties",
                type: "jsonb",
                nullable: true
            );

            migrationBuilder.AddColumn<bool>(
                name: "signed_about",
                table: "agreement_parties",
                type: "boolean",
                nullable: true
            );

            migrationBuilder.AddColumn<bool>(
                name: "signed_by",
                table: "agreement_parties",
                type: "boolean",
                nullable: true
            );

            migrationBuilder.AddColumn<string>(
                name: "signed_precision",
                table: "agreement_parties",
                type: "character varying(32)",
                maxLength: 32,
                nullable: true
            );

            migrationBuilder.AddColumn<DateOnly>(
                name: "signed_start",
                table: "agreement_parties",
                type: "date",
                nullable: true
            );

            migrationBuilder.CreateTable(
                name: "agreement_drafts",
                columns: table => new
                {
                    id = table
                        .Column<int>(type: "integer", nullable: false)
                        .Annotation(
                            "Npgsql:ValueGenerationStrategy",
                            NpgsqlValueGenerationStrategy.IdentityByDefaultColumn
                        ),
                    agreement_id = table.Column<int>(type: "integer", nullable: true),
                    state = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    office = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    office_unit = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: true),
                    @base = table.Column<string>(name: "base", type: "jsonb", nullable: true),
                    working = table.Column<string>(type: "jsonb", nullable: false),
                    saved_by = table.Column<string>(type: "text", nullable: false),
                    saved_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    writers = table.Column<string[]>(type: "text[]", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agreement_drafts", x => x.id);
                    table.CheckConstraint("ck_draft_published", "state <> 'Published' OR agreement_id IS NOT NULL");
                    table.ForeignKey(
                        name: "fk_agreement_drafts_agreements_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "agreement_steps",
                columns: table => new
                {
                    id = table
                        .Column<int>(type: "integer", nullable: false)
                        .Annotation(
                            "Npgsql:ValueGenerationStrategy",
                            NpgsqlValueGenerationStrategy.IdentityByDefaultColumn
                        ),
                    agreement_id = table.Column<int>(type: "integer", nullable: false),
                    from = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    to = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    office = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    since_about = table.Column<bool>(type: "boolean", nullable: true),
                    since_by = table.Column<bool>(type: "boolean", nullable: true),
                    since_precision = table.Column<string>(
                        type: "character varying(32)",
                        maxLength: 32,
                        nullable: true
                    ),
                    since_start = table.Column<DateOnly>(type: "date", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agreement_steps", x => x.id);
                    table.ForeignKey(
                        name: "fk_agreement_steps_agreements_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "draft_copies",
                columns: table => new
                {
                    id = table
                        .Column<int>(type: "integer", nullable: false)
                        .Annotation(
                            "Npgsql:ValueGenerationStrategy",
                            NpgsqlValueGenerationStrategy.IdentityByDefaultColumn
                        ),
                    draft_id = table.Column<int>(type: "integer", nullable: false),
                    before = table.Column<string>(type: "jsonb", nullable: false),
                    working = table.Column<string>(type: "jsonb", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    saved_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    settled_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_draft_copies", x => x.id);
                    table.ForeignKey(
                        name: "fk_draft_copies_agreement_drafts_draft_id",
                        column: x => x.draft_id,
                        principalTable: "agreement_drafts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "draft_steps",
                columns: table => new
                {
                    id = table
                        .Column<int>(type: "integer", nullable: false)
                        .Annotation(
                            "Npgsql:ValueGenerationStrategy",
                            NpgsqlValueGenerationStrategy.IdentityByDefaultColumn
                        ),
                    draft_id = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    office = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: true),
                    record = table.Column<string>(type: "jsonb", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_draft_steps", x => x.id);
                    table.CheckConstraint("ck_draft_step_reason", "state <> 'Returned' OR reason IS NOT NULL");
                    table.ForeignKey(
                        name: "fk_draft_steps_agreement_drafts_draft_id",
                        column: x => x.draft_id,
                        principalTable: "agreement_drafts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateIndex(
                name: "ix_agreement_drafts_agreement_id",
                table: "agreement_drafts",
                column: "agreement_id",
                unique: true,
                filter: "state IN ('Draft', 'Submitted', 'Returned')"
            );

            migrationBuilder.CreateIndex(
                name: "ix_agreement_drafts_state_id",
                table: "agreement_drafts",
                columns: new[] { "state", "id" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_agreement_steps_agreement_id",
                table: "agreement_steps",
                column: "agreement_id"
            );

            migrationBuilder.CreateIndex(name: "ix_draft_copies_draft_id", table: "draft_copies", column: "draft_id");

            migrationBuilder.CreateIndex(name: "ix_draft_steps_draft_id", table: "draft_steps", column: "draft_id");

            migrationBuilder.Sql(
                """
                CREATE EXTENSION IF NOT EXISTS pg_trgm;
                CREATE INDEX ix_agreements_name_zh ON agreements USING gin ((name ->> 'Zh') gin_trgm_ops);
                CREATE INDEX ix_agreements_name_en ON agreements USING gin ((name ->> 'En') gin_trgm_ops);
                CREATE TRIGGER step_is_kept BEFORE UPDATE ON draft_steps FOR EACH ROW EXECUTE FUNCTION refuse_changing();
                CREATE TRIGGER step_is_kept BEFORE UPDATE ON agreement_steps FOR EACH ROW EXECUTE FUNCTION refuse_changing();
                """
            );
            foreach (var table in s_kept)
            {
                migrationBuilder.Sql(
                    $"CREATE TRIGGER nothing_is_deleted BEFORE DELETE ON {table} FOR EACH ROW EXECUTE FUNCTION refuse_deleting();"
                );
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP INDEX ix_agreements_name_zh, ix_agreements_name_en;");

            migrationBuilder.DropTable(name: "agreement_steps");

            migrationBuilder.DropTable(name: "draft_copies");

            migrationBuilder.DropTable(name: "draft_steps");

            migrationBuilder.DropTable(name: "agreement_drafts");

            migrationBuilder.DropColumn(name: "full_text", table: "agreements");

            migrationBuilder.DropColumn(name: "header", table: "agreements");

            migrationBuilder.DropColumn(name: "place", table: "agreements");

            migrationBuilder.DropColumn(name: "renewal", table: "agreements");

            migrationBuilder.DropColumn(name: "signatory_post", table: "agreement_parties");

            migrationBuilder.DropColumn(name: "signed_about", table: "agreement_parties");

            migrationBuilder.DropColumn(name: "signed_by", table: "agreement_parties");

            migrationBuilder.DropColumn(name: "signed_precision", table: "agreement_parties");

            migrationBuilder.DropColumn(name: "signed_start", table: "agreement_parties");
        }
    }
}
