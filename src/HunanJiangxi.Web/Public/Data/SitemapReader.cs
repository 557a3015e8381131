using HunanJiangxi.Data;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Public.Data;

/// <summary>The paths of all public pages, below the language.</summary>
public sealed class SitemapReader(PortalDb db)
{
    private static readonly string[] s_fixed =
    [
        "",
        "timeline",
        "counties",
        "matrix",
        "agreements",
        "fields",
        "indicators",
        "meetings",
        "programmes",
        "sources",
        "data",
        "about",
        "about/accuracy",
        "about/how",
        "about/progress",
        "about/accessibility",
    ];

    public async Task<IReadOnlyList<string>> PathsAsync(CancellationToken cancellation)
    {
        var records = db
            .Counties.Select(one => "counties/" + one.Slug)
            .Concat(db.Agreements.Select(one => "agreements/" + one.Slug))
            .Concat(db.CooperationFields.Select(one => "fields/" + one.Slug))
            .Concat(db.Indicators.Select(one => "indicators/" + one.Slug))
            .Concat(db.Meetings.Select(one => "meetings/" + one.Slug))
            .Concat(db.Programmes.Select(one => "programmes/" + one.Slug))
            .Concat(db.SourceDocuments.Select(one => "sources/" + one.Slug))
            .Concat(db.NamedSources.Select(one => "sources/" + one.Slug));
        var paths = await records.ToListAsync(cancellation);
        return [.. s_fixed, .. paths.Order(StringComparer.Ordinal)];
    }
}
