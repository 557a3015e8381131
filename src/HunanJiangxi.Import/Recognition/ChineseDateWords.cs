using System.Globalization;
using System.Text.RegularExpressions;
using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Import.Recognition;

/// <summary>What the words of a Chinese date mean against the day of publication: 去年, 上个月, 下周一, 十二.</summary>
internal static class ChineseDateWords
{
    public static PartialDate? RelativeDay(Match match, DateOnly? reference, bool isFuture)
    {
        if (reference is not { } today)
        {
            return null;
        }

        if (match.Groups["rd"].Success)
        {
            return PartialDate.Day(
                match.Groups["rd"].ValueSpan[0] switch
                {
                    '今' => today,
                    '昨' => today.AddDays(-1),
                    '前' => today.AddDays(-2),
                    '明' => today.AddDays(1),
                    _ => today.AddDays(2),
                }
            );
        }

        var weekday = (DayOfWeek)(
            "日一二三四五六天".IndexOf(match.Groups["wd"].ValueSpan[0], StringComparison.Ordinal) % 7
        );
        var prefix = match.Groups["wp"].ValueSpan;
        var weeks =
            prefix.StartsWith("上") ? -1
            : prefix.StartsWith("下") ? 1
            : 0;
        var on = DateResolver.Weekday(today, weekday, weeks, prefix.Length > 0, isFuture);
        return on is { } day ? PartialDate.Day(day) : null;
    }

    public static int? YearOf(Match match, DateOnly? reference, int? lastYear)
    {
        if (match.Groups["y"].Success)
        {
            return Int(match, "y");
        }

        return match.Groups["ry"].Value switch
        {
            "今年" or "本年" => reference?.Year,
            "去年" => reference?.Year - 1,
            "前年" => reference?.Year - 2,
            "明年" => reference?.Year + 1,
            "后年" => reference?.Year + 2,
            "同年" => lastYear,
            _ => null,
        };
    }

    public static int? MonthOf(Match match, DateOnly? reference, ref int? year, int? lastMonth)
    {
        if (!match.Groups["rm"].Success)
        {
            return Int(match, "m");
        }

        if (match.Groups["rm"].ValueSpan is "当月" or "同月")
        {
            return lastMonth;
        }

        if (reference is not { } today)
        {
            return null;
        }

        var offset = match.Groups["rm"].ValueSpan[0] switch
        {
            '上' => -1,
            '下' => 1,
            _ => 0,
        };
        var month = new DateOnly(today.Year, today.Month, 1).AddMonths(offset);
        year = month.Year;
        return month.Month;
    }

    public static int? Int(Match match, string group) =>
        match.Groups[group].Success ? Small(match.Groups[group].ValueSpan) : null;

    public static int? Small(ReadOnlySpan<char> text)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        var read = text.Length == 4 ? ChineseNumber.ParseDigits(text) : ChineseNumber.Parse(text);
        return read is { } value ? (int)value : null;
    }
}
