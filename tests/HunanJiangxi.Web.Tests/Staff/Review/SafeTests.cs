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

namespace HunanJiangxi.Web.Tests.Staff.Review;

/// <summary>Safe proposals are accepted in one step, each as if it were accepted alone; the others wait for a look.</summary>
[Collection(DeskCollection.Name)]
public sealed class SafeTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task What_is_new_or_known_is_accepted_in_one_step_and_the_rest_waits()
    {
        var day = LyingNews.Day();
        var (_, first) = await LyingNews.StoreAsync(portal, LyingNews.Event("两县会商护林", day));
        await DecideAloneAsync(first[0]);
        var (document, proposals) = await LyingNews.StoreAsync(
            portal,
            LyingNews.Event("两县会商护林", day),
            LyingNews.Event("两县会商防汛", LyingNews.Day()),
            LyingNews.Event("两县会商，日期未说明", null)
        );

        var listing = await Desk.ListAsync(document, default);
        Assert.Equal(proposals.Take(2), listing.Safe.Select(one => one.Id));
        Assert.Equal(1, Assert.Single(listing.Others, pair => pair.Key == Doubt.Incomplete).Value);
        var result = await Desk.AcceptAsync(Publisher("bulk"), listing.Safe.ToList(), default);

        Assert.Empty(result.Left);
        Assert.Equal(
            [ProposalStatus.Merged, ProposalStatus.Accepted, ProposalStatus.Waiting],
            await StatusesAsync(proposals)
        );
        Assert.Contains("两县会商防汛", await portal.PageAsync("/zh/timeline?limit=500"), StringComparison.Ordinal);
        await using var db = portal.Database();
        var trail = await db.AuditEntries.Where(one => one.Actor == "bulk" && one.Record == "Proposal").ToListAsync();
        Assert.Equal(2, trail.Select(one => one.Key).Distinct().Count());
        Assert.All(trail, one => Assert.Equal("liuyang", one.Office));
        Assert.Empty(await new Data.Checking.DataCheck(db).FaultsAsync(default));
        // and, as after a single acceptance, nothing can be taken back
        var undo = await Assert.ThrowsAsync<RuleViolationException>(() =>
            new DecisionUndo(db, TimeProvider.System).UndoAsync(proposals[1], new Actor("bulk", "liuyang"), default)
        );
        Assert.Equal("proposal.public", undo.Rule);
    }

    [Fact]
    public async Task What_a_colleague_decided_meanwhile_is_left_alone_and_the_rest_goes_on()
    {
        var (document, proposals) = await LyingNews.StoreAsync(
            portal,
            LyingNews.Event("三县会商公交", LyingNews.Day()),
            LyingNews.Event("三县会商医保", LyingNews.Day()),
            LyingNews.Event("三县会商执法", LyingNews.Day())
        );
        var listing = await Desk.ListAsync(document, default);
        await using (var db = portal.Database())
        {
            await new ProposalDesk(db, TimeProvider.System).RejectAsync(
                proposals[1],
                "说的是别处。",
                new Actor("colleague", "shangli"),
                default
            );
        }

        var result = await Desk.AcceptAsync(Publisher("late"), listing.Safe.ToList(), default);
        Assert.Equal([proposals[0], proposals[2]], result.Accepted.Select(one => one.Id));
        var left = Assert.Single(result.Left);
        Assert.Equal((proposals[1], "proposal.decided"), (left.Proposal.Id, left.Rule));
        Assert.Equal(ProposalStatus.Rejected, (await StatusesAsync(proposals))[1]);
    }

    [Fact]
    public async Task A_proposal_that_repeats_one_accepted_in_the_same_step_is_looked_at_again()
    {
        var day = LyingNews.Day();
        var (document, proposals) = await LyingNews.StoreAsync(
            portal,
            LyingNews.Event("两市会商高铁站点", day),
            LyingNews.Event("两市会商高铁站点选址", day)
        );
        var listing = await Desk.ListAsync(document, default);
        var result = await Desk.AcceptAsync(Publisher("twice"), listing.Safe.ToList(), default);
        Assert.Equal("proposal.relation", Assert.Single(result.Left).Rule);

        var again = await Desk.ListAsync(document, default);
        await Desk.AcceptAsync(Publisher("twice"), again.Safe.ToList(), default);
        Assert.Equal([ProposalStatus.Accepted, ProposalStatus.Merged], await StatusesAsync(proposals));
    }

    [Fact]
    public async Task Two_who_confirm_the_same_list_at_once_decide_each_proposal_once()
    {
        var contents = Enumerable.Range(0, 6).Select(at => LyingNews.Event($"同时确认第{at}件", LyingNews.Day()));
        var (document, _) = await LyingNews.StoreAsync(portal, [.. contents]);
        var listing = (await Desk.ListAsync(document, default)).Safe.ToList();
        var both = await Task.WhenAll(
            Desk.AcceptAsync(Publisher("one"), listing, default),
            Desk.AcceptAsync(Publisher("other"), listing, default)
        );

        Assert.Equal(6, both.Sum(result => result.Accepted.Count));
        Assert.All(both.SelectMany(result => result.Left), left => Assert.Equal("proposal.decided", left.Rule));
        Assert.Equal(6, both.SelectMany(result => result.Accepted).Select(one => one.Id).Distinct().Count());
    }

    [Theory]
    [InlineData(PortalRoles.LiaisonOfficer)]
    [InlineData(PortalRoles.Official)]
    [InlineData(PortalRoles.Administrator)]
    public async Task A_forged_call_of_who_may_not_decide_accepts_nothing(string role)
    {
        var (document, proposals) = await LyingNews.StoreAsync(
            portal,
            LyingNews.Event($"伪造 {role}", LyingNews.Day()),
            LyingNews.Event($"不安全 {role}", null)
        );
        var listing = (await Desk.ListAsync(document, default)).Safe.ToList();
        var refused = await Assert.ThrowsAsync<RuleViolationException>(() =>
            Desk.AcceptAsync(LyingNews.Somebody(role), listing, default)
        );
        Assert.Equal("review.denied", refused.Rule);

        // nor does a publisher's forged list let pass what is not safe
        var forged = listing[0] with
        {
            Id = proposals[1],
        };
        var result = await Desk.AcceptAsync(Publisher("forger"), [forged], default);
        Assert.Equal("proposal.unsafe", Assert.Single(result.Left).Rule);
        Assert.All(await StatusesAsync(proposals), status => Assert.Equal(ProposalStatus.Waiting, status));
    }

    [Fact]
    public async Task A_long_list_takes_no_more_queries_than_a_short_one()
    {
        var (small, _) = await LyingNews.StoreAsync(portal, LyingNews.Event("短单", LyingNews.Day()));
        var contents = Enumerable.Range(0, 40).Select(at => LyingNews.Event($"长单第{at}件", LyingNews.Day()));
        var (large, _) = await LyingNews.StoreAsync(portal, [.. contents]);
        portal.Portal.Queries.Reset();
        await Desk.ListAsync(small, default);
        var few = portal.Portal.Queries.Commands.Count;
        portal.Portal.Queries.Reset();
        Assert.Equal(40, (await Desk.ListAsync(large, default)).Safe.Count);

        Assert.Equal(few, portal.Portal.Queries.Commands.Count);
        Assert.InRange(few, 1, 10);
    }

    [Theory]
    [InlineData(PortalRoles.Publisher, true)]
    [InlineData(PortalRoles.Official, false)]
    public async Task Only_publishers_see_the_button_and_only_where_a_document_is_chosen(string role, bool expected)
    {
        var (document, _) = await LyingNews.StoreAsync(portal, LyingNews.Event("按钮", LyingNews.Day()));
        using var visitor = new Visitor(portal.Portal);
        await visitor.EnterAsync($"safe-{role}", role);
        const string Button = "data-review-key=\"b\"";
        var page = await visitor.ReadAsync($"/staff/review?document={document}");
        Assert.Equal(expected, page.Contains(Button, StringComparison.Ordinal));
        Assert.DoesNotContain(Button, await visitor.ReadAsync("/staff/review"), StringComparison.Ordinal);
    }

    private SafeDesk Desk => portal.Portal.Services.CreateScope().ServiceProvider.GetRequiredService<SafeDesk>();

    private static System.Security.Claims.ClaimsPrincipal Publisher(string name) =>
        LyingNews.Somebody(PortalRoles.Publisher, name);

    private async Task DecideAloneAsync(int proposal)
    {
        await using var db = portal.Database();
        var actor = new Actor("alone", "liuyang");
        await new ProposalDesk(db, TimeProvider.System).AcceptAsync(proposal, ProposalDecision.AsRead, actor, default);
    }

    private async Task<IReadOnlyList<ProposalStatus>> StatusesAsync(IReadOnlyList<int> proposals)
    {
        await using var db = portal.Database();
        return await db
            .Proposals.Where(one => proposals.Contains(one.Id))
            .OrderBy(one => one.Evidence.Start)
            .Select(one => one.Status)
            .ToListAsync();
    }
}
