using HunanJiangxi.Data;
using HunanJiangxi.Domain.Releases;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Public.Data;

/// <summary>Records that the register has, for the examples; null where it has none.</summary>
public sealed record ExampleSlugs(string? County, string? Agreement, string? Indicator, string? Field);

/// <summary>What the page about the data shows of the register: two queries.</summary>
public sealed class DataReader(PortalDb db)
{
    /// <summary>Every release, the newest first.</summary>
    public Task<List<DataRelease>> ReleasesAsync(CancellationToken cancellation) =>
        db.DataReleases.AsNoTracking().OrderByDescending(release => release.Day).ToListAsync(cancellation);

    /// <summary>A county that has agreements, and the first of the others: examples that find something.</summary>
    public Task<ExampleSlugs> ExamplesAsync(CancellationToken cancellation) =>
        db
            .Database.SqlQuery<ExampleSlugs>(
                $"""
                SELECT (SELECT c.slug FROM counties c JOIN agreement_parties p ON p.organisation_id = c.organisation_id
                        ORDER BY c.slug LIMIT 1) AS "County",
                    (SELECT slug FROM agreements ORDER BY slug LIMIT 1) AS "Agreement",
                    (SELECT i.slug FROM readings r JOIN indicators i ON i.id = r.indicator_id ORDER BY i.ordinal LIMIT 1)
                        AS "Indicator",
                    (SELECT f.slug FROM timeline_event_fields e JOIN cooperation_fields f ON f.id = e.field_id
                        ORDER BY f.slug LIMIT 1) AS "Field"
                """
            )
            .SingleAsync(cancellation);
}
