using HunanJiangxi.Domain.Agreements;
using HunanJiangxi.Domain.Proposals;
using HunanJiangxi.Domain.Sources;
using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Domain.Tests;

/// <summary>Two things read as one are put apart, and nothing is made up.</summary>
public sealed class ProposalSplitTests
{
    private static readonly DateTimeOffset s_now = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    private static readonly AgreementContent s_read = new("合作协议", AgreementKind.Agreement)
    {
        Signed = "2024-05-16",
        Parties = ["liuyang", "shangli", "liling"],
        PartiesStated = 3,
    };

    private static readonly ProposalPart s_first = new("第一份合作协议", "2024-05-16", ["liuyang", "shangli"], null);
    private static readonly ProposalPart s_second = new("第二份合作协议", "2024-06", ["liuyang", "liling"], null);

    [Fact]
    public void Both_keep_the_sentence_and_say_their_own_part()
    {
        var whole = Waiting(s_read);
        var (first, second) = whole.Split((s_first, s_second), before: 0, "somebody", s_now);

        Assert.Equal((ProposalStatus.Split, "somebody"), (whole.Status, whole.DecidedBy));
        Assert.Same(whole.Evidence, first.Evidence);
        Assert.Same(whole.Evidence, second.Evidence);
        Assert.Equal(ProposalStatus.Waiting, first.Status);
        Assert.NotEqual(first.Key, second.Key);
        Assert.NotEqual(whole.Key, first.Key);
        var content = (AgreementContent)second.Content;
        Assert.Equal(("第二份合作协议", "2024-06", null), (content.Name, content.Signed, content.PartiesStated));
        Assert.Equal(["liuyang", "liling"], content.Parties);
        Assert.Equal("2024-05-16", ((AgreementContent)whole.Content).Signed);
    }

    [Fact]
    public void Only_who_split_it_takes_it_back()
    {
        var whole = Waiting(s_read);
        whole.Split((s_first, s_second), before: 0, "somebody", s_now);

        Assert.Equal("proposal.other", RuleOf(() => whole.Reopen("another")));
        whole.Reopen("somebody");
        Assert.Equal(ProposalStatus.Waiting, whole.Status);
        Assert.Equal("proposal.withdrawn", RuleOf(() => whole.Withdraw("somebody", s_now)));
    }

    [Fact]
    public void Parts_that_cannot_stand_are_refused_and_it_waits_on()
    {
        var whole = Waiting(s_read);
        Assert.Equal("split.same", Refused(s_first, s_first with { Bodies = ["shangli", "liuyang"] }));
        Assert.Equal("split.title", Refused(s_first with { Headline = " " }, s_second));
        Assert.Equal("split.date", Refused(s_first with { Date = "16 May" }, s_second));
        Assert.Equal("split.bodies", Refused(s_first with { Bodies = ["nowhere"] }, s_second));
        Assert.Equal("split.value", Refused(s_first with { Value = 1 }, s_second));
        Assert.Equal(ProposalStatus.Waiting, whole.Status);
        var member = Waiting(new MemberContent("liuyang", "浏阳", null));
        Assert.Equal("split.kind", RuleOf(() => member.Split((s_first, s_second), 0, "somebody", s_now)));

        string Refused(ProposalPart first, ProposalPart second) =>
            RuleOf(() => whole.Split((first, second), 0, "somebody", s_now));
    }

    [Fact]
    public void What_was_decided_is_not_split()
    {
        var whole = Waiting(s_read);
        whole.Accept("somebody", s_now);
        Assert.Equal("proposal.decided", RuleOf(() => whole.Split((s_first, s_second), 0, "another", s_now)));
    }

    private static string RuleOf(Action act) => Assert.Throws<RuleViolationException>(act).Rule;

    private static Proposal Waiting(ProposalContent content)
    {
        var document = new SourceDocument("news", "0", "两份协议先后签署。", Language.Zh, "协议", s_now);
        return new Proposal(document, new ReadProposal(content, 0, 4, 0.9m));
    }
}
