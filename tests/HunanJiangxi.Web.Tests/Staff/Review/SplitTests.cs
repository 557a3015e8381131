using HunanJiangxi.Data.Accounts;
using HunanJiangxi.Data.Auditing;
using HunanJiangxi.Data.Checking;
using HunanJiangxi.Data.Importing;
using HunanJiangxi.Data.Proposals;
using HunanJiangxi.Domain.Proposals;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Tests.Shared;
using HunanJiangxi.Web.Staff.Review;
using HunanJiangxi.Web.Tests.Account;
using HunanJiangxi.Web.Tests.Importing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HunanJiangxi.Web.Tests.Staff.Review;

/// <summary>One proposal that read two things becomes two, and back, with every step in the trail.</summary>
[Collection(DeskCollection.Name)]
public sealed class SplitTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private static readonly Actor s_splitter = new("splitter", "liuyang");

    [Fact]
    public async Task The_two_wait_with_the_same_words_and_become_two_facts()
    {
        var (whole, parts) = await ReadAsOneAsync("边界联防协议");
        var (first, second) = await SplitAsync(whole, parts);
        await using (var db = portal.Database())
        {
            var desk = new ProposalDesk(db, TimeProvider.System);
            await desk.AcceptAsync(first, ProposalDecision.AsRead, s_splitter, default);
        }

        await using (var db = portal.Database())
        {
            var desk = new ProposalDesk(db, TimeProvider.System);
            await desk.AcceptAsync(second, ProposalDecision.AsRead, s_splitter, default);
        }

        await using var read = portal.Database();
        var names = await read.Agreements.Select(one => one.Name.Zh).ToListAsync();
        Assert.Contains(parts.First.Headline, names);
        Assert.Contains(parts.Second.Headline, names);
        var three = await read.Proposals.Where(one => one.Id == whole || one.SplitFromId == whole).ToListAsync();
        Assert.Single(three.Select(one => one.EvidenceId).Distinct());
        Assert.Equal(ProposalStatus.Split, three.Single(one => one.Id == whole).Status);
        Assert.Equal("proposal.halves", await RuleAsync(() => UndoAsync(whole, s_splitter)));
        Assert.Empty(await new DataCheck(read).FaultsAsync(default));
    }

    [Fact]
    public async Task A_split_is_taken_back_by_who_made_it_and_can_be_made_again()
    {
        var (whole, parts) = await ReadAsOneAsync("两期培训协议");
        var (first, second) = await SplitAsync(whole, parts);
        Assert.Equal("proposal.other", await RuleAsync(() => UndoAsync(whole, new Actor("another", "liuyang"))));
        await UndoAsync(whole, s_splitter);

        Assert.Equal(
            [ProposalStatus.Waiting, ProposalStatus.Withdrawn, ProposalStatus.Withdrawn],
            await StatusesAsync(whole, first, second)
        );
        var again = await SplitAsync(whole, parts);
        Assert.Equal(
            [ProposalStatus.Split, ProposalStatus.Waiting, ProposalStatus.Waiting],
            await StatusesAsync(whole, again.First, again.Second)
        );

        var histories = portal.Portal.Services.CreateScope().ServiceProvider.GetRequiredService<HistoryReader>();
        var history = await histories.FindAsync(whole, default);
        Assert.Equal(
            [HistoryStepKind.Proposed, HistoryStepKind.Split, HistoryStepKind.TakenBack, HistoryStepKind.Split],
            history!.Steps.Select(step => step.Kind)
        );
        Assert.Equal([first, second, again.First, again.Second], history.Halves);
        var half = await histories.FindAsync(first, default);
        Assert.Equal([HistoryStepKind.SplitOff, HistoryStepKind.Withdrawn], half!.Steps.Select(step => step.Kind));
        Assert.All(half.Steps, step => Assert.Equal(("splitter", "liuyang"), (step.By, step.Office)));
    }

    [Fact]
    public async Task Of_a_split_and_an_acceptance_at_once_one_holds()
    {
        var (whole, parts) = await ReadAsOneAsync("同时办理的协议");
        var rules = await Task.WhenAll(
            OutcomeAsync(() => SplitAsync(whole, parts)),
            OutcomeAsync(async () =>
            {
                await using var db = portal.Database();
                var desk = new ProposalDesk(db, TimeProvider.System);
                await desk.AcceptAsync(whole, ProposalDecision.AsRead, new Actor("hasty", "shangli"), default);
            })
        );

        Assert.Single(rules, rule => rule is null);
        Assert.Single(rules, rule => rule == "proposal.decided");
        await using var read = portal.Database();
        var halves = await read.Proposals.CountAsync(one => one.SplitFromId == whole);
        Assert.Equal((await StatusesAsync(whole))[0] == ProposalStatus.Split ? 2 : 0, halves);
    }

    [Fact]
    public async Task The_proposals_of_copies_are_split_and_taken_back_along()
    {
        await using var db = portal.Database();
        var store = new DocumentStore(db, TimeProvider.System);
        await store.StoreAsync([News.Report("甲报", 611, "2027-04-02")], Actor.Portal, default);
        await store.StoreAsync([News.Report("乙报", 611, "2027-04-02")], Actor.Portal, default);
        var copy = await db
            .Proposals.AsNoTracking()
            .OrderBy(one => one.Id)
            .LastAsync(one => one.OriginalId != null && one.Kind == ProposalKind.TimelineEvent);
        var whole = copy.OriginalId!.Value;
        var part = ProposalPart.Of(copy.Content)!;
        var parts = (part with { Date = "2027-04-01" }, part with { Date = "2027-03-31" });
        var (first, _) = await SplitAsync(whole, parts);
        var own = await db.Proposals.AsNoTracking().Where(one => one.SplitFromId == copy.Id).ToListAsync();
        Assert.Equal(2, own.Count);
        Assert.Contains(own, one => one.OriginalId == first && ((EventContent)one.Content).Date == "2027-04-01");

        // a third copy that comes later has read both as one again: a person looks at it
        await store.StoreAsync([News.Report("丙报", 611, "2027-04-02")], Actor.Portal, default);
        var late = await db
            .Proposals.AsNoTracking()
            .OrderBy(one => one.Id)
            .LastAsync(one => one.Kind == ProposalKind.TimelineEvent);
        Assert.Equal((ProposalStatus.Waiting, (int?)null), (late.Status, late.OriginalId));
        Assert.Equal("proposal.tied", await RuleAsync(() => SplitAsync(own[0].Id, parts)));

        await UndoAsync(whole, s_splitter);
        Assert.Equal(ProposalStatus.Waiting, (await StatusesAsync(copy.Id))[0]);
        Assert.All(
            await StatusesAsync([.. own.Select(one => one.Id)]),
            status => Assert.Equal(ProposalStatus.Withdrawn, status)
        );
    }

    [Theory]
    [InlineData(PortalRoles.LiaisonOfficer)]
    [InlineData(PortalRoles.Official)]
    [InlineData(PortalRoles.Administrator)]
    public async Task A_forged_call_of_who_may_not_decide_splits_nothing(string role)
    {
        var (whole, parts) = await ReadAsOneAsync($"伪造拆分 {role}");
        Assert.Equal("review.denied", await RuleAsync(() => SplitAsync(whole, parts, role)));
        Assert.Equal("split.bodies", await RuleAsync(() => SplitAsync(whole, Invented(parts))));
        Assert.Equal(ProposalStatus.Waiting, (await StatusesAsync(whole))[0]);

        static (ProposalPart First, ProposalPart Second) Invented((ProposalPart First, ProposalPart Second) parts) =>
            (parts.First, parts.Second with { Bodies = ["changsha"] });
    }

    private async Task<(int Whole, (ProposalPart First, ProposalPart Second) Parts)> ReadAsOneAsync(string name)
    {
        var read = LyingNews.Agreement(name, LyingNews.Day());
        var (_, proposals) = await LyingNews.StoreAsync(portal, read);
        var first = new ProposalPart(name + "（第一份）", read.Signed, ["liuyang", "shangli"], null);
        var second = new ProposalPart(name + "（第二份）", LyingNews.Day(), ["liuyang", "liling"], null);
        return (proposals[0], (first, second));
    }

    private async Task<(int First, int Second)> SplitAsync(
        int whole,
        (ProposalPart First, ProposalPart Second) parts,
        string role = PortalRoles.Publisher
    )
    {
        await using var scope = portal.Portal.Services.CreateAsyncScope();
        var book = scope.ServiceProvider.GetRequiredService<SplitBook>();
        return await book.SplitAsync(LyingNews.Somebody(role, s_splitter.Name), whole, parts, default);
    }

    private async Task UndoAsync(int proposal, Actor actor)
    {
        await using var db = portal.Database();
        await new DecisionUndo(db, TimeProvider.System).UndoAsync(proposal, actor, default);
    }

    private async Task<IReadOnlyList<ProposalStatus>> StatusesAsync(params int[] proposals)
    {
        await using var db = portal.Database();
        return await db
            .Proposals.Where(one => proposals.Contains(one.Id))
            .OrderBy(one => one.Id)
            .Select(one => one.Status)
            .ToListAsync();
    }

    private static async Task<string> RuleAsync(Func<Task> act) =>
        (await Assert.ThrowsAsync<RuleViolationException>(act)).Rule;

    private static async Task<string?> OutcomeAsync(Func<Task> act)
    {
        try
        {
            await act();
            return null;
        }
        catch (RuleViolationException broken)
        {
            return broken.Rule;
        }
    }
}
