using System.Text;

namespace HunanJiangxi.Data.Releases;

/// <summary>Every column of a release, explained in both languages.</summary>
internal static class ReleaseCodebook
{
    public static string Text(IEnumerable<ReleaseTable> tables)
    {
        var text = new StringBuilder("table,column,type,key,refers_to,table_zh,column_zh,table_en,column_en\n");
        foreach (var table in tables)
        {
            foreach (var column in table.Columns)
            {
                string[] cells =
                [
                    table.Name,
                    column.Name,
                    column.Type,
                    column.IsKey ? "true" : "false",
                    column.Refers ?? "",
                    table.Zh,
                    column.Zh,
                    table.En,
                    column.En,
                ];
                text.Append(string.Join(',', cells.Select(Quoted))).Append('\n');
            }
        }

        return text.ToString();
    }

    private static string Quoted(string cell) =>
        cell.AsSpan().ContainsAny(",\"\n") ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
