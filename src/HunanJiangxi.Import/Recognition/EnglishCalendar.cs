using HunanJiangxi.Domain.Values;
using HunanJiangxi.Import.Vocabulary;
using T = HunanJiangxi.Import.Recognition.EnglishDateTokens;

namespace HunanJiangxi.Import.Recognition;

/// <summary>English dates with a month in them: June 7, 2024; 7-9 June; the 7th of June; May to July 2023; in March.</summary>
internal sealed class EnglishCalendar(DateVocabulary words, EnglishTense tense)
{
    private readonly PhraseMatcher<string> _monthBefore = words.List(nameof(DateEntries.MonthBefore));

    /// <summary>A date whose month stands first.</summary>
    public bool MonthFirst(in DateScan scan, out DateReading read)
    {
        read = default;
        var text = scan.Text;
        var at = scan.Start;
        if (!T.Month(text, ref at, out var month))
        {
            return false;
        }

        var parts = new DateParts { Month = month };
        var end = default(DateParts);
        var next = at;
        T.Blanks(text, ref next);
        var day = 0;
        var hasDay = next > at && T.Day(text, ref next, out day, out _);
        if (hasDay)
        {
            parts.Day = day;
            at = next;
            EnglishDateEnds.DayEnd(scan, ref at, ref parts, ref end);
        }
        else
        {
            EnglishDateEnds.MonthEnd(scan, ref at, ref parts, ref end);
        }

        var isWritten = parts.Year is not null;
        if (!isWritten && Year(scan, ref at, hasDay, out var year, out isWritten))
        {
            (parts.Year, end.Year) =
                end.IsEmpty || parts.Month <= (end.Month ?? 12) ? (year, end.IsEmpty ? null : year) : (year - 1, year);
        }

        var isBare = parts.Year is null && !hasDay && end.IsEmpty;
        if (isBare && !MayStandAlone(scan, T.WordAt(text, scan.Start), at))
        {
            return false;
        }

        if (isBare)
        {
            parts.Year = EnglishDateEnds.BorrowedYear(text, at);
        }

        read = Resolved(scan, parts, end, at, isWritten);
        return true;
    }

    /// <summary>A date whose day stands first.</summary>
    public bool DayFirst(in DateScan scan, out DateReading read)
    {
        read = default;
        var text = scan.Text;
        var at = scan.Start;
        if (!T.Day(text, ref at, out var day, out var isOrdinal))
        {
            return false;
        }

        var parts = new DateParts { Day = day };
        var end = default(DateParts);
        var next = at;
        if (T.To(text, ref next, isAndAllowed: true) && T.Day(text, ref next, out var last, out _) && last > day)
        {
            parts.Last = last;
            at = next;
        }

        T.Blanks(text, ref at);
        _ = T.Word(text, ref at, "of");
        if (!T.Month(text, ref at, out var month))
        {
            return isOrdinal && parts.Last is null && DayOfMonth(scan, day, out read);
        }

        parts.Month = month;
        if (parts.Last is null)
        {
            var range = at;
            if (
                T.To(text, ref range, EnglishDateEnds.IsBetween(scan))
                && T.Day(text, ref range, out var endDay, out _)
                && EnglishDateEnds.SkipOf(text, ref range)
                && T.Month(text, ref range, out var endMonth)
            )
            {
                (end.Day, end.Month, at) = (endDay, endMonth, range);
            }
        }

        if (Year(scan, ref at, isAfterDay: false, out var year, out var isWritten))
        {
            parts.Year = year;
        }

        read = Resolved(scan, parts, end, at, isWritten);
        return true;
    }

    /// <summary>Last March, next June, this May.</summary>
    public static DateReading Named(in DateScan scan, int stop, int month, string word)
    {
        int? year = scan.Reference is not { } today
            ? null
            : word switch
            {
                "last" => month < today.Month ? today.Year : today.Year - 1,
                "next" => month > today.Month ? today.Year : today.Year + 1,
                _ => today.Year,
            };
        return new DateReading(scan.Start, stop)
        {
            Date = year is { } known ? new DateParts { Month = month }.ToDate(known) : null,
            IsRelative = true,
        };
    }

