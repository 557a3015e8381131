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
