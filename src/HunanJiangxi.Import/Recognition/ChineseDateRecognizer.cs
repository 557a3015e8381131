using System.Globalization;
using System.Text.RegularExpressions;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Import.Vocabulary;

namespace HunanJiangxi.Import.Recognition;

/// <summary>Dates as Chinese news writes them, whole or in part, absolute or against the day of publication.</summary>
internal sealed partial class ChineseDateRecognizer(LanguageVocabulary words)
{
    private const string N = "(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})";
    private const string YearWord =
        "(?:(?<y>(?<![0-9])[0-9]{4}|[一二][〇零一二三四五六七八九]{3}) ?年|(?<ry>今年|去年|前年|明年|后年|本年|同年))";
    private const string PartOfYear =
        "(?:第?(?<q>[一二三四1-4])季度|(?<h>[上下])半年|(?<s>[春夏秋冬](?:季|天)|年底|年末|底|末|年初|初|年中|岁末|岁初))";

    public IReadOnlyList<DateFinding> Find(string folded, string text, DateOnly? reference)
    {
        var found = new List<DateFinding>();
        int? lastYear = null;
        int? lastMonth = null;
        foreach (Match match in Pattern().Matches(folded))
        {
            var isFuture = IsFuture(folded, match.Index);
            if (Read(match, reference, isFuture, lastYear, lastMonth) is not { } read)
            {
                continue;
            }

            var (start, end) = read;
            if (start is { } known)
            {
                lastYear = known.Year;
                lastMonth = known.Precision is DatePrecision.Day or DatePrecision.Month ? known.Start.Month : lastMonth;
            }

            found.Add(
                new DateFinding(match.Index, match.Length, text.Substring(match.Index, match.Length), start, end)
                {
                    IsRelative = !match.Groups["y"].Success && !match.Groups["iy"].Success,
                }
            );
        }

        return found;
    }

    private bool IsFuture(string folded, int at)
    {
        var start = at;
        while (start > 0 && folded[start - 1] is not ('。' or ';'))
        {
            start--;
        }

        var end = at;
        while (end < folded.Length && folded[end] is not ('。' or ';' or ','))
        {
            end++;
        }

        var comma = folded.LastIndexOf(',', Math.Max(0, at - 1), Math.Max(0, at - start));
        return words.Words("planned").IsIn(folded, comma < 0 ? start : comma, end);
    }

    private static (PartialDate? Start, PartialDate? End)? Read(
        Match match,
        DateOnly? reference,
        bool isFuture,
        int? lastYear,
        int? lastMonth
    )
    {
        if (match.Groups["iy"].Success)
        {
            var (y, m, d) = (
                ChineseDateWords.Int(match, "iy"),
                ChineseDateWords.Int(match, "im"),
                ChineseDateWords.Int(match, "id")
            );
            return y is not null && m is not null && d is not null && DateResolver.IsReal(y.Value, m.Value, d.Value)
                ? (PartialDate.Day(y.Value, m.Value, d.Value), null)
                : null;
        }

        if (match.Groups["rd"].Success || match.Groups["wd"].Success)
        {
            return (ChineseDateWords.RelativeDay(match, reference, isFuture), null);
        }

        if (match.Groups["y1"].Success)
        {
            return (
                PartialDate.OfYear(ChineseDateWords.Int(match, "y1")!.Value),
                PartialDate.OfYear(ChineseDateWords.Int(match, "y2")!.Value)
            );
        }

        if (match.Groups["yo"].Success)
        {
            return (reference is { } today ? PartialDate.OfYear(today.Year) : null, null);
        }

        var year = ChineseDateWords.YearOf(match, reference, lastYear);
        var month = ChineseDateWords.MonthOf(match, reference, ref year, lastMonth);
        var day = ChineseDateWords.Int(match, "d");
        if (month is null && day is not null)
        {
            if (day is < 1 or > 31)
            {
                return null;
            }

            var on = DateResolver.Day(reference, day.Value, isFuture);
            return on is { } one ? (PartialDate.Day(one), End(match, one.Year, one.Month)) : (null, null);
        }

        if (month is < 1 or > 12 || day is < 1 or > 31)
        {
            return null;
        }

        var hasYearWord = match.Groups["y"].Success || match.Groups["ry"].Success;
        if (month is not null && !hasYearWord && year is null)
        {
            year = lastYear ?? DateResolver.Year(reference, month.Value, day, isFuture);
        }

        if (year is null)
        {
            return (null, null);
        }

        if (day is not null)
        {
            return DateResolver.IsReal(year.Value, month!.Value, day.Value)
                ? (PartialDate.Day(year.Value, month.Value, day.Value), End(match, year.Value, month.Value))
                : null;
        }

        return (Coarse(match, year.Value, month), End(match, year.Value, month));
    }

