using HunanJiangxi.Domain.Values;
using HunanJiangxi.Import.Vocabulary;

namespace HunanJiangxi.Import.Recognition;

/// <summary>Whether a figure is still a plan: the nearest word on how far it is, in its clause, before the number.</summary>
internal sealed class PlanReader(LanguageVocabulary words)
{
    private readonly bool _isChinese = words.Language == Language.Zh;

    public bool IsPlanned(string folded, int start, int stop, string code)
    {
        var from = ClauseStart(folded, start);
        var planned = LastPlan(folded, from, start);
        var done = words.Words("done").Last(folded, from, start);
        // 力争达到: the plan governs the verb that follows it at once
        if (planned is { } p && (done is not { } d || d.Start < p.Start || d.Start - p.End <= 1))
        {
            // 占年度计划的58%: the plan is the whole of which so much is done
            return !_isChinese
                || code != "percent"
                || !words.Words("measured-against-plan").IsIn(folded, from, p.Start);
        }

        return !_isChinese && IsPlannedAfter(folded, start, stop);
    }

    /// <summary>Whether the clause goes on with the plan of the figure before it: 计划投资12亿元，新建厂房3万平方米.</summary>
    public bool GoesOn(string folded, int start, List<QuantityFinding> found)
    {
        if (found.Count == 0 || found[^1] is not { Qualifier: Qualifier.Planned } before || before.Stop > start)
        {
            return false;
        }

        var gap = folded.AsSpan(before.Stop, start - before.Stop);
        return start - before.Stop < (_isChinese ? 24 : 60)
            && gap.IndexOfAny("。;!?") < 0
            && gap.Count(',') <= 1
            && !words.Words("done").IsIn(folded, before.Stop, start)
            && !words.Words("plan-ends").IsIn(folded, before.Stop, start);
    }

    private PhraseMatch<string>? LastPlan(string folded, int from, int start)
    {
        PhraseMatch<string>? last = null;
        foreach (var match in words.Words("planned").Find(folded, from, start))
        {
            if (!IsTaking(folded, match, start) && !IsPartOfWord(folded, match))
            {
                last = match;
            }
        }

        return last;
    }

    // 将320项事项纳入清单, 将时限由15天压缩至5天: what is taken, not what will be
    private bool IsTaking(string folded, PhraseMatch<string> match, int start)
    {
        if (match.Value != "将")
        {
            return false;
        }

        var end = folded.AsSpan(start).IndexOfAny(",。;") is >= 0 and var comma ? start + comma : folded.Length;
        var list = words.Words("taking-verb");
        return list.IsIn(folded, match.End + 2, Math.Min(end, match.End + 40))
            && !list.TryMatchAt(folded, match.End, folded.Length, out _);
    }

    // 模拟, 虚拟
    private static bool IsPartOfWord(string folded, PhraseMatch<string> match) =>
        match is { Value: "拟", Start: > 0 } && folded[match.Start - 1] is '模' or '虚' or '比';

    // "eight planned expressway corridors", "eight corridors planned between the two"
    private bool IsPlannedAfter(string folded, int start, int stop)
    {
        var list = words.Words("planned-after");
        return list.IsIn(folded, start, stop)
            || list.First(folded, stop, Math.Min(folded.Length, stop + 24)) is { } next
                && folded.AsSpan(stop, next.Start - stop) is var gap
                && gap.IndexOfAny(",;.") < 0
                && !gap.Contains(" the ", StringComparison.OrdinalIgnoreCase);
    }

    private int ClauseStart(string folded, int at)
    {
        var start = at;
        while (start > 0 && at - start < (_isChinese ? 60 : 90))
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
