using HunanJiangxi.Domain.Milestones;
using HunanJiangxi.Domain.Proposals;
using HunanJiangxi.Import.Vocabulary;

namespace HunanJiangxi.Import.Recognition;

/// <summary>Works and duties that parties answer for, with how far they are: planned, under way, done.</summary>
internal sealed class MilestoneRecognizer(LanguageVocabulary words, MentionReader mentions) : IFactRecognizer
{
    private static readonly (string List, MilestoneStatus Status)[] Lists =
    [
        ("milestone-planned", MilestoneStatus.Planned),
        ("commitment", MilestoneStatus.Planned),
        ("milestone-under-way", MilestoneStatus.UnderWay),
        ("milestone-done", MilestoneStatus.Done),
    ];

    public IEnumerable<ReadProposal> Find(ReadingContext context)
    {
        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var sentence in context.Sentences)
        {
            foreach (var clause in Parts(sentence))
            {
                if (
                    Read(context, sentence, clause) is { } proposal
                    && known.Add(((MilestoneContent)proposal.Content).Title)
                )
                {
                    yield return proposal;
                }
            }
        }
    }

    private static IEnumerable<Span> Parts(Sentence sentence)
    {
        if (sentence.IsChinese)
        {
            return sentence.Clauses;
        }

        // an English sentence tells one stage a part: commas before "and", "while", "with" part them
        var parts = new List<Span>();
        var from = 0;
        for (var i = 0; i < sentence.Folded.Length; i++)
        {
            var isBreak = sentence.Folded[i] is ';' || (sentence.Folded[i] == ',' && !sentence.IsInName(i));
            if (isBreak)
            {
                parts.Add(new Span(from, i));
                from = i + 1;
            }
        }

        parts.Add(new Span(from, sentence.Folded.Length));
        return parts;
    }

    private ReadProposal? Read(ReadingContext context, Sentence sentence, Span clause)
    {
        foreach (var (list, status) in Lists)
        {
            if (
                words.Words(list).First(sentence.Folded, clause.Start, clause.End) is not { } verb
                || sentence.IsInName(verb.Start)
            )
            {
                continue;
            }

            var isDuty = list == "commitment";
            var thing = words.Words("milestone-thing");
            var hasThing = thing.IsIn(sentence.Folded, clause.Start, clause.End);
            if (!hasThing && !isDuty)
            {
                continue;
            }

            var title = Title(sentence, clause, verb, isDuty);
            if (title.Length < 4)
            {
                continue;
            }

            var span = sentence.IsChinese
                ? sentence.Trimmed(clause)
                : sentence.Trimmed(new Span(0, sentence.Text.Length));
            var due = sentence.Found.Dates.FirstOrDefault(date =>
                clause.Holds(date.Start) && date.Date?.Start > context.Published?.End
            );
            var content = new MilestoneContent(title, status)
            {
                Due = due?.Date?.ToString(),
                Parties =
                [
                    .. mentions
                        .Read(sentence)
                        .Where(mention => mention.CanBeParty && clause.Holds(mention.Place.Start))
                        .Select(static mention => mention.Place.Slug)
                        .Distinct(StringComparer.Ordinal),
                ],
                Programme = context.Programme,
                Fields = context.FieldsOf(sentence, clause),
            };
            var confidence = Confidence.Of(
                (hasThing, 0.1m),
                (content.Parties.Count > 0, 0.1m),
                (content.Fields.Count > 0, 0.05m)
            );
            return new ReadProposal(content, sentence.Start + span.Start, span.Length, confidence);
        }

        return null;
    }

    // what stands before the verb; "work has begun on the railway" names it after
    private string Title(Sentence sentence, Span clause, PhraseMatch<string> verb, bool isDuty)
    {
        var before = Edged(sentence, new Span(clause.Start, verb.Start));
        var after = Edged(sentence, new Span(verb.End, clause.End));
        var thing = words.Words("milestone-thing");
        var span =
            isDuty ? Edged(sentence, clause)
            : thing.IsIn(sentence.Folded, before.Start, before.End) ? before
            : thing.IsIn(sentence.Folded, after.Start, after.End) ? after
            : Edged(sentence, clause);
        var text = sentence.Slice(span);
        return text.Length <= 140 ? text : text[..140].TrimEnd();
    }

    // without 也在, 已经, "is", "and has" at its ends
    private Span Edged(Sentence sentence, Span span)
    {
        var edges = words.Words("title-edge");
        while (true)
        {
            span = sentence.Trimmed(span);
            if (span.Length < 3)
            {
                return span;
            }

            if (edges.TryMatchAt(sentence.Folded, span.Start, span.End, out var first) && first.Length < span.Length)
            {
                span = span with { Start = first.End };
            }
            else if (edges.EndingAt(sentence.Folded, span.End, 12) is { } last && last.Start > span.Start)
            {
                span = span with { End = last.Start };
            }
            else
            {
                return span;
            }
        }
    }
}
