using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HunanJiangxi.Data.Migrations
{
    /// <summary>
    /// Copies of documents with the keys that they are found by; how a proposal stands to known facts, and the proposal
    /// of the original that a copy's follows.
    /// </summary>
    public partial class Linking : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long[]>(
                name: "band_keys",
                table: "source_documents",
                type: "bigint[]",
                nullable: true
            );

            migrationBuilder.AddColumn<int>(
                name: "copy_of_id",
                table: "source_documents",
                type: "integer",
                nullable: true
            );

            migrationBuilder.AddColumn<decimal>(
                name: "copy_similarity",
                table: "source_documents",
                type: "numeric(4,3)",
                precision: 4,
                scale: 3,
                nullable: true
            );

            migrationBuilder.AddColumn<byte[]>(
                name: "signature",
                table: "source_documents",
                type: "bytea",
                nullable: true
            );

            migrationBuilder.AddColumn<int>(name: "original_id", table: "proposals", type: "integer", nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "related_fact_id",
                table: "proposals",
                type: "integer",
                nullable: true
            );

            migrationBuilder.AddColumn<string>(
                name: "relation",
                table: "proposals",
                type: "character varying(32)",
                maxLength: 32,
                nullable: false,
                defaultValue: "New"
            );

            migrationBuilder
                .CreateIndex(name: "ix_source_documents_band_keys", table: "source_documents", column: "band_keys")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:StorageParameter:fastupdate", false);

            migrationBuilder.CreateIndex(
                name: "ix_source_documents_copy_of_id",
                table: "source_documents",
                column: "copy_of_id"
            );

            migrationBuilder.AddCheckConstraint(
                name: "ck_document_copy",
                table: "source_documents",
                sql: "(copy_of_id IS NULL) = (copy_similarity IS NULL)"
            );

            migrationBuilder.AddCheckConstraint(
                name: "ck_document_signature",
                table: "source_documents",
                sql: "(signature IS NULL) = (band_keys IS NULL)"
            );

            migrationBuilder.CreateIndex(name: "ix_proposals_original_id", table: "proposals", column: "original_id");

            migrationBuilder.CreateIndex(
                name: "ix_proposals_status_relation_id",
                table: "proposals",
                columns: new[] { "status", "relation", "id" }
            );

            migrationBuilder.AddCheckConstraint(
                name: "ck_proposal_original",
                table: "proposals",
                sql: "original_id <> id"
            );

            migrationBuilder.AddCheckConstraint(
                name: "ck_proposal_relation",
                table: "proposals",
                sql: "(relation = 'New') = (related_fact_id IS NULL)"
            );

            migrationBuilder.AddForeignKey(
                name: "fk_proposals_proposals_original_id",
                table: "proposals",
                column: "original_id",
                principalTable: "proposals",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict
            );

            migrationBuilder.AddForeignKey(
                name: "fk_source_documents_source_documents_copy_of_id",
                table: "source_documents",
                column: "copy_of_id",
                principalTable: "source_documents",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(name: "fk_proposals_proposals_original_id", table: "proposals");

            migrationBuilder.DropForeignKey(
                name: "fk_source_documents_source_documents_copy_of_id",
                table: "source_documents"
            );

            migrationBuilder.DropIndex(name: "ix_source_documents_band_keys", table: "source_documents");

            migrationBuilder.DropIndex(name: "ix_source_documents_copy_of_id", table: "source_documents");

            migrationBuilder.DropCheckConstraint(name: "ck_document_copy", table: "source_documents");

            migrationBuilder.DropCheckConstraint(name: "ck_document_signature", table: "source_documents");

            migrationBuilder.DropIndex(name: "ix_proposals_original_id", table: "proposals");

            migrationBuilder.DropIndex(name: "ix_proposals_status_relation_id", table: "proposals");

            migrationBuilder.DropCheckConstraint(name: "ck_proposal_original", table: "proposals");

            migrationBuilder.DropCheckConstraint(name: "ck_proposal_relation", table: "proposals");

            migrationBuilder.DropColumn(name: "band_keys", table: "source_documents");

            migrationBuilder.DropColumn(name: "copy_of_id", table: "source_documents");

            migrationBuilder.DropColumn(name: "copy_similarity", table: "source_documents");

            migrationBuilder.DropColumn(name: "signature", table: "source_documents");

            migrationBuilder.DropColumn(name: "original_id", table: "proposals");

            migrationBuilder.DropColumn(name: "related_fact_id", table: "proposals");

            migrationBuilder.DropColumn(name: "relation", table: "proposals");
        }
    }
}
