using HunanJiangxi.Domain.Values;
using HunanJiangxi.Import.Vocabulary;

namespace HunanJiangxi.Import.Recognition;

/// <summary>Gives a date without a year, or a word like "last month", what the day of publication suggests.</summary>
internal static class DateResolver
{
    // a thing to come in eleven months, or past for as long, is rather one of the last or next few weeks
    private const int TooFar = 330;

    /// <summary>
    /// The year of a month or day: with words of the future the next one, of the past the last one, else the nearest.
    /// Null without a day of publication.
    /// </summary>
    public static int? Year(DateOnly? reference, int month, int? day, Tense tense)
    {
        if (reference is not { } today || month is < 1 or > 12)
        {
            return null;
        }

        if (day is null && month == today.Month)
        {
            return today.Year;
        }

        int? best = null;
        var bestDistance = int.MaxValue;
        foreach (var year in (ReadOnlySpan<int>)[today.Year - 1, today.Year, today.Year + 1])
        {
            if (year is < 1 or > 9999)
            {
                continue;
            }

            var on = new DateOnly(year, month, Math.Clamp(day ?? 15, 1, DateTime.DaysInMonth(year, month)));
            var ahead = on.DayNumber - today.DayNumber;
            var fits = tense switch
            {
                Tense.Future => ahead is >= 0 and < TooFar,
                Tense.Past => ahead is <= 0 and > -TooFar,
                _ => true,
            };
            var distance = Math.Abs(ahead) + (fits ? 0 : 1000);
            if (distance < bestDistance)
            {
                (best, bestDistance) = (year, distance);
            }
        }

        return best;
    }

    /// <summary>
    /// A bare day of the month, as news writes it: this month's; when that has not come and nothing says that it is
    /// to come, the last month's. Null when that month has no such day.
    /// </summary>
    public static DateOnly? Day(DateOnly? reference, int day, Tense tense)
    {
        if (reference is not { } today)
        {
            return null;
        }

        var month = new DateOnly(today.Year, today.Month, 1);
        month = day > today.Day && tense != Tense.Future ? month.AddMonths(-1) : month;
        return day >= 1 && day <= DateTime.DaysInMonth(month.Year, month.Month) ? month.AddDays(day - 1) : null;
    }

    /// <summary>The day of the week in the week of publication, last week or next; without those the last such day.</summary>
    public static DateOnly? Weekday(DateOnly? reference, DayOfWeek weekday, int? weeks, Tense tense)
    {
        if (reference is not { } today)
        {
            return null;
        }

        var fromMonday = FromMonday(weekday) - FromMonday(today.DayOfWeek);
        if (weeks is { } named)
        {
            return today.AddDays(fromMonday + (7 * named));
        }

        var back = fromMonday > 0 ? fromMonday - 7 : fromMonday;
        return today.AddDays(tense == Tense.Future && back < 0 ? back + 7 : back);
    }

    /// <summary>Monday and Sunday of a week.</summary>
    public static (PartialDate First, PartialDate Last)? Week(DateOnly? reference, int weeks)
    {
        if (reference is not { } today)
        {
            return null;
        }

        var monday = today.AddDays((7 * weeks) - FromMonday(today.DayOfWeek));
        return (PartialDate.Day(monday), PartialDate.Day(monday.AddDays(6)));
    }

    public static PartialDate Month(DateOnly from, int months)
    {
        var month = new DateOnly(from.Year, from.Month, 1).AddMonths(months);
        return PartialDate.Month(month.Year, month.Month);
    }

    public static PartialDate Quarter(DateOnly from, int quarters)
    {
        var month = new DateOnly(from.Year, from.Month, 1).AddMonths(3 * quarters);
        return PartialDate.Quarter(month.Year, ((month.Month - 1) / 3) + 1);
    }

    public static bool IsReal(int year, int month, int day) =>
        IsYear(year) && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);

    public static bool IsYear(int year) => year is >= 1500 and < 2200;

    private static int FromMonday(DayOfWeek day) => ((int)day + 6) % 7;
}
