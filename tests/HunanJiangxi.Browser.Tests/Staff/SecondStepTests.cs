using HunanJiangxi.Data.Accounts;
using HunanJiangxi.Web.Security;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace HunanJiangxi.Browser.Tests.Staff;

/// <summary>A passkey from making it to signing in with it; only a browser has the device that keeps it.</summary>
[Collection(StaffCollection.Name)]
public sealed class SecondStepTests(BrowserFixture browser)
{
    private const string Password = "nine kettles on the ridge";

    [Fact]
    public Task A_passkey_is_added_and_signs_in_without_a_password() =>
        Visit.RunAsync(
            browser,
            new Visitor(),
            async visit =>
            {
                await OpenAccountAsync("passkey.holder", PortalRoles.Official);
                var page = visit.Page;
                await AddAuthenticatorAsync(page);
                // a passkey belongs to a name, not to a number of the network
                await page.GotoAsync(Address("/account/login?return=/account/second-step"));
                await page.Locator("[name='Form.UserName']").FillAsync("passkey.holder");
                await page.Locator("[name='Form.Password']").FillAsync(Password);
                await page.Locator("main button[type=submit]").ClickAsync();
                await Assertions.Expect(page.Locator("svg.account-qr")).ToBeVisibleAsync();
                await Accessibility.DemandAsync(page);

                await page.Locator("[data-passkey-start]").ClickAsync();
                await Assertions.Expect(page.Locator(".desk-done")).ToBeVisibleAsync();
                await Assertions.Expect(page.Locator("button[name='Passkey.Id']")).ToHaveCountAsync(1);

                await page.Context.ClearCookiesAsync();
                await page.GotoAsync(Address("/account/login?return=/account/sessions"));
                await page.Locator("[data-passkey-start]").ClickAsync();
                await Assertions.Expect(page.Locator(".account-tag")).ToBeVisibleAsync();
                await Accessibility.DemandAsync(page);
            }
        );

    [Theory]
    [InlineData("zh", 1280)]
    [InlineData("en", 390)]
    public Task Accounts_are_looked_after_at_any_width_and_by_any_aid(string language, int width) =>
        Visit.RunAsync(
            browser,
            new Visitor(width),
            async visit =>
            {
                var name = $"administrator.{language}";
                await OpenAccountAsync(name, PortalRoles.Administrator);
                var page = visit.Page;
                await page.GotoAsync($"/account/language/{language}?return=/account/login?return=/staff/accounts");
                await page.GotoAsync("/account/login?return=/staff/accounts");
                await page.Locator("[name='Form.UserName']").FillAsync(name);
                await page.Locator("[name='Form.Password']").FillAsync(Password);
                await page.Locator("main button[type=submit]").ClickAsync();
                await Assertions.Expect(page.Locator(".account-table")).ToBeVisibleAsync();
                await LookAsync(page);

                await page.Locator($".account-table a:text-is('{name}')").ClickAsync();
                await Assertions.Expect(page.Locator(".account-columns")).ToBeVisibleAsync();
                await LookAsync(page);
                await page.GotoAsync("/staff/accounts/new");
                await LookAsync(page);
                foreach (var own in new[] { "sessions", "second-step", "password", "data" })
                {
                    await page.GotoAsync($"/account/{own}");
                    await LookAsync(page);
                }

                Assert.Empty(visit.Faults);
            }
        );

    private static async Task LookAsync(IPage page)
    {
        await Accessibility.DemandAsync(page);
        Assert.Empty(await Layout.OverflowAsync(page));
    }

    /// <summary>A device with a fingerprint reader that always knows its owner.</summary>
    private static async Task AddAuthenticatorAsync(IPage page)
    {
        var devices = await page.Context.NewCDPSessionAsync(page);
        await devices.SendAsync("WebAuthn.enable");
        await devices.SendAsync(
            "WebAuthn.addVirtualAuthenticator",
            new Dictionary<string, object>
            {
                ["options"] = new Dictionary<string, object>
                {
                    ["protocol"] = "ctap2",
                    ["transport"] = "internal",
                    ["hasResidentKey"] = true,
                    ["hasUserVerification"] = true,
                    ["isUserVerified"] = true,
                    ["automaticPresenceSimulation"] = true,
                },
            }
        );
    }

    private string Address(string path) => $"http://localhost:{browser.Portal.Address.Port}{path}";

    private async Task OpenAccountAsync(string name, string role)
    {
        await using var scope = browser.Portal.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<AccountBook>();
        await accounts.EnsureRolesAsync();
        var office = (await accounts.OfficesAsync(CancellationToken.None)).Single(known => known.Slug == "liuyang");
        var account = new NewAccount(name, name, office.Id, Password) { Roles = [role] };
        Assert.True((await accounts.OpenAsync(account, CancellationToken.None)).Succeeded);
    }
}
