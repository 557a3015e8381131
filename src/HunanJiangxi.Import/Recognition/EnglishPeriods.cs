using HunanJiangxi.Domain.Values;
using HunanJiangxi.Import.Vocabulary;
using T = HunanJiangxi.Import.Recognition.EnglishDateTokens;

namespace HunanJiangxi.Import.Recognition;

/// <summary>English years and parts of years: 2022-2030, in 2023, the 1990s, Q3 2023, the first half of last year.</summary>
internal sealed class EnglishPeriods(DateVocabulary words, EnglishTense tense)
{
    private static readonly string[] Ordinals = ["first", "second", "third", "fourth", "1st", "2nd", "3rd", "4th"];
    private static readonly string[] Plans =
    [
        "tenth",
        "eleventh",
        "twelfth",
        "thirteenth",
        "fourteenth",
        "fifteenth",
        "sixteenth",
    ];

    private readonly PhraseMatcher<string> _yearBefore = words.List(nameof(DateEntries.YearBefore));
    private readonly PhraseMatcher<string> _yearAfter = words.List(nameof(DateEntries.YearAfter));
    private readonly PhraseMatcher<string> _planPeriods = words.List(nameof(DateEntries.PlanPeriods));
    private readonly PhraseMatcher<string> _planBefore = words.List(nameof(DateEntries.PlanBefore));

    public bool TryRead(in DateScan scan, out DateReading read) =>
        Plan(scan, out read) || YearLed(scan, out read) || Part(scan, out read);

