using HunanJiangxi.Domain.Values;
using HunanJiangxi.Import.Vocabulary;

namespace HunanJiangxi.Import.Recognition;

/// <summary>The qualifying words around a number, and whether it is only planned.</summary>
internal sealed class QualifierReader(LanguageVocabulary words)
{
    private static readonly (string List, Qualifier Qualifier)[] Before =
    [
        ("qualifier-at-least", Qualifier.AtLeast),
        ("qualifier-at-most", Qualifier.AtMost),
        ("qualifier-over", Qualifier.Over),
        ("qualifier-under", Qualifier.Under),
        ("qualifier-about", Qualifier.About),
    ];

    private static readonly (string List, Qualifier Qualifier)[] After =
    [
        ("after-at-least", Qualifier.AtLeast),
        ("after-at-most", Qualifier.AtMost),
        ("after-over", Qualifier.Over),
        ("after-about", Qualifier.About),
    ];

    /// <summary>The longest qualifying word that ends where the number starts.</summary>
    public (Qualifier Qualifier, int Start)? EndingAt(string folded, int numberStart)
    {
        (Qualifier Qualifier, int Start)? best = null;
        if (numberStart > 1 && folded[numberStart - 1] is '占' or '为' or '达' or '有')
        {
            // 约占三成, 近达百家: the verb stands between the word and the number
            var inner = EndingAt(folded, numberStart - 1);
            if (inner?.Qualifier is Qualifier.About)
            {
                return inner;
            }
        }

        foreach (var (list, qualifier) in Before)
        {
            if (
                words.Words(list).EndingAt(folded, numberStart) is { } match
                && (best is null || match.Start < best.Value.Start)
            )
            {
                best = (qualifier, match.Start);
            }
        }

        return best;
    }

    /// <summary>The qualifying word that starts at a place, spaces aside.</summary>
    public (Qualifier Qualifier, int End)? StartingAt(string folded, int at, int end)
    {
        var from = at;
        while (from < end && folded[from] == ' ')
        {
            from++;
        }

        if (from >= end)
        {
            return null;
        }

        foreach (var (list, qualifier) in After)
        {
            if (words.HasList(list) && words.Words(list).TryMatchAt(folded, from, end, out var match))
            {
                return (qualifier, match.End);
            }
        }

        return null;
    }

    /// <summary>Whether the nearest word on how far it is says "planned": in the clause, before the number.</summary>
    public bool IsPlanned(string folded, int numberStart, int stop)
    {
        var isChinese = words.Language == Language.Zh;
        var start = ClauseStart(folded, numberStart, isChinese);
        var planned = words.Words("planned").Last(folded, start, numberStart);
        var done = words.Words("done").Last(folded, start, numberStart);
        // 力争达到: the plan governs the verb that follows it at once
        if (planned is { } p && (done is not { } d || d.Start < p.Start || d.Start - p.End <= 1))
        {
            return true;
        }

        return !isChinese && IsPlannedAfter(folded, numberStart, stop);
    }

    // "eight planned expressway corridors", "eight corridors planned between the two"
    private bool IsPlannedAfter(string folded, int numberStart, int stop)
    {
        var list = words.Words("planned-after");
        return list.IsIn(folded, numberStart, stop)
            || list.First(folded, stop, Math.Min(folded.Length, stop + 24)) is { } next
                && folded.AsSpan(stop, next.Start - stop).IndexOfAny(",;.") < 0;
    }

    private static int ClauseStart(string folded, int at, bool isChinese)
    {
        var start = at;
        while (start > 0 && at - start < (isChinese ? 60 : 90))
        {
            var c = folded[start - 1];
            if (c is '。' or ';' or '!' or '?' || (c == ',' && !IsDigitComma(folded, start - 1)))
            {
                break;
            }

            start--;
        }

        return start;
    }

    private static bool IsDigitComma(string folded, int at) =>
        at > 0 && at + 1 < folded.Length && char.IsAsciiDigit(folded[at - 1]) && char.IsAsciiDigit(folded[at + 1]);
}
