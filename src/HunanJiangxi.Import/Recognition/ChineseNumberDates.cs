using HunanJiangxi.Domain.Values;
using HunanJiangxi.Import.Vocabulary;
using T = HunanJiangxi.Import.Recognition.ChineseDateTokens;

namespace HunanJiangxi.Import.Recognition;

/// <summary>Chinese dates that begin with a number: 2023年8月2日, 8月2日, 7日, 2019至2021年, 1—5月, 90年代, 两年前.</summary>
internal sealed class ChineseNumberDates(DateVocabulary words, ChineseCalendar calendar, ChineseTense tense)
{
    private readonly PhraseMatcher<string> _durationBefore = words.List(nameof(DateEntries.DurationBefore));
    private readonly PhraseMatcher<string> _durationAfter = words.List(nameof(DateEntries.DurationAfter));
    private readonly PhraseMatcher<string> _yearAfter = words.List(nameof(DateEntries.YearAfter));
    private readonly PhraseMatcher<string> _lunarBefore = words.List(nameof(DateEntries.LunarBefore));

    public bool TryRead(in DateScan scan, out DateReading read)
    {
        read = default;
        var text = scan.Text;
        var first = text[scan.Start];
        if (first is '第' || char.IsAsciiLetter(scan.Before) || IsDecimal(text, scan.Start))
        {
            return Ordinal(scan, out read);
        }

        if (
            char.IsAsciiDigit(first)
            && NumericDates.TryRead(text, scan.Start, scan.Memory.DayFirst, out var date, out var stop)
        )
        {
            read = new DateReading(scan.Start, stop) { Date = date };
            return true;
        }

        return ChineseEras.Ago(scan, out read)
            || ChineseEras.Era(scan, out read)
            || YearRange(scan, out read)
            || Calendar(scan, out read);
    }

    // 第7次, 第8日 are ordinals; 第三季度 is a quarter
    private bool Ordinal(in DateScan scan, out DateReading read)
    {
        var at = scan.Start;
        var parts = new DateParts();
        if (scan.Text[at] is '第' && ChineseCalendar.PartOfYear(scan.Text, ref at, ref parts))
        {
            read = Resolved(scan, parts, at, isWritten: false);
            return true;
        }

        at = scan.Start + 1;
        _ = T.Number(scan.Text, ref at, out _);
        read = DateReading.None(scan.Start, at);
        return at > scan.Start + 1;
    }

    // 2022-2030年, 2019至2021年, 2021-25年
    private static bool YearRange(in DateScan scan, out DateReading read)
    {
        read = default;
        var at = scan.Start;
        if (!T.YearNumber(scan.Text, ref at, out var first))
        {
            return false;
        }

        if (!T.To(scan.Text, ref at))
        {
            return false;
        }

        var last = at;
        if (!T.YearNumber(scan.Text, ref last, out var end))
        {
            last = at;
            if (!T.Number(scan.Text, ref last, out var two) || last - at != 2)
            {
                return false;
            }

            end = first - (first % 100) + two;
        }

        T.Blanks(scan.Text, ref last);
        if (!T.Skip(scan.Text, ref last, '年', '年') || end < first)
        {
            return false;
        }

        read = new DateReading(scan.Start, last) { Date = PartialDate.OfYear(first), End = PartialDate.OfYear(end) };
        return true;
    }

    private bool Calendar(in DateScan scan, out DateReading read)
    {
        read = default;
        var text = scan.Text;
        var at = scan.Start;
        var parts = new DateParts();
        var isWritten = Year(text, ref at, out var year);
        if (isWritten)
        {
            if (at < text.Length && _yearAfter.TryMatchAt(text, at, text.Length, out _))
            {
                return false;
            }

            parts.Year = year;
            calendar.AfterYear(text, ref at, ref parts);
            if (
                parts.Month is null
                && T.Is(text, at, '第')
                && char.IsAsciiDigit(at + 1 < text.Length ? text[at + 1] : ' ')
            )
            {
                read = DateReading.None(scan.Start, at);
                return true;
            }
        }
        else if (_lunarBefore.EndingAt(text, at, 6) is not null)
        {
            _ = calendar.Month(text, ref at, ref parts);
            read = DateReading.None(scan.Start, at);
            return at > scan.Start;
        }
        else if (!ChineseCalendar.PartOfYear(text, ref at, ref parts) && !calendar.Month(text, ref at, ref parts))
        {
            return BareDay(scan, out read);
        }
        else if (parts.Month is not null && parts.Day is null && scan.Before is '每' or '第' or '满' or '隔')
        {
            return false;
        }

        read = Resolved(scan, parts, at, isWritten);
        return true;
    }

    // 2023年, 23年8月: two figures are a year only where a month follows
    private static bool Year(string text, ref int at, out int year)
    {
        if (T.Year(text, ref at, out year))
        {
            return true;
        }

        var next = at;
        if (
            !char.IsAsciiDigit(text[at])
            || !T.Number(text, ref next, out var two)
            || next - at != 2
            || !T.Skip(text, ref next, '年', '年')
        )
        {
            return false;
        }

        var month = next;
        T.Blanks(text, ref month);
        if (!T.Number(text, ref month, out _) || !T.Is(text, month, '月'))
        {
            return false;
        }

        year = (two < 50 ? 2000 : 1900) + two;
        at = next;
        return true;
    }

    // 7日, 7至9日: the day of this month or of the last; 为期7日, 3日内 are lengths of time
    private bool BareDay(in DateScan scan, out DateReading read)
    {
        read = default;
        var text = scan.Text;
        var at = scan.Start;
        var parts = new DateParts();
        if (
            !char.IsAsciiDigit(text[at])
            || !ChineseCalendar.Day(text, ref at, ref parts)
            || parts.Day is null or < 1 or > 31
            || (text[at - 1] is '号' or '號' && !IsTimeOfDay(text, at))
            || scan.Before is '、' && !(at > 1 && text[scan.Start - 2] is '日' or '号')
            || (_durationBefore.EndingAt(text, scan.Start, 4) is not null && scan.Before is not ' ')
            || (at < text.Length && _durationAfter.TryMatchAt(text, at, text.Length, out _))
        )
        {
            return false;
        }

        var month =
            scan.Memory.SentenceMonth?.Start
            ?? DateResolver.Day(scan.Reference, parts.Day.Value, tense.Of(text, scan.Start, at));
        (parts.Year, parts.Month) = (month?.Year, month?.Month);
        read = Resolved(scan, parts, at, isWritten: false);
        return true;
    }

    private static bool IsTimeOfDay(string text, int at) =>
        at < text.Length && text[at] is '上' or '下' or '早' or '晚' or '凌' or '中' or '当' or '前' or '起' or ',';

    private DateReading Resolved(in DateScan scan, DateParts parts, int stop, bool isWritten)
    {
        var text = scan.Text;
        var own = tense.Of(text, scan.Start, stop);
        var year = parts.Year ?? scan.YearOf(parts, own);
        var start = year is { } known ? parts.ToDate(known) : null;
        var last = year is { } same ? parts.LastDate(same) : null;
        if (calendar.End(text, ref stop, year, out var end))
        {
            last = start is null ? null : end.AsEndOf(start);
        }

        return new DateReading(scan.Start, stop)
        {
            Date = start,
            End = start is not null && last?.Start >= start.Start ? last : null,
            IsRelative = !isWritten,
        };
    }

    private static bool IsDecimal(string text, int at) =>
        at > 1 && text[at - 1] is '.' or ',' && char.IsAsciiDigit(text[at - 2]) && char.IsAsciiDigit(text[at]);
}
