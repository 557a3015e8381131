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
            var hasThing = thing.IsIn(sentence.Folded, clause.Start, isDuty ? clause.End : verb.Start + verb.Length);
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

    private static string Title(Sentence sentence, Span clause, PhraseMatch<string> verb, bool isDuty)
    {
        var before = sentence.Trimmed(new Span(clause.Start, verb.Start));
        var span = isDuty || before.Length < 4 ? sentence.Trimmed(clause) : before;
        var text = sentence.Slice(span);
        return text.Length <= 120 ? text : text[..120].TrimEnd();
    }
}
