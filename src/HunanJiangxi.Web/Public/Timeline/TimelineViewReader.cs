using HunanJiangxi.Web.Parts.Listings;

namespace HunanJiangxi.Web.Public.Timeline;

/// <summary>Reads what the page and its frame for other sites show: eight queries.</summary>
public sealed class TimelineViewReader(
    TimelineReader reader,
    TimelineFacetsReader facetsReader,
    TimelineLanesReader lanes
)
{
    public async Task<TimelineView> ReadAsync(IQueryCollection words, CancellationToken cancellation)
    {
        var query = ListQuery.Parse(words, TimelineLanes.Word);
        if (TimelineLanes.Wanted(query) is { } by)
        {
            // the order is checked before anything is read
            _ = query.SortAs(TimelineOrder.Words);
            var names = await facetsReader.ReadAsync(query, cancellation);
            var side = await lanes.ReadAsync(by, query, names, cancellation);
            return new TimelineView(query, names, [], side, side.Next);
        }

        var (rows, next) = await reader.RowsAsync(query, cancellation);
        return new TimelineView(query, await facetsReader.ReadAsync(query, cancellation), rows, null, next);
    }
}
