using HunanJiangxi.Data.Accounts;
using HunanJiangxi.Data.Auditing;
using HunanJiangxi.Domain.Agreements;
using HunanJiangxi.Domain.Milestones;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Domain.Zone;
using HunanJiangxi.Tests.Shared;
using HunanJiangxi.Web.Staff.Workspace;
using HunanJiangxi.Web.Tests.Account;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HunanJiangxi.Web.Tests.Staff;

[Collection(DeskCollection.Name)]
public sealed class WorkspaceTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private static readonly DateTimeOffset s_now = new(2026, 12, 1, 2, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("zh", "工作台")]
    [InlineData("en", "Workspace")]
    public async Task An_official_finds_the_own_countys_agreements_and_no_others(string language, string title)
    {
        await using var db = portal.Database();
        var (own, other) = (await AgreementAsync(db, "liuyang"), await AgreementAsync(db, "shangli"));
        using var visitor = new Visitor(portal.Portal);
        await visitor.EnterAsync("county-official", PortalRoles.Official);
        using var chosen = await visitor.GetAsync($"/account/language/{language}");
        var page = await visitor.ReadAsync("/staff");

        Assert.Contains($"<h1>{title}</h1>", page, StringComparison.Ordinal);
        Assert.Contains($"/{language}/agreements/{own}\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain(other, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Changes_by_others_since_the_last_visit_are_shown_and_the_own_are_not()
    {
        await using var db = portal.Database();
        var slug = await AgreementAsync(db, "liuyang");
        await RenameAsync("somebody-else", slug);
        await RenameAsync("me", slug);
        var work = await ReadAsync(TimeProvider.System.GetUtcNow().AddHours(-1), TimeProvider.System.GetUtcNow());
        var later = await ReadAsync(TimeProvider.System.GetUtcNow().AddMinutes(1), TimeProvider.System.GetUtcNow());

        var people = work.Changes.Where(change => change.Key == slug).Select(change => change.Person).ToList();
        Assert.Contains("somebody-else", people);
        Assert.DoesNotContain("me", people);
        Assert.Contains(work.Everywhere.Counts, one => one.Record == nameof(Agreement));
        Assert.Empty(later.Changes);
    }

    [Fact]
    public async Task A_visit_is_remembered_and_coming_back_at_once_is_the_same_visit()
    {
        using var visitor = new Visitor(portal.Portal);
        await visitor.OpenAccountAsync("returning", PortalRoles.Official);
        await using var db = portal.Database();
        var user = (await db.Users.SingleAsync(known => known.UserName == "returning")).Id;

        Assert.Null(await VisitAsync(s_now));
        Assert.Null(await VisitAsync(s_now.AddMinutes(10)));
        Assert.Equal(s_now.AddMinutes(10), await VisitAsync(s_now.AddDays(1)));
        Assert.Equal(s_now.AddMinutes(10), await VisitAsync(s_now.AddDays(1).AddMinutes(5)));

        async Task<DateTimeOffset?> VisitAsync(DateTimeOffset now)
        {
            await using var scope = portal.Portal.Services.CreateAsyncScope();
            return await scope
                .ServiceProvider.GetRequiredService<WorkspaceReader>()
                .VisitAsync(user, now, CancellationToken.None);
        }
    }

    [Fact]
    public async Task Open_milestones_come_by_their_due_date_and_say_which_are_overdue()
    {
        await using var db = portal.Database();
        var liuyang = await db.Organisations.SingleAsync(body => body.Slug == "liuyang");
        foreach (
            var (due, status) in new[]
            {
                ("2026-11", MilestoneStatus.UnderWay),
                ("2026-12", MilestoneStatus.Planned),
                ("2020", MilestoneStatus.Done),
            }
        )
        {
            var title = new BilingualText($"节点 {due}", $"Milestone {due}");
            var milestone = new Milestone($"milestone-{due}", title, status, await db.Programmes.FirstAsync());
            milestone.Date(PartialDate.Parse(due), null);
            milestone.AnsweredBy(liuyang);
            milestone.VouchBy(await db.NamedSources.FirstAsync());
            db.Add(milestone);
        }

        await db.SaveChangesAsync();
        var work = await ReadAsync(null, s_now);

        Assert.DoesNotContain(work.Milestones, one => one.Slug == "milestone-2020");
        Assert.True(work.Milestones.Single(one => one.Slug == "milestone-2026-11").IsOverdue(work.Today));
        Assert.False(work.Milestones.Single(one => one.Slug == "milestone-2026-12").IsOverdue(work.Today));
    }

    private async Task<OwnWork> ReadAsync(DateTimeOffset? since, DateTimeOffset now)
    {
        await using var scope = portal.Portal.Services.CreateAsyncScope();
        await using var db = portal.Database();
        var unit = await db
            .Organisations.Where(body => body.Slug == "liuyang")
            .Select(body => body.UnitCode)
            .SingleAsync();
        return await scope
            .ServiceProvider.GetRequiredService<WorkspaceReader>()
            .ReadAsync(
                new OfficeScope("liuyang", unit),
                new Actor("me", "liuyang"),
                since,
                now,
                CancellationToken.None
            );
    }

    private async Task RenameAsync(string person, string slug)
    {
        await using var db = portal.Database();
        db.Actor = new Actor(person, "shangli");
        var agreement = await db.Agreements.SingleAsync(known => known.Slug == slug);
        agreement.Rename(new BilingualText($"由 {person} 改名", $"Renamed by {person}"), null);
        await db.SaveChangesAsync();
    }

    private static async Task<string> AgreementAsync(Data.PortalDb db, string party)
    {
        var slug = $"of-{party}-{Guid.NewGuid():n}";
        var agreement = new Agreement(
            slug,
            new BilingualText("一项协议", "One agreement"),
            AgreementKind.Agreement,
            await db.Programmes.FirstAsync()
        );
        agreement.Date(PartialDate.Parse("2026-11-20"), null, null);
        agreement.JoinedBy(await db.Organisations.SingleAsync(body => body.Slug == party));
        agreement.VouchBy(await db.NamedSources.FirstAsync());
        db.Add(agreement);
        await db.SaveChangesAsync();
        return slug;
    }
}
