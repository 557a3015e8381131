using System.Net;
using HunanJiangxi.Data.Accounts;
using HunanJiangxi.Tests.Shared;
using HunanJiangxi.Web.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HunanJiangxi.Web.Tests.Account;

[Collection(DeskCollection.Name)]
public sealed class SetupLinkTests : IAsyncLifetime
{
    private PortalHost _portal = null!;

    public async Task InitializeAsync()
    {
        _portal = new PortalHost(await TestServer.CopyAsync());
        await _portal.StartAsync();
    }

    public async Task DisposeAsync() => await _portal.DisposeAsync();

    [Fact]
    public async Task The_link_opens_one_administrator_and_no_second()
    {
        var path = $"/account/setup?token={await IssueAsync()}";
        using var first = new Visitor(_portal);
        using var second = new Visitor(_portal);
        using var opened = await first.SubmitAsync(path, Entries("wen.li"));

        Assert.Equal(HttpStatusCode.Redirect, opened.StatusCode);
        Assert.EndsWith("/staff/review", opened.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Contains("wen.li", await first.ReadAsync("/staff/review"), StringComparison.Ordinal);
        using var refused = await second.GetAsync(path);
        Assert.Equal(HttpStatusCode.Gone, refused.StatusCode);
        Assert.Null(await IssueAsync());

        await using var db = _portal.Database();
        var roles = await db
            .UserRoles.Join(db.Roles, link => link.RoleId, role => role.Id, (_, role) => role.Name)
            .ToListAsync();
        Assert.Equal([PortalRoles.Administrator, PortalRoles.Publisher], roles.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_refused_password_leaves_the_link_open()
    {
        var path = $"/account/setup?token={await IssueAsync()}";
        using var visitor = new Visitor(_portal);
        using var refused = await visitor.SubmitAsync(path, Entries("wen.li", password: "short"));

        Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
        Assert.Contains("12", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var opened = await visitor.SubmitAsync(path, Entries("wen.li"));
        Assert.Equal(HttpStatusCode.Redirect, opened.StatusCode);
    }

    [Fact]
    public async Task A_later_start_replaces_the_link()
    {
        var before = await IssueAsync();
        var after = await IssueAsync();
        using var visitor = new Visitor(_portal);
        using var old = await visitor.GetAsync($"/account/setup?token={before}");
        using var valid = await visitor.GetAsync($"/account/setup?token={after}");

        Assert.Equal(HttpStatusCode.Gone, old.StatusCode);
        Assert.Equal(HttpStatusCode.OK, valid.StatusCode);
    }

    [Fact]
    public async Task The_database_does_not_hold_the_token()
    {
        var token = await IssueAsync();
        await using var db = _portal.Database();

        var ticket = await db.SetupTickets.SingleAsync();
        Assert.Equal(64, ticket.TokenHash.Length);
        Assert.NotEqual(token, ticket.TokenHash);
    }

    private async Task<string?> IssueAsync()
    {
        await using var scope = _portal.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SetupLink>().IssueAsync(CancellationToken.None);
    }

    private (string Name, string Value)[] Entries(string name, string password = Visitor.Password)
    {
        using var db = _portal.Database();
        var office = db.Organisations.Single(organisation => organisation.Slug == "liuyang").Id;
        return
        [
            ("Form.UserName", name),
            ("Form.DisplayName", name),
            ("Form.Office", office.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            ("Form.Password", password),
            ("Form.Again", password),
        ];
    }
}
