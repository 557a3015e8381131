using System.Net;
using HunanJiangxi.Data.Accounts;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Tests.Shared;
using HunanJiangxi.Web.Staff.Searches;
using HunanJiangxi.Web.Tests.Account;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Tests.Staff;

[Collection(DeskCollection.Name)]
public sealed class SavedSearchTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Page = "/staff/searches";

    [Theory]
    [InlineData("zh", "保存此查询", "逾期里程碑")]
    [InlineData("en", "Save this search", "What is overdue")]
    public async Task A_filtered_list_is_kept_found_renamed_and_removed(string language, string keep, string name)
    {
        using var visitor = new Visitor(portal.Portal);
        await visitor.EnterAsync($"searcher-{language}", PortalRoles.Official);
        using var chosen = await visitor.GetAsync($"/account/language/{language}");
        var list = await visitor.ReadAsync("/staff/milestones?view=overdue&after=2026-01-01_3");
        Assert.Contains($">{keep}</a>", list, StringComparison.Ordinal);
        var kept = SearchAddresses.Keep("staff/milestones?view=overdue&whose=&after=2026-01-01_3");

        using var saved = await visitor.SubmitAsync("/" + kept, ("Form.Name", name));
        var row = await RowAsync($"searcher-{language}");
        var workspace = await visitor.ReadAsync("/staff");
        using var renamed = await visitor.SubmitAsync(Page, ("_handler", $"rename-{row.Id}"), ("Form.Name", "二"));
        var after = await visitor.ReadAsync(Page);
        using var removed = await visitor.SubmitAsync(Page, ("_handler", $"remove-{row.Id}"));

        Assert.Equal(HttpStatusCode.OK, saved.StatusCode);
        Assert.Equal(("staff/milestones?view=overdue", name), (row.Address, row.Name));
        Assert.Contains(
            $"href=\"staff/milestones?view=overdue\" data-enhance-nav=\"false\">{name}</a>",
            workspace,
            StringComparison.Ordinal
        );
        Assert.Contains("href=\"staff/milestones?view=overdue\"", after, StringComparison.Ordinal);
        Assert.Contains(">二</a>", after, StringComparison.Ordinal);
        await using var db = portal.Database();
        Assert.False(await db.SavedSearches.AnyAsync(one => one.Id == row.Id));
    }

    [Fact]
    public async Task Nobody_changes_or_removes_anothers_search()
    {
        await using var db = portal.Database();
        var (owner, other) = (await UserAsync("search-owner"), await UserAsync("search-other"));
        var book = new SearchBook(db, TimeProvider.System);
        await book.SaveAsync(owner, "mine", "staff/register?q=水", default);
        var row = Assert.Single(await book.OfAsync(owner, default));

        await book.RemoveAsync(other, row.Id, default);
        var broken = await Assert.ThrowsAsync<RuleViolationException>(() =>
            book.RenameAsync(other, row.Id, "yours", default)
        );

        Assert.Equal("search.gone", broken.Rule);
        Assert.Empty(await book.OfAsync(other, default));
        Assert.Equal("mine", Assert.Single(await book.OfAsync(owner, default)).Name);
    }

    [Theory]
    [InlineData("search.address", "a", "https://elsewhere.example/staff/register")]
    [InlineData("search.address", "a", "staff/accounts?q=x")]
    [InlineData("search.address", "a", null)]
    [InlineData("search.name", "  ", "staff/register")]
    [InlineData("search.known", "twice", "staff/register")]
    public async Task What_cannot_be_kept_is_refused_with_its_rule(string rule, string name, string? address)
    {
        await using var db = portal.Database();
        var user = await UserAsync("search-refused");
        var book = new SearchBook(db, TimeProvider.System);
        if (rule == "search.known")
        {
            await book.SaveAsync(user, name, address, default);
        }

        var broken = await Assert.ThrowsAsync<RuleViolationException>(() =>
            book.SaveAsync(user, name, address, default)
        );

        Assert.Equal(rule, broken.Rule);
    }

    [Fact]
    public async Task A_person_keeps_fifty_and_not_one_more()
    {
        await using var db = portal.Database();
        var user = await UserAsync("search-most");
        var book = new SearchBook(db, TimeProvider.System);
        for (var number = 0; number < SavedSearch.Most; number++)
        {
            await book.SaveAsync(user, $"search {number}", "staff/register", default);
        }

        var broken = await Assert.ThrowsAsync<RuleViolationException>(() =>
            book.SaveAsync(user, "one more", "staff/register", default)
        );

        Assert.Equal("search.most", broken.Rule);
        Assert.Equal(SavedSearch.Most, (await book.OfAsync(user, default)).Count);
    }

    [Fact]
    public async Task The_workspace_and_the_searches_ask_the_database_little()
    {
        using var visitor = new Visitor(portal.Portal);
        await visitor.EnterAsync("searcher-counted", PortalRoles.Official);
        foreach (var (page, most) in new[] { (Page, 4), ("/staff", 15) })
        {
            await visitor.ReadAsync(page);
            portal.Portal.Queries.Reset();

            await visitor.ReadAsync(page);

            Assert.InRange(portal.Portal.Queries.Commands.Count, 1, most);
        }
    }

    private async Task<string> UserAsync(string name)
    {
        await using var db = portal.Database();
        if (!await db.Users.AnyAsync(user => user.UserName == name))
        {
            using var visitor = new Visitor(portal.Portal);
            await visitor.OpenAccountAsync(name, PortalRoles.Official);
        }

        return await db.Users.Where(user => user.UserName == name).Select(user => user.Id).SingleAsync();
    }

    private async Task<SavedSearch> RowAsync(string name)
    {
        await using var db = portal.Database();
        var user = await db.Users.SingleAsync(one => one.UserName == name);
        return await db.SavedSearches.SingleAsync(one => one.UserId == user.Id);
    }
}
