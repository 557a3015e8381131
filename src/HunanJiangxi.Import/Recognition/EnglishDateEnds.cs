using T = HunanJiangxi.Import.Recognition.EnglishDateTokens;

namespace HunanJiangxi.Import.Recognition;

/// <summary>What follows the beginning of an English date: its year, the other end of a range.</summary>
internal static class EnglishDateEnds
{
    // June 7-9, June 7 to July 2, June 7, 2023 to June 9, 2024, June 7 and 8
    public static void DayEnd(in DateScan scan, ref int at, ref DateParts parts, ref DateParts end)
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
    public static void MonthEnd(in DateScan scan, ref int at, ref DateParts parts, ref DateParts end)
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

    // in March and September 2023: the year stands once, at the end
    public static int? BorrowedYear(string text, int at)
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

    public static bool Comma(string text, ref int at)
    {
        at += T.Is(text, at, ',') ? 1 : 0;
        T.Blanks(text, ref at);
        return true;
    }

    public static bool SkipOf(string text, ref int at)
    {
        T.Blanks(text, ref at);
        _ = T.Word(text, ref at, "of") || T.Word(text, ref at, "in");
        return true;
    }

    public static bool IsBetween(in DateScan scan) =>
        T.WordBefore(scan.Text, scan.Start, out _) is "between" or "Between";
}
