using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace HunanJiangxi.Data.Releases;

/// <summary>The description of a release for programs: a Frictionless Tabular Data Package (specs.frictionlessdata.io).</summary>
internal static class ReleasePackage
{
    public const string Licence = "LICENCE.md";

    private static readonly JsonSerializerOptions s_json = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static string Text(DateOnly day, IEnumerable<WrittenTable> tables)
    {
        var package = new
        {
            profile = "tabular-data-package",
            name = "hunan-jiangxi-border-cooperation",
            title = "湘赣边区域合作示范区 · Hunan–Jiangxi border cooperation zone",
            version = day.ToString("yyyy.MM.dd", CultureInfo.InvariantCulture),
            created = day.ToString("yyyy-MM-dd'T00:00:00Z'", CultureInfo.InvariantCulture),
            licenses = new[] { new { path = Licence, title = "使用与署名 · Use and attribution" } },
            resources = tables.Select(Resource),
        };
        return JsonSerializer.Serialize(package, s_json) + "\n";
    }

    private static object Resource(WrittenTable written)
    {
        var table = written.Table;
        return new
        {
            profile = "tabular-data-resource",
            name = table.Name,
            path = table.Path,
            title = $"{table.Zh} · {table.En}",
            format = "csv",
            mediatype = "text/csv",
            encoding = "utf-8",
            bytes = written.Bytes,
            hash = $"sha256:{written.Sha256}",
            schema = new
            {
                fields = table.Columns.Select(column => new
                {
                    name = column.Name,
                    type = column.Type,
                    title = column.Zh,
                    description = column.En,
                }),
                missingValues = new[] { "" },
                primaryKey = table.Columns.FirstOrDefault(column => column.IsKey)?.Name,
                foreignKeys = References(table),
            },
        };
    }

    private static List<object>? References(ReleaseTable table)
    {
        var references = table
            .Columns.Where(column => column.Refers is not null)
            .Select(
                object (column) =>
                    new
                    {
                        fields = column.Name,
                        reference = new
                        {
                            resource = column.Refers == table.Name ? "" : column.Refers,
                            fields = "slug",
                        },
                    }
            )
            .ToList();
        return references.Count == 0 ? null : references;
    }
}
