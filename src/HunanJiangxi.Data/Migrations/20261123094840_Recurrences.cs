using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HunanJiangxi.Data.Migrations
{
    /// <summary>Milestones that come round, and which time of them a report is about.</summary>
    public partial class Recurrences : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "occurrence",
                table: "milestones",
                type: "integer",
                nullable: false,
                defaultValue: 1
            );

            migrationBuilder.AddColumn<string>(
                name: "recurrence",
                table: "milestones",
                type: "character varying(32)",
                maxLength: 32,
                nullable: true
            );

            migrationBuilder.AddColumn<bool>(
                name: "due_about",
                table: "milestone_report",
                type: "boolean",
                nullable: true
            );

            migrationBuilder.AddColumn<bool>(
                name: "due_by",
                table: "milestone_report",
                type: "boolean",
                nullable: true
            );

            migrationBuilder.AddColumn<string>(
                name: "due_precision",
                table: "milestone_report",
                type: "character varying(32)",
                maxLength: 32,
                nullable: true
            );

            migrationBuilder.AddColumn<DateOnly>(
                name: "due_start",
                table: "milestone_report",
                type: "date",
                nullable: true
            );

            migrationBuilder.AddColumn<int>(
                name: "occurrence",
                table: "milestone_report",
                type: "integer",
                nullable: false,
                defaultValue: 1
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(name: "occurrence", table: "milestones");

            migrationBuilder.DropColumn(name: "recurrence", table: "milestones");

            migrationBuilder.DropColumn(name: "due_about", table: "milestone_report");

            migrationBuilder.DropColumn(name: "due_by", table: "milestone_report");

            migrationBuilder.DropColumn(name: "due_precision", table: "milestone_report");

            migrationBuilder.DropColumn(name: "due_start", table: "milestone_report");

            migrationBuilder.DropColumn(name: "occurrence", table: "milestone_report");
        }
    }
}
