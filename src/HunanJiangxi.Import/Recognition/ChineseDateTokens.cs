using System.Globalization;

namespace HunanJiangxi.Import.Recognition;

/// <summary>The smallest pieces of a Chinese date. Each moves <c>at</c> past what it read, or leaves it.</summary>
internal static class ChineseDateTokens
{
    private const string YearDigits = "〇零○一二三四五六七八九";

    public static void Blanks(string text, ref int at)
    {
        for (var most = 2; most > 0 && at < text.Length && text[at] is ' ' or '\n' or '\r'; most--)
        {
            at++;
        }
    }

    public static bool Is(string text, int at, char c) => at < text.Length && text[at] == c;

    public static bool Skip(string text, ref int at, string word)
    {
        if (string.CompareOrdinal(text, at, word, 0, word.Length) != 0)
        {
            return false;
        }

        at += word.Length;
        return true;
    }

    public static bool Skip(string text, ref int at, char one, char other)
    {
        if (!Is(text, at, one) && !Is(text, at, other))
        {
            return false;
        }

        at++;
        return true;
    }

    /// <summary>One or two figures, or Chinese numerals up to 三十一.</summary>
    public static bool Number(string text, ref int at, out int number)
    {
        var start = at;
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        if (at > start)
        {
            number = at - start <= 2 ? int.Parse(text.AsSpan(start, at - start), CultureInfo.InvariantCulture) : 0;
            at = at - start <= 2 ? at : start;
            return at > start;
        }

        while (at < text.Length && at - start < 4 && (ChineseNumber.IsDigit(text[at]) || text[at] is '十'))
        {
            at++;
        }

        var read = at > start && at - start < 4 ? ChineseNumber.Parse(text.AsSpan(start, at - start)) : null;
        number = read is > 0 and < 100 ? (int)read : 0;
        at = number > 0 ? at : start;
        return number > 0;
    }

    /// <summary>A year of four figures or numerals, with its 年.</summary>
    public static bool Year(string text, ref int at, out int year)
    {
        var next = at;
        if (YearNumber(text, ref next, out year))
        {
            Blanks(text, ref next);
            if (Is(text, next, '年') && !Is(text, next + 1, '代'))
            {
                at = next + 1;
                return true;
            }
        }

        return false;
    }

    public static bool YearNumber(string text, ref int at, out int year)
    {
        year = 0;
        var next = at;
        while (next < text.Length && next - at < 5 && Digit(text[next]) is >= 0 and var digit)
        {
            year = (year * 10) + digit;
            next++;
        }

        if (next - at != 4 || !DateResolver.IsYear(year))
        {
            return false;
        }

        at = next;
        return true;
    }

    /// <summary>The words between the two ends of a range.</summary>
    public static bool To(string text, ref int at)
    {
        var next = at;
        Blanks(text, ref next);
        if (Is(text, next, '-'))
        {
            next += Is(text, next + 1, '-') ? 2 : 1;
        }
        else if (Is(text, next, '至') || Is(text, next, '到'))
        {
            next++;
        }
        else
        {
            return false;
        }

        Blanks(text, ref next);
        at = next;
        return true;
    }

    /// <summary>A time of day after a day: 8时30分, 18:00.</summary>
    public static void TimeOfDay(string text, ref int at)
    {
        var next = at;
        Blanks(text, ref next);
        if (!Number(text, ref next, out var hour) || hour > 24)
        {
            return;
        }

        if (Is(text, next, '时') || Is(text, next, '点'))
        {
            at = ++next;
            if (Number(text, ref next, out _) && Is(text, next, '分'))
            {
                at = next + 1;
            }
        }
        else if (Is(text, next, ':') && ++next > 0 && Number(text, ref next, out _))
        {
            at = next;
        }
    }

    /// <summary>The day of the week that follows a day, in brackets or not.</summary>
    public static void WeekdayAfter(string text, ref int at)
    {
        var next = at;
        Blanks(text, ref next);
        var isOpen = Is(text, next, '(');
        next += isOpen ? 1 : 0;
        if (
            (Skip(text, ref next, "星期") || Skip(text, ref next, "礼拜") || Skip(text, ref next, "周"))
            && Weekday(text, next) is not null
            && (!isOpen || Is(text, next + 1, ')'))
        )
        {
            at = next + (isOpen ? 2 : 1);
        }
    }

    public static DayOfWeek? Weekday(string text, int at) =>
        at < text.Length && "日一二三四五六天".IndexOf(text[at], StringComparison.Ordinal) is >= 0 and var day
            ? (DayOfWeek)(day % 7)
            : null;

    public static bool IsNumeral(char c) => char.IsAsciiDigit(c) || ChineseNumber.IsPart(c) || c is '○' or '几' or '数';

    private static int Digit(char c) =>
        char.IsAsciiDigit(c) ? c - '0'
        : YearDigits.IndexOf(c, StringComparison.Ordinal) is >= 0 and var at ? Math.Max(0, at - 2)
        : -1;
}
