using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace HunanJiangxi.Data.Releases;

/// <summary>One table of a release: its columns, and how its rows are read.</summary>
public sealed record ReleaseTable(
    string Name,
    string Zh,
    string En,
    string From,
    string Order,
    IReadOnlyList<ReleaseColumn> Columns
)
{
    private static readonly Lazy<IReadOnlyList<ReleaseTable>> s_all = new(Load);

    /// <summary>Every table, as <c>tables.yaml</c> describes it.</summary>
    public static IReadOnlyList<ReleaseTable> All => s_all.Value;

    public string Path => $"data/{Name}.csv";

    public string CountSql => $"SELECT count(*) AS \"Value\" FROM {From}";

    /// <summary>The rows in an order that does not depend on the server's language.</summary>
    public string Sql
    {
        get
        {
            var columns = Columns.Select(column => $"{column.Expression} AS {column.Name}");
            var order = Order.Split(',').Select(one => $"({one.Trim()})::text COLLATE \"C\"");
            return $"SELECT {string.Join(", ", columns)} FROM {From} ORDER BY {string.Join(", ", order)}";
        }
    }

    private static IReadOnlyList<ReleaseTable> Load()
    {
        using var stream = typeof(ReleaseTable).Assembly.GetManifestResourceStream("tables.yaml")!;
        using var reader = new StreamReader(stream);
        var entries = new DeserializerBuilder()
            .WithNamingConvention(UnderscoredNamingConvention.Instance)
            .Build()
            .Deserialize<List<ReleaseTableEntry>>(reader);
        return
        [
            .. entries.Select(entry => new ReleaseTable(
                entry.Name,
                entry.Zh,
                entry.En,
                entry.From,
                entry.Order,
                [.. entry.Columns.SelectMany(column => column.Columns())]
            )),
        ];
    }
}
