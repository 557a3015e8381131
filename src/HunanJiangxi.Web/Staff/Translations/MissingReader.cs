using HunanJiangxi.Data;
using HunanJiangxi.Domain.Values;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Staff.Translations;

/// <summary>Lists published texts that lack a language, by key; two queries a page, each by an index of what is missing.</summary>
public sealed class MissingReader(IDbContextFactory<PortalDb> databases)
{
    public const int PageSize = 50;

    private const string Nothing = "NULL::text[] AS \"Units\", NULL::int AS \"Draft\"";

    private const string OfAgreement = """
        (SELECT array_agg(o.unit_code) FROM agreement_parties p JOIN organisations o ON o.id = p.organisation_id
            WHERE p.agreement_id = t.id AND o.unit_code IS NOT NULL) AS "Units",
        (SELECT d.id FROM agreement_drafts d WHERE d.agreement_id = t.id
            AND d.state IN ('Draft', 'Submitted', 'Returned') LIMIT 1) AS "Draft"
        """;

    // names come from here, not from a visitor
    private static readonly (MissingKind Kind, string Table, string Column, string More)[] s_texts =
    [
        (MissingKind.Event, "timeline_events", "title", Nothing),
        (MissingKind.Milestone, "milestones", "title", Nothing),
        (MissingKind.AgreementName, "agreements", "name", OfAgreement),
        (MissingKind.AgreementSummary, "agreements", "summary", OfAgreement),
        (MissingKind.Indicator, "indicators", "name", Nothing),
        (MissingKind.Definition, "indicators", "definition", Nothing),
        (MissingKind.Unit, "indicators", "unit_name", Nothing),
        (MissingKind.Target, "targets", "text", Nothing),
    ];

    /// <summary>The list's address for a text that the self-check has found; null where it is not entered here.</summary>
    public static string? AddressOf(string table, string column)
    {
        var known = s_texts.FirstOrDefault(one => one.Table == table && one.Column == column);
        return known.Table is null ? null : TranslationAddresses.Of(known.Kind);
    }

    public async Task<MissingListing> ListAsync(MissingKind? kind, MissingKey? after, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var counts = await db
            .Database.SqlQueryRaw<KindCount>(string.Join(" UNION ALL ", s_texts.Select(CountOf)))
            .ToListAsync(cancellation);
        var asked = s_texts.Where(one => kind is null || one.Kind == kind);
        var parts = string.Join(" UNION ALL ", asked.Select(PageOf));
        var sql = $"SELECT * FROM ({parts}) found ORDER BY \"Kind\", \"Id\" LIMIT {PageSize + 1}";
        var rows = await db
            .Database.SqlQueryRaw<MissingRow>(sql, after is null ? 0 : (int)after.Kind, after?.Id ?? 0)
            .ToListAsync(cancellation);
        var items = rows.Take(PageSize).Select(row => row.ToText()).ToList();
        return new MissingListing(
            items,
            counts.Where(one => one.Count > 0).ToDictionary(one => (MissingKind)one.Kind, one => one.Count)
        )
        {
            Next = rows.Count > PageSize ? items[^1].Key : null,
        };
    }

    /// <summary>As the partial indexes of the migration say it, or they are not used.</summary>
    private static string IsMissing(string column) =>
        $"(COALESCE(t.{column} ->> 'Zh', '') = '') <> (COALESCE(t.{column} ->> 'En', '') = '')";

    private static string CountOf((MissingKind Kind, string Table, string Column, string More) one) =>
        $"SELECT {(int)one.Kind} AS \"Kind\", count(*)::int AS \"Count\" FROM {one.Table} t WHERE {IsMissing(one.Column)}";

    private static string PageOf((MissingKind Kind, string Table, string Column, string More) one) =>
        $$"""
            (SELECT {{(int)one.Kind}} AS "Kind", t.id AS "Id", t.slug AS "Slug", t.{{one.Column}} ->> 'Zh' AS "Zh",
                t.{{one.Column}} ->> 'En' AS "En", {{one.More}}
            FROM {{one.Table}} t WHERE {{IsMissing(one.Column)}}
                AND ({{(int)one.Kind}} > {0} OR ({{(int)one.Kind}} = {0} AND t.id > {1}))
            ORDER BY t.id LIMIT {{PageSize + 1}})
            """;

    private sealed record KindCount(int Kind, int Count);

    private sealed record MissingRow(int Kind, int Id, string Slug, string? Zh, string? En, string[]? Units, int? Draft)
    {
        public MissingText ToText() =>
            new((MissingKind)Kind, Id, Slug, new BilingualText(Zh, En)) { Units = Units ?? [], Draft = Draft };
    }
}
