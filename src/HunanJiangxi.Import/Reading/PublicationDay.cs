using System.Text.RegularExpressions;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Import.Recognition;
using HunanJiangxi.Import.Vocabulary;

namespace HunanJiangxi.Import.Reading;

/// <summary>A day of publication: the line it stands on (−1 where none), and where on that line.</summary>
internal readonly record struct DayFound(PartialDate? Date, int Line, Span Found, bool IsNamed, bool IsLabel);

/// <summary>
/// The day of publication among all the days of a page: one that a label names, else one that stands by itself near
/// the headline, else one below the text. Days of snapshots, of comments and of "today" are none.
/// </summary>
internal sealed partial class PublicationDay(PageText page, PageLines lines, DateRecognizer dates)
{
    private const int HeadLines = 60;

    // "Ends/Monday, July 6, 2020" below a press release
    private const string Ends = "Ends/";

    public DayFound Find()
    {
        var labelled = Labelled("published") ?? Labelled("updated");
        return labelled ?? Bare() ?? Filed() ?? Trailing() ?? new DayFound(null, -1, default, false, false);
    }

    // "Updated: 2022-06-08 17:16", "发布时间:2023-08-02", but not the time of a snapshot
    private DayFound? Labelled(string list)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var folded = lines[i];
            if (folded.Length is 0 or > 200 || IsOther(i) || folded.AsSpan().IndexOfAnyInRange('0', '9') < 0)
            {
                continue;
            }

