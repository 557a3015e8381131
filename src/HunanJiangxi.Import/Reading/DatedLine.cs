using System.Text.RegularExpressions;

namespace HunanJiangxi.Import.Reading;

/// <summary>
/// An English line that begins with the day of publication and goes on with the headline, or the lead, of its article:
/// "date 2021-10-20 Shangyu District has …".
/// </summary>
internal static partial class DatedLine
{
    /// <summary>How many letters the day takes at the head of the line; none where it does not begin so.</summary>
    public static int HeadLength(string folded) => DayAtHead().Match(folded).Length;

    /// <summary>What follows the day, where it can be a headline; else null.</summary>
    public static string? Title(string written)
    {
        const int Shortest = 15;
        const int Longest = 200;
        var head = HeadLength(written);
        return head > 0 && written.Length - head is >= Shortest and <= Longest ? written[head..].Trim() : null;
    }

    [GeneratedRegex(
        @"^\s{0,4}(?:date |Date: |)20\d\d-\d\d-\d\d (?=[A-Z])",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 5000
    )]
    private static partial Regex DayAtHead();
}