    private static PartialDate Coarse(Match match, int year, int? month)
    {
        if (month is not null)
        {
            return PartialDate.Month(year, month.Value);
        }

        if (match.Groups["q"].Success)
        {
            return PartialDate.Quarter(year, ChineseDateWords.Small(match.Groups["q"].ValueSpan)!.Value);
        }

        return match.Groups["h"].Success
            ? PartialDate.HalfYear(year, match.Groups["h"].ValueSpan is "上" ? 1 : 2)
            : PartialDate.OfYear(year);
    }

    private static PartialDate? End(Match match, int year, int? month)
    {
        if (!match.Groups["end"].Success)
        {
            return null;
        }

        var endYear = ChineseDateWords.Int(match, "ey") ?? year;
        var endMonth = ChineseDateWords.Int(match, "em") ?? month;
        if (endMonth is null)
        {
            return match.Groups["ey"].Success ? PartialDate.OfYear(endYear) : null;
        }

        if (!match.Groups["ey"].Success && month is not null && endMonth < month)
        {
            endYear++;
        }

        if (ChineseDateWords.Int(match, "ed") is not { } day)
        {
            return endMonth is >= 1 and <= 12 ? PartialDate.Month(endYear, endMonth.Value) : null;
        }

        return DateResolver.IsReal(endYear, endMonth.Value, day) ? PartialDate.Day(endYear, endMonth.Value, day) : null;
    }

    [GeneratedRegex(
        "(?<![0-9.])(?<iy>(?:19|20)[0-9]{2})(?<sep>[-/.])(?<im>[0-9]{1,2})\\k<sep>(?<id>[0-9]{1,2})(?![0-9])"
            + "|(?<![0-9])(?<y1>(?:19|20)[0-9]{2})年? ?(?:-{1,2}|至|到) ?(?<y2>(?:19|20)[0-9]{2})年"
            + "|"
            + YearWord
            + " ?(?:(?<m>"
            + N
            + ")月份?(?:(?<d>"
            + N
            + ")[日号](?!线))?(?:上旬|中旬|下旬|初|底|末)?|"
            + PartOfYear
            + ")?"
            + "(?<end> ?(?:-{1,2}|至|到) ?(?:(?<ey>[0-9]{4})年)?(?:(?<em>"
            + N
            + ")月份?)?(?:(?<ed>"
            + N
            + ")日)?(?<=[年月日份]))?"
            + "|(?:(?<rm>上个?月|下个?月|本月|当月|同月)|(?<![0-9.])(?<m>"
            + N
            + ")月份?)(?:(?<d>"
            + N
            + ")[日号])?(?:上旬|中旬|下旬|初|底|末)?"
            + "(?<end> ?(?:-{1,2}|至|到) ?(?:(?<em>"
            + N
            + ")月份?)?(?:(?<ed>"
            + N
            + ")日)?(?<=[月日份]))?"
            + "|(?<yo>(?<![0-9一二三今去前明])(?:年底|年末|年初|岁末))"
            + "|(?<rd>今天|今日|昨天|昨日|前天|明天|明日|后天)"
            + "|(?<wp>上周|本周|下周|这周)?(?:(?<=周)|星期|周)(?<wd>[一二三四五六日天])(?!年|边|围|期|密|全)"
            + "|(?<![0-9.、,])(?<d>[0-9]{1,2})日(?<end> ?(?:-{1,2}|至|到) ?(?<ed>[0-9]{1,2})日)?(?![均])",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 5000
    )]
    private static partial Regex Pattern();
}
