using HunanJiangxi.Domain.Proposals;
using HunanJiangxi.Domain.Timeline;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Import.Vocabulary;

namespace HunanJiangxi.Import.Recognition;

/// <summary>Happenings with a date of their own.</summary>
internal sealed class EventRecognizer(LanguageVocabulary words, MentionReader mentions) : IFactRecognizer
{
    private readonly EventDates _dates = new(words);
    private readonly MeetingYears _years = new(words);
    private readonly SpeechDates _speeches = new(words);
    private readonly EventWording _wording = new(words);

    public IEnumerable<ReadProposal> Find(ReadingContext context)
    {
        var known = new List<EventContent>();
        foreach (var sentence in context.Sentences)
        {
            for (var i = 0; i < sentence.Found.Dates.Count; i++)
            {
                if (Read(context, sentence, i) is not { } proposal)
                {
                    continue;
                }

                var content = (EventContent)proposal.Content;
                if (!known.Exists(other => IsSame(other, content)))
                {
                    known.Add(content);
                    yield return proposal;
                }
            }

            if (
                NamedYear(context, sentence) is { } named
                && !known.Exists(other => IsSame(other, (EventContent)named.Content))
            )
            {
                known.Add((EventContent)named.Content);
                yield return named;
            }
        }
    }

    private ReadProposal? Read(ReadingContext context, Sentence sentence, int index)
    {
        var date = _years.Completed(sentence, sentence.Found.Dates[index]);
        if (EventDates.WhenOf(date) is not { } when || _dates.Refuses(sentence, index))
        {
            return null;
        }

        var scope = EventDates.Scope(sentence, index);
        if (Elsewhere.Is(context, sentence, ElsewhereScope(sentence, date, scope)))
        {
            return null;
        }

        var verb = words.EventVerbs.First(sentence.Folded, scope.Start, scope.End);
        var isLimit = _dates.IsLimit(sentence.Folded, date);
        var isStrong = verb is not null;
        if (!isStrong && IsNothingElse(sentence))
        {
            return null;
        }

        if (!isStrong && when.Precision is not (DatePrecision.Day or DatePrecision.Month))
        {
            var isGoal = isLimit && _dates.IsGoal(sentence, date, context.Published);
            return isGoal && !_dates.HoldsFigure(sentence, scope) ? Goal(context, sentence, date, when) : null;
        }

        if (_dates.IsFigureOnly(sentence, date, scope, isStrong) || _speeches.Holds(sentence, date, scope))
        {
            return null;
        }

        if (isLimit && when.Precision == DatePrecision.Year && _dates.IsGoal(sentence, date, context.Published))
        {
            return _dates.HoldsFigure(sentence, scope) ? null : Goal(context, sentence, date, when);
        }

        var span = _wording.Evidence(sentence, date, scope);
        var participants = Participants(sentence, span);
        var content = new EventContent(
            _wording.What(sentence, date, scope),
            when.ToString(),
            KindOf(sentence, scope, verb),
            StatusOf(sentence, date, scope, context.Published)
        )
        {
            Participants = participants,
            DateIsLimit = isLimit,
            Programme = context.Programme,
            Fields = context.FieldsOf(sentence, span),
        };
        var confidence = Confidence.Of(
            (isStrong, 0.2m),
            (!date.IsRelative, 0.1m),
            (participants.Count > 0, 0.1m),
            (when.Precision == DatePrecision.Day, 0.05m),
            (when.Precision == DatePrecision.Year, -0.05m)
        );
        return new ReadProposal(content, sentence.Start + span.Start, span.Length, confidence);
    }

    // the clause of the date and its happening; an English sentence as a whole
    // 2024年1-10月 at the head of a table, 星期五 in a menu
    private static bool IsNothingElse(Sentence sentence) =>
        sentence.IsChinese
        && sentence.Folded.Where((c, i) => char.IsLetter(c) && !InDate(sentence, i)).Take(4).Count() < 4;

    private static bool InDate(Sentence sentence, int at) =>
        sentence.Found.Dates.Any(date => date.Start <= at && at < date.Stop);

    private static Span ElsewhereScope(Sentence sentence, DateFinding date, Span scope) =>
        sentence.IsChinese
            ? new Span(Math.Min(scope.Start, date.Start), Math.Max(date.Stop, scope.End))
            : new Span(0, sentence.Folded.Length);

