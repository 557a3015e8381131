using HunanJiangxi.Data;
using HunanJiangxi.Domain.Revisions;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Public.Revisions;

/// <summary>The versions of a record, read in one query.</summary>
public static class RecordVersions
{
    public static async Task<IReadOnlyList<VersionRow>> OfAsync(
        PortalDb db,
        RevisionKind kind,
        string slug,
        CancellationToken cancellation
    ) =>
        VersionRow.Of(
            await db
                .Revisions.AsNoTracking()
                .Where(one => one.Kind == kind && one.Record == slug && one.State == RevisionState.Published)
                .OrderBy(one => one.Id)
                .ToListAsync(cancellation)
        );
}
