using HunanJiangxi.Domain.Milestones;
using HunanJiangxi.Domain.Proposals;
using HunanJiangxi.Domain.Sources;
using HunanJiangxi.Domain.Timeline;
using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Data.Proposals;

/// <summary>What a later source changes in a fact that stands already.</summary>
internal static class FactUpdate
{
    public static void Apply(Fact fact, Proposal proposal)
    {
        switch (fact, proposal.Content)
        {
            case (Milestone milestone, MilestoneContent content):
                milestone.Advance(content.Status, DateOf(content.Due), proposal.Evidence.Document.Published);
                break;
            case (TimelineEvent happening, EventContent content):
                happening.Become(content.Status, MoreExact(happening.Date, DateOf(content.Date)));
                break;
            default:
                throw new RuleViolationException("proposal.update", $"A {proposal.Kind} is not changed: accept it.");
        }
    }

    // the month that a report gives does not blot out the day that is known
    private static PartialDate? MoreExact(PartialDate? known, PartialDate? told) =>
        known is not null && told is not null && known.Meets(told) && known.Precision <= told.Precision ? known : told;

    private static PartialDate? DateOf(string? written) => written is null ? null : PartialDate.Parse(written);
}
