using System.Buffers;
using HunanJiangxi.Import.Vocabulary;

namespace HunanJiangxi.Import.Recognition;

/// <summary>
/// Which numbers are no indicators: ordinals, counts of the parties, numbers inside names, specifications, ratios,
/// durations without a context that measures, page views, and figures that a correction withdraws.
/// </summary>
internal sealed class FigureFilter(LanguageVocabulary words)
{
    private readonly FigureWording _wording = new(words);

    public bool Refuses(Sentence sentence, QuantityFinding quantity, IndicatorEntry? indicator)
    {
        var isKnown = indicator is not null;
        if (
            quantity.UnitKind == "attribute"
            || (quantity.IsBareOne && (!isKnown || sentence.IsChinese) && !IsWithin(quantity))
        )
        {
            return true;
        }

        var inName = sentence.Names.FirstOrDefault(name => name.Holds(quantity.Start));
        if (inName.Length > 0 && IsName(sentence, inName) && indicator?.InQuotes != true)
        {
            return true;
        }

        return words.Words("ordinal-before").EndingAt(sentence.Folded, quantity.Start, 8) is not null
            || words.Words("instead-of").EndingAt(sentence.Folded, quantity.Start, 12) is not null
            || IsReference(sentence, quantity, indicator)
            || IsNumbered(sentence, quantity)
            || IsPartyCount(sentence, quantity, indicator)
            || IsIdleDuration(sentence, quantity, indicator)
            || IsConverted(sentence, quantity)
            || IsView(sentence, quantity)
            || _wording.IsNoMeasure(sentence, quantity)
            || IsSuperseded(sentence, quantity)
            || IsWithdrawnHere(sentence, quantity);
    }

    // "cut to less than one hour"
    private static bool IsWithin(QuantityFinding quantity) =>
        quantity
            is { UnitKind: "duration", Qualifier: Domain.Values.Qualifier.Under or Domain.Values.Qualifier.AtMost };

    // "border markers 1088-1089": two numbers in a row are names
    private static bool IsNumbered(Sentence sentence, QuantityFinding quantity)
    {
        const decimal Least = 100;
        return !sentence.IsChinese
            && quantity.Value >= Least
            && sentence.Found.Quantities.Any(other =>
                Math.Abs(other.Value - quantity.Value) == 1
                && other.UnitCode == quantity.UnitCode
                && Math.Abs(other.NumberStart - quantity.NumberStart) < 12
            );
    }

    /// <summary>Figures that a correction takes back, wherever else they stand.</summary>
    public HashSet<(decimal Value, string UnitCode)> Withdrawn(IReadOnlyList<Sentence> sentences) =>
        [
            .. sentences.SelectMany(sentence =>
                sentence
                    .Found.Quantities.Where(quantity => IsWithdrawnHere(sentence, quantity))
                    .Select(static quantity => (quantity.Value, quantity.UnitCode))
            ),
        ];

    // 原定开行30趟
    private bool IsSuperseded(Sentence sentence, QuantityFinding quantity)
    {
        var left = sentence.IsChinese ? sentence.ClauseAt(quantity.Start).Start : quantity.Start - 40;
        return words
            .Words("not-event-before-superseded")
            .IsIn(sentence.Folded, Math.Max(left, quantity.Start - (sentence.IsChinese ? 10 : 40)), quantity.Start);
    }

    private bool IsWithdrawnHere(Sentence sentence, QuantityFinding quantity)
    {
        var folded = sentence.Folded;
        if (!words.Words("correction").IsIn(folded))
        {
            return false;
        }

        return words.Words("correction-pivot").First(folded, 0, folded.Length) is { } pivot
            ? quantity.Start < pivot.Start
            : words.Words("instead-of").IsIn(folded, Math.Max(0, quantity.Start - 16), quantity.Start);
    }

    // “湘赣红” is a name; a long quotation is somebody's words
    private static bool IsName(Sentence sentence, Span name) =>
        sentence.Folded[name.Start] == '《' || name.Length <= (sentence.IsChinese ? 22 : 90);

    // "the two ports": the parties again, not a measure of them
    private bool IsReference(Sentence sentence, QuantityFinding quantity, IndicatorEntry? indicator) =>
        indicator is null
        && quantity is { UnitKind: "count", Value: <= 12 }
        && quantity.NumberStart == quantity.Start
        && char.IsLetter(sentence.Folded[quantity.NumberStart])
        && !Folding.IsHan(sentence.Folded[quantity.NumberStart])
        && words.Words("the").EndingAt(sentence.Folded, quantity.Start, 16) is not null;

