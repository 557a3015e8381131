using HunanJiangxi.Domain.Values;
using HunanJiangxi.Import.Vocabulary;
using T = HunanJiangxi.Import.Recognition.EnglishDateTokens;

namespace HunanJiangxi.Import.Recognition;

/// <summary>English dates that begin with a word: last month, next Monday, early June, the end of 2016, two years ago.</summary>
internal sealed class EnglishWordDates(DateVocabulary words, EnglishCalendar calendar, EnglishTense tense)
{
    private readonly EnglishPeriods _periods = new(words, tense);
    private readonly PhraseMatcher<string> _habitBefore = words.List(nameof(DateEntries.HabitBefore));

    public bool TryRead(in DateScan scan, out DateReading read)
    {
        var text = scan.Text;
        if (TryAgo(scan, out read))
        {
            return true;
        }

        if (words.Words.TryMatchAt(text, scan.Start, text.Length, out var word))
        {
            return OfWord(scan, word, out read);
        }

        return Named(scan, out read) || Part(scan, out read) || Weekday(scan, out read) || Season(scan, out read);
    }

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

    private static bool OfWord(in DateScan scan, PhraseMatch<DateWord> word, out DateReading read)
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
    private static DateReading Day(in DateScan scan, DateReading read, int days)
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

    // last Friday, next June, this coming Monday
    private bool Named(in DateScan scan, out DateReading read)
    {
        read = default;
        var text = scan.Text;
        var at = scan.Start;
        var word =
            T.Word(text, ref at, "last") ? "last"
            : T.Word(text, ref at, "next") ? "next"
            : T.Word(text, ref at, "this coming") || T.Word(text, ref at, "this past") || T.Word(text, ref at, "this")
                ? "this"
            : "";
        if (word.Length == 0)
        {
            return false;
        }

        var start = at;
        if (T.Weekday(text, ref at, out var weekday, out var isShort) && !isShort && !T.Is(text, at, 's'))
        {
            var day = DateResolver.Weekday(
                scan.Reference,
                weekday,
                word switch
                {
                    "last" => -1,
                    "next" => 1,
                    _ => 0,
                },
                Tense.None
            );
            read = new DateReading(scan.Start, at)
            {
                Date = day is { } on ? PartialDate.Day(on) : null,
                IsRelative = true,
            };
            return true;
        }

        if (
            T.Month(text, ref at, out var month)
            && !(T.Is(text, at, ' ') && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]))
        )
        {
            read = calendar.Named(scan, at, month, word);
            return true;
        }

        at = start;
        return false;
    }

    // early June, mid-2022, the end of last year, summer of '22
    private bool Part(in DateScan scan, out DateReading read)
    {
        read = default;
        var text = scan.Text;
        if (!words.Parts.TryMatchAt(text, scan.Start, text.Length, out var part))
        {
            return false;
        }

        var at = part.End;
        at += T.Is(text, at, '-') ? 1 : 0;
        T.Blanks(text, ref at);
        _ = T.Word(text, ref at, "in") || T.Word(text, ref at, "of");
        _ = T.Word(text, ref at, "the");
        var target = scan with { Start = at };
        if (at >= text.Length || at == part.End)
        {
            return false;
        }

        if (
            words.Words.TryMatchAt(text, at, text.Length, out var word)
            && word.Value.Kind
                is DateWordKind.Year
                    or DateWordKind.Month
                    or DateWordKind.YearOfLast
                    or DateWordKind.Quarter
                    or DateWordKind.Week
        )
        {
            _ = OfWord(target, word, out read);
            read = read with { Start = scan.Start };
            return true;
        }

        var year = at;
        if (T.FourFigures(text, at, out var decade) && decade % 10 == 0 && T.Is(text, at + 4, 's'))
        {
            read = ChineseNumberDates.Decade(scan.Start, at + 5, decade);
            return true;
        }

        if (T.Year(text, ref year, out var written))
        {
            read = new DateReading(scan.Start, year) { Date = OfYear(written), End = YearEnd(text, ref year, written) };
            read = read with { Stop = year };
            return true;
        }

        if (calendar.MonthFirst(target, out read) || _periods.TryRead(target, out read))
        {
            read = read with { Start = scan.Start };
            return !read.IsNone;
        }

        return false;
    }

    // from the spring of 2023 to the end of 2024
    private PartialDate? YearEnd(string text, ref int at, int first)
    {
        var next = at;
        if (!T.To(text, ref next, isAndAllowed: false))
        {
            return null;
        }

        if (next < text.Length && words.Parts.TryMatchAt(text, next, text.Length, out var part))
        {
            next = part.End;
            T.Blanks(text, ref next);
        }

        if (!T.Year(text, ref next, out var last) || last < first)
        {
            return null;
        }

        at = next;
        return OfYear(last);
    }

    private bool Weekday(in DateScan scan, out DateReading read)
    {
        read = default;
        var text = scan.Text;
        var at = scan.Start;
        if (!T.Weekday(text, ref at, out var weekday, out var isShort))
        {
            return false;
        }

        // Friday, June 7; Friday (June 7); Wed, 2 Aug 2023
        var next = at;
        next += T.Is(text, next, ',') ? 1 : 0;
        T.Blanks(text, ref next);
        var isOpen = T.Is(text, next, '(');
        next += isOpen ? 1 : 0;
        var whole = scan with { Start = next };
        if (
            next < text.Length
            && next > at
            && (calendar.DayFirst(whole, out var date) || calendar.MonthFirst(whole, out date))
            && date.Date?.Precision == DatePrecision.Day
        )
        {
            read = date with { Start = scan.Start, Stop = date.Stop + (isOpen && T.Is(text, date.Stop, ')') ? 1 : 0) };
            return true;
        }

        if (isShort || T.Is(text, at, 's') || _habitBefore.EndingAt(text, scan.Start, 14) is not null)
        {
            read = DateReading.None(scan.Start, at);
            return !isShort;
        }

        var day = DateResolver.Weekday(scan.Reference, weekday, null, tense.Of(text, scan.Start, at));
        read = new DateReading(scan.Start, at) { Date = day is { } on ? PartialDate.Day(on) : null, IsRelative = true };
        return true;
    }

    // in the autumn, in spring: the nearest
    private bool Season(in DateScan scan, out DateReading read)
    {
        read = default;
        if (!words.Seasons.TryMatchAt(scan.Text, scan.Start, scan.Text.Length, out var season))
        {
            return false;
        }

        var before = T.WordBefore(scan.Text, scan.Start, out var start);
        before = before is "the" ? T.WordBefore(scan.Text, start, out _) : before;
        var isAlone = season.End >= scan.Text.Length || scan.Text[season.End] is ',' or '.' or ';';
        if (before is not ("in" or "In" or "by" or "By") || !isAlone)
        {
            return false;
        }

        var year =
            scan.Memory.HeadingYear
            ?? DateResolver.Year(scan.Reference, season.Value, null, tense.Of(scan.Text, scan.Start, season.End));
        read = new DateReading(scan.Start, season.End) { Date = OfYear(year), IsRelative = true };
        return true;
    }

    private static PartialDate? OfYear(int? year) =>
        year is { } known && DateResolver.IsYear(known) ? PartialDate.OfYear(known) : null;
}
