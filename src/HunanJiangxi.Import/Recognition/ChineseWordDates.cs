using HunanJiangxi.Domain.Values;
using HunanJiangxi.Import.Vocabulary;
using T = HunanJiangxi.Import.Recognition.ChineseDateTokens;

namespace HunanJiangxi.Import.Recognition;

/// <summary>Chinese dates that begin with a word: 今年5月, 上月底, 昨日, 下周五, 同年8月, 上半年, “十四五”期间.</summary>
internal sealed class ChineseWordDates(DateVocabulary words, ChineseCalendar calendar, ChineseTense tense)
{
    private readonly PhraseMatcher<string> _planPeriods = words.List(nameof(DateEntries.PlanPeriods));
    private readonly PhraseMatcher<string> _planEnds = words.List(nameof(DateEntries.PlanEnds));

    public bool TryRead(in DateScan scan, out DateReading read)
    {
        var text = scan.Text;
        if (words.Words.TryMatchAt(text, scan.Start, text.Length, out var word))
        {
            return OfWord(scan, word, out read);
        }

        if (text[scan.Start] is '周' or '星' or '礼')
        {
            return Weekday(scan, out read);
        }

        read = default;
        var at = scan.Start;
        var parts = new DateParts();
        if (
            text[at] is not ('前' or '头' or '上' or '下' or '首')
            || scan.Before is '以' or '之'
            || !ChineseCalendar.PartOfYear(text, ref at, ref parts)
        )
        {
            return false;
        }

        read = With(scan, parts, at, isOfLast: false);
        return true;
    }

    private static bool IsCounted(in DateScan scan, PhraseMatch<DateWord> word) =>
        scan.Text[word.Start] == '次'
        && scan.Before is (>= '0' and <= '9') or '一' or '二' or '三' or '四' or '五' or '几';

    private bool OfWord(in DateScan scan, PhraseMatch<DateWord> word, out DateReading read)
    {
        var (reference, memory) = (scan.Reference, scan.Memory);
        var number = word.Value.Number;
        read = new DateReading(scan.Start, word.End) { IsRelative = true };
        switch (word.Value.Kind)
        {
            case DateWordKind.Year:
                read = AfterYear(scan, reference?.Year + number, word.End, isOfLast: false);
                return true;
            // 第一次年会
            case DateWordKind.YearOfLast when IsCounted(scan, word):
                return false;
            case DateWordKind.YearOfLast:
                read = AfterYear(scan, memory.Year + number, word.End, isOfLast: true);
                return true;
            case DateWordKind.Month:
                read = AfterMonth(scan, reference is { } today ? DateResolver.Month(today, number) : null, word.End);
                return true;
            case DateWordKind.MonthOfLast:
                var named = memory is { Year: { } year, Month: { } month } ? new DateOnly(year, month, 1) : default;
                read = AfterMonth(scan, named == default ? null : DateResolver.Month(named, number), word.End);
                return true;
            case DateWordKind.Week:
                read = Week(scan, word.End, number);
                return true;
            case DateWordKind.Day:
                read = Day(scan, word.End, number);
                return true;
            case DateWordKind.DayOfLast when memory.Day is { } day:
                read = new DateReading(scan.Start, word.End)
                {
                    Date = PartialDate.Day(day.AddDays(number)),
                    IsSameAgain = number == 0,
                };
                return true;
            case DateWordKind.YearEnd when !IsCounted(scan):
                read = read with { Date = YearEnd(scan, word.End) };
                return true;
            case DateWordKind.MonthEnd when !IsCounted(scan):
                read = read with { Date = reference is { } issued ? DateResolver.Month(issued, 0) : null };
                return true;
            case DateWordKind.Plan:
                read = Plan(scan, word);
                return true;
            case DateWordKind.Century:
                var at = word.End;
                read =
                    T.Number(scan.Text, ref at, out var tens) && T.Skip(scan.Text, ref at, "年代")
                        ? ChineseEras.Decade(scan.Start, at, number + tens)
                        : DateReading.None(scan.Start, word.End);
                return true;
            default:
                read = DateReading.None(scan.Start, word.End);
                return true;
        }
    }

    private DateReading AfterYear(in DateScan scan, int? year, int at, bool isOfLast)
    {
        var parts = new DateParts { Year = year };
        if (T.Is(scan.Text, at, '的'))
        {
            var next = at + 1;
            calendar.AfterYear(scan.Text, ref next, ref parts);
            at = parts.Month is not null || parts.Quarter is not null ? next : at;
        }
        else
        {
            calendar.AfterYear(scan.Text, ref at, ref parts);
        }

        return With(scan, parts, at, isOfLast, isUnresolved: year is null);
    }

    private DateReading AfterMonth(in DateScan scan, PartialDate? month, int at)
    {
        var parts = new DateParts { Year = month?.Year, Month = month?.Start.Month ?? 1 };
        calendar.AfterMonth(scan.Text, ref at, ref parts);
        return With(scan, parts, at, isOfLast: false, isUnresolved: month is null);
    }

    private DateReading With(in DateScan scan, DateParts parts, int stop, bool isOfLast, bool isUnresolved = false)
    {
        var year = isUnresolved ? null : parts.Year ?? scan.YearOf(parts, tense.Of(scan.Text, scan.Start, stop));
        var start = year is { } known ? parts.ToDate(known) : null;
        var last = year is { } same ? parts.LastDate(same) : null;
        if (calendar.End(scan.Text, ref stop, year, out var end))
        {
            last = start is null ? null : end.AsEndOf(start);
        }

        return new DateReading(scan.Start, stop)
        {
            Date = start,
            End = start is not null && last?.Start >= start.Start ? last : null,
            IsRelative = !isOfLast,
        };
    }

