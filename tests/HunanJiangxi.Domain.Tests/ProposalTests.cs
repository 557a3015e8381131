using HunanJiangxi.Domain.Agreements;
using HunanJiangxi.Domain.Proposals;
using HunanJiangxi.Domain.Sources;
using HunanJiangxi.Domain.Timeline;
using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Domain.Tests;

public sealed class ProposalTests
{
    private static readonly DateTimeOffset s_now = new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Accepting_twice_is_refused()
    {
        var proposal = Waiting();
        proposal.Accept("first", s_now);

        var refused = Assert.Throws<RuleViolationException>(() => proposal.Accept("second", s_now));

        Assert.Equal("proposal.decided", refused.Rule);
        Assert.Equal("first", proposal.DecidedBy);
    }

    [Fact]
    public void A_rejection_needs_a_reason()
    {
        var proposal = Waiting();

        Assert.Equal(
            "proposal.reason",
            Assert.Throws<RuleViolationException>(() => proposal.Reject(" ", "somebody", s_now)).Rule
        );
        Assert.Equal(ProposalStatus.Waiting, proposal.Status);
    }

    [Fact]
    public void An_amendment_keeps_what_was_read_and_its_kind()
    {
        var proposal = Waiting();
        var read = proposal.Content;

        Assert.Throws<RuleViolationException>(() =>
            proposal.Amend(new AgreementContent("协议", AgreementKind.Agreement), "somebody", s_now)
        );
        proposal.Amend((EventContent)read with { Date = "2015" }, "somebody", s_now);

        Assert.Same(read, proposal.Content);
        Assert.Equal("2015", ((EventContent)proposal.Amended!).Date);
        Assert.Equal(ProposalStatus.Amended, proposal.Status);
    }

    [Fact]
    public void Confidence_lies_between_nothing_and_certainty() =>
        Assert.Equal("proposal.confidence", Assert.Throws<RuleViolationException>(() => Waiting(1.5m)).Rule);

    private static Proposal Waiting(decimal confidence = 0.9m)
    {
        var text = "2014年12月首次会议召开。";
        var document = new SourceDocument("d", new string('0', 64), text, Language.Zh, "标题", s_now);
        var content = new EventContent("首次会议", "2014-12", EventKind.Meeting, EventStatus.Done);
        return new Proposal(document, new ReadProposal(content, 0, text.Length, confidence));
    }
}
