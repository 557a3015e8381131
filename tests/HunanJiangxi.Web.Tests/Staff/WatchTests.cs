using HunanJiangxi.Data.Accounts;
using HunanJiangxi.Data.Auditing;
using HunanJiangxi.Domain.Milestones;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Tests.Shared;
using HunanJiangxi.Web.Staff.Watches;
using HunanJiangxi.Web.Tests.Account;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Tests.Staff;

[Collection(DeskCollection.Name)]
public sealed class WatchTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Theory]
    [InlineData("zh", "已关注", "取消关注")]
    [InlineData("en", "You are watching", "Stop watching")]
    public async Task A_watched_record_is_listed_its_changes_are_in_the_workspace_and_it_can_be_left(
        string language,
        string watching,
        string leave
    )
    {
        var (slug, _) = await Deliverables.AddAsync(portal, PartialDate.Parse("2030"));
        using var visitor = new Visitor(portal.Portal);
        await visitor.EnterAsync($"watcher-{language}", PortalRoles.Official);
        using var chosen = await visitor.GetAsync($"/account/language/{language}");
        var record = await visitor.ReadAsync($"/staff/milestones/{slug}");
        Assert.Contains($"staff/watches?kind=Milestone&amp;slug={slug}", record, StringComparison.Ordinal);

        using var watched = await visitor.SubmitAsync($"/staff/watches?kind=Milestone&slug={slug}");
        Assert.Contains(watching, await watched.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await AdvanceAsync(slug);
        var workspace = await visitor.ReadAsync("/staff");
        var list = await visitor.ReadAsync("/staff/watches");
        using var left = await visitor.SubmitAsync("/staff/watches", ("_handler", $"leave-Milestone-{slug}"));
        var after = await visitor.ReadAsync("/staff/watches");

        Assert.Contains($"data-changed=\"{slug}\"", workspace, StringComparison.Ordinal);
        Assert.Contains($"data-watched=\"{slug}\"", list, StringComparison.Ordinal);
        Assert.Contains(leave, list, StringComparison.Ordinal);
        Assert.DoesNotContain(slug, after, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_watched_county_tells_of_its_agreements_and_a_watched_indicator_of_its_readings()
    {
        await using var db = portal.Database();
        var user = await UserAsync("watching-county");
        var book = new WatchBook(db, TimeProvider.System);
        await book.WatchAsync(user, WatchKind.County, "shangli", default);
        var reading = await db.Readings.Include(one => one.Indicator).OrderBy(one => one.Id).FirstAsync();
        await book.WatchAsync(user, WatchKind.Indicator, reading.Indicator.Slug, default);
        await book.WatchAsync(user, WatchKind.Indicator, reading.Indicator.Slug, default);
        var since = TimeProvider.System.GetUtcNow();
        var (own, _) = await Deliverables.AddAsync(portal, PartialDate.Parse("2030"));
        await AdvanceAsync(own);

        var changes = await book.ChangesAsync(user, "somebody", since, default);
        var ofReading = await book.ChangesAsync(user, "somebody", DateTimeOffset.MinValue, default);
        var byOneself = await book.ChangesAsync(user, "mover", since, default);

        Assert.Contains(changes, change => change.Key == own && change.Person == "mover");
        Assert.DoesNotContain(byOneself, change => change.Person == "mover");
        Assert.NotEmpty(ofReading);
        Assert.Equal(
            [WatchKind.Indicator, WatchKind.County],
            (await book.OfAsync(user, default)).Select(one => one.Kind)
        );
    }

    [Fact]
    public async Task What_is_not_in_the_register_is_not_watched()
    {
        await using var db = portal.Database();
        var book = new WatchBook(db, TimeProvider.System);
        var user = await UserAsync("watching-nothing");

        var broken = await Assert.ThrowsAsync<RuleViolationException>(() =>
            book.WatchAsync(user, WatchKind.Agreement, "no-such-agreement", default)
        );

        Assert.Equal("watch.reference", broken.Rule);
        Assert.Empty(await book.OfAsync(user, default));
    }

    private async Task AdvanceAsync(string slug)
    {
        await using var db = portal.Database();
        db.Actor = new Actor("mover", "shangli");
        var one = await db.Milestones.SingleAsync(known => known.Slug == slug);
        one.Advance(MilestoneStatus.UnderWay, null, null);
        await db.SaveChangesAsync();
    }

    private async Task<string> UserAsync(string name)
    {
        using var visitor = new Visitor(portal.Portal);
        await visitor.OpenAccountAsync(name, PortalRoles.Official);
        await using var db = portal.Database();
        return await db.Users.Where(user => user.UserName == name).Select(user => user.Id).SingleAsync();
    }
}
