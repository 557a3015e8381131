using System.Globalization;
using System.Text.RegularExpressions;
using HunanJiangxi.Import.Reading;

namespace HunanJiangxi.Import.Recognition;

/// <summary>
/// The day on which a report was filed: 湖南日报3月18日讯. Where a site puts it out days later, 昨天 and 今天 still
/// count from the day of the report.
/// </summary>
internal static partial class Dateline
{
    private const int LongestHead = 48;
    private const int FirstLines = 6;
    private const int LongestDelay = 31;

    /// <summary>The dateline's day where it lies within a month before the day of publication, else that day.</summary>
    public static DateOnly Day(Article article, DateOnly published)
    {
        foreach (var line in article.Body.Take(FirstLines))
        {
            var head = article.Text.AsSpan(line.Start, Math.Min(line.Length, LongestHead));
            if (!head.ContainsAny('讯', '电'))
            {
                continue;
            }

            var match = Filed().Match(head.ToString());
            if (match.Success && On(match, published) is { } day)
            {
                return day;
            }
        }

        return published;
    }

    // "CHANGSHA, June 13 (Xinhua) --", "Rednet (Changsha):"
    internal static bool Holds(string folded, PlaceFinding place) =>
        place.Text.Length > 3
            && place.Text.All(static c => char.IsAsciiLetterUpper(c) || c is ' ' or '\'')
            && !IsSubject(folded, place)
        || (place.Start == 0 && IsFiledFrom(folded, place.Stop))
        || place.Start is > 0 and < 40
            && folded[place.Start - 1] == '('
            && folded.AsSpan(place.Stop).StartsWith("):", StringComparison.Ordinal);

    // "Urumqi, 12 May 2023 (Border News) - The center …"
    private static bool IsFiledFrom(string folded, int stop)
    {
        var head = folded.AsSpan(0, Math.Min(folded.Length, LongestHead + 24));
        var close = head.IndexOf(") -");
        return close > stop
            && folded.AsSpan(stop).StartsWith(", ", StringComparison.Ordinal)
            && folded.AsSpan(stop, close - stop).IndexOfAny('.', ';') < 0
            && folded.AsSpan(stop, close - stop).ContainsAnyInRange('0', '9');
    }

    // "SHENZHEN will work with Dongguan": some papers set the first word of a report in capitals
    private static bool IsSubject(string folded, PlaceFinding place) =>
        place.Start < 3
        && place.Stop + 1 < folded.Length
        && folded[place.Stop] == ' '
        && char.IsAsciiLetterLower(folded[place.Stop + 1]);

    // 新华社长沙6月7日电
    internal static bool HoldsChinese(string folded, PlaceFinding place)
    {
        const int Head = 8;
        const int Tail = 10;
        return place.Start is > 1 and < Head
            && folded[place.Start - 1] is '社' or '网' or '报'
            && folded.AsSpan(place.Stop, Math.Min(Tail, folded.Length - place.Stop)).IndexOfAny('电', '讯') > 0;
    }

    private static DateOnly? On(Match match, DateOnly published)
    {
        var month = int.Parse(match.Groups["month"].ValueSpan, CultureInfo.InvariantCulture);
        var day = int.Parse(match.Groups["day"].ValueSpan, CultureInfo.InvariantCulture);
        foreach (var year in (ReadOnlySpan<int>)[published.Year, published.Year - 1])
        {
            if (!DateResolver.IsReal(year, month, day))
            {
                continue;
            }

            var on = new DateOnly(year, month, day);
            if (published.DayNumber - on.DayNumber is >= 0 and <= LongestDelay)
            {
                return on;
            }
        }

        return null;
    }

    [GeneratedRegex(
        @"(?<month>[0-9]{1,2})月(?<day>[0-9]{1,2})日\s?[讯电]",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Filed();
}
