using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Import.Recognition;

/// <summary>Gives a date without a year the year that the day of publication suggests.</summary>
internal static class DateResolver
{
    private const int FarFuture = 300;

    /// <summary>
    /// The nearest year; with words of the future the next one that comes. Null without a day of publication.
    /// </summary>
    public static int? Year(DateOnly? reference, int month, int? day, bool isFuture)
    {
        if (reference is not { } today)
        {
            return null;
        }

        int? best = null;
        var bestDistance = int.MaxValue;
        foreach (var year in (ReadOnlySpan<int>)[today.Year - 1, today.Year, today.Year + 1])
        {
            var on = new DateOnly(year, month, Math.Min(day ?? 15, DateTime.DaysInMonth(year, month)));
            var ahead = on.DayNumber - today.DayNumber;
            var sameMonth = day is null && year == today.Year && month == today.Month;
            var distance =
                sameMonth ? 0
                : isFuture ? (ahead >= 0 && ahead < FarFuture ? ahead : Math.Abs(ahead) + 1000)
                : Math.Abs(ahead);
            if (distance < bestDistance)
            {
                (best, bestDistance) = (year, distance);
            }
        }

        return best;
    }

    /// <summary>A bare day of the month: this month's or, when that has not come, the last month's.</summary>
    public static DateOnly? Day(DateOnly? reference, int day, bool isFuture)
    {
        if (reference is not { } today)
        {
            return null;
        }

        var month = new DateOnly(today.Year, today.Month, 1);
        month =
            !isFuture && day > today.Day ? month.AddMonths(-1)
            : isFuture && day < today.Day ? month.AddMonths(1)
            : month;
        return day <= DateTime.DaysInMonth(month.Year, month.Month) ? month.AddDays(day - 1) : null;
    }

    /// <summary>The day of the week in the week of publication, last week or next.</summary>
    public static DateOnly? Weekday(DateOnly? reference, DayOfWeek weekday, int weeks, bool isNamedWeek, bool isFuture)
    {
        if (reference is not { } today)
        {
            return null;
        }

        var fromMonday = (((int)weekday + 6) % 7) - (((int)today.DayOfWeek + 6) % 7);
        if (isNamedWeek)
        {
            return today.AddDays(fromMonday + (7 * weeks));
        }

        var back = fromMonday > 0 ? fromMonday - 7 : fromMonday;
        return today.AddDays(isFuture ? back + (back < 0 ? 7 : 0) : back);
    }

    public static bool IsReal(int year, int month, int day) =>
        year is > 1800 and < 2200 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
}
