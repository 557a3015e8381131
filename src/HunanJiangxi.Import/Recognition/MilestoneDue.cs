using HunanJiangxi.Domain.Values;
using HunanJiangxi.Import.Vocabulary;

namespace HunanJiangxi.Import.Recognition;

/// <summary>When a work is due: a date still to come in its clause, or one that leads the clause before.</summary>
internal sealed class MilestoneDue(LanguageVocabulary words)
{
    public static DateFinding? Of(Sentence sentence, Span clause, PartialDate? published)
    {
        if (published is null)
        {
            return null;
        }

        foreach (var date in sentence.Found.Dates)
        {
            if (
                date is { Date: { } when, End: null }
                && when.End >= published.End
                && (when.Start > published.End || IsPromised(sentence, date))
                && !sentence.IsInName(date.Start)
                && (clause.Holds(date.Start) || Leads(sentence, clause, date))
            )
            {
                return date;
            }
        }

        return null;
    }

    /// <summary>The word of starting or finishing that the date is the term of.</summary>
    public PhraseMatch<string>? Verb(Sentence sentence, Span clause)
    {
        var verb = words.Words("milestone-finish").First(sentence.Folded, clause.Start, clause.End);
        return verb is { } found && !sentence.IsInName(found.Start) ? found : null;
    }

    // within the year that is running: 年内, 年底前, "by the end of this year"
    private static bool IsPromised(Sentence sentence, DateFinding date)
    {
        var rest = sentence.Folded.AsSpan(date.Stop).TrimStart();
        var head = sentence.Folded.AsSpan(0, date.Start).TrimEnd();
        return date.Text.EndsWith('内')
            || date.Text.EndsWith('前')
            || date.Text.Contains('底')
            || rest.StartsWith("前")
            || date.Text.Contains("end of", StringComparison.OrdinalIgnoreCase)
            || head.EndsWith("by")
            || head.EndsWith("before")
            || head.EndsWith("end of");
    }

    // 到2027年,两省建成…
    private static bool Leads(Sentence sentence, Span clause, DateFinding date)
    {
        var own = sentence.ClauseIndexAt(date.Start);
        return sentence.IsChinese
            && own + 1 < sentence.Clauses.Count
            && sentence.Clauses[own + 1].Start == clause.Start
            && sentence.Clauses[own].Length - date.Length <= 4;
    }
}
