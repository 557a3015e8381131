using System.Globalization;
using System.Linq.Expressions;
using HunanJiangxi.Data;
using HunanJiangxi.Domain.Timeline;
using HunanJiangxi.Web.Parts.Listings;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Public.Timeline;

/// <summary>
/// Reads events, filtered, sorted and paged in the database. What no source dates comes last in either order.
/// </summary>
public sealed class TimelineReader(PortalDb db, RegisterChoices choices)
{
    /// <summary>A page of the list and how many rows the filter finds; four queries, one more, and three to check.</summary>
    public async Task<Listing<TimelineRow>> ListAsync(ListQuery query, CancellationToken cancellation)
    {
        await choices.CheckAsync(query, cancellation);
        var (rows, next) = await RowsAsync(query, cancellation);
        return new Listing<TimelineRow>(rows, next?.ToString(), await Filtered(query).CountAsync(cancellation));
    }

    /// <summary>One event; null where the slug names none.</summary>
    public Task<TimelineRow?> FindAsync(string slug, CancellationToken cancellation) =>
        db
            .TimelineEvents.AsNoTracking()
            .AsSplitQuery()
            .Where(happening => happening.Slug == slug)
            .OrderBy(happening => happening.Id)
            .Select(TimelineRow.Of)
            .FirstOrDefaultAsync(cancellation);

    public async Task<(IReadOnlyList<TimelineRow> Rows, PageKey? Next)> RowsAsync(
        ListQuery query,
        CancellationToken cancellation
    )
    {
        var (rows, next) = await PageAsync(query, TimelineRow.Of, cancellation);
        return ([.. query.AsOf is { } asOf ? rows.Select(row => row.On(asOf.End)) : rows], next);
    }

    /// <summary>A page of the list, each event as the caller wants it.</summary>
    public async Task<(IReadOnlyList<T> Rows, PageKey? Next)> PageAsync<T>(
        ListQuery query,
        Expression<Func<TimelineEvent, T>> row,
        CancellationToken cancellation
    )
        where T : class, ITimelinePlace
    {
        var order = query.SortAs(TimelineOrder.Words);
        var far = TimelineOrder.Far(order);
        var page = After(Filtered(query), query.After, order, far);
        page = order.Descending
            ? page.OrderByDescending(happening => happening.Date == null ? far : happening.Date.Start)
                .ThenByDescending(happening => happening.Id)
            : page.OrderBy(happening => happening.Date == null ? far : happening.Date.Start)
                .ThenBy(happening => happening.Id);
        var rows = await page.Take(query.Limit + 1).AsSplitQuery().Select(row).ToListAsync(cancellation);
        if (rows.Count <= query.Limit)
        {
            return (rows, null);
        }

        rows.RemoveAt(query.Limit);
        return (rows, TimelineOrder.After(order, rows[^1].Date?.Start, rows[^1].Id));
    }

    /// <summary>The day that an event's status is asked for: that of the query, or a day after all events.</summary>
    public static DateOnly DayOf(ListQuery query) => query.AsOf?.End ?? DateOnly.MaxValue;

    /// <summary>The events that the query's filter keeps.</summary>
    public IQueryable<TimelineEvent> Filtered(ListQuery query)
    {
        var found = db.TimelineEvents.AsNoTracking();
        var (kind, status) = (query.KindAs<EventKind>(), query.StatusAs<EventStatus>());
        found = kind is null ? found : found.Where(happening => happening.Kind == kind);
        found = query.AsOf is { } asOf ? found.Where(TimelineAsOf.Stood(asOf.End)) : found;
        found = status is { } wanted ? found.Where(TimelineAsOf.Was(wanted, DayOf(query))) : found;
        found = query.Programme is { } programme
            ? found.Where(happening => happening.Programme.Slug == programme)
            : found;
        if (query.Counties.Count > 0)
        {
            var counties = query.Counties;
            found = found.Where(happening => happening.Participants.Any(party => counties.Contains(party.Slug)));
        }

        if (query.Fields.Count > 0)
        {
            var fields = query.Fields;
            found = found.Where(happening =>
                happening.Fields.Any(field => fields.Contains(field.Slug) || fields.Contains(field.Parent!.Slug))
            );
        }

        if (query.Search is { } words)
        {
            var pattern = SearchPattern.Of(words);
            found = found.Where(happening =>
                EF.Functions.ILike(happening.Title.Zh!, pattern, "\\")
                || EF.Functions.ILike(happening.Title.En!, pattern, "\\")
            );
        }

        return found.InPeriod(query, happening => happening.Date);
    }

    private static IQueryable<TimelineEvent> After(
        IQueryable<TimelineEvent> found,
        PageKey? key,
        ListOrder order,
        DateOnly far
    )
    {
        if (key is null)
        {
            return found;
        }

        if (!DateOnly.TryParseExact(key.Value, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            throw new MalformedQueryException("after", QueryFault.NotAKey, key.ToString());
        }

        return order.Descending
            ? found.Where(happening =>
                (happening.Date == null ? far : happening.Date.Start) < day
                || ((happening.Date == null ? far : happening.Date.Start) == day && happening.Id < key.Id)
            )
            : found.Where(happening =>
                (happening.Date == null ? far : happening.Date.Start) > day
                || ((happening.Date == null ? far : happening.Date.Start) == day && happening.Id > key.Id)
            );
    }
}
