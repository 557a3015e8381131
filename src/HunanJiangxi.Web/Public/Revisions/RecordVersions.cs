using HunanJiangxi.Data;
using HunanJiangxi.Domain.Revisions;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Public.Revisions;

/// <summary>The versions of records, read in one query.</summary>
public static class RecordVersions
{
    public static async Task<IReadOnlyList<VersionRow>> OfAsync(
        PortalDb db,
        RevisionKind kind,
        string slug,
        CancellationToken cancellation
    ) => (await OfAllAsync(db, kind, [slug], cancellation))(slug);

    /// <summary>The versions of each of these records, as they are asked for.</summary>
    public static async Task<Func<string, IReadOnlyList<VersionRow>>> OfAllAsync(
        PortalDb db,
        RevisionKind kind,
        IReadOnlyList<string> slugs,
        CancellationToken cancellation
    )
    {
        var published = await db
            .Revisions.AsNoTracking()
            .Where(one => one.Kind == kind && slugs.Contains(one.Record) && one.State == RevisionState.Published)
            .OrderBy(one => one.Id)
            .ToListAsync(cancellation);
        var bySlug = published.ToLookup(one => one.Record);
        return slug => VersionRow.Of([.. bySlug[slug]]);
    }
}
