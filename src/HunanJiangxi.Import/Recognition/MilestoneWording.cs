using HunanJiangxi.Import.Vocabulary;

namespace HunanJiangxi.Import.Recognition;

/// <summary>What a work is called: the noun phrase before its verb or after it, without dates, tenses and reasons.</summary>
internal sealed class MilestoneWording(LanguageVocabulary words)
{
    private const int Longest = 140;

    /// <summary>The title of a work whose verb stands in a clause; null where the clause names no work.</summary>
    public string? Title(Sentence sentence, Span clause, PhraseMatch<string> verb, bool needsThing = true)
    {
        var before = Bare(sentence, new Span(clause.Start, Math.Max(clause.Start, BeforeEnd(sentence, clause, verb))));
        if (HasThing(sentence, before) && before.Length >= 4)
        {
            return Shortened(sentence, before);
        }

        var after = Bare(sentence, new Span(verb.End, Math.Max(verb.End, AfterEnd(sentence, clause, verb))));
        return after.Length >= 4 && (!needsThing || HasThing(sentence, after)) ? Shortened(sentence, after) : null;
    }

    /// <summary>The subject that a whole clause opens with, for a verb that stands in a later one.</summary>
    public string? Subject(Sentence sentence, Span clause)
    {
        var verb = words.Words("commitment").First(sentence.Folded, clause.Start, clause.End);
        if (verb is { } duty && Bare(sentence, new Span(duty.End, clause.End)) is { Length: >= 4 } duties)
        {
            return Shortened(sentence, duties);
        }

        var span = Bare(sentence, clause);
        return span.Length >= 4 && HasThing(sentence, span) ? Shortened(sentence, span) : null;
    }

    public bool HasThing(Sentence sentence, Span span) =>
        words.Words("milestone-thing").IsIn(sentence.Folded, span.Start, span.End);

    // the words up to the verb, or to the date that stands before it
    private static int BeforeEnd(Sentence sentence, Span clause, PhraseMatch<string> verb)
    {
        var date = sentence.Found.Dates.FirstOrDefault(date =>
            date.Start >= clause.Start && date.Stop <= verb.Start && !sentence.IsInName(date.Start)
        );
        return date is null ? verb.Start : date.Start;
    }

    private static int AfterEnd(Sentence sentence, Span clause, PhraseMatch<string> verb)
    {
        var date = sentence.Found.Dates.FirstOrDefault(date =>
            date.Start >= verb.End && date.Start < clause.End && !sentence.IsInName(date.Start)
        );
        return date is null ? clause.End : date.Start;
    }

    // cut at 已, 因, "because"; without tenses, articles and "work on" at its ends
    private Span Bare(Sentence sentence, Span span)
    {
        span = Edged(sentence, span);
        if (words.Words("title-cut").First(sentence.Folded, span.Start + Math.Min(3, span.Length), span.End) is { } cut)
        {
            span = Edged(sentence, span with { End = cut.Start });
        }

        return span;
    }

    private Span Edged(Sentence sentence, Span span)
    {
        while (true)
        {
            span = sentence.Trimmed(span);
            if (span.Length < 3)
            {
                return span;
            }

            if (First(sentence.Folded, span) is { } first && first < span.End)
            {
                span = span with { Start = first };
            }
            else if (Last(sentence.Folded, span) is { } last && last > span.Start)
            {
                span = span with { End = last };
            }
            else
            {
                return span;
            }
        }
    }

    private int? First(string folded, Span span) =>
        words.Words("title-edge").TryMatchAt(folded, span.Start, span.End, out var edge) ? edge.End
        : words.Words("title-lead").TryMatchAt(folded, span.Start, span.End, out var lead) ? lead.End
        : null;

    private int? Last(string folded, Span span) =>
        words.Words("title-edge").EndingAt(folded, span.End, 12)?.Start
        ?? words.Words("title-tail").EndingAt(folded, span.End, 24)?.Start;

    private static string Shortened(Sentence sentence, Span span)
    {
        var text = sentence.Slice(span);
        if (text.Length <= Longest)
        {
            return text;
        }

        var cut = text.LastIndexOfAny([' ', '、', '，'], Longest - 1);
        return text[..(cut > 40 ? cut : Longest)].TrimEnd();
    }
}
