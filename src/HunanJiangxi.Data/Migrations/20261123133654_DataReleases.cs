using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace HunanJiangxi.Data.Migrations
{
    /// <summary>Releases of the data, kept for ever: neither they nor their pieces are changed or taken away.</summary>
    public partial class DataReleases : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "data_releases",
                columns: table => new
                {
                    id = table
                        .Column<int>(type: "integer", nullable: false)
                        .Annotation(
                            "Npgsql:ValueGenerationStrategy",
                            NpgsqlValueGenerationStrategy.IdentityByDefaultColumn
                        ),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    length = table.Column<long>(type: "bigint", nullable: false),
                    sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    rows = table.Column<long>(type: "bigint", nullable: false),
                    made_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_data_releases", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "data_release_chunks",
                columns: table => new
                {
                    release_id = table.Column<int>(type: "integer", nullable: false),
                    start = table.Column<long>(type: "bigint", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_data_release_chunks", x => new { x.release_id, x.start });
                    table.CheckConstraint("ck_data_release_chunk_size", "octet_length(content) BETWEEN 1 AND 262144");
                    table.ForeignKey(
                        name: "fk_data_release_chunks_data_releases_release_id",
                        column: x => x.release_id,
                        principalTable: "data_releases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateIndex(
                name: "ix_data_releases_day",
                table: "data_releases",
                column: "day",
                unique: true
            );
            migrationBuilder.Sql(
                """
                -- what comes is compressed already
                ALTER TABLE data_release_chunks ALTER COLUMN content SET STORAGE EXTERNAL;
                CREATE TRIGGER release_is_kept BEFORE UPDATE ON data_releases
                    FOR EACH ROW EXECUTE FUNCTION refuse_changing();
                CREATE TRIGGER nothing_is_deleted BEFORE DELETE ON data_releases
                    FOR EACH ROW EXECUTE FUNCTION refuse_deleting();
                CREATE TRIGGER chunk_is_kept BEFORE UPDATE ON data_release_chunks
                    FOR EACH ROW EXECUTE FUNCTION refuse_changing();
                CREATE TRIGGER nothing_is_deleted BEFORE DELETE ON data_release_chunks
                    FOR EACH ROW EXECUTE FUNCTION refuse_deleting();
                CREATE TRIGGER calls_out AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON data_releases
                    FOR EACH STATEMENT EXECUTE FUNCTION call_out();
                """
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "data_release_chunks");

            migrationBuilder.DropTable(name: "data_releases");
        }
    }
}
