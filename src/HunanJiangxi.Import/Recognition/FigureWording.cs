using System.Buffers;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Import.Vocabulary;

namespace HunanJiangxi.Import.Recognition;

/// <summary>
/// Wordings that make a figure something else than a measure of the cooperation: the old value of a change, a
/// denominator (每20公里), a size class (5万元以下的案件), a category (八项措施), a nation's or a private person's figure,
/// one of long ago.
/// </summary>
internal sealed class FigureWording(LanguageVocabulary words)
{
    private const int FirstYearOfCooperation = 1990;
    private static readonly SearchValues<char> s_breaks = SearchValues.Create(",。;、的了");

    public bool IsNoMeasure(Sentence sentence, QuantityFinding quantity) =>
        IsDenominator(sentence, quantity)
        || IsOldValue(sentence, quantity)
        || IsSizeClass(sentence, quantity)
        || IsCategory(sentence, quantity)
        || IsFew(sentence, quantity)
        || IsOneOf(sentence, quantity)
        || IsHistory(sentence)
        || IsSizeOfThing(sentence, quantity)
        || IsOfOthers(sentence, quantity);

    // 由12%提高到18%, "from 12 to 18", "down from 40 minutes"
    public bool IsOldValue(Sentence sentence, QuantityFinding quantity)
    {
        var folded = sentence.Folded;
        var from = words.Words("changed-from");
        if (!sentence.IsChinese)
        {
            return from.EndingAt(folded, quantity.Start, 24) is not null || IsFromTo(sentence, quantity);
        }

        var left = Math.Max(sentence.ClauseAt(quantity.Start).Start, quantity.Start - 9);
        if (!from.IsIn(folded, left, quantity.Start))
        {
            return false;
        }

        var next = sentence.Found.Quantities.FirstOrDefault(other => other.Start >= quantity.Stop);
        return next is not null
            && next.Start - quantity.Stop <= 16
            && words.Words("changed-to").IsIn(folded, quantity.Stop, next.NumberStart);
    }

    // "from 12 percent to 18 percent"
    private static bool IsFromTo(Sentence sentence, QuantityFinding quantity)
    {
        var next = sentence.Found.Quantities.FirstOrDefault(other => other.Start >= quantity.Stop);
        return next is not null
            && sentence.Folded.AsSpan(0, quantity.Start).TrimEnd().EndsWith(" from")
            && next.Start - quantity.Stop < 12
            && sentence.Folded.AsSpan(quantity.Stop, next.Start - quantity.Stop).Trim() is "to";
    }

    // 每20公里一座驿站, "every 20 kilometers"
    private bool IsDenominator(Sentence sentence, QuantityFinding quantity) =>
        words.Words("each").EndingAt(sentence.Folded, quantity.Start, 8) is not null;

    // 5万元以下的案件, 投资过亿元的4个, 超10亿元企业3家
    private bool IsSizeClass(Sentence sentence, QuantityFinding quantity) =>
        sentence.IsChinese
        && quantity.UnitCode != "percent"
        && IsAttribute(sentence, quantity)
        && (
            quantity.Qualifier is Qualifier.AtLeast or Qualifier.AtMost
            || (
                quantity.Qualifier == Qualifier.Over
                && quantity.UnitKind == "measure"
                && (quantity.IsRound || sentence.Folded[quantity.Stop] != '的')
            )
        );

    private bool IsAttribute(Sentence sentence, QuantityFinding quantity)
    {
        var folded = sentence.Folded;
        return quantity.Stop < folded.Length
            && (
                folded[quantity.Stop] == '的'
                || (
                    quantity.UnitCode == "yuan"
                    && words.Words("counted-things").TryMatchAt(folded, quantity.Stop, folded.Length, out _)
                )
            );
    }

    // 八项措施, 两个关键环节, 县达到五个
    private bool IsCategory(Sentence sentence, QuantityFinding quantity)
    {
        if (!sentence.IsChinese || quantity.UnitKind != "count" || quantity.Value > 60)
        {
            return false;
        }

        var after = words
            .Words("category")
            .First(sentence.Folded, quantity.Stop, Math.Min(sentence.Folded.Length, quantity.Stop + 9));
        if (
            after is { } noun
            && sentence.Folded.AsSpan(quantity.Stop, noun.Start - quantity.Stop).IndexOfAny(s_breaks) < 0
        )
        {
            return true;
        }

        // 共5个部分18条
        var older = sentence.Found.Quantities.LastOrDefault(other => other.Stop <= quantity.Start);
        if (
            older is not null
            && older != quantity
            && quantity.Start - older.Stop <= 3
            && (older.Unit.EndsWith("部分", StringComparison.Ordinal) || IsCategory(sentence, older))
        )
        {
            return true;
        }

        var left = Math.Max(sentence.ClauseAt(quantity.Start).Start, quantity.Start - 6);
        var head = sentence
            .Folded.AsSpan(left, quantity.Start - left)
            .TrimEnd("达到共有已为至增了扩大发展总计")
            .ToString();
        return quantity.UnitCode is "piece"
            && (
                (
                    head.Length > 0
                    && head[^1] is '县' or '市' or '区'
                    && words.Words("area-of-work").EndingAt(head, head.Length) is null
                    && !sentence.Found.Places.Any(place => place.Stop == left + head.Length)
                ) || words.Words("category").EndingAt(head, head.Length) is not null
            );
    }

