using HunanJiangxi.Data.Auditing;
using HunanJiangxi.Data.Checking;
using HunanJiangxi.Domain.Drafts;
using HunanJiangxi.Domain.Milestones;
using HunanJiangxi.Domain.Zone;
using HunanJiangxi.Tests.Shared;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Tests.Drafts;

public sealed class DeliverableDraftTests(PortalFixture portal) : DraftWork(portal), IClassFixture<PortalFixture>
{
    private static readonly DraftPerson s_neighbour = new("neighbour", "shangli", "360322");

    [Fact]
    public async Task What_is_to_be_delivered_is_public_with_its_agreement_and_proven_by_what_proves_that()
    {
        var patrol = Patrol("联合巡护边界山林");
        var quote = await QuoteAsync();
        var record = Whole("两地护林联防新协议", "Watching the woods") with { Quotes = [quote], Milestones = [patrol] };

        var slug = await PublishAsync(await SubmittedAsync(record));

        var zh = await Portal.PageAsync($"/zh/agreements/{slug}");
        Assert.Contains("联合巡护边界山林", zh, StringComparison.Ordinal);
        Assert.Contains("每年一次", zh, StringComparison.Ordinal);
        Assert.Contains("each year", await Portal.PageAsync($"/en/agreements/{slug}"), StringComparison.Ordinal);
        await using var db = Portal.Database();
        var milestone = await FindAsync(db, patrol.Slug);
        Assert.Equal(["liuyang", "shangli"], milestone.Parties.Select(party => party.Slug).Order());
        Assert.Equal(("2026", Recurrence.Yearly), (milestone.Due!.ToString(), milestone.Recurrence));
        Assert.Equal(quote.Words, Assert.Single(milestone.Evidence).Quote);
        Assert.NotNull(milestone.SourceId);
        Assert.Empty(await new DataCheck(db).FaultsAsync(default));
    }

    [Fact]
    public async Task A_correction_leaves_how_far_it_has_come_since_the_draft_was_begun()
    {
        var patrol = Patrol("联合巡护水库");
        var slug = await PublishAsync(
            await SubmittedAsync(Whole("两地水库联防协议", null) with { Milestones = [patrol] })
        );
        var agreement = await AgreementAsync(slug);
        var draft = await WithAsync(desk => desk.CorrectAsync(agreement, s_officer, default));
        await DoneByAllAsync(patrol.Slug);
        var seen = await SeenAsync(draft);
        var corrected = seen.Record.Milestones[0] with { TitleEn = "Patrols of the reservoir" };
        var saved = await WithAsync(desk =>
            desk.SaveAsync(seen, seen.Record with { Milestones = [corrected] }, s_officer, default)
        );
        await WithAsync(desk => desk.SubmitAsync(saved.Seen, s_officer, default));

        await PublishAsync(draft);

        await using var db = Portal.Database();
        var milestone = await FindAsync(db, patrol.Slug);
        Assert.Equal(
            ("Patrols of the reservoir", "2027", 2),
            (milestone.Title.En, milestone.Due!.ToString(), milestone.Occurrence)
        );
    }

    [Fact]
    public async Task A_published_deliverable_stays_and_no_office_releases_another()
    {
        var patrol = Patrol("联合巡护古道");
        var slug = await PublishAsync(
            await SubmittedAsync(Whole("两地古道保护协议", null) with { Milestones = [patrol] })
        );
        var agreement = await AgreementAsync(slug);
        var draft = await WithAsync(desk => desk.CorrectAsync(agreement, s_officer, default));
        var seen = await SeenAsync(draft);
        var alone = seen.Record.Milestones[0] with { Parties = ["liuyang"] };

        await RefusedAsync(
            "draft.foreign",
            desk => desk.SaveAsync(seen, seen.Record with { Milestones = [alone] }, s_officer, default)
        );
        await RefusedAsync(
            "draft.foreign",
            desk => desk.SaveAsync(seen, seen.Record with { Milestones = [] }, s_officer, default)
        );
        var released = seen.Record.Milestones[0] with { Parties = ["liuyang"] };
        var saved = await WithAsync(desk =>
            desk.SaveAsync(seen, seen.Record with { Milestones = [released] }, s_neighbour, default)
        );
        Assert.Equal(["liuyang"], saved.Seen.Record.Milestones[0].Parties);
    }

    [Fact]
    public async Task A_deliverable_of_another_agreement_is_not_taken_over()
    {
        var patrol = Patrol("联合巡护河道");
        await PublishAsync(await SubmittedAsync(Whole("两地河道联防协议", null) with { Milestones = [patrol] }));
        var thief = await SubmittedAsync(Whole("两地河道疏浚协议", null) with { Milestones = [patrol] });
        var seen = await SeenAsync(thief);

        await RefusedAsync("slug.taken", desk => desk.PublishAsync(seen, s_publisher, default));
    }

    private static DraftMilestone Patrol(string title) =>
        DraftMilestone.New() with
        {
            TitleZh = title,
            Due = "2026",
            Recurrence = Recurrence.Yearly,
            Parties = ["liuyang", "shangli"],
        };

    private static Task<Milestone> FindAsync(HunanJiangxi.Data.PortalDb db, string slug) =>
        db
            .Milestones.Include(one => one.Agreement)
            .Include(one => one.Parties)
            .Include(one => one.Reports)
            .Include(one => one.Evidence)
            .AsSplitQuery()
            .SingleAsync(one => one.Slug == slug);

    private async Task DoneByAllAsync(string slug)
    {
        await using var db = Portal.Database();
        db.Actor = new Actor("test", "liuyang");
        var milestone = await FindAsync(db, slug);
        foreach (var party in milestone.Parties.ToList())
        {
            milestone.Report(
                party,
                MilestoneStatus.Done,
                "巡护记录",
                new OfficeScope(party.Slug, party.UnitCode),
                TimeProvider.System.GetUtcNow()
            );
        }

        await db.SaveChangesAsync();
    }
}
