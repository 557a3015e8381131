using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Data.Backup;

/// <summary>
/// Which tables there are, read from the database itself, so that a table that is added later is in every backup from
/// then on. The history of migrations is not among them: it is made anew with the schema.
/// </summary>
internal sealed class TableCatalogue(PortalDb db)
{
    public static string Target(BackupTable table) =>
        $"{Quoted(table.Name)} ({string.Join(", ", table.Columns.Select(Quoted))})";

    public static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>Every table with the columns that are written; computed ones compute themselves.</summary>
    public async Task<IReadOnlyList<(string Name, IReadOnlyList<string> Columns)>> TablesAsync(
        CancellationToken cancellationToken
    )
    {
        var columns = await db
            .Database.SqlQueryRaw<Column>(
                """
                SELECT c.relname::text AS "Table", a.attname::text AS "Name" FROM pg_class c
                JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
                WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> '__EFMigrationsHistory'
                ORDER BY c.relname, a.attnum
                """
            )
            .ToListAsync(cancellationToken);
        return
        [
            .. columns
                .GroupBy(column => column.Table, StringComparer.Ordinal)
                .Select(table => (table.Key, (IReadOnlyList<string>)[.. table.Select(column => column.Name)])),
        ];
    }

    public Task<long> RowsAsync(string table, CancellationToken cancellationToken)
    {
        var sql = $"SELECT count(*) AS \"Value\" FROM {Quoted(table)}";
        return db.Database.SqlQueryRaw<long>(sql).SingleAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<BackupSequence>> SequencesAsync(CancellationToken cancellationToken)
    {
        var names = await db
            .Database.SqlQueryRaw<string>(
                """
                SELECT relname::text AS "Value" FROM pg_class
                WHERE relnamespace = 'public'::regnamespace AND relkind = 'S' ORDER BY relname
                """
            )
            .ToListAsync(cancellationToken);
        var sequences = new List<BackupSequence>();
        foreach (var name in names)
        {
            var sql = $"SELECT last_value AS \"LastValue\", is_called AS \"IsCalled\" FROM {Quoted(name)}";
            var stand = await db.Database.SqlQueryRaw<Stand>(sql).SingleAsync(cancellationToken);
            sequences.Add(new BackupSequence(name, stand.LastValue, stand.IsCalled));
        }

        return sequences;
    }

    private sealed record Column(string Table, string Name);

    private sealed record Stand(long LastValue, bool IsCalled);
}
