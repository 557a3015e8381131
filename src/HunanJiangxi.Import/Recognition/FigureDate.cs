using HunanJiangxi.Domain.Values;
using HunanJiangxi.Import.Vocabulary;

namespace HunanJiangxi.Import.Recognition;

/// <summary>
/// The day or period a figure is of, where its clause or the opening of its sentence states it: 截至6月底, 2023年,
/// 上半年, "in 2023", "by the end of June". Null where it does not: a date of founding or of comparison is none.
/// </summary>
internal sealed class FigureDate(LanguageVocabulary words)
{
    private const int ReachAfter = 60;

    public PartialDate? Of(Sentence sentence, QuantityFinding quantity)
    {
        var dates = sentence.Found.Dates;
        for (var i = dates.Count - 1; i >= 0; i--)
        {
            var date = dates[i];
            if (date.Stop <= quantity.Start && date.Date is not null && IsOf(sentence, date, quantity))
            {
                return date.End ?? date.Date;
            }
        }

        return sentence.IsChinese ? null : After(sentence, quantity);
    }

    private bool IsOf(Sentence sentence, DateFinding date, QuantityFinding quantity)
    {
        if (sentence.IsInName(date.Start) || IsExcluded(sentence, date))
        {
            return false;
        }

        var folded = sentence.Folded;
        if (!sentence.IsChinese)
        {
            return folded.AsSpan(date.Stop, quantity.Start - date.Stop).IndexOf(';') < 0;
        }

        var clause = sentence.ClauseAt(date.Start);
        var isOwn = clause.Holds(quantity.Start);
        var isAsOf = words.Words("as-of").EndingAt(folded, date.Start) is not null;
        var isOpening = clause.Length - date.Length <= 7;
        // 2023年联合执法36次，查处58起: the date of the first figure goes on
        var goesOn =
            date.Start - clause.Start <= 3
            && sentence.Found.Quantities.Any(other => clause.Holds(other.Start) && other.Start > date.Start);
        return isOwn || isAsOf || isOpening || goesOn;
    }

    // "30,000 visitors in 2023"
    private PartialDate? After(Sentence sentence, QuantityFinding quantity)
    {
        var date = sentence.Found.Dates.FirstOrDefault(date => date.Start >= quantity.Stop && date.Date is not null);
        if (date is null || date.Start - quantity.Stop > ReachAfter || IsExcluded(sentence, date))
        {
            return null;
        }

        var gap = sentence.Folded.AsSpan(quantity.Stop, date.Start - quantity.Stop);
        var isNearest = !sentence.Found.Quantities.Any(other =>
            other.Start >= quantity.Stop && other.Start < date.Start
        );
        var isLinked =
            date.IsRelative || words.Words("as-of-after").EndingAt(sentence.Folded, date.Start, 20) is not null;
        return isNearest && isLinked && gap.IndexOfAny(",;") < 0 ? date.End ?? date.Date : null;
    }

    private bool IsExcluded(Sentence sentence, DateFinding date)
    {
        var folded = sentence.Folded;
        var at = date.Stop;
        while (at < folded.Length && folded[at] == ' ')
        {
            at++;
        }

        return words.Words("as-of-not-before").EndingAt(folded, date.Start, 24) is not null
            || (at < folded.Length && words.Words("as-of-not-after").TryMatchAt(folded, at, folded.Length, out _))
            || (!sentence.IsChinese && IsOfDeed(folded, date.Start));
    }

    // "an agreement signed in 2021", "launched on June 3"
    private static bool IsOfDeed(string folded, int start)
    {
        var head = folded.AsSpan(0, start).TrimEnd();
        foreach (var word in (ReadOnlySpan<string>)[" in", " on"])
        {
            if (head.EndsWith(word))
            {
                head = head[..^word.Length];
                return head.EndsWith("ed")
                    || head.EndsWith("built")
                    || head.EndsWith("set up")
                    || head.EndsWith("begun");
            }
        }

        return false;
    }
}