    /// <summary>A year alone, behind words that ask for one; a range of years; a decade; a year with its quarter.</summary>
    private bool YearLed(in DateScan scan, out DateReading read)
    {
        read = default;
        var text = scan.Text;
        var at = scan.Start;
        if (T.FourFigures(text, at, out var decade) && decade % 10 == 0 && T.Is(text, at + 4, 's'))
        {
            read = ChineseNumberDates.Decade(at, at + 5, decade);
            return true;
        }

        if (T.FourFigures(text, at, out var year) && at + 5 < text.Length)
        {
            var mark = text[at + 4] == ' ' ? at + 5 : at + 4;
            if (text[mark] is 'Q' or 'H' && Marked(text, ref mark, out var marked))
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

        if (!IsAskedFor(scan, at))
        {
            return false;
        }

        read = new DateReading(scan.Start, at) { Date = PartialDate.OfYear(year) };
        return true;
    }

    private bool RangeEnd(in DateScan scan, ref int at, int first, out int last)
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

    // first|third quarter (of) …, Q3 …, H1 …, first half of …, first five months of …
    private bool Part(in DateScan scan, out DateReading read)
    {
        read = default;
        var text = scan.Text;
        var at = scan.Start;
        var parts = new DateParts();
        var isMarked = text[at] is 'Q' or 'H' && Marked(text, ref at, out parts);
        if (!isMarked && !Spelled(text, ref at, ref parts))
        {
            return false;
        }

        var next = at;
        T.Blanks(text, ref next);
        _ = T.Word(text, ref next, "of") || T.Word(text, ref next, "in");
        if (T.Year(text, ref next, out var year))
        {
            return Found(scan, parts, year, next, isRelative: false, out read);
        }

        if (T.Word(text, ref next, "the year"))
        {
            return Found(scan, parts, scan.Reference?.Year, next, isRelative: true, out read);
        }

        if (next < text.Length && words.Words.TryMatchAt(text, next, text.Length, out var word))
        {
            int? relative = word.Value.Kind switch
            {
                DateWordKind.Year => scan.Reference?.Year + word.Value.Number,
                DateWordKind.YearOfLast => (scan.Memory.Year ?? scan.Reference?.Year) + word.Value.Number,
                _ => null,
            };
            if (relative is not null)
            {
                return Found(scan, parts, relative, word.End, isRelative: true, out read);
            }
        }

        var before = T.WordBefore(text, scan.Start, out var the);
        var isAsked =
            before is "the" or "The"
            && T.WordBefore(text, the, out _) is "in" or "In" or "during" or "During" or "for" or "by" or "of";
        var isFree = next >= text.Length || text[next] is ',' or '.' or ';' or ')' || isMarked;
        if (!(isMarked || isAsked) || !isFree)
        {
            return false;
        }

        var own = scan.YearOf(parts, tense.Of(text, scan.Start, at));
        return Found(scan, parts, own, at, isRelative: true, out read);
    }

    private static bool Found(
        in DateScan scan,
        DateParts parts,
        int? year,
        int stop,
        bool isRelative,
        out DateReading read
    )
    {
        read = new DateReading(scan.Start, stop)
        {
            Date = year is { } known ? parts.ToDate(known) : null,
            End = year is { } same ? parts.LastDate(same) : null,
            IsRelative = isRelative,
        };
        return true;
    }

    // Q3, H1
    private static bool Marked(string text, ref int at, out DateParts parts)
    {
        parts = default;
        if (at + 1 >= text.Length || (at + 2 < text.Length && char.IsLetterOrDigit(text[at + 2])))
        {
            return false;
        }

        var number = text[at + 1] - '0';
        if (text[at] == 'Q' && number is >= 1 and <= 4)
        {
            parts.Quarter = number;
        }
        else if (text[at] == 'H' && number is 1 or 2)
        {
            parts.Half = number;
        }
        else
        {
            return false;
        }

        at += 2;
        return true;
    }

    private bool Spelled(string text, ref int at, ref DateParts parts)
    {
        var next = at;
        var ordinal = WordOf(Ordinals, text, next);
        if (ordinal < 0)
        {
            return false;
        }

        next += Ordinals[ordinal].Length;
        if (!T.Is(text, next, ' ') && !T.Is(text, next, '-'))
        {
            return false;
        }

        next++;
        ordinal %= 4;
        if (T.Word(text, ref next, "quarter"))
        {
            parts.Quarter = ordinal + 1;
        }
        else if (ordinal < 2 && T.Word(text, ref next, "half"))
        {
            parts.Half = ordinal + 1;
        }
        else if (ordinal != 0 || !Count(text, ref next, out var count))
        {
            return false;
        }
        else if (count <= 4 && T.Word(text, ref next, "quarters"))
        {
            (parts.Quarter, parts.Last) = (1, count);
        }
        else if (count is > 1 and <= 12 && T.Word(text, ref next, "months"))
        {
            (parts.Month, parts.Last) = (1, count);
        }
        else
        {
            return false;
        }

        at = next;
        while (text[at - 1] == ' ')
        {
            at--;
        }

        return true;
    }

    private static int WordOf(string[] words, string text, int at) =>
        Array.FindIndex(
            words,
            word => string.Compare(text, at, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0
        );

    private bool Count(string text, ref int at, out int count)
    {
        count = 0;
        if (at < text.Length && words.Numbers.TryMatchAt(text, at, text.Length, out var word))
        {
            (count, at) = (word.Value, word.End);
        }
        else if (!T.Day(text, ref at, out count, out _))
        {
            return false;
        }

        T.Blanks(text, ref at);
        return true;
    }

    // the 13th Five-Year Plan period; a plan by its name alone is no date
    private bool Plan(in DateScan scan, out DateReading read)
    {
        read = default;
        var text = scan.Text;
        var at = scan.Start;
        var spelled = WordOf(Plans, text, scan.Start);
        var number = spelled >= 0 ? spelled + 10 : 0;
        if (spelled >= 0)
        {
            at += Plans[spelled].Length;
        }
        else if (!T.Day(text, ref at, out number, out var isOrdinal) || !isOrdinal)
        {
            return false;
        }

        T.Blanks(text, ref at);
        if (
            number is < 10 or > 20
            || (!T.Word(text, ref at, "Five-Year Plan") && !T.Word(text, ref at, "Five Year Plan"))
        )
        {
            return false;
        }

        var first = 2001 + ((number - 10) * 5);
        var the = scan.Start;
        _ = T.WordBefore(text, the, out var theStart) is "the" or "The" ? the = theStart : the;
        var isAsked = _planBefore.EndingAt(text, the, 12) is not null;
        var hasPeriod = at < text.Length && _planPeriods.TryMatchAt(text, at, text.Length, out _);
        var stop = at;
        if (hasPeriod && text[at] != '(' && T.Word(text, ref at, "period"))
        {
            stop = at;
        }

        if (T.Is(text, at, '(') && text.IndexOf(')', at) is var close && close > 0 && close - at < 14)
        {
            stop = close + 1;
        }

        while (text[stop - 1] == ' ')
        {
            stop--;
        }

        read =
            isAsked || hasPeriod
                ? new DateReading(scan.Start, stop)
                {
                    Date = PartialDate.OfYear(first),
                    End = PartialDate.OfYear(first + 4),
                    IsEra = true,
                }
                : DateReading.None(scan.Start, stop);
        return true;
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