    // 首批20个特色镇之一: how many bear a title, of whom this is one
    private static bool IsOneOf(Sentence sentence, QuantityFinding quantity)
    {
        const int Reach = 24;
        var folded = sentence.Folded;
        if (!sentence.IsChinese || quantity.UnitKind != "count")
        {
            return false;
        }

        var end = folded.IndexOf(
            "之一",
            quantity.Stop,
            Math.Min(folded.Length - quantity.Stop, Reach),
            StringComparison.Ordinal
        );
        return end > 0 && folded.AsSpan(quantity.Stop, end - quantity.Stop).IndexOfAny(s_breaks) < 0;
    }

    // 两套水管, 三个村, 三家单位, 甲乙丙等三个林场, 两名志愿者: told of, not counted, unless a verb that counts stands before
    private bool IsFew(Sentence sentence, QuantityFinding quantity)
    {
        if (!sentence.IsChinese || quantity.UnitKind != "count" || quantity.Start != quantity.NumberStart)
        {
            return false;
        }

        var folded = sentence.Folded;
        var isSmall = quantity.UnitCode == "person" ? quantity.Value <= 3 : quantity.Value == 2;
        var isPlaces =
            quantity.Value <= 9 && quantity.Stop < folded.Length && folded[quantity.Stop] is '村' or '镇' or '乡';
        var isBodies =
            quantity is { UnitCode: "enterprise", Value: <= 9 }
            && quantity.Stop < folded.Length
            && words.Words("party-body").TryMatchAt(folded, quantity.Stop, folded.Length, out _);
        var isListed = quantity is { UnitCode: "piece", Value: <= 9, Start: > 0 } && folded[quantity.Start - 1] == '等';
        return (isSmall || isPlaces || isBodies || isListed)
            && !char.IsAsciiDigit(folded[quantity.NumberStart])
            && words.Words("counted-verb").EndingAt(folded, quantity.Start, 6) is null;
    }

    // 长1.2米、高1.8米,净重450斤: of a present or a stone, not of a road
    private bool IsSizeOfThing(Sentence sentence, QuantityFinding quantity) =>
        sentence.IsChinese
        && (quantity.UnitCode is "cm" or "mm" or "kg" or "jin" || quantity is { UnitCode: "m", Value: < 10 })
        && words.Words("size-of-thing").EndingAt(sentence.Folded, quantity.Start, 4) is not null;

    private static bool IsHistory(Sentence sentence) =>
        sentence.Found.Dates.Any(date =>
            date.Date is { Year: < FirstYearOfCooperation } && !sentence.IsInName(date.Start)
        ) || (!sentence.IsChinese && sentence.Folded.Contains("(AD ", StringComparison.Ordinal));

    private bool IsOfOthers(Sentence sentence, QuantityFinding quantity)
    {
        var folded = sentence.Folded;
        var clause = sentence.IsChinese
            ? sentence.ClauseAt(quantity.Start)
            : new Span(Math.Max(0, quantity.Start - 60), quantity.Stop);
        var end = Math.Min(clause.Start + (sentence.IsChinese ? 5 : 60), quantity.Start);
        return words.Words("nation").Find(folded, clause.Start, end).Any(nation => !IsWhereabouts(sentence, nation))
            || IsPrivate(sentence, quantity);
    }

    // "East China's Jiangsu province": where a province lies, no figure of the country
    private static bool IsWhereabouts(Sentence sentence, PhraseMatch<string> nation) =>
        !sentence.IsChinese && sentence.Found.Places.Any(place => place.Start - nation.End is 0 or 1);

    // 他家挣了3万元, 村民李某种了20亩, "his own garden"
    private bool IsPrivate(Sentence sentence, QuantityFinding quantity)
    {
        var folded = sentence.Folded;
        if (words.Words("private").IsIn(folded))
        {
            return true;
        }

        if (!sentence.IsChinese)
        {
            return false;
        }

        foreach (var person in words.Words("private-person").Find(folded, 0, quantity.Start))
        {
            var isOne =
                person.End + 1 < folded.Length
                && words.Words("surname").TryMatchAt(folded, person.End, folded.Length, out _)
                && (person.Start == 0 || folded[person.Start - 1] is not ('名' or '位' or '多' or '余'));
            if (isOne)
            {
                return true;
            }
        }

        return false;
    }
}