    public DateReading Resolved(in DateScan scan, DateParts parts, DateParts end, int stop, bool isWritten)
    {
        var year = parts.Year ?? YearOf(scan, parts, stop);
        var start = year is { } known ? parts.ToDate(known) : null;
        var last = year is { } same ? parts.LastDate(same) : null;
        if (start is not null && !end.IsEmpty)
        {
            last = end.AsEndOf(start);
        }

        return new DateReading(scan.Start, stop)
        {
            Date = start,
            End = start is not null && last?.Start >= start.Start ? last : null,
            IsRelative = !isWritten,
        };
    }

    private int? YearOf(in DateScan scan, DateParts parts, int stop)
    {
        var own = tense.Of(scan.Text, scan.Start, stop);
        var goesOn = scan.Memory.SentenceMonth is { } named && (parts.Month ?? parts.Middle) >= named.Start.Month;
        return goesOn
            ? scan.YearOf(parts, own)
            : scan.Memory.HeadingYear
                ?? DateResolver.Year(scan.Reference, parts.Middle, parts.Day, own)
                ?? scan.Memory.SentenceYear
                // without a day of publication the year of the day named last goes on
                ?? (scan.Reference is null ? scan.Memory.Day?.Year : null);
    }

    // ", 2024", "2024", "of last year", "this year"
    private bool Year(in DateScan scan, ref int at, bool isAfterDay, out int? year, out bool isWritten)
    {
        var text = scan.Text;
        (year, isWritten) = (null, false);
        var next = at;
        if (
            EnglishDateEnds.Comma(text, ref next)
            && EnglishDateEnds.SkipOf(text, ref next)
            && T.Year(text, ref next, out var written)
        )
        {
            (year, isWritten, at) = (written, true, next);
            return true;
        }

        next = at;
        T.Blanks(text, ref next);
        _ = EnglishDateEnds.SkipOf(text, ref next);
        if (
            next < text.Length
            && next > at
            && words.Words.TryMatchAt(text, next, text.Length, out var word)
            && word.Value.Kind is DateWordKind.Year or DateWordKind.YearOfLast
        )
        {
            year =
                word.Value.Kind == DateWordKind.Year
                    ? scan.Reference?.Year + word.Value.Number
                    : (scan.Memory.Year ?? scan.Reference?.Year) + word.Value.Number;
            at = word.End;
            return year is not null;
        }

        return false;
    }

    // the 7th of this month; on the 7th,
    private static bool DayOfMonth(in DateScan scan, int day, out DateReading read)
    {
        read = default;
        var text = scan.Text;
        var at = scan.Start;
        _ = T.Day(text, ref at, out _, out _);
        var next = at;
        T.Blanks(text, ref next);
        if (
            T.WordBefore(text, scan.Start, out var the) is not "the"
            || T.WordBefore(text, the, out _) is not ("on" or "On" or "of")
        )
        {
            return false;
        }

        var isOfMonth = T.Word(text, ref next, "of");
        var months = isOfMonth
            ? T.Word(text, ref next, "this month")
                ? 0
                : T.Word(text, ref next, "last month")
                    ? -1
                    : T.Word(text, ref next, "next month")
                        ? 1
                        : (int?)null
            : 0;
        if (months is null || (!isOfMonth && at < text.Length && text[at] is not (',' or '.' or ';')))
        {
            return false;
        }

        var first = scan.Reference is { } today ? DateResolver.Month(today, months.Value) : null;
        var on = isOfMonth
            ? first is null
                ? null
                : new DateParts { Month = first.Start.Month, Day = day }.ToDate(first.Year)
            : DateResolver.Day(scan.Reference, day, Tense.Past) is { } known
                ? PartialDate.Day(known)
                : null;
        read = new DateReading(scan.Start, isOfMonth ? next : at) { Date = on, IsRelative = true };
        return true;
    }

    private bool MayStandAlone(in DateScan scan, ReadOnlySpan<char> name, int stop)
    {
        if (
            T.Is(scan.Text, stop, '-')
            || (T.Is(scan.Text, stop, ' ') && stop + 1 < scan.Text.Length && char.IsAsciiDigit(scan.Text[stop + 1]))
        )
        {
            return false;
        }

        return !T.IsDoubtful(name) || _monthBefore.EndingAt(scan.Text, scan.Start, 12) is not null;
    }
}
