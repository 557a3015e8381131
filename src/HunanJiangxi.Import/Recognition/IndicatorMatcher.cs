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
        foreach (var pattern in words.IndicatorsIn(quantity.UnitCode))
        {
            if (
                Fits(pattern, sentences[index], quantity)
                && FitsScope(pattern.Entry, scope)
                && IsInContext(pattern.Context, sentences, index)
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

    private static bool IsInContext(PhraseMatcher<string>[] groups, IReadOnlyList<Sentence> sentences, int index)
    {
        foreach (var group in groups)
        {
            if (!IsInContext(group, sentences, index))
            {
                return false;
            }
        }

        return true;
    }

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
        if (
            (entry.Qualifier == "planned") != (quantity.Qualifier == Qualifier.Planned)
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
        return AreIn(pattern.All, sentence, span)
            && AreIn(pattern.Near, sentence, near)
            && !pattern.Not.IsIn(sentence.Folded, near.Start, near.End);
    }

    private static bool AreIn(PhraseMatcher<string>[] groups, Sentence sentence, Span span)
    {
        foreach (var group in groups)
        {
            if (!group.IsIn(sentence.Folded, span.Start, span.End))
            {
                return false;
            }
        }

        return true;
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
