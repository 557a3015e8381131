using HunanJiangxi.Domain.Milestones;
using HunanJiangxi.Domain.Proposals;
using HunanJiangxi.Import.Vocabulary;

namespace HunanJiangxi.Import.Recognition;

/// <summary>Works and duties that parties answer for, with how far they are: planned, under way, done.</summary>
internal sealed class MilestoneRecognizer(LanguageVocabulary words, MentionReader mentions) : IFactRecognizer
{
    private readonly MilestoneWording _wording = new(words);
    private readonly MilestoneDue _due = new(words);

    private static readonly (string List, MilestoneStatus Status)[] Lists =
    [
        ("milestone-blocked", MilestoneStatus.Blocked),
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

    private static IReadOnlyList<Span> Parts(Sentence sentence)
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
        if (words.Words("milestone-blocked").IsIn(sentence.Folded, clause.Start, clause.End))
        {
            return ByVerb(context, sentence, clause);
        }

        var due = MilestoneDue.Of(sentence, clause, context.Published);
        if (due is not null && _due.Verb(sentence, clause) is { } verb && IsPromise(sentence, clause, due))
        {
            var title = _wording.Title(sentence, clause, verb, !words.Words("commitment-verb").IsWhole(verb.Value));
            title ??= Earlier(sentence, clause);
            return title is null ? null : Propose(context, sentence, clause, title, MilestoneStatus.Planned, due);
        }

        return ByVerb(context, sentence, clause);
    }

    // a date to come is a promise by itself in Chinese; in English "will", "is due to", "pledged to" say so
    private bool IsPromise(Sentence sentence, Span clause, DateFinding due) =>
        sentence.IsChinese
        || words.Words("milestone-promise").IsIn(sentence.Folded, 0, Math.Max(clause.End, due.Start));

    // "The bus line, run by both, will open": the subject stands in an earlier part
    private string? Earlier(Sentence sentence, Span clause)
    {
        if (clause.Start == 0)
        {
            return null;
        }

        var before = sentence.IsChinese
            ? sentence.Clauses[Math.Max(0, sentence.ClauseIndexAt(clause.Start) - 1)]
            : Parts(sentence)[0];
        return _wording.Subject(sentence, before);
    }

    // 将编制规划,6月底前印发: the term stands in the next clause
    private static DateFinding? NextDue(ReadingContext context, Sentence sentence, Span clause)
    {
        var next = sentence.ClauseIndexAt(clause.Start) + 1;
        return sentence.IsChinese && next < sentence.Clauses.Count
            ? MilestoneDue.Of(sentence, sentence.Clauses[next], context.Published)
            : null;
    }

    private ReadProposal? ByVerb(ReadingContext context, Sentence sentence, Span clause)
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
            var title =
                isDuty && !_wording.HasThing(sentence, clause)
                    ? _wording.Subject(sentence, clause)
                    : _wording.Title(sentence, clause, verb);
            title ??= sentence.IsChinese ? null : Earlier(sentence, clause);
            if (title is not null)
            {
                return Propose(
                    context,
                    sentence,
                    clause,
                    title,
                    status,
                    isDuty ? NextDue(context, sentence, clause) : null
                );
            }
        }

        return null;
    }

    private ReadProposal Propose(
        ReadingContext context,
        Sentence sentence,
        Span clause,
        string title,
        MilestoneStatus status,
        DateFinding? due
    )
    {
        var span = sentence.IsChinese
            ? sentence.Trimmed(Evidence(clause, due))
            : sentence.Trimmed(new Span(0, sentence.Text.Length));
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
            (_wording.HasThing(sentence, clause), 0.1m),
            (due is not null, 0.05m),
            (content.Parties.Count > 0, 0.1m),
            (content.Fields.Count > 0, 0.05m)
        );
        return new ReadProposal(content, sentence.Start + span.Start, span.Length, confidence);
    }

    private static Span Evidence(Span clause, DateFinding? due) =>
        due is not null && due.Start < clause.Start ? clause with { Start = due.Start } : clause;
}
