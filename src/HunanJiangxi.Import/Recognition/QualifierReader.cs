using HunanJiangxi.Domain.Values;
using HunanJiangxi.Import.Vocabulary;

namespace HunanJiangxi.Import.Recognition;

/// <summary>The qualifying words around a number: 近, 超, 以上, "nearly", "or more".</summary>
internal sealed class QualifierReader(LanguageVocabulary words)
{
    private static readonly (string List, Qualifier Qualifier)[] Before =
    [
        ("qualifier-at-least", Qualifier.AtLeast),
        ("qualifier-at-most", Qualifier.AtMost),
        ("qualifier-over", Qualifier.Over),
        ("qualifier-under", Qualifier.Under),
        ("qualifier-about", Qualifier.About),
        ("qualifier-nearly", Qualifier.Nearly),
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
            if (inner?.Qualifier is Qualifier.About or Qualifier.Nearly)
            {
                return inner;
            }
        }

        foreach (var (list, qualifier) in Before)
        {
            if (
                words.Words(list).EndingAt(folded, numberStart) is { } match
                && (best is null || match.Start < best.Value.Start)
                && words.Words("not-qualifier").EndingAt(folded, numberStart) is null
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

    /// <summary>The place after the qualifying word that starts at a place, or that place.</summary>
    public int SkipBefore(string folded, int at)
    {
        foreach (var (list, _) in Before)
        {
            if (at < folded.Length && words.Words(list).TryMatchAt(folded, at, folded.Length, out var match))
            {
                return match.End < folded.Length && folded[match.End] == ' ' ? match.End + 1 : match.End;
            }
        }

        return at;
    }
}
