using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HunanJiangxi.Data.Migrations
{
    /// <summary>A proposal that read two things as one is closed, and two stand in its place.</summary>
    public partial class SplitProposals : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(name: "split_from_id", table: "proposals", type: "integer", nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_proposals_split_from_id",
                table: "proposals",
                column: "split_from_id"
            );

            migrationBuilder.AddCheckConstraint(
                name: "ck_proposal_withdrawn",
                table: "proposals",
                sql: "status <> 'Withdrawn' OR split_from_id IS NOT NULL"
            );

            migrationBuilder.AddForeignKey(
                name: "fk_proposals_proposals_split_from_id",
                table: "proposals",
                column: "split_from_id",
                principalTable: "proposals",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(name: "fk_proposals_proposals_split_from_id", table: "proposals");

            migrationBuilder.DropIndex(name: "ix_proposals_split_from_id", table: "proposals");

            migrationBuilder.DropCheckConstraint(name: "ck_proposal_withdrawn", table: "proposals");

            migrationBuilder.DropColumn(name: "split_from_id", table: "proposals");
        }
    }
}
