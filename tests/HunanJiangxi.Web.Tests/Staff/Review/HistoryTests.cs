using System.Net;
using HunanJiangxi.Data.Accounts;
using HunanJiangxi.Data.Auditing;
using HunanJiangxi.Data.Importing;
using HunanJiangxi.Data.Proposals;
using HunanJiangxi.Domain.Proposals;
using HunanJiangxi.Tests.Shared;
using HunanJiangxi.Web.Staff.Review;
using HunanJiangxi.Web.Tests.Account;
using HunanJiangxi.Web.Tests.Importing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HunanJiangxi.Web.Tests.Staff.Review;

/// <summary>All that was done to a proposal is read at the desk, from the audit trail.</summary>
[Collection(DeskCollection.Name)]
public sealed class HistoryTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private static readonly Actor s_first = new("first-hand", "liuyang");
    private static readonly Actor s_second = new("second-hand", "shangli");

    [Fact]
    public async Task Each_step_tells_who_from_which_office_why_and_what_was_there_before()
    {
        var read = LyingNews.Event("两县会商古道", LyingNews.Day());
        var (_, proposals) = await LyingNews.StoreAsync(portal, read);
        await using (var db = portal.Database())
        {
            var desk = new ProposalDesk(db, TimeProvider.System);
            await desk.RejectAsync(proposals[0], "日期有误。", s_first, default);
            await new DecisionUndo(db, TimeProvider.System).UndoAsync(proposals[0], s_first, default);
            var decision = new ProposalDecision { Content = read with { Date = "2029-11-30" } };
            await desk.AcceptAsync(proposals[0], decision, s_second, default);
        }

        var history = await Reader.FindAsync(proposals[0], default);
        Assert.Equal(
            [
                (HistoryStepKind.Proposed, Actor.Portal.Name, Actor.Portal.Office, null),
                (HistoryStepKind.Rejected, s_first.Name, s_first.Office, "日期有误。"),
                (HistoryStepKind.TakenBack, s_first.Name, s_first.Office, null),
                (HistoryStepKind.Amended, s_second.Name, s_second.Office, (string?)null),
            ],
            history!.Steps.Select(step => (step.Kind, step.By, step.Office, step.Reason))
        );
        Assert.NotNull(history.Fact);
        using var visitor = new Visitor(portal.Portal);
        await visitor.EnterAsync("history-reader", PortalRoles.Official);
        foreach (var (lang, taken) in new[] { ("zh", "撤销决定，重新待审"), ("en", "Decision taken back") })
        {
            using var chosen = await visitor.GetAsync($"/account/language/{lang}");
            var page = WebUtility.HtmlDecode(await visitor.ReadAsync($"/staff/review/{proposals[0]}"));
            Assert.Contains(taken, page, StringComparison.Ordinal);
            Assert.Contains("日期有误。", page, StringComparison.Ordinal);
            Assert.Contains("second-hand", page, StringComparison.Ordinal);
            Assert.Contains(lang == "zh" ? "上栗" : "Shangli", page, StringComparison.Ordinal);
            Assert.Matches($"<del>[^<]*{read.Date![..4]}[^<]*</del>", page);
            Assert.Matches("<ins>[^<]*2029[^<]*</ins>", page);
        }
    }

    [Fact]
    public async Task News_that_was_read_by_the_portal_names_the_release_that_read_it()
    {
        await using var db = portal.Database();
        var seeded = await db
            .Proposals.Where(one => one.OriginalId == null && one.Status == ProposalStatus.Accepted)
            .OrderBy(one => one.Id)
            .Select(one => one.Id)
            .FirstAsync();
        var history = await Reader.FindAsync(seeded, default);
        Assert.Matches(@"^\d+\.\d+\.\d+", history!.Steps[0].Reader);
        Assert.Equal(HistoryStepKind.Accepted, history.Steps[^1].Kind);
    }

    [Fact]
    public async Task A_copy_that_followed_its_original_says_so()
    {
        await using var db = portal.Database();
        var store = new DocumentStore(db, TimeProvider.System);
        await store.StoreAsync([News.Report("甲报", 731, "2028-03-02")], Actor.Portal, default);
        var original = await db
            .Proposals.OrderBy(one => one.Id)
            .LastAsync(one => one.Kind == ProposalKind.TimelineEvent);
        await new ProposalDesk(db, TimeProvider.System).AcceptAsync(
            original.Id,
            ProposalDecision.AsRead,
            s_first,
            default
        );
        await store.StoreAsync([News.Report("乙报", 731, "2028-03-02")], Actor.Portal, default);
        var copy = await db.Proposals.Where(one => one.OriginalId == original.Id).Select(one => one.Id).SingleAsync();
        var steps = (await Reader.FindAsync(copy, default))!.Steps;
        Assert.Equal([HistoryStepKind.Proposed, HistoryStepKind.Merged], steps.Select(step => step.Kind));
        Assert.Equal("importer", steps[^1].By);
    }

    [Fact]
    public async Task The_page_asks_few_questions_and_an_unknown_number_is_not_found()
    {
        var (_, proposals) = await LyingNews.StoreAsync(portal, LyingNews.Event("两县会商渡口", LyingNews.Day()));
        portal.Portal.Queries.Reset();
        await Reader.FindAsync(proposals[0], default);
        Assert.InRange(portal.Portal.Queries.Commands.Count, 1, 6);
        using var visitor = new Visitor(portal.Portal);
        await visitor.EnterAsync("history-unknown", PortalRoles.Official);
        using var missing = await visitor.GetAsync("/staff/review/999999999");
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }

    private HistoryReader Reader =>
        portal.Portal.Services.CreateScope().ServiceProvider.GetRequiredService<HistoryReader>();
}
