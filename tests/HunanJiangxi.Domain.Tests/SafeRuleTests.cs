using HunanJiangxi.Domain.Agreements;
using HunanJiangxi.Domain.Indicators;
using HunanJiangxi.Domain.Linking;
using HunanJiangxi.Domain.Milestones;
using HunanJiangxi.Domain.Proposals;
using HunanJiangxi.Domain.Sources;
using HunanJiangxi.Domain.Timeline;
using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Domain.Tests;

/// <summary>What may be accepted in one step with others.</summary>
public sealed class SafeRuleTests
{
    private static readonly RegisterWords s_words = new(
        new HashSet<string> { "demonstration-zone" },
        new HashSet<string> { "liuyang", "shangli" },
        new HashSet<string> { "tourism" },
        new Dictionary<string, string> { ["trips"] = "trip" }
    );

    private static readonly EventContent s_event = new("两县会商", "2024-05-16", EventKind.Meeting, EventStatus.Done)
    {
        Programme = "demonstration-zone",
        Participants = ["liuyang", "shangli"],
        Fields = ["tourism"],
    };

    private static readonly AgreementContent s_agreement = new("合作协议", AgreementKind.Agreement)
    {
        Programme = "demonstration-zone",
        Signed = "2024-05-16",
        Parties = ["liuyang", "shangli"],
    };

    private static readonly ReadingContent s_reading = new("班次", 12, "趟", Qualifier.Over)
    {
        Programme = "demonstration-zone",
        Indicator = "trips",
        UnitCode = "trip",
        AsOf = "2024-05",
    };

    [Theory]
    [InlineData(ProposalRelation.New)]
    [InlineData(ProposalRelation.Corroborates)]
    public void What_is_new_or_known_and_wholly_read_is_safe(ProposalRelation relation)
    {
        ProposalContent[] contents =
        [
            s_event,
            s_agreement,
            s_agreement with
            {
                PartiesStated = 2,
                PeriodEnd = "2027",
            },
            s_reading,
            new MilestoneContent("通车", MilestoneStatus.Planned)
            {
                Programme = "demonstration-zone",
                Parties = ["liuyang"],
            },
        ];
        foreach (var content in contents)
        {
            Assert.Empty(DoubtsOf(content, relation));
        }
    }

    [Theory]
    [InlineData(ProposalRelation.Updates, Doubt.Updates)]
    [InlineData(ProposalRelation.Contradicts, Doubt.Contradicts)]
    public void What_changes_or_contradicts_a_fact_is_not(ProposalRelation relation, Doubt doubt) =>
        Assert.Equal([doubt], DoubtsOf(s_event, relation));

    [Theory]
    [InlineData(0.79, false)]
    [InlineData(0.8, true)]
    public void What_was_read_with_less_than_the_highest_band_is_not(double confidence, bool isSafe) =>
        Assert.Equal(isSafe, DoubtsOf(s_event, confidence: (decimal)confidence).Count == 0);

    [Fact]
    public void What_lacks_a_part_is_not()
    {
        ProposalContent[] contents =
        [
            s_event with
            {
                Programme = null,
            },
            s_event with
            {
                Date = null,
            },
            s_event with
            {
                Date = "someday",
            },
            s_event with
            {
                Participants = [],
            },
            s_agreement with
            {
                Signed = null,
            },
            s_agreement with
            {
                Parties = ["liuyang"],
            },
            s_agreement with
            {
                PartiesStated = 3,
            },
            s_agreement with
            {
                PeriodEnd = "later",
            },
            s_reading with
            {
                Indicator = null,
            },
            s_reading with
            {
                AsOf = null,
            },
            new MilestoneContent("通车", MilestoneStatus.Planned) { Programme = "demonstration-zone" },
        ];
        foreach (var content in contents)
        {
            Assert.Equal([Doubt.Incomplete], DoubtsOf(content));
        }
    }

    [Fact]
    public void What_names_something_that_the_register_does_not_hold_is_not()
    {
        ProposalContent[] contents =
        [
            s_event with
            {
                Programme = "elsewhere",
            },
            s_event with
            {
                Participants = ["liuyang", "nowhere"],
            },
            s_event with
            {
                Fields = ["magic"],
            },
            s_agreement with
            {
                Parties = ["liuyang", "nowhere"],
            },
            s_reading with
            {
                Indicator = "unheard-of",
            },
            s_reading with
            {
                UnitCode = "person",
            },
            s_reading with
            {
                Scope = ["nowhere"],
            },
            new MemberContent("liuyang", "浏阳", null) { Programme = "demonstration-zone" },
        ];
        foreach (var content in contents)
        {
            Assert.Equal([Doubt.Unknown], DoubtsOf(content));
        }
    }

    [Fact]
    public void A_member_that_the_register_lists_is_safe()
    {
        var member = new MemberContent("liuyang", "浏阳", null) { Programme = "demonstration-zone" };
        Assert.Empty(DoubtsOf(member, ProposalRelation.Corroborates));
    }

    private static IReadOnlyList<Doubt> DoubtsOf(
        ProposalContent content,
        ProposalRelation relation = ProposalRelation.New,
        decimal confidence = 0.9m
    )
    {
        var document = new SourceDocument("news", "0", "两县会商。", Language.Zh, "会商", DateTimeOffset.UnixEpoch);
        var proposal = new Proposal(document, new ReadProposal(content, 0, 4, confidence));
        var link = new ProposalLink(relation, relation == ProposalRelation.New ? null : 1);
        return SafeRule.DoubtsOf(proposal, link, s_words);
    }
}
