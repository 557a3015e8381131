using System.Globalization;
using System.Text;

namespace HunanJiangxi.Web.Parts;

/// <summary>An iCalendar file (RFC 5545) as it is written, line by line.</summary>
public sealed class CalendarText
{
    private const int LongestLine = 75;
    private readonly StringBuilder _text = new();

    public CalendarText()
    {
        Line("BEGIN:VCALENDAR");
        Line("VERSION:2.0");
        Line("PRODID:-//hunan-jiangxi//portal//ZH");
    }

    /// <summary>A line whose words need no escape.</summary>
    public CalendarText Line(string line)
    {
        // Lines are folded at 75 octets, never inside a character.
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LongestLine)
            {
                _text.Append("\r\n ");
                octets = 1;
            }

            _text.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        _text.Append("\r\n");
        return this;
    }

    /// <summary>Free words, in which commas, semicolons and line ends mean nothing.</summary>
    public CalendarText Words(string name, string words) =>
        Line(
            $"{name}:"
                + words
                    .Replace("\\", "\\\\", StringComparison.Ordinal)
                    .Replace(";", "\\;", StringComparison.Ordinal)
                    .Replace(",", "\\,", StringComparison.Ordinal)
                    .ReplaceLineEndings("\\n")
        );

    /// <summary>A whole day, without an hour.</summary>
    public CalendarText Day(string name, DateOnly day) => Line($"{name};VALUE=DATE:{Digits(day)}");

    /// <summary>When this was written, to the day: the same facts make the same file all day.</summary>
    public CalendarText Stamp(DateTimeOffset now) =>
        Line($"DTSTAMP:{Digits(DateOnly.FromDateTime(now.UtcDateTime))}T000000Z");

    /// <summary>The whole file, in UTF-8.</summary>
    public byte[] End()
    {
        Line("END:VCALENDAR");
        return Encoding.UTF8.GetBytes(_text.ToString());
    }

    private static string Digits(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
}
