using System.Globalization;
using System.Text;
using HunanJiangxi.Domain.Timeline;
using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Web.Public.Timeline;

/// <summary>
/// Events as an iCalendar file (RFC 5545). Only those dated to the day are in it: a calendar knows no "in 2015", and
/// a date is never shown more exactly than its source gives it.
/// </summary>
public sealed class TimelineCalendar(PortalUrls urls, TimeProvider time)
{
    private const int LongestLine = 75;

    public byte[] Write(IReadOnlyList<TimelineRow> rows)
    {
        var text = new StringBuilder();
        Line(text, "BEGIN:VCALENDAR");
        Line(text, "VERSION:2.0");
        Line(text, "PRODID:-//hunan-jiangxi//portal//ZH");
        var exact = rows.Where(row => row.Date is { Precision: DatePrecision.Day, By: false, About: false });
        foreach (var row in exact)
        {
            var day = row.Date!.Start;
            Line(text, "BEGIN:VEVENT");
            Line(text, $"UID:{row.Slug}@hunan-jiangxi");
            Line(text, $"DTSTAMP:{time.GetUtcNow().ToString("yyyyMMdd'T000000Z'", CultureInfo.InvariantCulture)}");
            Line(text, $"DTSTART;VALUE=DATE:{day.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}");
            Line(text, $"SUMMARY:{Escaped(row.Title.In(urls.Language))}");
            Line(text, $"URL:{urls.Absolute(urls.Event(row.Slug))}");
            Line(text, $"STATUS:{(row.Status == EventStatus.Planned ? "TENTATIVE" : "CONFIRMED")}");
            Line(text, "END:VEVENT");
        }

        Line(text, "END:VCALENDAR");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string Escaped(string words) =>
        words
            .Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace(";", "\\;", StringComparison.Ordinal)
            .Replace(",", "\\,", StringComparison.Ordinal)
            .ReplaceLineEndings("\\n");

    // Lines are folded at 75 octets, never inside a character.
    private static void Line(StringBuilder text, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LongestLine)
            {
                text.Append("\r\n ");
                octets = 1;
            }

            text.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }
}
