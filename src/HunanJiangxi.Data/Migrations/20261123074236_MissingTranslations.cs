using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HunanJiangxi.Data.Migrations
{
    /// <summary>Texts that lack a language are found without going through all that lack none.</summary>
    public partial class MissingTranslations : Migration
    {
        private static readonly (string Table, string Column)[] s_texts =
        [
            ("timeline_events", "title"),
            ("milestones", "title"),
            ("agreements", "name"),
            ("agreements", "summary"),
        ];

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            foreach (var (table, column) in s_texts)
            {
                migrationBuilder.Sql(
                    $"CREATE INDEX ix_{table}_{column}_missing ON {table} (id)"
                        + $" WHERE (COALESCE({column} ->> 'Zh', '') = '') <> (COALESCE({column} ->> 'En', '') = '');"
                );
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (var (table, column) in s_texts)
            {
                migrationBuilder.Sql($"DROP INDEX ix_{table}_{column}_missing;");
            }
        }
    }
}
