using HunanJiangxi.Data;
using HunanJiangxi.Domain.Zone;
using HunanJiangxi.Web.Parts.Listings;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Public.Counties;

/// <summary>The list of counties, for the page, the API and the downloads alike: four queries.</summary>
public sealed class CountiesReader(PortalDb db, RegisterChoices choices)
{
    public static IReadOnlyList<string> Orders { get; } = ["place", "code", "name", "residents", "area"];

    public async Task<Listing<CountyRow>> ReadAsync(ListQuery query, CancellationToken stop)
    {
        var order = query.SortAs([.. Orders]);
        await choices.CheckAsync(query, stop);
        var wanted = db.Counties(query);
        var total = await wanted.CountAsync(stop);
        var (slugs, next) = await PageAsync(wanted, query, order, stop);
        var page = db.Counties.AsNoTracking().Where(county => slugs.Contains(county.Slug));
        var rows = await db.RowsAsync(page, stop);
        return new Listing<CountyRow>([.. rows.OrderBy(row => slugs.IndexOf(row.Slug))], next?.ToString(), total);
    }

    private async Task<(List<string> Slugs, PageKey? Next)> PageAsync(
        IQueryable<County> wanted,
        ListQuery query,
        ListOrder order,
        CancellationToken stop
    )
    {
        if (order.By is "place" or "code" or "name")
        {
            // The zone's name puts Hunan before Jiangxi; the codes put it after.
            var byWord = wanted.Select(county => new
            {
                county.Id,
                county.Slug,
                Value = order.By == "name" ? county.Slug
                : order.By == "code" ? county.UnitCode
                : (county.UnitCode.StartsWith("43") ? "0" : "1") + county.UnitCode,
            });
            var (words, after) = await byWord.PageAsync(query, order, row => row.Value, row => row.Id, stop);
            return ([.. words.Select(row => row.Slug)], after);
        }

        // Without a figure a county stands at the end, whichever way the list goes.
        var indicator = order.By == "area" ? CountyRows.Area : CountyRows.Residents;
        var unknown = order.Descending ? -1m : decimal.MaxValue;
        var byNumber = wanted.Select(county => new
        {
            county.Id,
            county.Slug,
            Value = db.Readings.Where(reading =>
                    reading.Indicator.Slug == indicator
                    && reading.Scope.Count == 1
                    && reading.Scope.Any(organisation => organisation.Id == county.OrganisationId)
                )
                .OrderByDescending(reading => reading.IsChosen)
                .ThenBy(reading => reading.Id)
                .Select(reading => (decimal?)reading.Quantity.Value)
                .FirstOrDefault()
                ?? unknown,
        });
        var (numbers, next) = await byNumber.PageAsync(query, order, row => row.Value, row => row.Id, stop);
        return ([.. numbers.Select(row => row.Slug)], next);
    }
}
