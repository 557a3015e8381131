using HunanJiangxi.Domain.Values;
using HunanJiangxi.Import.Vocabulary;
using T = HunanJiangxi.Import.Recognition.EnglishDateTokens;

namespace HunanJiangxi.Import.Recognition;

/// <summary>English dates that begin with a word: last month, next Monday, early June, the end of 2016, two years ago.</summary>
internal sealed class EnglishWordDates(DateVocabulary words, EnglishCalendar calendar, EnglishTense tense)
{
    private readonly EnglishPeriods _periods = new(words, tense);
    private readonly EnglishRelativeDates _relative = new(words);
    private readonly PhraseMatcher<string> _habitBefore = words.List(nameof(DateEntries.HabitBefore));

    public bool TryRead(in DateScan scan, out DateReading read)
    {
        var text = scan.Text;
        if (_relative.TryAgo(scan, out read))
        {
            return true;
        }

        if (words.Words.TryMatchAt(text, scan.Start, text.Length, out var word))
        {
            return EnglishRelativeDates.OfWord(scan, word, out read);
        }

        return Named(scan, out read) || Part(scan, out read) || Weekday(scan, out read) || Season(scan, out read);
    }

    // last Friday, next June, this coming Monday
    private static bool Named(in DateScan scan, out DateReading read)
    {
        read = default;
        var text = scan.Text;
        var at = scan.Start;
        if (text[at] is not ('l' or 'L' or 'n' or 'N' or 't' or 'T'))
        {
            return false;
        }

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
            read = EnglishCalendar.Named(scan, at, month, word);
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
            _ = EnglishRelativeDates.OfWord(target, word, out read);
            read = read with { Start = scan.Start };
            return true;
        }

        var year = at;
        if (T.FourFigures(text, at, out var decade) && decade % 10 == 0 && T.Is(text, at + 4, 's'))
        {
            read = ChineseEras.Decade(scan.Start, at + 5, decade);
            return true;
        }

        if (T.Year(text, ref year, out var written))
        {
            read = new DateReading(scan.Start, year)
            {
                Date = EnglishRelativeDates.OfYear(written),
                End = YearEnd(text, ref year, written),
            };
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
        return EnglishRelativeDates.OfYear(last);
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
        read = new DateReading(scan.Start, season.End) { Date = EnglishRelativeDates.OfYear(year), IsRelative = true };
        return true;
    }
}
