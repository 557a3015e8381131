using System.Net;
using System.Text.RegularExpressions;
using HunanJiangxi.Data.Accounts;
using HunanJiangxi.Tests.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HunanJiangxi.Web.Tests.Account;

/// <summary>A portal whose administrators and publishers need a second step, as it is when nobody says otherwise.</summary>
[Collection(DeskCollection.Name)]
public sealed partial class SecondStepTests : IAsyncLifetime
{
    private PortalHost _portal = null!;

    public async Task InitializeAsync()
    {
        var settings = new Dictionary<string, string> { ["SignIn:SecondStepFor"] = "administrator,publisher" };
        _portal = new PortalHost(await TestServer.CopyAsync(), settings);
        await _portal.StartAsync();
    }

    public async Task DisposeAsync() => await _portal.DisposeAsync();

    [Fact]
    public async Task A_publisher_sets_up_codes_before_the_desk_and_signs_in_with_them()
    {
        using var visitor = new Visitor(_portal);
        await visitor.OpenAccountAsync("careful", PortalRoles.Publisher);
        (await visitor.SignInAsync("careful")).Dispose();
        using var held = await visitor.GetAsync("/staff/review");
        Assert.EndsWith("/account/second-step", held.Headers.Location!.OriginalString, StringComparison.Ordinal);

        var page = await visitor.ReadAsync("/account/second-step");
        Assert.Contains("account-qr", page, StringComparison.Ordinal);
        var key = Key().Match(page).Groups[1].Value;
        using var wrong = await EnterAsync(visitor, "000000");
        Assert.Contains("验证码不正确", await wrong.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var enabled = await EnterAsync(visitor, OneTimeCode.Of(key));
        var shown = await enabled.Content.ReadAsStringAsync();
        var recovery = RecoveryCode().Matches(shown).Select(code => code.Groups[1].Value).ToList();
        Assert.Equal(10, recovery.Count);
        using var desk = await visitor.GetAsync("/staff/review");
        Assert.Equal(HttpStatusCode.OK, desk.StatusCode);

        // the next sign-in asks for a code, and a recovery code works once
        using var first = new Visitor(_portal);
        await AskedForCodeAsync(first);
        using var byCode = await first.SubmitAsync("/account/verify", ("Form.Code", OneTimeCode.Of(key)));
        Assert.Equal(HttpStatusCode.Redirect, byCode.StatusCode);
        using var opened = await first.GetAsync("/staff/review");
        Assert.Equal(HttpStatusCode.OK, opened.StatusCode);
        using var second = new Visitor(_portal);
        await AskedForCodeAsync(second);
        using var byRecovery = await second.SubmitAsync("/account/verify", ("Form.Code", recovery[0]));
        Assert.Equal(HttpStatusCode.Redirect, byRecovery.StatusCode);
        using var third = new Visitor(_portal);
        await AskedForCodeAsync(third);
        using var again = await third.SubmitAsync("/account/verify", ("Form.Code", recovery[0]));
        Assert.Contains("验证码不正确", await again.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        await using var db = _portal.Database();
        Assert.Contains(
            await db.AuditEntries.Where(entry => entry.Record == "Account").Select(entry => entry.After).ToListAsync(),
            after => after!.Contains("SecondStepOn", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_password_alone_does_not_get_past_the_second_step()
    {
        using var visitor = new Visitor(_portal);
        await visitor.OpenAccountAsync("half", PortalRoles.Publisher);
        await using (var scope = _portal.Services.CreateAsyncScope())
        {
            var users = scope.ServiceProvider.GetRequiredService<UserManager<PortalUser>>();
            var user = (await users.FindByNameAsync("half"))!;
            await users.ResetAuthenticatorKeyAsync(user);
            await users.SetTwoFactorEnabledAsync(user, true);
        }

        (await visitor.SignInAsync("half")).Dispose();
        using var desk = await visitor.GetAsync("/staff/review");
        Assert.Contains("/account/login", desk.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_official_may_do_without()
    {
        using var visitor = new Visitor(_portal);
        await visitor.OpenAccountAsync("reader", PortalRoles.Official);
        (await visitor.SignInAsync("reader")).Dispose();
        using var desk = await visitor.GetAsync("/staff/review");

        Assert.Equal(HttpStatusCode.OK, desk.StatusCode);
    }

    [Fact]
    public async Task A_passkey_ceremony_needs_the_pages_form_token()
    {
        using var visitor = new Visitor(_portal);
        using var refused = await visitor.PostAsync("/account/passkeys/sign-in");

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
    }

    private async Task AskedForCodeAsync(Visitor visitor)
    {
        using var asked = await visitor.SignInAsync("careful");
        Assert.Equal("/account/verify", new Uri(_portal.Address, asked.Headers.Location!).AbsolutePath);
    }

    private static Task<HttpResponseMessage> EnterAsync(Visitor visitor, string code) =>
        visitor.SubmitAsync("/account/second-step", ("_handler", "enable"), ("Form.Code", code));

    [GeneratedRegex("account-key\">([A-Z2-7]+)<", RegexOptions.None, 1000)]
    private static partial Regex Key();

    [GeneratedRegex("<li><code>([^<]+)</code></li>", RegexOptions.None, 1000)]
    private static partial Regex RecoveryCode();
}
