using HunanJiangxi.Data.Accounts;
using HunanJiangxi.Data.Auditing;
using HunanJiangxi.Data.Proposals;
using HunanJiangxi.Domain.Proposals;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Tests.Shared;
using HunanJiangxi.Web.Staff.Review;
using HunanJiangxi.Web.Tests.Account;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HunanJiangxi.Web.Tests.Staff;

public sealed class ReviewTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private static readonly Actor s_reviewer = new("reviewer", "liuyang");

    [Fact]
    public async Task Paging_shows_every_waiting_proposal_once()
    {
        var seen = new List<int>();
        var reader = Get<ReviewReader>();
        var query = new ReviewQuery();
        ReviewListing page;
        do
        {
            page = await reader.ListAsync(query, CancellationToken.None);
            seen.AddRange(page.Items.Select(item => item.Id));
            query = query with { After = page.Next };
        } while (page.Next is not null);

        Assert.NotEmpty(seen);
        Assert.Equal(page.Waiting, seen.Count);
        Assert.Equal(seen.Count, seen.Distinct().Count());
    }

    [Fact]
    public async Task Filters_narrow_and_unknown_words_do_not()
    {
        var reader = Get<ReviewReader>();
        var all = await reader.ListAsync(new ReviewQuery(), CancellationToken.None);
        var kind = all.Items[0].Kind;
        var some = await reader.ListAsync(new ReviewQuery { Kind = kind }, CancellationToken.None);
        var none = await reader.ListAsync(new ReviewQuery { Document = "no-such-document" }, CancellationToken.None);

        Assert.All(some.Items, item => Assert.Equal(kind, item.Kind));
        Assert.Equal(0, none.Matching);
        Assert.Equal(new ReviewQuery(), ReviewQuery.Of("nonsense", " ", "very", "-1"));
    }

    [Fact]
    public async Task The_sentence_stands_in_its_context()
    {
        var page = await Get<ReviewReader>().ListAsync(new ReviewQuery(), CancellationToken.None);
        await using var db = portal.Database();
        foreach (var passage in page.Items.Select(item => item.Passage))
        {
            var text = await db
                .SourceDocuments.Where(document => document.Slug == passage.Document.Slug)
                .Select(document => document.Text)
                .SingleAsync();
            Assert.Equal(passage.Words, text.Substring(passage.Start, passage.Length));
            Assert.Contains(passage.Before + passage.Words + passage.After, text, StringComparison.Ordinal);
            Assert.True(passage.Before.Length <= Passage.Reach + 1);
        }
    }

    [Fact]
    public async Task An_accepted_event_is_public_at_once_under_both_titles()
    {
        var item = await WaitingAsync(ProposalKind.TimelineEvent);
        var draft = DecisionDraft.Of(item);
        (draft.TitleZh, draft.TitleEn) = ("审核台采纳的一件事", "A thing accepted at the desk");
        var words = await Get<ReviewReader>().WordsAsync(CancellationToken.None);
        draft.Programme = words.Programmes[0].Slug;
        var fact = await AcceptAsync(item, draft.ToDecision(item, words));

        Assert.NotNull(fact.Slug);
        Assert.Contains(draft.TitleZh, await portal.PageAsync("/zh/timeline?limit=500"), StringComparison.Ordinal);
        Assert.Contains(draft.TitleEn, await portal.PageAsync("/en/timeline?limit=500"), StringComparison.Ordinal);
        await using var db = portal.Database();
        Assert.Contains(
            await db.AuditEntries.Where(entry => entry.Actor == s_reviewer.Name).ToListAsync(),
            entry => entry.Office == s_reviewer.Office && entry.Record == nameof(Proposal)
        );
    }

    [Fact]
    public async Task Two_people_deciding_the_same_proposal_get_one_decision()
    {
        var item = await WaitingAsync(ProposalKind.TimelineEvent);
        var desk = Get<ReviewDesk>();
        await desk.RejectAsync(item.Id, "It tells of another region.", s_reviewer, CancellationToken.None);

        var late = await Assert.ThrowsAsync<RuleViolationException>(() =>
            desk.RejectAsync(item.Id, "Too late.", s_reviewer, CancellationToken.None)
        );
        Assert.Equal("proposal.decided", late.Rule);
        var decision = await Get<ReviewReader>().DecisionAsync(item.Id, CancellationToken.None);
        Assert.Equal((ProposalStatus.Rejected, "reviewer"), (decision!.Status, decision.By));
    }

    [Fact]
    public async Task A_rejection_without_a_reason_is_refused_and_the_proposal_waits_on()
    {
        var item = await WaitingAsync(ProposalKind.TimelineEvent);
        var refused = await Assert.ThrowsAsync<RuleViolationException>(() =>
            Get<ReviewDesk>().RejectAsync(item.Id, "  ", s_reviewer, CancellationToken.None)
        );

        Assert.Equal("proposal.reason", refused.Rule);
        Assert.Null(await Get<ReviewReader>().DecisionAsync(item.Id, CancellationToken.None));
    }

    [Theory]
    [InlineData("official", false)]
    [InlineData("publisher", true)]
    public async Task Only_publishers_get_the_forms(string role, bool expected)
    {
        using var visitor = new Visitor(portal.Portal);
        await visitor.OpenAccountAsync($"seen-as-{role}", role);
        using var signedIn = await visitor.SignInAsync($"seen-as-{role}");
        var page = await visitor.ReadAsync("/staff/review");

        Assert.Contains("review-passage", page, StringComparison.Ordinal);
        Assert.Equal(expected, page.Contains("data-review-key=\"a\"", StringComparison.Ordinal));
        Assert.Contains(role, PortalRoles.All);
    }

    private async Task<WaitingProposal> WaitingAsync(ProposalKind kind)
    {
        var page = await Get<ReviewReader>().ListAsync(new ReviewQuery { Kind = kind }, CancellationToken.None);
        return page.Items[0];
    }

    private Task<DecidedFact> AcceptAsync(WaitingProposal item, ProposalDecision decision) =>
        Get<ReviewDesk>().AcceptAsync(item.Id, decision, s_reviewer, CancellationToken.None);

    private T Get<T>()
        where T : notnull => portal.Portal.Services.CreateScope().ServiceProvider.GetRequiredService<T>();
}
