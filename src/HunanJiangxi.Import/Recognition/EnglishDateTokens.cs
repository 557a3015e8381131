using System.Globalization;

namespace HunanJiangxi.Import.Recognition;

/// <summary>The smallest pieces of an English date. Each moves <c>at</c> past what it read, or leaves it.</summary>
internal static class EnglishDateTokens
{
    private static readonly string[] Months =
    [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];

    private static readonly string[] Weekdays =
    [
        "sunday",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
    ];

    public static bool Is(string text, int at, char c) => at < text.Length && text[at] == c;

    public static bool IsWordStart(string text, int at) =>
        at < text.Length && char.IsLetterOrDigit(text[at]) && (at == 0 || !char.IsLetterOrDigit(text[at - 1]));

    public static void Blanks(string text, ref int at)
    {
        while (at < text.Length && text[at] is ' ' or '\n' or '\r')
        {
            at++;
        }
    }

    /// <summary>A word, whatever its case, and the blanks after it.</summary>
    public static bool Word(string text, ref int at, string word)
    {
        var end = at + word.Length;
        if (
            end > text.Length
            || !text.AsSpan(at).StartsWith(word, StringComparison.OrdinalIgnoreCase)
            || (end < text.Length && char.IsLetterOrDigit(text[end]) && char.IsLetterOrDigit(word[^1]))
        )
        {
            return false;
        }

        at = end;
        Blanks(text, ref at);
        return true;
    }

    /// <summary>
    /// A month by its name or short form. "may" and "march" in small letters are verbs, the others count where a day
    /// follows.
    /// </summary>
    public static bool Month(string text, ref int at, out int month)
    {
        month = 0;
        var end = at;
        while (end < text.Length && char.IsAsciiLetter(text[end]))
        {
            end++;
        }

        var word = text.AsSpan(at, end - at);
        if (word.Length < 3)
        {
            return false;
        }

        var first = char.ToLowerInvariant(word[0]);
        for (var i = 0; i < Months.Length && month == 0; i++)
        {
            if (Months[i][0] != first)
            {
                continue;
            }

            var isShort = word.Length == 3 || (word.Length == 4 && (i is 8 or 5 or 6));
            if (
                isShort
                    ? Months[i].AsSpan().StartsWith(word, StringComparison.OrdinalIgnoreCase)
                    : word.Equals(Months[i], StringComparison.OrdinalIgnoreCase)
            )
            {
                month = i + 1;
            }
        }

        var isSmall = char.IsAsciiLetterLower(word[0]);
        var isFollowedByDay = end + 1 < text.Length && text[end] == ' ' && char.IsAsciiDigit(text[end + 1]);
        if (month == 0 || (isSmall && (month is 3 or 5 || !isFollowedByDay)))
        {
            month = 0;
            return false;
        }

        at = end + (word.Length <= 4 && Is(text, end, '.') && month != 5 ? 1 : 0);
        return true;
    }

    /// <summary>Whether the month at a place is short or also a word of another kind, so that it needs a preposition.</summary>
    public static bool IsDoubtful(ReadOnlySpan<char> month) =>
        month.Length <= 5 && !month.StartsWith("April") && !month.StartsWith("July") && !month.StartsWith("June");

    /// <summary>A day of the month: 7, 07, 7th. Not the beginning of 7.5, 7:30, 7,000 or 7%.</summary>
    public static bool Day(string text, ref int at, out int day, out bool isOrdinal)
    {
        (day, isOrdinal) = (0, false);
        var end = at;
        while (end < text.Length && end - at < 3 && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        if (end - at is 0 or > 2)
        {
            return false;
        }

        day = int.Parse(text.AsSpan(at, end - at), CultureInfo.InvariantCulture);
        if (
            end + 1 < text.Length
            && text.AsSpan(end, 2) is "st" or "nd" or "rd" or "th"
            && (end + 2 == text.Length || !char.IsLetterOrDigit(text[end + 2]))
        )
        {
            isOrdinal = true;
            end += 2;
        }

        var goesOn =
            end < text.Length
            && (
                char.IsLetterOrDigit(text[end])
                || text[end] is '%' or '/'
                || (text[end] is '.' or ':' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))
                || (
                    text[end] == ','
                    && end + 1 < text.Length
                    && char.IsAsciiDigit(text[end + 1])
                    && !FourFigures(text, end + 1, out _)
                )
            );
        if (day is < 1 or > 31 || goesOn)
        {
            return false;
        }

        at = end;
        return true;
    }

