using HunanJiangxi.Domain.Values;
using HunanJiangxi.Import.Vocabulary;
using T = HunanJiangxi.Import.Recognition.EnglishDateTokens;

namespace HunanJiangxi.Import.Recognition;

/// <summary>English years behind words that ask for one, ranges of years, decades, a year before its quarter.</summary>
internal sealed class EnglishYears(DateVocabulary words)
{
    private readonly PhraseMatcher<string> _yearBefore = words.List(nameof(DateEntries.YearBefore));
    private readonly PhraseMatcher<string> _yearAfter = words.List(nameof(DateEntries.YearAfter));

    /// <summary>A year alone, behind words that ask for one; a range of years; a decade; a year with its quarter.</summary>
    public bool TryRead(in DateScan scan, out DateReading read)
    {
        read = default;
        var text = scan.Text;
        var at = scan.Start;
        if (T.FourFigures(text, at, out var decade) && decade % 10 == 0 && T.Is(text, at + 4, 's'))
        {
            read = ChineseEras.Decade(at, at + 5, decade);
            return true;
        }

        if (T.FourFigures(text, at, out var year) && at + 5 < text.Length)
        {
            var mark = text[at + 4] == ' ' ? at + 5 : at + 4;
            if (text[mark] is 'Q' or 'H' && EnglishPeriods.Marked(text, ref mark, out var marked))
            {
                read = new DateReading(scan.Start, mark) { Date = marked.ToDate(year) };
                return true;
            }
        }

        if (!T.Year(text, ref at, out year) || scan.Before is '.' or '/' or '-' || IsNumber(text, at))
        {
            return false;
        }

        if (RangeEnd(scan, ref at, year, out var last))
        {
            read = new DateReading(scan.Start, at) { Date = PartialDate.OfYear(year), End = PartialDate.OfYear(last) };
            return true;
        }

        if (!IsAskedFor(scan, at) || (IsUnlikely(year) && IsCounting(scan)))
        {
            return false;
        }

        read = new DateReading(scan.Start, at) { Date = PartialDate.OfYear(year) };
        return true;
    }

    // "training for 1628 person-times", "with 2185 joint projects": a year of no living memory needs a word of time
    private static bool IsUnlikely(int year) => year is < 1900 or > 2099;

    private static bool IsCounting(in DateScan scan) =>
        T.WordBefore(scan.Text, scan.Start, out _) is "for" or "with" or "of" or "to" or "from" or "by" or "over";

    private static bool RangeEnd(in DateScan scan, ref int at, int first, out int last)
    {
        var text = scan.Text;
        var next = at;
        var isBetween = T.WordBefore(text, scan.Start, out _) is "between" or "Between";
        last = 0;
        if (!T.To(text, ref next, isBetween))
        {
            return false;
        }

        if (T.Year(text, ref next, out last))
        {
            at = last > first ? next : at;
            return last > first;
        }

        var isDash = text[at] is '-';
        if (isDash && T.Day(text, ref next, out var two, out _) is false)
        {
            two = next + 2 <= text.Length && int.TryParse(text.AsSpan(next, 2), out var figures) ? figures : 0;
            next += 2;
        }
        else
        {
            two = isDash ? int.Parse(text.AsSpan(next - 2, 2), System.Globalization.CultureInfo.InvariantCulture) : 0;
        }

        last = first - (first % 100) + two;
        var isRange =
            isDash && last > first && last - first <= 20 && !(next < text.Length && char.IsLetterOrDigit(text[next]));
        at = isRange ? next : at;
        return isRange;
    }

    private bool IsAskedFor(in DateScan scan, int stop)
    {
        var text = scan.Text;
        if (scan.Before is '(' || _yearBefore.EndingAt(text, scan.Start, 14) is not null)
        {
            return true;
        }

        var before = T.WordBefore(text, scan.Start, out _);
        var next = stop;
        T.Blanks(text, ref next);
        var isFollowedByWord = next > stop && next < text.Length && char.IsAsciiLetter(text[next]);
        return before is "the" or "The" or "this" or "its"
            ? isFollowedByWord
            : before.IsEmpty
                && (scan.Start == 0 || scan.Before is ' ' or '"' or '“')
                && isFollowedByWord
                && char.IsAsciiLetterLower(text[next]);
    }

    // 2000 people, 2023 households, a 2000-year history
    private bool IsNumber(string text, int at)
    {
        if (T.Is(text, at, '-') && at + 1 < text.Length && char.IsAsciiLetter(text[at + 1]))
        {
            return true;
        }

        T.Blanks(text, ref at);
        if (at >= text.Length)
        {
            return false;
        }

        var word = T.WordAt(text, at);
        var isPlural =
            word.Length > 3
            && char.IsAsciiLetterLower(word[0])
            && word[^1] == 's'
            && word[^2] != 's'
            && word is not ("thus" or "sees" or "brings" or "marks" or "runs");
        return (isPlural && text[at - 1] == ' ')
            || text[at] is '%'
            || _yearAfter.TryMatchAt(text, at, text.Length, out _);
    }
}
