using System.Linq.Expressions;
using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Web.Parts.Listings;

/// <summary>
/// Keeps what can lie in a period: a thing of "2022" is found by "from June 2022", since it may have been then.
/// Undated things lie in no period.
/// </summary>
public static class PeriodFilter
{
    public static IQueryable<T> InPeriod<T>(
        this IQueryable<T> source,
        ListQuery query,
        Expression<Func<T, PartialDate?>> date
    )
    {
        if (query.FirstDay is { } first)
        {
            source = source.Where(EndsOnOrAfter(date, first));
        }

        return query.LastDay is { } last ? source.Where(StartsOnOrBefore(date, last)) : source;
    }

    /// <summary>The thing's first possible day is not after the given one.</summary>
    public static Expression<Func<T, bool>> StartsOnOrBefore<T>(Expression<Func<T, PartialDate?>> date, DateOnly day)
    {
        Expression<Func<DateOnly>> last = () => day;
        var start = Expression.Property(date.Body, nameof(PartialDate.Start));
        return Expression.Lambda<Func<T, bool>>(Expression.LessThanOrEqual(start, last.Body), date.Parameters);
    }

    // The last day is not stored; it follows from the first day and the precision.
    private static Expression<Func<T, bool>> EndsOnOrAfter<T>(Expression<Func<T, PartialDate?>> date, DateOnly day)
    {
        (DatePrecision Precision, DateOnly After)[] bounds =
        [
            (DatePrecision.Day, day.AddDays(-1)),
            (DatePrecision.Month, day.AddMonths(-1)),
            (DatePrecision.Quarter, day.AddMonths(-3)),
            (DatePrecision.HalfYear, day.AddMonths(-6)),
            (DatePrecision.Year, day.AddYears(-1)),
        ];
        var start = Expression.Property(date.Body, nameof(PartialDate.Start));
        var precision = Expression.Property(date.Body, nameof(PartialDate.Precision));
        var any = bounds
            .Select(bound =>
                Expression.AndAlso(
                    Expression.Equal(precision, Expression.Constant(bound.Precision)),
                    Expression.GreaterThan(start, Expression.Constant(bound.After))
                )
            )
            .Aggregate(Expression.OrElse);
        return Expression.Lambda<Func<T, bool>>(any, date.Parameters);
    }
}
