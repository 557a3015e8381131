using System.Buffers;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Import.Vocabulary;

namespace HunanJiangxi.Import.Recognition;

/// <summary>
/// The years that stand alone on a line in a chronicle (2019年, "2019", 【2020年】) or head a section (六、2025年打算,
/// "Plans for 2025"): the dates under such a line are of that year, whatever the day of publication.
/// </summary>
internal sealed class YearHeadings(string text, LanguageVocabulary words)
{
    private const int LongestHeading = 16;
    private const int LongestLead = 14;
    private const int LongestSection = 40;

    private static readonly SearchValues<char> s_parts = SearchValues.Create("月季底末初春夏秋冬");

    private static readonly SearchValues<char> s_ends = SearchValues.Create("。，；;.!?");

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
    private bool _isSection;

    /// <summary>The year that the line beginning at <paramref name="start"/> stands under; to be asked line after line.</summary>
    public int? Above(int start, int length)
    {
        int? latest = null;
        while (_readTo < start)
        {
            var end = text.IndexOf('\n', _readTo, start - _readTo);
            end = end < 0 ? start : end;
            var line = text.AsSpan(_readTo, end - _readTo);
            latest = YearAlone(line) ?? latest;
            ReadSection(line);
            _readTo = end + 1;
        }

        // a year above a line that gives no date is the head of a table or a menu
        if (latest is not null && BeginsWithDate(text.AsSpan(start, Math.Min(length, LongestLead))))
        {
            (_heading, _isSection) = (latest, false);
        }

        _readTo = Math.Max(_readTo, start + length);
        return _heading;
    }

    // 六、2025年打算 begins a section of that year, 七、保障措施 ends it
    private void ReadSection(ReadOnlySpan<char> line)
    {
        var inner = line.Trim(" \t\r\u3000#*【】");
        var isHeading =
            inner.Length is > 3 and <= LongestSection && inner.IndexOfAny(s_ends) is < 0 or 1 or 2 && inner[^1] != '.';
        if (!isHeading)
        {
            return;
        }

        var folded = Folding.Fold(inner.ToString());
        var at = folded.IndexOf("20", StringComparison.Ordinal);
        var isOfYear = at >= 0 && words.Words("section-of-year").IsIn(folded);
        if (
            isOfYear
            && at + 4 <= folded.Length
            && int.TryParse(
                folded.AsSpan(at, 4),
                System.Globalization.NumberStyles.None,
                System.Globalization.CultureInfo.InvariantCulture,
                out var year
            )
        )
        {
            (_heading, _isSection) = (year, true);
        }
        else if (_isSection && folded.IndexOf('、', StringComparison.Ordinal) is 1 or 2)
        {
            (_heading, _isSection) = (null, false);
        }
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
        if (words.Language == Language.Zh)
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
