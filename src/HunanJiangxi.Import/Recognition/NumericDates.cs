using System.Globalization;
using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Import.Recognition;

/// <summary>
/// Dates of digits alone: 2023-08-02, 2023/8/2, 2023.8.2 (ISO 8601 order), 4.3.2024 (with dots the day goes first),
/// 25/04/2024. Where the slashes leave two readings, another date of the text that has only one decides; where none
/// does, the date stays unresolved rather than guessed.
/// </summary>
internal static class NumericDates
{
    private readonly record struct Numbers(int First, int Second, int Third, char Separator, int Stop)
    {
        public bool IsYearLast => Third > 31 && First <= 31;
    }

    /// <summary>
    /// Whether a date of digits begins here. What is written like one and is none, or cannot be told, is there with
    /// no date.
    /// </summary>
    public static bool TryRead(string text, int at, bool? dayFirst, out PartialDate? date, out int stop)
    {
        (date, stop) = (null, at);
        if (TryNamedMonth(text, at, ref date, ref stop))
        {
            return true;
        }

        if (!TryNumbers(text, at, out var numbers) || (at > 0 && text[at - 1] is '-' or '/' or '.' or 'v' or 'V'))
        {
            return false;
        }

        stop = numbers.Stop;
        if (!numbers.IsYearLast)
        {
            date = Real(numbers.First, numbers.Second, numbers.Third);
            return date is not null || numbers.First is >= 1900 and < 2100;
        }

        var isDayFirst =
            numbers.Separator != '/' || numbers.First > 12 ? true
            : numbers.Second > 12 ? false
            : dayFirst;
        date =
            numbers.First == numbers.Second ? Real(numbers.Third, numbers.First, numbers.First)
            : isDayFirst is null ? null
            : isDayFirst.Value ? Real(numbers.Third, numbers.Second, numbers.First)
            : Real(numbers.Third, numbers.First, numbers.Second);
        return true;
    }

    // 2018-Nov-21: as by-lines write it
    private static bool TryNamedMonth(string text, int at, ref PartialDate? date, ref int stop)
    {
        if (at + 9 > text.Length || text[at + 4] != '-' || !char.IsAsciiLetter(text[at + 5]))
        {
            return false;
        }

        foreach (var pattern in (ReadOnlySpan<string>)["yyyy-MMM-dd", "yyyy-MMM-d"])
        {
            var length = pattern.Length;
            var ends = at + length == text.Length || at + length < text.Length && !char.IsAsciiDigit(text[at + length]);
            if (
                ends
                && DateOnly.TryParseExact(
                    text.AsSpan(at, length),
                    pattern,
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out var day
                )
            )
            {
                (date, stop) = (Real(day.Year, day.Month, day.Day), at + length);
                return true;
            }
        }

        return false;
    }

    /// <summary>The order that the unambiguous dates of a text show; null where there are none or they differ.</summary>
    public static bool? OrderIn(string text)
    {
        bool? order = null;
        for (var i = text.IndexOf('/'); i >= 0; i = text.IndexOf('/', i + 1))
        {
            var start = i;
            while (start > 0 && char.IsAsciiDigit(text[start - 1]) && i - start < 3)
            {
                start--;
            }

            if (start == i || !TryNumbers(text, start, out var numbers) || !numbers.IsYearLast)
            {
                continue;
            }

            bool? seen =
                numbers.First > 12 && numbers.Second <= 12 ? true
                : numbers.Second > 12 && numbers.First <= 12 ? false
                : null;
            if (seen is not null && order is not null && seen != order)
            {
                return null;
            }

            order = seen ?? order;
        }

        return order;
    }

    private static bool TryNumbers(string text, int at, out Numbers numbers)
    {
        numbers = default;
        if (!TryNumber(text, ref at, out var first) || at >= text.Length || text[at] is not ('-' or '/' or '.'))
        {
            return false;
        }

        var separator = text[at++];
        if (!TryNumber(text, ref at, out var second) || at >= text.Length || text[at++] != separator)
        {
            return false;
        }

        if (!TryNumber(text, ref at, out var third))
        {
            return false;
        }

        var isYearFirst = first is >= 1800 and < 2200 && second <= 99 && third <= 99;
        var isYearLast = third is >= 1900 and < 2200 && first <= 31 && second <= 31 && separator != '-';
        var goesOn = at < text.Length && (text[at] == separator || (text[at] == '.' && IsDigitAt(text, at + 1)));
        numbers = new Numbers(first, second, third, separator, at);
        return (isYearFirst || isYearLast) && !goesOn;
    }

    private static bool TryNumber(string text, ref int at, out int number)
    {
        var start = at;
        number = 0;
        while (IsDigitAt(text, at) && at - start < 4)
        {
            number = (number * 10) + (text[at++] - '0');
        }

        return at > start && !IsDigitAt(text, at);
    }

    private static bool IsDigitAt(string text, int at) => at < text.Length && char.IsAsciiDigit(text[at]);

    private static PartialDate? Real(int year, int month, int day) =>
        DateResolver.IsReal(year, month, day) ? PartialDate.Day(year, month, day) : null;
}
