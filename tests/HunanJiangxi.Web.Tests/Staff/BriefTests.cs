using System.Net;
using HunanJiangxi.Data.Accounts;
using HunanJiangxi.Domain.Agreements;
using HunanJiangxi.Domain.Milestones;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Tests.Shared;
using HunanJiangxi.Web.Tests.Account;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HunanJiangxi.Web.Tests.Staff;

[Collection(DeskCollection.Name)]
public sealed class BriefTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Theory]
    [InlineData("zh", "浏阳市合作简报", "尚未报告")]
    [InlineData("en", "Liuyang City: cooperation brief", "nothing yet")]
    public async Task A_brief_holds_what_is_in_force_each_partys_word_and_numbered_sources(
        string language,
        string heading,
        string silent
    )
    {
        var (_, running) = await Deliverables.AddAsync(portal, PartialDate.Parse("2031"));
        var (_, over) = await Deliverables.AddAsync(portal, PartialDate.Parse("2021"));
        await SignAsync(running, "2031");
        await SignAsync(over, "2021");
        using var visitor = new Visitor(portal.Portal);
        await visitor.EnterAsync($"brief-{language}", PortalRoles.Official);
        using var chosen = await visitor.GetAsync($"/account/language/{language}");
        var choices = await visitor.ReadAsync("/staff/brief");
        await visitor.ReadAsync("/staff/brief/liuyang");
        portal.Portal.Queries.Reset();

        var page = await visitor.ReadAsync("/staff/brief/liuyang");

        Assert.InRange(portal.Portal.Queries.Commands.Count, 1, 8);
        Assert.Contains("staff/brief/shangli", choices, StringComparison.Ordinal);
        Assert.Contains($"<h1>{heading}</h1>", page, StringComparison.Ordinal);
        Assert.Contains($"/{language}/agreements/{running}", page, StringComparison.Ordinal);
        Assert.DoesNotContain(over, page, StringComparison.Ordinal);
        Assert.Contains(silent, page, StringComparison.Ordinal);
        Assert.Contains("href=\"staff/brief/liuyang#source-1\"", page, StringComparison.Ordinal);
        Assert.Contains("id=\"source-1\"", page, StringComparison.Ordinal);
        using var missing = await visitor.GetAsync("/staff/brief/no-such-county");
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }

    private async Task SignAsync(string slug, string until)
    {
        await using var db = portal.Database();
        var agreement = await db.Agreements.SingleAsync(one => one.Slug == slug);
        agreement.Date(PartialDate.Parse("2019"), PartialDate.Parse("2019"), PartialDate.Parse(until));
        await db.SaveChangesAsync();
    }
}
