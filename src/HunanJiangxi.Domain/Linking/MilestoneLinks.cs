using HunanJiangxi.Domain.Milestones;
using HunanJiangxi.Domain.Proposals;
using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Domain.Linking;

/// <summary>
/// Milestones meet by title, or by the same parties and due date across languages. A status that comes after the known
/// one in a document that is not older updates it; one that goes back in a later document contradicts it.
/// </summary>
public static class MilestoneLinks
{
    private const decimal SameTitle = 0.6m;

    public static ProposalLink Of(
        MilestoneContent content,
        Language language,
        PartialDate? published,
        IEnumerable<KnownMilestone> known
    )
    {
        var due = PartialDate.TryParse(content.Due, out var date) ? date : null;
        foreach (var one in known.Where(one => IsSame(one, content, due, language)))
        {
            var isOlder = published is not null && one.AsOf is not null && published.End < one.AsOf.Start;
            if (Rank(content.Status) != Rank(one.Status))
            {
                var isAhead = Rank(content.Status) > Rank(one.Status);
                return isAhead && !isOlder ? new(ProposalRelation.Updates, one.Id)
                    : !isAhead && isOlder ? new(ProposalRelation.Corroborates, one.Id)
                    : new(ProposalRelation.Contradicts, one.Id);
            }

            var isMoved = !isOlder && due is not null && one.Due is not null && !one.Due.Meets(due);
            return new(isMoved ? ProposalRelation.Updates : ProposalRelation.Corroborates, one.Id);
        }

        return ProposalLink.New;
    }

    private static bool IsSame(KnownMilestone one, MilestoneContent content, PartialDate? due, Language language)
    {
        var together = EventLinks.Together(one.Parties, content.Parties);
        if (one.Title.Has(language))
        {
            var isApart = one.Parties.Count > 0 && content.Parties.Count > 0 && together == 0;
            return !isApart && Wording.Alike(one.Title.In(language), content.Title) >= SameTitle;
        }

        return together == 1
            && one.Parties.Count == content.Parties.Count
            && one.Due is not null
            && due is not null
            && one.Due.Meets(due);
    }

    private static int Rank(MilestoneStatus status) =>
        status switch
        {
            MilestoneStatus.Planned => 0,
            MilestoneStatus.UnderWay or MilestoneStatus.Blocked => 1,
            MilestoneStatus.Done => 2,
            _ => throw new ArgumentOutOfRangeException(nameof(status), status, "Unknown status."),
        };
}
