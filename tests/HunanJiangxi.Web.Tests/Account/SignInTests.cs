using System.Net;
using HunanJiangxi.Data.Accounts;
using HunanJiangxi.Tests.Shared;
using HunanJiangxi.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HunanJiangxi.Web.Tests.Account;

[Collection(DeskCollection.Name)]
public sealed class SignInTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task The_desk_asks_for_a_sign_in_and_comes_back_to_it()
    {
        using var visitor = new Visitor(portal.Portal);
        await visitor.OpenAccountAsync("reader", PortalRoles.Official);
        using var asked = await visitor.GetAsync("/staff/review?kind=agreement");
        var login = new Uri(portal.Portal.Address, asked.Headers.Location!);
        using var signedIn = await visitor.SignInAsync("reader", query: login.Query);

        Assert.Equal("/account/login", login.AbsolutePath);
        Assert.True(HttpStatusCode.Redirect == signedIn.StatusCode, await signedIn.Content.ReadAsStringAsync());
        Assert.Equal(
            "/staff/review?kind=agreement",
            new Uri(portal.Portal.Address, signedIn.Headers.Location!).PathAndQuery
        );
    }

    [Fact]
    public async Task Every_address_under_staff_asks_for_a_permission()
    {
        var endpoints = portal.Portal.Services.GetRequiredService<EndpointDataSource>().Endpoints;
        var staff = endpoints
            .OfType<RouteEndpoint>()
            .Where(endpoint =>
                endpoint.RoutePattern.RawText?.TrimStart('/').StartsWith("staff", StringComparison.Ordinal) == true
            )
            .ToList();

        Assert.NotEmpty(staff);
        Assert.All(
            staff,
            endpoint =>
                Assert.Contains(
                    endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>(),
                    need => PortalPolicies.All.Contains(need.Policy!, StringComparer.Ordinal)
                )
        );
        using var visitor = new Visitor(portal.Portal);
        using var unknown = await visitor.GetAsync("/staff/nothing-here");
        Assert.NotEqual(HttpStatusCode.OK, unknown.StatusCode);
    }

    [Fact]
    public async Task An_account_without_a_role_is_turned_away()
    {
        using var visitor = new Visitor(portal.Portal);
        await visitor.OpenAccountAsync("nobody");
        using var signedIn = await visitor.SignInAsync("nobody");
        using var turnedAway = await visitor.GetAsync("/staff/review");

        Assert.StartsWith(
            "/account/denied",
            new Uri(portal.Portal.Address, turnedAway.Headers.Location!).AbsolutePath,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_name_get_the_same_answer()
    {
        using var visitor = new Visitor(portal.Portal);
        await visitor.OpenAccountAsync("known", PortalRoles.Official);
        using var wrong = await visitor.SignInAsync("known", "not the password at all");
        using var unknown = await visitor.SignInAsync("unknown", "not the password at all");

        const string Answer = "用户名或密码不正确。";
        Assert.Contains(Answer, await wrong.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains(Answer, await unknown.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Five_wrong_passwords_close_the_account_for_a_while()
    {
        using var visitor = new Visitor(portal.Portal);
        await visitor.OpenAccountAsync("guessed", PortalRoles.Official);
        for (var attempt = 0; attempt < 5; attempt++)
        {
            (await visitor.SignInAsync("guessed", $"wrong guess number {attempt}")).Dispose();
        }

        using var right = await visitor.SignInAsync("guessed");
        Assert.Contains("15 分钟", await right.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        using var visitor = new Visitor(portal.Portal);
        await visitor.OpenAccountAsync("forged", PortalRoles.Official);
        using var login = await visitor.PostAsync(
            "/account/login",
            KeyValuePair.Create("_handler", "login"),
            KeyValuePair.Create("Form.UserName", "forged"),
            KeyValuePair.Create("Form.Password", Visitor.Password)
        );
        using var signedIn = await visitor.SignInAsync("forged");
        using var logout = await visitor.PostAsync("/account/logout", KeyValuePair.Create("left", "1"));

        Assert.Equal(HttpStatusCode.BadRequest, login.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, logout.StatusCode);
    }

    [Fact]
    public async Task Leaving_ends_the_sign_in()
    {
        using var visitor = new Visitor(portal.Portal);
        await visitor.OpenAccountAsync("leaver", PortalRoles.Official);
        using var signedIn = await visitor.SignInAsync("leaver");
        var cookie = Assert.Single(
            visitor.Cookies.GetCookies(portal.Portal.Address),
            known => known.Name == "portal-sign-in"
        );
        Assert.True(cookie.HttpOnly);
        using var page = await visitor.GetAsync("/staff/review");
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);

        using var leaving = await visitor.LeaveAsync();
        using var after = await visitor.GetAsync("/staff/review");
        Assert.Equal(HttpStatusCode.Redirect, leaving.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, after.StatusCode);
    }

    [Theory]
    [InlineData("zh", "登录")]
    [InlineData("en", "Sign in")]
    public async Task The_language_is_remembered(string language, string expected)
    {
        using var visitor = new Visitor(portal.Portal);
        using var chosen = await visitor.GetAsync($"/account/language/{language}?return=/account/login");

        Assert.Equal("/account/login", chosen.Headers.Location!.OriginalString);
        Assert.Contains($"<h1>{expected}</h1>", await visitor.ReadAsync("/account/login"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Public_pages_carry_no_cookie_and_the_keys_lie_in_the_database()
    {
        using var visitor = new Visitor(portal.Portal);
        using var page = await visitor.GetAsync("/zh");
        using var login = await visitor.GetAsync("/account/login");

        Assert.False(page.Headers.Contains("Set-Cookie"));
        Assert.True(login.Headers.Contains("Set-Cookie"));
        await using var db = portal.Database();
        Assert.NotEmpty(await db.ProtectionKeys.ToListAsync());
    }

    [Theory]
    [InlineData("/staff/review?kind=reading", "/staff/review?kind=reading")]
    [InlineData("//elsewhere.example/", "/staff/review")]
    [InlineData("/\\elsewhere.example", "/staff/review")]
    [InlineData("/\t/elsewhere.example", "/staff/review")]
    [InlineData("https://elsewhere.example", "/staff/review")]
    [InlineData(null, "/staff/review")]
    public void A_sign_in_returns_only_into_the_portal(string? asked, string expected) =>
        Assert.Equal(expected, AccountAddresses.ReturnOrDesk(asked));
}
