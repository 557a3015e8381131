using HunanJiangxi.Data;
using HunanJiangxi.Web.Parts.Listings;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Public.Fields;

/// <summary>The fields in the order of their tree, for the page, the API and the downloads alike.</summary>
public sealed class FieldsReader(PortalDb db, RegisterChoices choices)
{
    public async Task<Listing<FieldRow>> ReadAsync(ListQuery query, CancellationToken stop)
    {
        var order = query.SortAs("tree");
        await choices.CheckAsync(query, stop);
        var wanted = db.CooperationFields.AsNoTracking();
        if (query.Programme is { } programme)
        {
            wanted = wanted.Where(field => field.Tasks.Any(task => task.Programme.Slug == programme));
        }

        // A field stands below its parent: hundreds for the first level, ones for the second.
        var (page, next) = await wanted
            .Select(field => new
            {
                field.Id,
                field.Slug,
                Place = field.Parent == null ? field.Ordinal * 100 : field.Parent.Ordinal * 100 + field.Ordinal,
            })
            .PageAsync(query, order, row => row.Place, row => row.Id, stop);
        var slugs = page.Select(row => row.Slug).ToList();
        var rows = await db
            .CooperationFields.AsNoTracking()
            .Where(field => slugs.Contains(field.Slug))
            .Select(FieldRow.Of(db))
            .ToListAsync(stop);
        return new Listing<FieldRow>(
            [.. rows.OrderBy(row => slugs.IndexOf(row.Slug))],
            next?.ToString(),
            await wanted.CountAsync(stop)
        );
    }
}
