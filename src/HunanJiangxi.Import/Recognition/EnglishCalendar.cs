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
            DayEnd(scan, ref at, ref parts, ref end);
        }
        else
        {
            MonthEnd(scan, ref at, ref parts, ref end);
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
            parts.Year = BorrowedYear(text, at);
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
                T.To(text, ref range, IsBetween(scan))
                && T.Day(text, ref range, out var endDay, out _)
                && SkipOf(text, ref range)
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
    public DateReading Named(in DateScan scan, int stop, int month, string word)
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
                ?? scan.Memory.SentenceYear;
    }

    // June 7-9, June 7 to July 2, June 7, 2023 to June 9, 2024, June 7 and 8
    private static void DayEnd(in DateScan scan, ref int at, ref DateParts parts, ref DateParts end)
    {
        var text = scan.Text;
        var next = at;
        var startYear = at;
        if (Comma(text, ref startYear) && T.Year(text, ref startYear, out var written))
        {
            (parts.Year, next) = (written, startYear);
            at = next;
        }

        var isAnd = !T.To(text, ref next, IsBetween(scan)) && T.To(text, ref next, isAndAllowed: true);
        if (next == at)
        {
            return;
        }

        var hasMonth = T.Month(text, ref next, out var month);
        T.Blanks(text, ref next);
        if (!T.Day(text, ref next, out var day, out _) || (isAnd && (hasMonth || day != parts.Day + 1)))
        {
            return;
        }

        (end.Day, end.Month, at) = (day, hasMonth ? month : parts.Month, next);
        if (parts.Year is not null && Comma(text, ref next) && T.Year(text, ref next, out var endYear))
        {
            (end.Year, at) = (endYear, next);
        }
    }

    // May to July 2023, July 2022 to June 2023, March and April 2023
    private static void MonthEnd(in DateScan scan, ref int at, ref DateParts parts, ref DateParts end)
    {
        var text = scan.Text;
        var next = at;
        if (Comma(text, ref next) && SkipOf(text, ref next) && T.Year(text, ref next, out var written))
        {
            (parts.Year, at) = (written, next);
        }

        next = at;
        var isAnd = !T.To(text, ref next, IsBetween(scan)) && T.To(text, ref next, isAndAllowed: true);
        if (next == at || !T.Month(text, ref next, out var month) || (isAnd && month != parts.Month + 1))
        {
            return;
        }

        var stop = next;
        T.Blanks(text, ref next);
        if (T.Day(text, ref next, out _, out _))
        {
            return;
        }

        var year = stop;
        if (Comma(text, ref year) && SkipOf(text, ref year) && T.Year(text, ref year, out var endYear))
        {
            if (parts.Year is null)
            {
                parts.Year = month >= parts.Month ? endYear : endYear - 1;
            }

            (end.Year, stop) = (endYear, year);
        }
        else if (isAnd && parts.Year is not null)
        {
            return;
        }

        (end.Month, at) = (month, stop);
    }

    // ", 2024", "2024", "of last year", "this year"
    private bool Year(in DateScan scan, ref int at, bool isAfterDay, out int? year, out bool isWritten)
    {
        var text = scan.Text;
        (year, isWritten) = (null, false);
        var next = at;
        if (Comma(text, ref next) && SkipOf(text, ref next) && T.Year(text, ref next, out var written))
        {
            (year, isWritten, at) = (written, true, next);
            return true;
        }

        next = at;
        T.Blanks(text, ref next);
        _ = SkipOf(text, ref next);
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

    private static bool Comma(string text, ref int at)
    {
        at += T.Is(text, at, ',') ? 1 : 0;
        T.Blanks(text, ref at);
        return true;
    }

    private static bool SkipOf(string text, ref int at)
    {
        T.Blanks(text, ref at);
        _ = T.Word(text, ref at, "of") || T.Word(text, ref at, "in");
        return true;
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

    // in March and September 2023: the year stands once, at the end
    private static int? BorrowedYear(string text, int at)
    {
        for (var i = 0; i < 6; i++)
        {
            at += T.Is(text, at, ',') ? 1 : 0;
            T.Blanks(text, ref at);
            _ = T.Word(text, ref at, "and") || T.Word(text, ref at, "or") || T.Word(text, ref at, "in");
            if (!T.Month(text, ref at, out _))
            {
                return null;
            }

            var year = at;
            if (Comma(text, ref year) && T.Year(text, ref year, out var found))
            {
                return found;
            }
        }

        return null;
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

    private static bool IsBetween(in DateScan scan) =>
        T.WordBefore(scan.Text, scan.Start, out _) is "between" or "Between";
}
