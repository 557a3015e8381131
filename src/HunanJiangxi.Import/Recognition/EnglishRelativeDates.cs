using HunanJiangxi.Domain.Values;
using HunanJiangxi.Import.Vocabulary;
using T = HunanJiangxi.Import.Recognition.EnglishDateTokens;

namespace HunanJiangxi.Import.Recognition;

/// <summary>English dates counted from the day of publication or the date named last: last month, the next day, two years ago.</summary>
internal sealed class EnglishRelativeDates(DateVocabulary words)
{
    /// <summary>Two years ago, three days ago, a month ago.</summary>
    public bool TryAgo(in DateScan scan, out DateReading read)
    {
        read = default;
        var text = scan.Text;
        var at = scan.Start;
        int count;
        if (words.Numbers.TryMatchAt(text, at, text.Length, out var number))
        {
            (count, at) = (number.Value, number.End);
        }
        else if (!char.IsAsciiDigit(text[at]) || !T.Day(text, ref at, out count, out _))
        {
            return false;
        }

        T.Blanks(text, ref at);
        var unit =
            T.Word(text, ref at, "years") || T.Word(text, ref at, "year") ? 'y'
            : T.Word(text, ref at, "months") || T.Word(text, ref at, "month") ? 'm'
            : T.Word(text, ref at, "weeks") || T.Word(text, ref at, "week") ? 'w'
            : T.Word(text, ref at, "days") || T.Word(text, ref at, "day") ? 'd'
            : ' ';
        if (unit == ' ' || !T.Word(text, ref at, "ago"))
        {
            return false;
        }

        while (text[at - 1] == ' ')
        {
            at--;
        }

        read = new DateReading(scan.Start, at) { IsRelative = true };
        if (scan.Reference is { } today)
        {
            read = read with
            {
                Date = unit switch
                {
                    'y' => PartialDate.OfYear(today.Year - count),
                    'm' => DateResolver.Month(today, -count),
                    'w' => DateResolver.Month(today.AddDays(-7 * count), 0),
                    _ => PartialDate.Day(today.AddDays(-count)),
                },
            };
        }

        return true;
    }

    /// <summary>"On the 29th, the two governors met": the last such day, or that of the month named before.</summary>
    public static bool TryDayOnly(in DateScan scan, out DateReading read)
    {
        read = default;
        var at = scan.Start;
        if (
            !T.Day(scan.Text, ref at, out var day, out var isOrdinal)
            || !isOrdinal
            || !IsOnDay(scan.Text, scan.Start, at)
        )
        {
            return false;
        }

        read = new DateReading(scan.Start, at) { IsRelative = true };
        var month =
            scan.Memory is { Year: { } year, Month: { } named } ? new DateOnly(year, named, 1)
            : scan.Reference is { } today ? today.AddDays(1 - today.Day).AddMonths(day > today.Day ? -1 : 0)
            : (DateOnly?)null;
        if (month is { } of && day <= DateTime.DaysInMonth(of.Year, of.Month))
        {
            read = read with { Date = PartialDate.Day(of.AddDays(day - 1)) };
        }

        return true;
    }

    private static bool IsOnDay(string text, int start, int end)
    {
        var head = text.AsSpan(0, start).TrimEnd();
        var isOn =
            head.EndsWith("On", StringComparison.Ordinal)
            || head.EndsWith("on the", StringComparison.OrdinalIgnoreCase)
            || head.EndsWith("noon of the", StringComparison.Ordinal)
            || head.EndsWith("morning of the", StringComparison.Ordinal);
        return isOn && (end == text.Length || text[end] is ',' or '.' or ';');
    }

    public static bool OfWord(in DateScan scan, PhraseMatch<DateWord> word, out DateReading read)
    {
        var (today, memory, number) = (scan.Reference, scan.Memory, word.Value.Number);
        var plain = new DateReading(scan.Start, word.End);
        var relative = plain with { IsRelative = true };
        read = word.Value.Kind switch
        {
            DateWordKind.Year => relative with { Date = OfYear(today?.Year + number) },
            DateWordKind.YearEnd => relative with { Date = OfYear(today?.Year) },
            DateWordKind.Quarter => relative with { Date = today is { } on ? DateResolver.Quarter(on, number) : null },
            DateWordKind.Month => relative with { Date = today is { } on ? DateResolver.Month(on, number) : null },
            DateWordKind.MonthEnd => relative with { Date = today is { } on ? DateResolver.Month(on, 0) : null },
            DateWordKind.Day => Day(scan, relative, number),
            DateWordKind.Week => relative with
            {
                Date = DateResolver.Week(today, number)?.First,
                End = DateResolver.Week(today, number)?.Last,
                IsWeek = true,
            },
            DateWordKind.YearOfLast when memory.Year is { } year => plain with { Date = OfYear(year + number) },
            DateWordKind.YearOfLast when number < 0 => relative with { Date = OfYear(today?.Year + number) },
            DateWordKind.MonthOfLast when memory is { Year: { } year, Month: { } month } => plain with
            {
                Date = DateResolver.Month(new DateOnly(year, month, 1), number),
            },
            DateWordKind.DayOfLast when memory.Day is { } day => plain with
            {
                Date = PartialDate.Day(day.AddDays(number)),
                IsSameAgain = number == 0,
            },
            _ => DateReading.None(scan.Start, word.End),
        };
        return true;
    }

    // yesterday (June 9): the day is written out as well
    public static DateReading Day(in DateScan scan, DateReading read, int days)
    {
        var date = scan.Reference is { } today ? PartialDate.Day(today.AddDays(days)) : null;
        var at = read.Stop;
        T.Blanks(scan.Text, ref at);
        if (
            T.Is(scan.Text, at++, '(')
            && T.Month(scan.Text, ref at, out var month)
            && scan.Text.IndexOf(')', at) is var close
            && close > at
            && close - at < 10
            && (date is null || date.Start.Month == month)
        )
        {
            read = read with { Stop = close + 1 };
        }

        return read with
        {
            Date = date,
        };
    }

    public static PartialDate? OfYear(int? year) =>
        year is { } known && DateResolver.IsYear(known) ? PartialDate.OfYear(known) : null;
}
