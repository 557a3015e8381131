namespace HunanJiangxi.Import.Recognition;

// months and days of the week by their names
internal static partial class EnglishDateTokens
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
}