            foreach (var label in lines.Words.Boilerplate(list).Find(folded))
            {
                var rest = folded[label.End..];
                var after = rest.TrimStart();
                var isLabel =
                    after.StartsWith(':')
                    || (
                        label.Start == 0
                        && (lines.Words.Language == Language.En || after.Length > 0 && char.IsAsciiDigit(after[0]))
                    );
                var skipped = rest.Length - rest.TrimStart(' ', ':').Length;
                if (isLabel && FirstDay(folded, label.End, skipped + 12) is { } found)
                {
                    return new DayFound(found.Date, i, found.Place, list == "published", false);
                }
            }
        }

        return null;
    }

    // a short line with a full date near the top: "Seetao 2021-10-22 14:48", "2023年8月2日 湖南日报", "June 8, 2022";
    // of several the one that names an outlet or the article's tools (print, share) as well, for a page may tell its
    // own day first
    private DayFound? Bare()
    {
        DayFound? first = null;
        for (var i = 0; i < Math.Min(lines.Count, HeadLines); i++)
        {
            if (lines.IsProse(i) && !lines.IsFurniture(i) && lines.Zone(i) == LineZone.Article)
            {
                break;
            }

            if (BareOn(i) is not { } day)
            {
                continue;
            }

            if (NamesOutlet(lines[i]) || HasTools(lines[i]))
            {
                return day;
            }

            // a page may show the day on which it was kept, "Thursday, 8 March 2019", above that of its article
            var isToday = first is { Line: var earlier } && HasWeekday(lines[earlier]) && HasTime(lines[i]);
            first = first is null || isToday ? day : first;
        }

        return first;
    }

    // "ZHUHAI, March 12, 2021 (Xinhua) -- …": the day on which an English report was filed
    private DayFound? Filed()
    {
        const int LongestHead = 64;
        for (var i = 0; lines.Words.Language == Language.En && i < Math.Min(lines.Count, HeadLines); i++)
        {
            if (!lines.IsProse(i) || lines.Zone(i) != LineZone.Article)
            {
                continue;
            }

            var head = lines[i][..Math.Min(LongestHead, lines[i].Length)];
            var end = head.IndexOfAny(['(', '/']);
            end = end < 0 ? head.IndexOf(" -", StringComparison.Ordinal) : end;
            var comma = head.IndexOf(',', StringComparison.Ordinal);
            var isName = comma is > 2 and < 20 && head.AsSpan(0, comma).Count(' ') <= 1 && end > comma + 5;
            if (comma < 3 || end < comma || (!isName && head.AsSpan(0, comma).ContainsAnyInRange('a', 'z')))
            {
                return null;
            }

            return TheOnlyDay(dates.Find(head[..end], head[..end], Language.En, null)) is { } day
                ? new DayFound(day.Date, -1, default, false, false)
                : null;
        }

        return null;
    }

    private static bool HasWeekday(string folded) => folded.Contains("day,", StringComparison.OrdinalIgnoreCase);

    private static bool HasTime(string folded)
    {
        var colon = folded.LastIndexOf(':');
        return colon > 0
            && colon + 1 < folded.Length
            && char.IsAsciiDigit(folded[colon - 1])
            && char.IsAsciiDigit(folded[colon + 1]);
    }

    private DayFound? BareOn(int line)
    {
        var folded = lines[line];
        if (folded.Length is < 6 or > 90 || IsOther(line) || folded.AsSpan().IndexOfAny("。!?;") >= 0)
        {
            return null;
        }

        if (SplitDay(folded) is { } split)
        {
            return split with { Line = line };
        }

        // "2009 December 1 13:59"
        if (YearFirst().Match(folded) is { Success: true } first)
        {
            var written = $"{first.Groups["d"].Value} {first.Groups["m"].Value} {first.Groups["y"].Value}";
            return TheOnlyDay(dates.Find(written, written, lines.Words.Language, null)) is { } turned
                ? new DayFound(turned.Date, line, new Span(0, first.Length), false, false)
                : null;
        }

        if (TheOnlyDay(dates.Find(folded, folded, lines.Words.Language, null)) is not { } day)
        {
            return null;
        }

        var before = folded[..day.Start].Trim(' ', '|', '-', ':', '(', '·', ',');
        return before.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= 7 && before.Length <= 40
            ? new DayFound(day.Date, line, new Span(day.Start, day.Stop), false, false)
            : null;
    }

    private bool HasTools(string folded) => lines.Words.Boilerplate("tools").IsIn(folded);

    private bool NamesOutlet(string folded) =>
        Array.Exists(
            folded.Split(
                lines.Words.Language == Language.Zh ? [' ', '|', '·'] : ['|', '·'],
                StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
            ),
            part => Byline.IsOutlet(lines.Words, part)
        );

    // a weekday beside the day says the same; two days are a period or a list
    private static DateFinding? TheOnlyDay(IReadOnlyList<DateFinding> found)
    {
        DateFinding? only = null;
        foreach (var date in found)
        {
            if (date.Date is not { Precision: DatePrecision.Day } || date.Date == only?.Date)
            {
                continue;
            }

            if (only is not null)
            {
                return null;
            }

            only = date;
        }

        return only;
    }

    // "2022 12/28 20:13:45", on one line or on two
    private static DayFound? SplitDay(string folded)
    {
        var match = Split().Match(folded);
        return
            match.Success
            && PartialDate.TryParse(
                $"{match.Groups["y"].Value}-{match.Groups["m"].Value.PadLeft(2, '0')}-{match.Groups["d"].Value.PadLeft(2, '0')}",
                out var date
            )
            ? new DayFound(date, -1, new Span(0, match.Length), false, false)
            : null;
    }

    // a page may give its time on a line of its own below the article; many such lines are those of other matters
    private DayFound? Trailing()
    {
        var started = false;
        for (var i = 0; i < lines.Count; i++)
        {
            started |= lines.IsProse(i);
            if (!started || lines[i].Length is < 8 or > 30 || IsOther(i))
            {
                if (started && lines.StartsWith("end", i))
                {
                    break;
                }

                continue;
            }

            var isAlone = PageLines.IsTimestamp(lines[i]) || !lines.IsSentence(i);
            if (
                isAlone
                && FirstDay(lines[i], 0, lines[i].StartsWith(Ends, StringComparison.Ordinal) ? 16 : 0) is { } found
                && (char.IsAsciiDigit(lines[i][0]) || found.Place.End >= lines[i].Length - 1)
            )
            {
                return new DayFound(found.Date, i, found.Place, false, true);
            }
        }

        return null;
    }

    private bool IsOther(int line) =>
        lines.Zone(line) == LineZone.Furniture
        || page.Header.Count > 0 && page.Lines[line].IsOutside
        || lines.Words.Boilerplate("updated-not").IsIn(lines[line]);

    private (PartialDate Date, Span Place)? FirstDay(string folded, int from, int reach)
    {
        var rest = folded[from..];
        var found = dates.Find(rest, rest, lines.Words.Language, null);
        var first = found.FirstOrDefault(static date => date.Date is not null);
        return first is not null && first.Start <= reach && first.Date!.Precision == DatePrecision.Day
            ? (first.Date, new Span(from + first.Start, from + first.Stop))
            : null;
    }

    [GeneratedRegex(
        @"^(?<y>20\d\d)\s{1,3}(?<m>\d{1,2})/(?<d>\d{1,2})\b",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 5000
    )]
    private static partial Regex Split();

    [GeneratedRegex(
        @"^(?<y>(?:19|20)\d\d)\s{1,3}(?<m>[A-Z][a-z]{2,8})\s{1,3}(?<d>\d{1,2})\b",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 5000
    )]
    private static partial Regex YearFirst();
}
