using HunanJiangxi.Domain.Values;
using HunanJiangxi.Web.Parts.Listings;

namespace HunanJiangxi.Web.Public.Timeline;

/// <summary>
/// Every year of the filtered list in the list's order. What is on the loaded page is jumped to; what is not, is reached by
/// the page that begins there.
/// </summary>
public static class RailYears
{
    public static IReadOnlyList<RailYear> Of(
        ListOrder order,
        IReadOnlyList<TimelineMonth> months,
        IReadOnlyList<TimelineRow> loaded,
        Func<PageKey, string> page
    )
    {
        var dated = months.Where(month => month.Year > 0).GroupBy(month => month.Year);
        var years = (order.Descending ? dated.OrderByDescending(year => year.Key) : dated.OrderBy(year => year.Key))
            .Select(year => Year(year, order, loaded, page))
            .ToList();
        if (months.Where(month => month.Year == 0).Sum(month => month.Count) is > 0 and var undated)
        {
            var isLoaded = loaded.Any(row => row.Date is null);
            years.Add(new(null, undated, (isLoaded ? "" : page(TimelineOrder.FromUndated(order))) + "#undated", []));
        }

        return years;
    }

    private static RailYear Year(
        IGrouping<int, TimelineMonth> year,
        ListOrder order,
        IReadOnlyList<TimelineRow> loaded,
        Func<PageKey, string> page
    )
    {
        var first = new DateOnly(year.Key, 1, 1);
        var isLoaded = loaded.Any(row => row.Date?.Year == year.Key);
        var begins = TimelineOrder.From(order, first, first.AddYears(1).AddDays(-1));
        var href = FormattableString.Invariant($"{(isLoaded ? "" : page(begins))}#y{year.Key}");
        var named = year.Where(month => month.Month > 0);
        var months = (order.Descending ? named.OrderByDescending(m => m.Month) : named.OrderBy(m => m.Month))
            .Select(month => Month(month, order, loaded, page))
            .ToList();
        // a year's months are shown where the reader is
        return new(year.Key, year.Sum(month => month.Count), href, isLoaded && months.Count > 1 ? months : []);
    }

    private static RailMonth Month(
        TimelineMonth month,
        ListOrder order,
        IReadOnlyList<TimelineRow> loaded,
        Func<PageKey, string> page
    )
    {
        var first = new DateOnly(month.Year, month.Month, 1);
        var last = first.AddMonths(1).AddDays(-1);
        var there = loaded.FirstOrDefault(row =>
            row.Date is { Precision: DatePrecision.Day or DatePrecision.Month } date
            && date.Start >= first
            && date.Start <= last
        );
        var href = there is null
            ? FormattableString.Invariant($"{page(TimelineOrder.From(order, first, last))}#y{month.Year}")
            : $"#{there.Slug}";
        return new(first, month.Count, href);
    }
}