    /// <summary>A year of four figures, or '23.</summary>
    public static bool Year(string text, ref int at, out int year)
    {
        year = 0;
        if (
            Is(text, at, '\'')
            && at + 2 < text.Length
            && char.IsAsciiDigit(text[at + 1])
            && char.IsAsciiDigit(text[at + 2])
        )
        {
            if (at + 3 < text.Length && char.IsLetterOrDigit(text[at + 3]))
            {
                return false;
            }

            year = int.Parse(text.AsSpan(at + 1, 2), CultureInfo.InvariantCulture);
            year += year < 50 ? 2000 : 1900;
            at += 3;
            return true;
        }

        if (!FourFigures(text, at, out year) || (at + 4 < text.Length && !EndsYear(text, at + 4)))
        {
            return false;
        }

        at += 4;
        return true;
    }

    public static bool FourFigures(string text, int at, out int year)
    {
        year = 0;
        return at + 4 <= text.Length
            && text[at] is '1' or '2'
            && int.TryParse(text.AsSpan(at, 4), NumberStyles.None, CultureInfo.InvariantCulture, out year)
            && DateResolver.IsYear(year)
            && !(at + 4 < text.Length && char.IsAsciiDigit(text[at + 4]));
    }

    public static bool Weekday(string text, ref int at, out DayOfWeek weekday, out bool isShort)
    {
        (weekday, isShort) = (default, false);
        if (at >= text.Length || !char.IsAsciiLetterUpper(text[at]))
        {
            return false;
        }

        var end = at;
        while (end < text.Length && char.IsAsciiLetter(text[end]))
        {
            end++;
        }

        var word = text.AsSpan(at, end - at);
        var first = char.ToLowerInvariant(text[at]);
        for (var i = 0; i < Weekdays.Length; i++)
        {
            if (Weekdays[i][0] != first)
            {
                continue;
            }

            isShort = word.Length is >= 3 and <= 5;
            if (
                isShort
                    ? Weekdays[i].AsSpan().StartsWith(word, StringComparison.OrdinalIgnoreCase)
                    : word.Equals(Weekdays[i], StringComparison.OrdinalIgnoreCase)
            )
            {
                weekday = (DayOfWeek)i;
                at = end + (isShort && Is(text, end, '.') ? 1 : 0);
                return true;
            }
        }

        return false;
    }

    /// <summary>What stands between the two ends of a range, "and" only where it may.</summary>
    public static bool To(string text, ref int at, bool isAndAllowed)
    {
        var next = at;
        Blanks(text, ref next);
        if (Is(text, next, '-'))
        {
            next += Is(text, next + 1, '-') ? 2 : 1;
            Blanks(text, ref next);
        }
        else if (
            !Word(text, ref next, "to")
            && !Word(text, ref next, "through")
            && !Word(text, ref next, "until")
            && !Word(text, ref next, "till")
            && !(isAndAllowed && Word(text, ref next, "and"))
        )
        {
            return false;
        }

        _ = Word(text, ref next, "the");
        at = next;
        return true;
    }

    /// <summary>The word that ends right before a place, empty where none does.</summary>
    public static ReadOnlySpan<char> WordBefore(string text, int at, out int start)
    {
        var end = at;
        while (end > 0 && text[end - 1] is ' ' or '\n' or '\r')
        {
            end--;
        }

        start = end;
        while (start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is '\''))
        {
            start--;
        }

        return text.AsSpan(start, end - start);
    }

    public static ReadOnlySpan<char> WordAt(string text, int at)
    {
        var end = at;
        while (end < text.Length && char.IsAsciiLetter(text[end]))
        {
            end++;
        }

        return text.AsSpan(at, end - at);
    }

    // 2,024 and 2024.5 and 2024th are no years
    private static bool EndsYear(string text, int at) =>
        !char.IsLetterOrDigit(text[at])
        && text[at] is not '%'
        && !(text[at] is ',' or '.' or ':' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]));
}
