using System.Globalization;
using System.Text.RegularExpressions;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Import.Vocabulary;

namespace HunanJiangxi.Import.Recognition;

/// <summary>Dates as English news writes them, whole or in part, absolute or against the day of publication.</summary>
internal sealed partial class EnglishDateRecognizer(LanguageVocabulary words)
{
    private const string M =
        "(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\\b\\.?";

    private const string D = "(?:3[01]|[12][0-9]|0?[1-9])(?:st|nd|rd|th)?(?![0-9])";
    private const string Y = "(?:(?:19|20)[0-9]{2})(?![0-9])";
    private const string W = "(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)";
    private const string To = " ?(?:-{1,2}|to|until|till|through|and) ?";

    public IReadOnlyList<DateFinding> Find(string folded, string text, DateOnly? reference)
    {
        var found = new List<DateFinding>();
        int? lastYear = null;
        foreach (Match match in Pattern().Matches(folded))
        {
            if (Read(match, reference, IsFuture(folded, match.Index), lastYear) is not { } read)
            {
                continue;
            }

            lastYear = read.Start?.Year ?? lastYear;
            found.Add(
                new DateFinding(
                    match.Index,
                    match.Length,
                    text.Substring(match.Index, match.Length),
                    read.Start,
                    read.End
                )
                {
                    IsRelative =
                        !match.Groups["y"].Success && !match.Groups["iy"].Success && !match.Groups["y1"].Success,
                }
            );
        }

        return found;
    }

    private bool IsFuture(string folded, int at)
    {
        var end = Math.Min(folded.Length, at + 90);
        return words.Words("planned").IsIn(folded, Math.Max(0, at - 160), end)
            && !words.Words("done").IsIn(folded, Math.Max(0, at - 60), at);
    }

    private static (PartialDate? Start, PartialDate? End)? Read(
        Match match,
        DateOnly? reference,
        bool isFuture,
        int? lastYear
    )
    {
        if (match.Groups["iy"].Success)
        {
            var (iy, im, id) = (
                EnglishDateWords.Int(match, "iy")!.Value,
                EnglishDateWords.Int(match, "im")!.Value,
                EnglishDateWords.Int(match, "id")!.Value
            );
            return DateResolver.IsReal(iy, im, id) ? (PartialDate.Day(iy, im, id), null) : null;
        }

        if (match.Groups["y1"].Success)
        {
            return (
                PartialDate.OfYear(EnglishDateWords.Int(match, "y1")!.Value),
                PartialDate.OfYear(EnglishDateWords.Int(match, "y2")!.Value)
            );
        }

        if (match.Groups["rel"].Success)
        {
            return (EnglishDateWords.Relative(match.Groups["rel"].Value.ToLowerInvariant(), reference), null);
        }

        if (match.Groups["wd"].Success)
        {
            return (EnglishDateWords.Weekday(match, reference, isFuture), null);
        }

        var year = EnglishDateWords.Int(match, "y");
        if (match.Groups["ry"].Success)
        {
            year = reference?.Year + EnglishDateWords.Offset(match.Groups["ry"].Value);
        }

        if (!match.Groups["m"].Success)
        {
            return (Coarse(match, year ?? reference?.Year), null);
        }

        var month = EnglishDateWords.MonthNumber(match.Groups["m"].Value);
        if (match.Groups["lm"].Success)
        {
            year = EnglishDateWords.NamedMonthYear(match.Groups["lm"].Value, reference, month);
        }

        var day = EnglishDateWords.Int(match, "d");
        year ??= DateResolver.Year(reference, month, day, isFuture) ?? lastYear;
        if (year is null)
        {
            return (null, null);
        }

        if (day is null)
        {
            var endMonth = match.Groups["em"].Success
                ? EnglishDateWords.MonthNumber(match.Groups["em"].Value)
                : (int?)null;
            return (
                PartialDate.Month(year.Value, month),
                endMonth is null ? null : PartialDate.Month(year.Value, endMonth.Value)
            );
        }

        if (!DateResolver.IsReal(year.Value, month, day.Value))
        {
            return null;
        }

        return (PartialDate.Day(year.Value, month, day.Value), End(match, year.Value, month));
    }

    private static PartialDate? End(Match match, int year, int month)
    {
        if (EnglishDateWords.Int(match, "ed") is not { } day)
        {
            return null;
        }

        var endMonth = match.Groups["em"].Success ? EnglishDateWords.MonthNumber(match.Groups["em"].Value) : month;
        return DateResolver.IsReal(year, endMonth, day) ? PartialDate.Day(year, endMonth, day) : null;
    }

