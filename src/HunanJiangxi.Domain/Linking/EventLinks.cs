using HunanJiangxi.Domain.Proposals;
using HunanJiangxi.Domain.Timeline;
using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Domain.Linking;

/// <summary>
/// Events meet by date, kind and who took part; the exacter the date, the less else is asked for. What was planned and
/// has happened is an update; the same happening on another day close by is a contradiction.
/// </summary>
public static class EventLinks
{
    /// <summary>Two days further apart are two happenings of a series, however alike they are worded.</summary>
    private const int DaysApart = 10;

    private const decimal SameWords = 0.6m;
    private const decimal SomeWords = 0.3m;

    public static ProposalLink Of(EventContent content, Language language, IEnumerable<KnownEvent> known)
    {
        if (!PartialDate.TryParse(content.Date, out var date))
        {
            return ProposalLink.New;
        }

        ProposalLink? other = null;
        foreach (var one in known.Where(one => one.Kind == content.EventKind && IsNear(one.Date, date)))
        {
            var together = Together(one.Participants, content.Participants);
            decimal? words = one.Title.Has(language) ? Wording.Alike(one.Title.In(language), content.What) : null;
            if (one.Date!.Meets(date) && IsSame(one.Date, date, together, words))
            {
                var isUpdate = one.Status == EventStatus.Planned && content.Status != EventStatus.Planned;
                return new ProposalLink(isUpdate ? ProposalRelation.Updates : ProposalRelation.Corroborates, one.Id);
            }

            if (other is null && IsElsewhen(one.Date, date) && together >= 0.5m && words >= SameWords)
            {
                var isMoved = one.Status == EventStatus.Planned && one.Date.End < date.Start;
                other = new ProposalLink(isMoved ? ProposalRelation.Updates : ProposalRelation.Contradicts, one.Id);
            }
        }

        return other ?? ProposalLink.New;
    }

    private static bool IsNear(PartialDate? known, PartialDate date) =>
        known is not null && (known.Meets(date) || IsElsewhen(known, date));

    private static bool IsSame(PartialDate known, PartialDate date, decimal together, decimal? words)
    {
        var isDay = known.Precision == DatePrecision.Day && date.Precision == DatePrecision.Day;
        var isMonth = known.Precision <= DatePrecision.Month && date.Precision <= DatePrecision.Month;
        if (isDay)
        {
            return together > 0 || words >= SomeWords;
        }

        // across languages the words cannot tell, so that who took part must
        return isMonth
            ? together >= 0.5m || words >= SameWords
            : together >= 0.5m && (words is null ? together == 1 : words >= SomeWords);
    }

    private static bool IsElsewhen(PartialDate known, PartialDate date) =>
        known.Precision == DatePrecision.Day
        && date.Precision == DatePrecision.Day
        && known.Start != date.Start
        && Math.Abs(known.Start.DayNumber - date.Start.DayNumber) <= DaysApart;

    /// <summary>The share of the shorter list that both name; 0 where one names nobody.</summary>
    internal static decimal Together(IReadOnlyList<string> one, IReadOnlyList<string> other) =>
        one.Count == 0 || other.Count == 0
            ? 0
            : (decimal)one.Intersect(other, StringComparer.Ordinal).Count() / Math.Min(one.Count, other.Count);
}
