using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace HunanJiangxi.Data.Migrations
{
    /// <inheritdoc />
    public partial class Attachments : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "attached_files",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    draft_id = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    type = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    length = table.Column<long>(type: "bigint", nullable: false),
                    modified = table.Column<long>(type: "bigint", nullable: false),
                    received = table.Column<long>(type: "bigint", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    office = table.Column<string>(type: "text", nullable: false),
                    begun_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    completed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    refused = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_attached_files", x => x.id);
                    table.CheckConstraint("ck_attached_file_length", "length BETWEEN 1 AND 52428800");
                    table.CheckConstraint("ck_attached_file_received", "received BETWEEN 0 AND length");
                    table.CheckConstraint(
                        "ck_attached_file_whole",
                        "completed_at IS NULL OR (received = length AND sha256 IS NOT NULL AND refused IS NULL)"
                    );
                    table.ForeignKey(
                        name: "fk_attached_files_agreement_drafts_draft_id",
                        column: x => x.draft_id,
                        principalTable: "agreement_drafts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "agreement_attachments",
                columns: table => new
                {
                    id = table
                        .Column<int>(type: "integer", nullable: false)
                        .Annotation(
                            "Npgsql:ValueGenerationStrategy",
                            NpgsqlValueGenerationStrategy.IdentityByDefaultColumn
                        ),
                    agreement_id = table.Column<int>(type: "integer", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "jsonb", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agreement_attachments", x => x.id);
                    table.ForeignKey(
                        name: "fk_agreement_attachments_agreements_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_agreement_attachments_attached_files_file_id",
                        column: x => x.file_id,
                        principalTable: "attached_files",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "attachment_chunks",
                columns: table => new
                {
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    start = table.Column<long>(type: "bigint", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_attachment_chunks", x => new { x.file_id, x.start });
                    table.CheckConstraint("ck_attachment_chunk_size", "octet_length(content) BETWEEN 1 AND 262144");
                    table.ForeignKey(
                        name: "fk_attachment_chunks_attached_files_file_id",
                        column: x => x.file_id,
                        principalTable: "attached_files",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateIndex(
                name: "ix_agreement_attachments_agreement_id_file_id",
                table: "agreement_attachments",
                columns: new[] { "agreement_id", "file_id" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_agreement_attachments_file_id",
                table: "agreement_attachments",
                column: "file_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_attached_files_draft_id",
                table: "attached_files",
                column: "draft_id"
            );

            migrationBuilder.Sql(
                """
                -- what comes is compressed already
                ALTER TABLE attachment_chunks ALTER COLUMN content SET STORAGE EXTERNAL;
                CREATE TRIGGER nothing_is_deleted BEFORE DELETE ON attached_files
                    FOR EACH ROW EXECUTE FUNCTION refuse_deleting();
                CREATE TRIGGER whole_file_is_kept BEFORE UPDATE ON attached_files
                    FOR EACH ROW WHEN (OLD.completed_at IS NOT NULL) EXECUTE FUNCTION refuse_changing();
                CREATE TRIGGER chunk_is_kept BEFORE UPDATE ON attachment_chunks
                    FOR EACH ROW EXECUTE FUNCTION refuse_changing();
                CREATE FUNCTION refuse_losing_content() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    IF EXISTS (SELECT 1 FROM attached_files f WHERE f.id = OLD.file_id AND f.completed_at IS NOT NULL) THEN
                        RAISE EXCEPTION 'The content of file % is kept', OLD.file_id USING ERRCODE = 'restrict_violation';
                    END IF;
                    RETURN OLD;
                END $$;
                CREATE TRIGGER content_is_kept BEFORE DELETE ON attachment_chunks
                    FOR EACH ROW EXECUTE FUNCTION refuse_losing_content();
                """
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "agreement_attachments");

            migrationBuilder.DropTable(name: "attachment_chunks");

            migrationBuilder.DropTable(name: "attached_files");
            migrationBuilder.Sql("DROP FUNCTION refuse_losing_content;");
        }
    }
}
