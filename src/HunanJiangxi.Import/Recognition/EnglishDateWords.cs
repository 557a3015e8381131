using System.Globalization;
using System.Text.RegularExpressions;
using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Import.Recognition;

/// <summary>What the words of an English date mean against the day of publication: last month, next Monday, Sept.</summary>
internal static class EnglishDateWords
{
    public static PartialDate? Relative(string words, DateOnly? reference)
    {
        if (reference is not { } today)
        {
            return null;
        }

        var month = new DateOnly(today.Year, today.Month, 1);
        return words switch
        {
            "today" => PartialDate.Day(today),
            "yesterday" => PartialDate.Day(today.AddDays(-1)),
            "tomorrow" => PartialDate.Day(today.AddDays(1)),
            "this month" or "earlier this month" or "later this month" => PartialDate.Month(month.Year, month.Month),
            "last month" => PartialDate.Month(month.AddMonths(-1).Year, month.AddMonths(-1).Month),
            "next month" => PartialDate.Month(month.AddMonths(1).Year, month.AddMonths(1).Month),
            "last year" => PartialDate.OfYear(today.Year - 1),
            "next year" => PartialDate.OfYear(today.Year + 1),
            _ => PartialDate.OfYear(today.Year),
        };
    }

    public static PartialDate? Weekday(Match match, DateOnly? reference, bool isFuture)
    {
        var weekday = Enum.Parse<DayOfWeek>(match.Groups["wd"].Value);
        var named = match.Groups["wp"].Value.ToLowerInvariant();
        var weeks = named switch
        {
            "last" => -1,
            "next" => 1,
            _ => 0,
        };
        var on = DateResolver.Weekday(reference, weekday, weeks, named is "next" or "this" or "last", isFuture);
        return on is { } day ? PartialDate.Day(day) : null;
    }

    public static int? NamedMonthYear(string word, DateOnly? reference, int month)
    {
        if (reference is not { } today)
        {
            return null;
        }

        return word.ToLowerInvariant() switch
        {
            "last" => month < today.Month ? today.Year : today.Year - 1,
            "next" => month > today.Month ? today.Year : today.Year + 1,
            _ => today.Year,
        };
    }

    public static int Offset(string word) =>
        word.ToLowerInvariant() switch
        {
            "last year" or "the previous year" => -1,
            "next year" => 1,
            _ => 0,
        };

    public static int Ordinal(string word) =>
        word.ToLowerInvariant() switch
        {
            "first" or "1" or "1st" => 1,
            "second" or "2" or "2nd" => 2,
            "third" or "3" or "3rd" => 3,
            _ => 4,
        };

    public static int MonthNumber(string name) =>
        (("janfebmaraprmayjunjulaugsepoctnovdec".IndexOf(name[..3], StringComparison.OrdinalIgnoreCase)) / 3) + 1;

    public static int? Int(Match match, string group)
    {
        var text = match.Groups[group].ValueSpan;
        while (text.Length > 0 && !char.IsAsciiDigit(text[^1]))
        {
            text = text[..^1];
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