    // 上周 is a week, 上周二 a day
    private static DateReading Week(in DateScan scan, int at, int weeks)
    {
        if (T.Weekday(scan.Text, at) is { } weekday && !ContinuesWord(scan.Text, at + 1))
        {
            var day = DateResolver.Weekday(scan.Reference, weekday, weeks, Tense.None);
            return new DateReading(scan.Start, at + 1)
            {
                Date = day is { } on ? PartialDate.Day(on) : null,
                IsRelative = true,
            };
        }

        var week = DateResolver.Week(scan.Reference, weeks);
        return new DateReading(scan.Start, at)
        {
            Date = week?.First,
            End = week?.Last,
            IsRelative = true,
            IsWeek = true,
        };
    }

    private bool Weekday(in DateScan scan, out DateReading read)
    {
        read = default;
        var text = scan.Text;
        var at = scan.Start;
        var isShort = text[at] == '周';
        var isWord = isShort ? ++at > 0 : T.Skip(text, ref at, "星期") || T.Skip(text, ref at, "礼拜");
        if (!isWord || T.Weekday(text, at) is not { } weekday || ContinuesWord(text, at + 1))
        {
            return false;
        }

        at++;
        var isFree =
            scan.Before
            is '\0'
                or ' '
                or ','
                or '。'
                or ';'
                or ':'
                or '('
                or '于'
                or '在'
                or '从'
                or '自'
                or '日'
                or '、'
                or '前'
                or '和'
                or '将'
                or '定'
                or '到'
                or '“';
        var isHabit =
            scan.Before is '每' or '个' or '隔'
            || text.AsSpan(at).TrimStart().StartsWith("至")
            || text.AsSpan(at).StartsWith("到周");
        if (isHabit || (isShort && !isFree))
        {
            read = DateReading.None(scan.Start, at);
            return true;
        }

        var day = DateResolver.Weekday(scan.Reference, weekday, null, tense.Of(text, scan.Start, at));
        read = new DateReading(scan.Start, at) { Date = day is { } on ? PartialDate.Day(on) : null, IsRelative = true };
        return true;
    }

    private static DateReading Day(in DateScan scan, int at, int days)
    {
        var date = scan.Reference is { } today ? PartialDate.Day(today.AddDays(days)) : null;

        // 昨日(6月9日): the day is written out as well
        var next = at;
        var parts = new DateParts();
        if (
            T.Skip(scan.Text, ref next, '(', '(')
            && T.Number(scan.Text, ref next, out var first)
            && T.Skip(scan.Text, ref next, '月', '日')
        )
        {
            parts.Day = scan.Text[next - 1] == '日' ? first : null;
            var isDay = parts.Day is not null || ChineseCalendar.Day(scan.Text, ref next, ref parts);
            if (isDay && T.Skip(scan.Text, ref next, ')', ')') && (date is null || parts.Day == date.Start.Day))
            {
                at = next;
            }
        }

        return new DateReading(scan.Start, at) { Date = date, IsRelative = true };
    }

    // 年底 is the end of the year that the sentence or the heading names, else of this year
    private PartialDate? YearEnd(in DateScan scan, int stop)
    {
        var isPast = tense.Of(scan.Text, scan.Start, stop) == Tense.Past;
        var year = (isPast ? scan.Memory.SentenceYear : null) ?? scan.Memory.HeadingYear ?? scan.Reference?.Year;
        return year is { } known ? PartialDate.OfYear(known) : null;
    }

    // a plan's name is no date, its period is: “十四五”期间; 十四五末 is its last year
    private DateReading Plan(in DateScan scan, PhraseMatch<DateWord> word)
    {
        var (start, at, first) = (scan.Start, word.End, word.Value.Number);
        if (scan.Before is '“' or '"' && at < scan.Text.Length && scan.Text[at] is '”' or '"')
        {
            (start, at) = (start - 1, at + 1);
        }

        if (at < scan.Text.Length && _planPeriods.TryMatchAt(scan.Text, at, scan.Text.Length, out var period))
        {
            return new DateReading(start, period.End)
            {
                Date = PartialDate.OfYear(first),
                End = PartialDate.OfYear(first + 4),
                IsEra = true,
            };
        }

        return at < scan.Text.Length && _planEnds.TryMatchAt(scan.Text, at, scan.Text.Length, out var end)
            ? new DateReading(start, end.End) { Date = PartialDate.OfYear(first + 4) }
            : DateReading.None(scan.Start, at);
    }

    // 年底 after a number is an end of something counted: 三年内, 2个月内
    private static bool IsCounted(in DateScan scan) =>
        T.IsNumeral(scan.Before) || scan.Before is '年' or '每' or '正' or '腊' or '历' or '月' or '个' or '半' or '当';

    private static bool ContinuesWord(string text, int at) =>
        at < text.Length
        && text[at]
            is '年'
                or '边'
                or '围'
                or '期'
                or '密'
                or '全'
                or '岁'
                or '次'
                or '个'
                or '家'
                or '率'
                or '均'
                or '刊';
}