    private ReadProposal? Goal(ReadingContext context, Sentence sentence, DateFinding date, PartialDate when)
    {
        if (!_dates.LeadsAsLimit(sentence, date))
        {
            return null;
        }

        var span = _wording.Evidence(sentence, date, new Span(date.Start, sentence.Text.Length));
        var content = new EventContent(
            _wording.What(sentence, date, new Span(date.Start, sentence.Text.Length)),
            when.ToString(),
            EventKind.Target,
            EventStatus.Planned
        )
        {
            DateIsLimit = true,
            Programme = context.Programme,
            Fields = context.FieldsOf(sentence, span),
        };
        return new ReadProposal(content, sentence.Start + span.Start, span.Length, Confidence.Of((true, 0.1m)));
    }

    // 近日,2023…大会在浏阳召开: dated by the year in its name only, and said to be so
    private ReadProposal? NamedYear(ReadingContext context, Sentence sentence)
    {
        if (
            !words.Words("no-date-happening").IsIn(sentence.Folded)
            || sentence.Found.Dates.Any(static date => date.Date?.Precision is DatePrecision.Day or DatePrecision.Month)
            || _years.InName(sentence, context.Published) is not { } year
        )
        {
            return null;
        }

        var span = _wording.FirstClauses(sentence, 2);
        var content = new EventContent(
            _wording.Shortened(sentence.Slice(span)),
            year.ToString(System.Globalization.CultureInfo.InvariantCulture),
            EventKind.Meeting,
            EventStatus.Done
        )
        {
            DateIsApproximate = true,
            Participants = Participants(sentence, span),
            Programme = context.Programme,
            Fields = context.FieldsOf(sentence, span),
        };
        return new ReadProposal(content, sentence.Start + span.Start, span.Length, Confidence.Of((true, 0.05m)));
    }

    private EventKind KindOf(Sentence sentence, Span scope, PhraseMatch<EventKind>? first)
    {
        if (first is null)
        {
            return EventKind.Other;
        }

        // joining and signing say more than the meeting they happen at
        var kinds = words.EventVerbs.Find(sentence.Folded, scope.Start, scope.End).Select(static m => m.Value).ToList();
        if (kinds.Contains(EventKind.Policy) && words.Organisations.IsIn(sentence.Folded, scope.Start, scope.End))
        {
            return EventKind.Policy;
        }

        return kinds.Contains(EventKind.Joining) && words.Language == Language.En
            ? EventKind.Joining
            : first.Value.Value;
    }

    private EventStatus StatusOf(Sentence sentence, DateFinding date, Span scope, PartialDate? published)
    {
        if (published is not null && date.Date!.Start > published.End)
        {
            return EventStatus.Planned;
        }

        var isPlanned =
            words.Words("planned-event").IsIn(sentence.Folded, scope.Start, scope.End)
            && (published is null || date.Date!.End >= published.Start);
        return isPlanned ? EventStatus.Planned
            : IsOngoing(date, published) ? EventStatus.Ongoing
            : EventStatus.Done;
    }

    // 6月5日至15日, read on the 10th
    private static bool IsOngoing(DateFinding date, PartialDate? published) =>
        date is { IsWeek: false, Date: { Precision: DatePrecision.Day or DatePrecision.Month } start, End: { } end }
        && published is { Precision: DatePrecision.Day }
        && start.Start <= published.Start
        && end.End > published.Start;

    private IReadOnlyList<string> Participants(Sentence sentence, Span span) =>
        [
            .. words
                .Organisations.Find(sentence.Folded, span.Start, span.End)
                .Where(match => !sentence.IsInName(match.Start))
                .Select(static match => match.Value)
                .Concat(
                    mentions
                        .Read(sentence)
                        .Where(mention => mention.CanBeParty && span.Holds(mention.Place.Start))
                        .Select(static mention => mention.Place.Slug)
                )
                .Distinct(StringComparer.Ordinal),
        ];

    private static bool IsSame(EventContent one, EventContent other) =>
        one.Date == other.Date
        && (one.EventKind == other.EventKind || EventWording.Likeness(one.What, other.What) >= 0.3);
}
