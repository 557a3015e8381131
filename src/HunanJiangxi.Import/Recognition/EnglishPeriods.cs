using HunanJiangxi.Domain.Values;
using HunanJiangxi.Import.Vocabulary;
using T = HunanJiangxi.Import.Recognition.EnglishDateTokens;

namespace HunanJiangxi.Import.Recognition;

/// <summary>English parts of years: Q3 2023, the third quarter, the first half of last year, the first five months.</summary>
internal sealed class EnglishPeriods(DateVocabulary words, EnglishTense tense)
{
    private static readonly string[] Ordinals = ["first", "second", "third", "fourth", "1st", "2nd", "3rd", "4th"];

    private readonly EnglishYears _years = new(words);
    private readonly EnglishPlans _plans = new(words);

    public bool TryRead(in DateScan scan, out DateReading read) =>
        _plans.TryRead(scan, out read) || _years.TryRead(scan, out read) || Part(scan, out read);

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
    public static bool Marked(string text, ref int at, out DateParts parts)
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
        var ordinal = EnglishPlans.WordOf(Ordinals, text, next);
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
}
