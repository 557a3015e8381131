using HunanJiangxi.Import.Vocabulary;
using T = HunanJiangxi.Import.Recognition.ChineseDateTokens;

namespace HunanJiangxi.Import.Recognition;

/// <summary>The parts of a Chinese date in their order: year, part of the year, month, day. Nothing is resolved here.</summary>
internal sealed class ChineseCalendar(DateVocabulary words)
{
    private readonly PhraseMatcher<string> _partsOfYear = words.List(nameof(DateEntries.PartsOfYear));
    private readonly PhraseMatcher<string> _partsOfMonth = words.List(nameof(DateEntries.PartsOfMonth));
    private readonly PhraseMatcher<string> _monthAfter = words.List(nameof(DateEntries.MonthAfter));
    private readonly PhraseMatcher<string> _notParts = words.List(nameof(DateEntries.NotParts));

    /// <summary>What follows a year: a month with or without a day, a quarter, a half, a season.</summary>
    public void AfterYear(string text, ref int at, ref DateParts parts)
    {
        var next = at;
        T.Blanks(text, ref next);
        if (PartOfYear(text, ref next, ref parts) || Month(text, ref next, ref parts))
        {
            at = next;
        }
        else if (
            next < text.Length
            && !_notParts.TryMatchAt(text, next, text.Length, out _)
            && _partsOfYear.TryMatchAt(text, next, text.Length, out var part)
        )
        {
            at = part.End;
        }
    }

    /// <summary>第三季度, 一至三季度, 前三季度, 上半年, 前5个月.</summary>
    public static bool PartOfYear(string text, ref int at, ref DateParts parts)
    {
        var next = at;
        if (T.Skip(text, ref next, "上半年") || T.Skip(text, ref next, "下半年"))
        {
            parts.Half = text[at] == '上' ? 1 : 2;
            at = next;
            return true;
        }

        var isFromStart = T.Skip(text, ref next, '前', '头');
        if (!isFromStart && T.Skip(text, ref next, '第', '第') is false && T.Skip(text, ref next, "首季"))
        {
            at = T.Is(text, next, '度') ? next + 1 : next;
            parts.Quarter = 1;
            return true;
        }

        if (!T.Number(text, ref next, out var first))
        {
            return false;
        }

        var last = first;
        var isRange = !isFromStart && T.To(text, ref next);
        if (isRange)
        {
            _ = T.Is(text, next, '第') ? next++ : next;
            if (!T.Number(text, ref next, out last))
            {
                return false;
            }
        }

        if (T.Skip(text, ref next, "季度") && last <= 4 && first <= last && first > 0)
        {
            parts.Quarter = isFromStart ? 1 : first;
            parts.Last = isFromStart || isRange ? last : null;
            at = next;
            return true;
        }

        if (isFromStart && (T.Skip(text, ref next, "个月") || T.Skip(text, ref next, "個月")) && last is > 0 and <= 12)
        {
            (parts.Month, parts.Last) = (1, last);
            at = next;
            return true;
        }

        return false;
    }

    /// <summary>8月2日, 8月上旬, 3至5月, 8月2日 or 8月2、3日.</summary>
    public bool Month(string text, ref int at, ref DateParts parts)
    {
        var next = at;
        if (!T.Number(text, ref next, out var month))
        {
            return false;
        }

        int? last = null;
        var range = next;
        if (T.To(text, ref range) && T.Number(text, ref range, out var end) && T.Is(text, range, '月'))
        {
            (last, next) = (end, range);
        }

        T.Blanks(text, ref next);
        if (!T.Is(text, next, '月'))
        {
            return false;
        }

        next++;
        if (next < text.Length && _monthAfter.TryMatchAt(text, next, text.Length, out _))
        {
            return false;
        }

        next += T.Is(text, next, '份') ? 1 : 0;
        (parts.Month, parts.Last) = (month, last);
        at = next;
        if (last is null)
        {
            AfterMonth(text, ref at, ref parts);
        }

        return true;
    }

    /// <summary>A day or a part of the month.</summary>
    public void AfterMonth(string text, ref int at, ref DateParts parts)
    {
        var next = at;
        T.Blanks(text, ref next);
        if (Day(text, ref next, ref parts))
        {
            at = next;
        }
        else if (
            next < text.Length
            && !_notParts.TryMatchAt(text, next, text.Length, out _)
            && _partsOfMonth.TryMatchAt(text, next, text.Length, out var part)
        )
        {
            at = part.End;
        }
    }

    /// <summary>2日, 2号, 2至4日, 2、3日.</summary>
    public static bool Day(string text, ref int at, ref DateParts parts)
    {
        var next = at;
        if (!T.Number(text, ref next, out var day))
        {
            return false;
        }

        int? last = null;
        var range = next;
        var isList = T.Is(text, range, '、') && ++range > 0;
        if ((isList || T.To(text, ref range)) && T.Number(text, ref range, out var end) && IsDayUnit(text, range))
        {
            last = !isList || end == day + 1 ? end : null;
            next = range;
        }

        T.Blanks(text, ref next);
        if (!IsDayUnit(text, next))
        {
            return false;
        }

        (parts.Day, parts.Last) = (day, last);
        at = next + 1;
        T.WeekdayAfter(text, ref at);
        return true;
    }

    /// <summary>The other end of a range: 至9日, -7月, 到次年1月3日.</summary>
    public bool End(string text, ref int at, int? startYear, out DateParts end)
    {
        end = default;
        var next = at;
        T.TimeOfDay(text, ref next);
        if (!T.To(text, ref next) || next >= text.Length)
        {
            return false;
        }

        if (T.Year(text, ref next, out var year))
        {
            end.Year = year;
            AfterYear(text, ref next, ref end);
        }
        else if (
            words.Words.TryMatchAt(text, next, text.Length, out var word)
            && word.Value.Kind == DateWordKind.YearOfLast
        )
        {
            end.Year = startYear + word.Value.Number;
            next = word.End;
            AfterYear(text, ref next, ref end);
        }
        else if (
            !PartOfYear(text, ref next, ref end)
            && !Month(text, ref next, ref end)
            && !Day(text, ref next, ref end)
        )
        {
            return false;
        }

        at = next;
        return true;
    }

    // 号 may be a number of a house, a line, a paper: those follow no month
    private static bool IsDayUnit(string text, int at) =>
        at < text.Length
        && (
            text[at] is '日'
            || (text[at] is '号' or '號' && !(at + 1 < text.Length && text[at + 1] is '线' or '楼' or '文' or '井'))
        );
}
