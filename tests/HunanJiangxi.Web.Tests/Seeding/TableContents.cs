using HunanJiangxi.Data;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Tests.Seeding;

/// <summary>How many rows every table has, and a digest of what stands in them: two moments of one database compare.</summary>
internal sealed class TableContents : SortedDictionary<string, string>
{
    /// <summary>What a start may write each time: when the seeds were loaded, the link of the day, the sign-in keys.</summary>
    private static readonly string[] s_ofTheDay = ["seed_stamps", "setup_tickets", "protection_keys"];

    private TableContents()
        : base(StringComparer.Ordinal) { }

    public static async Task<TableContents> OfAsync(PortalDb db, bool all = false)
    {
        var tables = await db
            .Database.SqlQueryRaw<string>(
                """
                SELECT table_name::text AS "Value" FROM information_schema.tables
                WHERE table_schema = 'public' AND table_type = 'BASE TABLE'
                """
            )
            .ToListAsync();
        var contents = new TableContents();
        foreach (var table in all ? tables : tables.Except(s_ofTheDay))
        {
            // the names come from the catalogue itself
            var sql = $"""
                SELECT count(*) || ' rows, ' || coalesce(md5(string_agg(t::text, '' ORDER BY t::text)), '') AS "Value"
                FROM "{table}" t
                """;
            contents[table] = await db.Database.SqlQueryRaw<string>(sql).SingleAsync();
        }

        return contents;
    }

    /// <summary>Tables with rows, the history of migrations aside.</summary>
    public IEnumerable<string> Filled =>
        this.Where(table => !table.Value.StartsWith("0 rows", StringComparison.Ordinal))
            .Select(table => table.Key)
            .Where(table => !table.Contains("migrations", StringComparison.OrdinalIgnoreCase));
}
