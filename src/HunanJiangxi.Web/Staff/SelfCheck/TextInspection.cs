using HunanJiangxi.Data;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Web.Staff.Translations;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Staff.SelfCheck;

/// <summary>
/// Looks into every text in two languages that the model knows, whatever table a later version adds: which lack a
/// language, and which name an address of this portal that leads nowhere.
/// </summary>
public sealed class TextInspection(PortalDb db)
{
    private const int MostLinks = 1000;

    // where a record of the table is read on the public site
    private static readonly Dictionary<string, string> s_paths = new(StringComparer.Ordinal)
    {
        ["agreements"] = "agreements",
        ["counties"] = "counties",
        ["cooperation_fields"] = "fields",
        ["indicators"] = "indicators",
        ["meetings"] = "meetings",
        ["programmes"] = "programmes",
        ["source_documents"] = "sources",
        ["timeline_events"] = "timeline",
    };

    // second segments that are pages of their own
    private static readonly (string Area, string Name)[] s_pages = [("about", "accuracy"), ("counties", "compare")];

    public async Task<IReadOnlyList<SelfCheckItem>> UntranslatedAsync(CancellationToken stop)
    {
        var parts = TextColumns()
            .Select(one =>
                $"""
                    SELECT '{one.Table}' AS "Table", '{one.Column}' AS "Column", count(*)::int AS "Count" FROM "{one.Table}" t
                    WHERE (coalesce(t."{one.Column}" ->> 'Zh', '') = '') <> (coalesce(t."{one.Column}" ->> 'En', '') = '')
                    """
            );
        var counts = await db.Database.SqlQueryRaw<ColumnCount>(string.Join(" UNION ALL ", parts)).ToListAsync(stop);
        return
        [
            .. counts
                .Where(row => row.Count > 0)
                .OrderByDescending(row => row.Count)
                .ThenBy(row => row.Table, StringComparer.Ordinal)
                .Select(row => new SelfCheckItem(
                    row.Table,
                    row.Column,
                    MissingReader.AddressOf(row.Table, row.Column) ?? s_paths.GetValueOrDefault(row.Table, ""),
                    row.Count
                )),
        ];
    }

    public async Task<IReadOnlyList<SelfCheckItem>> DeadLinksAsync(CancellationToken stop)
    {
        var parts = TextColumns()
            .Select(one =>
                $"""
                    SELECT DISTINCT '{one.Table}' AS "Table", found[2] AS "Area", found[3] AS "Slug" FROM "{one.Table}" t,
                        regexp_matches(t."{one.Column}"::text, '/(zh|en)/([a-z]+)/([a-z0-9-]+)', 'g') AS found
                    WHERE t."{one.Column}"::text ~ '/(zh|en)/'
                    """
            );
        var sql = $"SELECT * FROM ({string.Join(" UNION ", parts)}) links LIMIT {MostLinks}";
        var links = await db.Database.SqlQueryRaw<TextLink>(sql).ToListAsync(stop);
        var dead = new List<SelfCheckItem>();
        foreach (var area in links.GroupBy(link => link.Area, StringComparer.Ordinal))
        {
            var known = await KnownAsync(area.Key, [.. area.Select(link => link.Slug)], stop);
            dead.AddRange(
                area.Where(link => !known.Contains(link.Slug))
                    .Select(link => new SelfCheckItem(
                        link.Table,
                        $"{link.Area}/{link.Slug}",
                        s_paths.GetValueOrDefault(link.Table, ""),
                        1
                    ))
            );
        }

        return dead;
    }

    private async Task<HashSet<string>> KnownAsync(string area, string[] slugs, CancellationToken stop)
    {
        var table = area == "timeline" ? null : s_paths.FirstOrDefault(pair => pair.Value == area).Key;
        if (table is null)
        {
            return [.. s_pages.Where(page => page.Area == area).Select(page => page.Name)];
        }

        var sql = $"SELECT slug AS \"Value\" FROM \"{table}\" WHERE slug = ANY ({{0}})";
        var known = await db.Database.SqlQueryRaw<string>(sql, new object[] { slugs }).ToListAsync(stop);
        return [.. known, .. s_pages.Where(page => page.Area == area).Select(page => page.Name)];
    }

    /// <summary>Names come from the model, not from a visitor.</summary>
    private IEnumerable<(string Table, string Column)> TextColumns() =>
        from type in db.Model.GetEntityTypes()
        where type.GetTableName() is not null && !type.ClrType.Namespace!.EndsWith("Drafts", StringComparison.Ordinal)
        from text in type.GetComplexProperties()
        where text.ClrType == typeof(BilingualText) && text.ComplexType.GetContainerColumnName() is not null
        select (type.GetTableName()!, text.ComplexType.GetContainerColumnName()!);

    private sealed record ColumnCount(string Table, string Column, int Count);

    private sealed record TextLink(string Table, string Area, string Slug);
}
