using System.Net;
using HunanJiangxi.Data.Accounts;
using HunanJiangxi.Tests.Shared;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Tests.Account;

/// <summary>Sign-ins lie in the database: every node knows them, and ending one ends it at once.</summary>
[Collection(DeskCollection.Name)]
public sealed class SessionTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Signing_out_one_device_leaves_the_others()
    {
        using var here = new Visitor(portal.Portal);
        using var there = new Visitor(portal.Portal);
        await here.OpenAccountAsync("two-devices", PortalRoles.Official);
        (await here.SignInAsync("two-devices")).Dispose();
        (await there.SignInAsync("two-devices")).Dispose();
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(there));

        var other = await NewestSessionAsync("two-devices");
        using var ended = await here.SubmitAsync("/account/sessions", ("_handler", "end"), ("Session", other));

        Assert.Contains("该设备已退出登录", await ended.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(there));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(here));
    }

    [Fact]
    public async Task Nobody_ends_somebody_elses_sign_in()
    {
        using var victim = new Visitor(portal.Portal);
        using var other = new Visitor(portal.Portal);
        await victim.EnterAsync("victim", PortalRoles.Official);
        await other.EnterAsync("meddler", PortalRoles.Official);
        var session = await NewestSessionAsync("victim");
        (await other.SubmitAsync("/account/sessions", ("_handler", "end"), ("Session", session))).Dispose();

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(victim));
    }

    [Fact]
    public async Task Two_nodes_agree_on_who_is_signed_in()
    {
        await using var second = new PortalHost(portal.Portal.ConnectionString);
        await second.StartAsync();
        using var here = new Visitor(portal.Portal);
        using var there = new Visitor(second);
        await here.EnterAsync("two-nodes", PortalRoles.Official);
        // one browser whose requests a proxy sends to either node
        there.Cookies.Add(second.Address, here.Cookies.GetCookies(portal.Portal.Address));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(there));

        using var elsewhere = new Visitor(second);
        await elsewhere.EnterAsync("two-nodes", PortalRoles.Official);
        (await elsewhere.SubmitAsync("/account/sessions", ("_handler", "end-all"))).Dispose();

        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(here));
        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(there));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(elsewhere));
    }

    [Fact]
    public async Task The_database_holds_no_key_that_opens_anything()
    {
        using var visitor = new Visitor(portal.Portal);
        await visitor.EnterAsync("keeper", PortalRoles.Official);
        await using var db = portal.Database();
        var session = await db.SignInSessions.SingleAsync(known => known.User.UserName == "keeper");

        Assert.Matches("^[0-9a-f]{64}$", session.KeyHash);
        Assert.DoesNotContain("keeper", System.Text.Encoding.UTF8.GetString(session.Ticket), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deactivated_account_is_out_at_the_next_request()
    {
        using var visitor = new Visitor(portal.Portal);
        await visitor.EnterAsync("leaves-office", PortalRoles.Official);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(visitor));
        await using (var db = portal.Database())
        {
            var now = TimeProvider.System.GetUtcNow();
            await db
                .Users.Where(user => user.UserName == "leaves-office")
                .ExecuteUpdateAsync(user => user.SetProperty(one => one.DeactivatedAt, now));
        }

        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(visitor));
        using var again = await visitor.SignInAsync("leaves-office");
        Assert.Contains("用户名或密码不正确", await again.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Changing_the_password_signs_the_other_devices_out()
    {
        const string Next = "eleven quiet lanterns uphill";
        using var here = new Visitor(portal.Portal);
        using var there = new Visitor(portal.Portal);
        await here.EnterAsync("changes", PortalRoles.Official);
        await there.EnterAsync("changes", PortalRoles.Official);
        using var changed = await here.SubmitAsync(
            "/account/password",
            ("Form.Current", Visitor.Password),
            ("Form.New", Next),
            ("Form.Again", Next)
        );

        Assert.Contains("密码已修改", await changed.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(there));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(here));
    }

    [Fact]
    public async Task A_common_password_is_refused_with_the_reason()
    {
        using var visitor = new Visitor(portal.Portal);
        await visitor.EnterAsync("commoner", PortalRoles.Official);
        using var refused = await visitor.SubmitAsync(
            "/account/password",
            ("Form.Current", Visitor.Password),
            ("Form.New", "Jiangxi-Hunan-2026"),
            ("Form.Again", "Jiangxi-Hunan-2026")
        );

        Assert.Contains("太容易被猜到", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Guessing_from_one_address_is_slowed_on_every_account()
    {
        var settings = new Dictionary<string, string> { ["SignIn:FailuresPerAddress"] = "3" };
        await using var strict = new PortalHost(await TestServer.CopyAsync(), settings);
        await strict.StartAsync();
        using var visitor = new Visitor(strict);
        await visitor.OpenAccountAsync("sprayed", PortalRoles.Official);
        (await visitor.SignInAsync("sprayed")).Dispose();
        for (var account = 0; account < 3; account++)
        {
            using var wrong = await visitor.SignInAsync($"account-{account}", "the same guess every time");
            Assert.Equal(HttpStatusCode.OK, wrong.StatusCode);
        }

        using var refused = await visitor.SignInAsync("sprayed");
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.True(refused.Headers.RetryAfter!.Delta > TimeSpan.FromMinutes(10));
        await using var db = strict.Database();
        await db.SignInAttempts.ExecuteDeleteAsync();
        using var later = await visitor.SignInAsync("sprayed");
        Assert.Equal(HttpStatusCode.Redirect, later.StatusCode);
    }

    [Theory]
    [InlineData("Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36", "Chrome · Windows")]
    [InlineData("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15) Version/18 Safari/605.1", "Safari · macOS")]
    [InlineData("something else", "")]
    public async Task A_device_is_known_by_browser_and_system(string agent, string expected)
    {
        using var visitor = new Visitor(portal.Portal);
        visitor.UserAgent = agent;
        var name = $"device-{expected.Length}";
        await visitor.OpenAccountAsync(name, PortalRoles.Official);
        (await visitor.SignInAsync(name)).Dispose();
        await using var db = portal.Database();

        Assert.Equal(expected, (await db.SignInSessions.SingleAsync(known => known.User.UserName == name)).Device);
    }

    private static async Task<HttpStatusCode> StatusAsync(Visitor visitor)
    {
        using var answer = await visitor.GetAsync("/account/sessions");
        return answer.StatusCode;
    }

    private async Task<string> NewestSessionAsync(string name)
    {
        await using var db = portal.Database();
        var sessions = db.SignInSessions.Where(session => session.User.UserName == name);
        return (await sessions.OrderByDescending(session => session.CreatedAt).FirstAsync()).Id.ToString();
    }
}
