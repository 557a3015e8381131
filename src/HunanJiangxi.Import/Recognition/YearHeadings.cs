using System.Buffers;
using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Import.Recognition;

/// <summary>
/// The years that stand alone on a line in a chronicle (2019年, "2019", 【2020年】): the dates under such a line are of
/// that year, whatever the day of publication.
/// </summary>
internal sealed class YearHeadings(string text, Language language)
{
    private const int LongestHeading = 16;
    private const int LongestLead = 14;

    private static readonly SearchValues<char> s_parts = SearchValues.Create("月季底末初春夏秋冬");

    private static readonly string[] Months =
    [
        "Jan",
        "Feb",
        "Mar",
        "Apr",
        "May",
        "Jun",
        "Jul",
        "Aug",
        "Sep",
        "Oct",
        "Nov",
        "Dec",
        "Spring",
        "Summer",
        "Autumn",
        "Winter",
    ];

    private int _readTo;
    private int? _heading;

    /// <summary>The year that the line beginning at <paramref name="start"/> stands under; to be asked line after line.</summary>
    public int? Above(int start, int length)
    {
        int? latest = null;
        while (_readTo < start)
        {
            var end = text.IndexOf('\n', _readTo, start - _readTo);
            end = end < 0 ? start : end;
            latest = YearAlone(text.AsSpan(_readTo, end - _readTo)) ?? latest;
            _readTo = end + 1;
        }

        // a year above a line that gives no date is the head of a table or a menu
        if (latest is not null && BeginsWithDate(text.AsSpan(start, Math.Min(length, LongestLead))))
        {
            _heading = latest;
        }

        _readTo = Math.Max(_readTo, start + length);
        return _heading;
    }

    private static int? YearAlone(ReadOnlySpan<char> line)
    {
        var inner = line.Trim(" \t\r\u3000#*【】[]〔〕■◆●▲·•—-=:：、");
        if (inner.Length is < 4 or > LongestHeading)
        {
            return null;
        }

        var rest = inner[4..].Trim();
        return
            rest is "" or "年" or "年度"
            && int.TryParse(inner[..4], System.Globalization.CultureInfo.InvariantCulture, out var year)
            && year is >= 1900 and < 2100
            ? year
            : null;
    }

    private bool BeginsWithDate(ReadOnlySpan<char> lead)
    {
        if (language == Language.Zh)
        {
            return lead[..Math.Min(lead.Length, 8)].IndexOfAny(s_parts) >= 0;
        }

        foreach (var month in Months)
        {
            if (lead.Contains(month, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
