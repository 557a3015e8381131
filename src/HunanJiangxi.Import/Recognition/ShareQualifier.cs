using HunanJiangxi.Domain.Values;
using HunanJiangxi.Import.Vocabulary;

namespace HunanJiangxi.Import.Recognition;

/// <summary>
/// Whether a percentage without a bound word is a part of a whole (占40%, "a share of 40 percent") or a change
/// (增长12%, "up 12 percent"). A rate that fell to 0.6 percent is a part again.
/// </summary>
internal sealed class ShareQualifier(LanguageVocabulary words)
{
    private readonly bool _isChinese = words.Language == Language.Zh;

    public Qualifier Of(string folded, int start, int end, string code, bool isPart)
    {
        if (code is not ("percent" or "permille") || IsPoints(folded, start, end) || IsChange(folded, start, end))
        {
            return Qualifier.Exact;
        }

        var (left, right) = _isChinese
            ? (folded.LastIndexOfAny([',', '。', ';'], Math.Max(0, start - 1)) + 1, Math.Min(folded.Length, end + 1))
            : (Math.Max(0, start - 110), Math.Min(folded.Length, end + 40));
        return
            isPart
            || folded.AsSpan(end).StartsWith(" of ")
            || words.Words("share").IsIn(folded, left, start)
            || words.Words("share").IsIn(folded, end, right)
            ? Qualifier.Share
            : Qualifier.Exact;
    }

    private static bool IsPoints(string folded, int start, int end)
    {
        var text = folded.AsSpan(start, end - start);
        return text.EndsWith("点") || text.Contains(" point", StringComparison.OrdinalIgnoreCase);
    }

    private bool IsChange(string folded, int start, int end)
    {
        var growth = words.Words("growth");
        if (!_isChinese)
        {
            return growth.Last(folded, Math.Max(0, start - 24), start) is { } verb
                    && folded.AsSpan(verb.End, start - verb.End) is var gap
                    && gap.IndexOfAny(",;.") < 0
                    && !gap.EndsWith(" to ")
                    && !gap.Contains(" from ", StringComparison.Ordinal)
                || growth.First(folded, end, Math.Min(folded.Length, end + 14)) is { } noun
                    && folded.AsSpan(end, noun.Start - end).IsWhiteSpace();
        }

        var left = folded.LastIndexOfAny([',', '。', ';'], Math.Max(0, start - 1)) + 1;
        return growth.Last(folded, left, start) is { } word
            && folded.AsSpan(word.End, start - word.End).IndexOfAny("到至由从") < 0;
    }
}
