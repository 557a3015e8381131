using HunanJiangxi.Data;
using HunanJiangxi.Domain.Zone;
using HunanJiangxi.Web.Parts.Listings;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Public.Programmes;

/// <summary>The programmes, for the page, the API and the downloads alike.</summary>
public sealed class ProgrammesReader(PortalDb db, RegisterChoices choices)
{
    public async Task<Listing<ProgrammeRow>> ReadAsync(ListQuery query, CancellationToken stop)
    {
        var order = query.SortAs("order");
        await choices.CheckAsync(query, stop);
        var wanted = db.Programmes.AsNoTracking();
        if (query.KindAs<ProgrammeKind>() is { } kind)
        {
            wanted = wanted.Where(programme => programme.Kind == kind);
        }

        if (query.Counties.Count > 0)
        {
            wanted = wanted.Where(programme =>
                programme.Memberships.Any(member => query.Counties.Contains(member.Organisation.Slug))
            );
        }

        var (page, next) = await wanted
            .Select(programme => new
            {
                programme.Id,
                programme.Slug,
                programme.Ordinal,
            })
            .PageAsync(query, order, row => row.Ordinal, row => row.Id, stop);
        var slugs = page.Select(row => row.Slug).ToList();
        var rows = await db.RowsAsync(db.Programmes.AsNoTracking().Where(one => slugs.Contains(one.Slug)), stop);
        return new Listing<ProgrammeRow>(
            [.. rows.OrderBy(row => slugs.IndexOf(row.Slug))],
            next?.ToString(),
            await wanted.CountAsync(stop)
        );
    }

    /// <summary>The fields of the first level: the rows in which tasks stand against tasks.</summary>
    public async Task<IReadOnlyList<Named>> RootFieldsAsync(CancellationToken stop) =>
        await db
            .CooperationFields.AsNoTracking()
            .Where(field => field.ParentId == null)
            .OrderBy(field => field.Ordinal)
            .Select(field => new Named(field.Slug, field.Name))
            .ToListAsync(stop);
}