    private static PartialDate? Coarse(Match match, int? year)
    {
        if (year is null)
        {
            return null;
        }

        if (match.Groups["q"].Success)
        {
            return PartialDate.Quarter(year.Value, EnglishDateWords.Ordinal(match.Groups["q"].Value));
        }

        return match.Groups["h"].Success
            ? PartialDate.HalfYear(year.Value, EnglishDateWords.Ordinal(match.Groups["h"].Value))
            : PartialDate.OfYear(year.Value);
    }

    [GeneratedRegex(
        "(?<![0-9.])(?<iy>(?:19|20)[0-9]{2})(?<sep>[-/.])(?<im>[0-9]{1,2})\\k<sep>(?<id>[0-9]{1,2})(?![0-9])"
            // June 7, 2022; June 7-9, 2022; mid-April; May to July 2023
            + "|\\b(?:(?i:early|mid|late)[ -](?:in )?)?(?:(?i:the (?:beginning|middle|end|start|close) of) )?(?:(?<lm>(?i:last|next|this)) )?(?<!\\b(?i:may) )\\b(?<m>"
            + M
            + ") (?<d>"
            + D
            + ")(?:"
            + To
            + "(?:(?<em>"
            + M
            + ") )?(?<ed>"
            + D
            + "))?(?:,? (?:in )?(?<y>"
            + Y
            + "))?"
            // 7 June 2022; 7-9 June; the 7th of June
            + "|(?<![0-9.,])\\b(?<d>"
            + D
            + ")(?:"
            + To
            + "(?<ed>"
            + D
            + "))? (?:of )?(?<m>"
            + M
            + ")(?:,? (?<y>"
            + Y
            + "))?"
            + "|\\b(?:(?i:early|mid|late)[ -](?:in )?)(?<m>"
            + M
            + ")(?:,? (?:of )?(?<y>"
            + Y
            + "))?"
            + "|\\b(?<m>"
            + M
            + ")(?:"
            + To
            + "(?<em>"
            + M
            + "))?(?:,? (?:of )?(?<y>"
            + Y
            + ")|,? (?:of )?(?<ry>(?i:this year|last year|next year|the previous year)))"
            + "|\\b(?:(?<lm>(?i:last|next|this)) |(?<=\\b(?i:in|since|by|until|till|during|from|of|for|as of|before|after|to|early|late|mid|around|through) ))(?<m>"
            + M
            + ")(?! [a-z]{2,9}ed\\b)"
            + "|\\b(?:(?i:the )?(?<q>(?i:first|second|third|fourth|1st|2nd|3rd|4th)) quarter(?: of)?|Q(?<q>[1-4])) ?(?:(?<y>"
            + Y
            + ")|(?<ry>(?i:this year|last year|next year))|(?=[,. ]))"
            + "|\\b(?<y>"
            + Y
            + ") ?Q(?<q>[1-4])\\b"
            + "|\\b(?:(?i:the )?(?<h>(?i:first|second))[ -]half(?: of)?) (?:(?<y>"
            + Y
            + ")|(?i:the year)|(?<ry>(?i:this year|last year|next year)))"
            + "|(?<![0-9.,-])(?<y1>"
            + Y
            + ") ?(?:-{1,2}|to) ?(?<y2>"
            + Y
            + ")(?!-)"
            + "|\\b(?i:between) (?<y1>"
            + Y
            + ") and (?<y2>"
            + Y
            + ")"
            + "|\\b(?:(?i:the )?(?<s>(?i:spring|summer|autumn|winter|fall|beginning|middle|end|start|close|turn)) of|(?i:early|mid|late|spring|summer|autumn|winter)[ -](?:in )?) ?(?:(?<y>"
            + Y
            + ")|(?<ry>(?i:this year|last year|next year)))"
            + "|(?<=\\b(?i:in|by|since|of|until|till|during|from|for|year|before|after|around|about|to|through|and|early|late|than|as of) )(?<y>"
            + Y
            + ")(?! ?(?:%|percent|million|billion|[a-z]+ of\\b|people|yuan|km|[a-z]*square))"
            + "|(?:^|(?<=[.;!?] ))(?<y>"
            + Y
            + ")(?= (?:is|was|marks|saw|will|has)\\b)"
            + "|\\b(?<rel>(?i:today|yesterday|tomorrow|(?:earlier |later )?this month|last month|next month|last year|next year|this year))\\b"
            + "|\\b(?i:on )?(?:(?<wp>(?i:last|next|this)) )?(?<wd>"
            + W
            + ")\\b",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 5000
    )]
    private static partial Regex Pattern();
}
