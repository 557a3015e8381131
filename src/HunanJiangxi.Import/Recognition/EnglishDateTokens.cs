using System.Globalization;

namespace HunanJiangxi.Import.Recognition;

/// <summary>The smallest pieces of an English date. Each moves <c>at</c> past what it read, or leaves it.</summary>
internal static partial class EnglishDateTokens
{
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
