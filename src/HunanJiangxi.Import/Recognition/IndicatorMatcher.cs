using HunanJiangxi.Domain.Values;
using HunanJiangxi.Import.Vocabulary;

namespace HunanJiangxi.Import.Recognition;

/// <summary>Which known indicator a figure is, by the words around it, its unit and whom it measures.</summary>
internal sealed class IndicatorMatcher(LanguageVocabulary words)
{
    private const int NearReach = 70;
    private const int EarlierSentencesRead = 3;

    /// <summary><paramref name="index"/> is the sentence's place in the text.</summary>
    public IndicatorEntry? Match(
        IReadOnlyList<Sentence> sentences,
        int index,
        QuantityFinding quantity,
        IReadOnlyList<string> scope
    )
    {
        foreach (var pattern in words.Indicators)
        {
            if (
                Fits(pattern, sentences[index], quantity)
                && FitsScope(pattern.Entry, scope)
                && pattern.Context.All(group => IsInContext(group, sentences, index))
            )
            {
                return pattern.Entry;
            }
        }

        return null;
    }

    private static bool FitsScope(IndicatorEntry entry, IReadOnlyList<string> scope) =>
        entry.Scope switch
        {
            "zone" => scope.Count == 0,
            "county" => scope.Count == 1,
            _ => true,
        };

    private static bool IsInContext(PhraseMatcher<string> group, IReadOnlyList<Sentence> sentences, int index)
    {
        for (var i = Math.Max(0, index - EarlierSentencesRead); i <= index; i++)
        {
            if (group.IsIn(sentences[i].Folded))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Fits(IndicatorPattern pattern, Sentence sentence, QuantityFinding quantity)
    {
        var entry = pattern.Entry;
        var unitFits =
            entry.UnitCodes.Count == 0 || entry.UnitCodes.Contains(quantity.UnitCode, StringComparer.Ordinal);
        if (
            !unitFits
            || (entry.Qualifier == "planned") != (quantity.Qualifier == Qualifier.Planned)
                && (entry.Qualifier == "planned" || entry.QualifierNot == "planned")
        )
        {
            return false;
        }

        var span = Around(sentence, quantity);
        var near = sentence.IsChinese
            ? span
            : new Span(
                Math.Max(0, quantity.Start - NearReach),
                Math.Min(sentence.Folded.Length, quantity.Stop + NearReach)
            );
        return pattern.All.All(group => group.IsIn(sentence.Folded, span.Start, span.End))
            && pattern.Near.All(group => group.IsIn(sentence.Folded, near.Start, near.End))
            && !pattern.Not.IsIn(sentence.Folded, near.Start, near.End);
    }

    // the figure's clause, with the one before when it says too little of itself
    private static Span Around(Sentence sentence, QuantityFinding quantity)
    {
        if (!sentence.IsChinese)
        {
            return new Span(0, sentence.Folded.Length);
        }

        var index = sentence.ClauseIndexAt(quantity.Start);
        var clause = sentence.Clauses[index];
        var previous = index > 0 ? sentence.Clauses[index - 1] : clause;
        return quantity.Start - clause.Start < 12 || previous.Length < 26
            ? new Span(previous.Start, clause.End)
            : clause;
    }
}