    // "the two key cities of Taiyuan and Xinzhou"
    private bool IsTheFew(Sentence sentence, QuantityFinding quantity) =>
        !sentence.IsChinese
        && quantity.Value <= 12
        && quantity.NumberStart == quantity.Start
        && words.Words("the").EndingAt(sentence.Folded, quantity.Start, 16) is not null;

    private bool IsPartyCount(Sentence sentence, QuantityFinding quantity, IndicatorEntry? indicator)
    {
        if (quantity.UnitKind != "party")
        {
            return indicator is null && IsCityCount(sentence, quantity);
        }

        // "more than 200 sister cities" are ties, and no parties of one
        if (
            !sentence.IsChinese
            && quantity.Value > 2
            && words.Words("twin").IsIn(sentence.Folded, quantity.Start, quantity.Stop)
        )
        {
            return false;
        }

        if (indicator is null || IsTheFew(sentence, quantity))
        {
            return true;
        }

        // 24个县 of the zone measures it; 6县市 that signed do not
        var isCounty = indicator.UnitCodes.Contains("county", StringComparer.Ordinal);
        var near = new Span(Math.Max(0, quantity.Start - (sentence.IsChinese ? 16 : 70)), quantity.Start);
        return isCounty
            && (
                quantity.Value < 15
                || !words
                    .Words("party-count-is-indicator")
                    .IsIn(sentence.Folded, near.Start, Math.Min(sentence.Folded.Length, quantity.Stop + 20))
            );
    }

    private static readonly SearchValues<char> BetweenCountAndNoun = SearchValues.Create("、,。的和与");

    // 四座省会城市, 十二个观察员城市; 12个城市书房 are no cities
    private bool IsCityCount(Sentence sentence, QuantityFinding quantity)
    {
        const int LongestEpithet = 3;
        const decimal Most = 15;
        if (!sentence.IsChinese || quantity.UnitKind != "count" || quantity.Value >= Most)
        {
            return false;
        }

        var folded = sentence.Folded;
        var last = Math.Min(folded.Length, quantity.Stop + LongestEpithet + 2);
        return words.Words("party-count-noun").First(folded, quantity.Stop, last) is { } noun
            && !folded.AsSpan(quantity.Stop, noun.Start - quantity.Stop).ContainsAny(BetweenCountAndNoun)
            && !words.Words("not-a-party-after").TryMatchAt(folded, noun.End, folded.Length, out _);
    }

    private bool IsIdleDuration(Sentence sentence, QuantityFinding quantity, IndicatorEntry? indicator)
    {
        if (quantity.UnitKind != "duration" || indicator is not null)
        {
            return false;
        }

        // "a two-day exercise" measures nothing
        var joined = quantity.Text.AsSpan(quantity.NumberStart - quantity.Start);
        if (joined.Contains('-') && !sentence.IsChinese)
        {
            return true;
        }

        var clause = sentence.IsChinese
            ? sentence.ClauseAt(quantity.Start)
            : new Span(Math.Max(0, quantity.Start - 110), Math.Min(sentence.Folded.Length, quantity.Stop + 30));
        return quantity.UnitCode is "year"
            || !words.Words("duration-context").IsIn(sentence.Folded, clause.Start, clause.End);
    }

    // "(about $420 million)"
    private bool IsConverted(Sentence sentence, QuantityFinding quantity)
    {
        if (quantity.UnitCode is not ("yuan" or "usd" or "eur" or "hkd" or "mop"))
        {
            return false;
        }

        var folded = sentence.Folded;
        var open = folded.LastIndexOf('(', quantity.Start);
        var isInside = open >= 0 && folded.IndexOf(')', open) >= quantity.Stop;
        var amount = sentence.Found.Quantities.LastOrDefault(other =>
            other.Stop <= quantity.Start && other.UnitCode is "yuan" or "usd" or "eur" or "hkd" or "mop"
        );
        return (isInside && (amount is not null || quantity.UnitCode != "yuan"))
            || (
                amount is not null
                && words.Words("converted").IsIn(folded, amount.Stop, quantity.NumberStart)
                && folded.AsSpan(amount.Stop, quantity.NumberStart - amount.Stop).IndexOf('。') < 0
            );
    }

    private bool IsView(Sentence sentence, QuantityFinding quantity)
    {
        var reach = sentence.IsChinese ? 8 : 24;
        return quantity.UnitKind == "count"
            && words
                .Words("views")
                .IsIn(
                    sentence.Folded,
                    Math.Max(0, quantity.Start - reach),
                    Math.Min(sentence.Folded.Length, quantity.Stop + 4)
                );
    }
}
