using HunanJiangxi.Domain.Linking;
using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Domain.Proposals;

/// <summary>
/// When a proposal is safe enough to be accepted in one step with others: it is new or says what a known fact says, it was
/// read surely, its quote is in the text, and every part that its kind needs was read and is known to the register. Whatever
/// else it is, a person looks at it by itself.
/// </summary>
public static class SafeRule
{
    /// <summary>The least confidence, from 0 to 1: the desk's highest band.</summary>
    public const decimal SureFrom = 0.8m;

    /// <summary>What speaks against it, the gravest first; empty where it is safe.</summary>
    /// <param name="proposal">With its evidence and document.</param>
    /// <param name="link">How it stands to the register now.</param>
    /// <param name="words">What the register holds now.</param>
    public static IReadOnlyList<Doubt> DoubtsOf(Proposal proposal, ProposalLink link, RegisterWords words)
    {
        var content = proposal.Content;
        (Doubt Doubt, bool Holds)[] doubts =
        [
            (Doubt.Contradicts, link.Relation == ProposalRelation.Contradicts),
            (Doubt.Updates, link.Relation == ProposalRelation.Updates),
            (Doubt.Quote, !proposal.Evidence.Holds),
            (Doubt.Tied, proposal.OriginalId is not null),
            (Doubt.Incomplete, !IsComplete(content)),
            (Doubt.Unknown, !IsKnown(content, link, words)),
            (Doubt.Unsure, proposal.Confidence < SureFrom),
        ];
        return [.. doubts.Where(one => one.Holds).Select(one => one.Doubt)];
    }

    private static bool IsComplete(ProposalContent content) =>
        !string.IsNullOrWhiteSpace(content.Headline)
        && content.Programme is not null
        && content switch
        {
            EventContent happening => IsDate(happening.Date) && happening.Participants.Count > 0,
            AgreementContent agreement => IsDate(agreement.Signed)
                && IsDateOrNone(agreement.PeriodStart)
                && IsDateOrNone(agreement.PeriodEnd)
                && agreement.Parties.Count >= Math.Max(2, agreement.PartiesStated ?? 0),
            ReadingContent reading => reading.Indicator is not null && IsDate(reading.AsOf),
            MilestoneContent milestone => IsDateOrNone(milestone.Due) && milestone.Parties.Count > 0,
            MemberContent => true,
            _ => throw new ArgumentOutOfRangeException(nameof(content), content.Kind, "Unknown kind."),
        };

    private static bool IsKnown(ProposalContent content, ProposalLink link, RegisterWords words) =>
        (content.Programme is null || words.Programmes.Contains(content.Programme))
        && content.Fields.All(words.Fields.Contains)
        && content switch
        {
            EventContent happening => happening.Participants.All(words.Organisations.Contains),
            AgreementContent agreement => agreement.Parties.All(words.Organisations.Contains),
            ReadingContent reading => reading.Scope.All(words.Organisations.Contains) && HasItsUnit(reading, words),
            MilestoneContent milestone => milestone.Parties.All(words.Organisations.Contains),
            // members are listed in the register: news proves a membership and makes none
            MemberContent => link.Relation == ProposalRelation.Corroborates,
            _ => throw new ArgumentOutOfRangeException(nameof(content), content.Kind, "Unknown kind."),
        };

    private static bool HasItsUnit(ReadingContent reading, RegisterWords words) =>
        reading.Indicator is null
        || (
            words.IndicatorUnits.TryGetValue(reading.Indicator, out var unit)
            && string.Equals(unit, reading.UnitCode ?? reading.Unit, StringComparison.Ordinal)
        );

    private static bool IsDate(string? written) => PartialDate.TryParse(written, out _);

    private static bool IsDateOrNone(string? written) => written is null || IsDate(written);
}
