using System.Text.RegularExpressions;
using HunanJiangxi.Data.Accounts;
using HunanJiangxi.Tests.Shared;
using Microsoft.Playwright;

namespace HunanJiangxi.Browser.Tests.Staff;

/// <summary>
/// A portal's first day, on a portal process of its own: the printed link, the second step, the first draft, and a server
/// that is killed while somebody writes.
/// </summary>
[Collection(StaffCollection.Name)]
public sealed class FirstDayTests(BrowserFixture browser)
{
    private const string Person = "first.person";
    private const string Password = "eleven ferries below the pass";

    [Theory]
    [InlineData("zh", "两步验证", "两地档案共查协议")]
    [InlineData("en", "second step", "Archives that both sides read")]
    public async Task From_the_printed_link_to_a_draft_that_outlives_the_server(
        string language,
        string required,
        string name
    )
    {
        await using var portal = await PortalProcess.StartAsync(await TestServer.CopyAsync());
        var visitor = new Visitor { Portal = portal.Address, Language = language };
        await Visit.RunAsync(
            browser,
            visitor,
            async visit =>
            {
                var page = visit.Page;
                await SetUpAsync(page, (await portal.InvitationAsync()).ToString(), language);
                var key = await ProveAsync(page, required);
                await MayRecordAsync(page);
                await SignInAsync(page, key);
                Assert.Empty(visit.Faults);

                await DraftSteps.BeginAsync(page);
                await DraftSteps.WriteAsync(page, "#part-PlaceEn", "On the bridge");
                await DraftSteps.WriteAsync(page, "#part-NameEn", name);
                await portal.KillAsync();
                var notice = page.Locator(".desk-lost");
                await Assertions.Expect(notice).ToBeVisibleAsync();
                await page.Locator("#part-SummaryEn").FillAsync("typed on a dead line");
                await portal.StartAsync();
                var reload = page.Locator("[data-reconnect=reload]");
                await Assertions.Expect(reload).ToBeVisibleAsync();
                await Assertions.Expect(page.Locator("#part-SummaryEn")).ToHaveValueAsync("typed on a dead line");
                await Accessibility.DemandAsync(page);
                await reload.FocusAsync();
                await page.Keyboard.PressAsync("Enter");

                await Assertions.Expect(notice).ToBeHiddenAsync();
                await Assertions.Expect(page.Locator("#part-NameEn")).ToHaveValueAsync(name);
                await Assertions.Expect(page.Locator("#part-PlaceEn")).ToHaveValueAsync("On the bridge");
                await DraftSteps.WriteAsync(page, "#part-SubjectWords", "written on after the restart");
            }
        );
    }

    private static async Task SetUpAsync(IPage page, string invitation, string language)
    {
        await page.GotoAsync(invitation);
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", new Regex($"^{language}"));
        await Accessibility.DemandAsync(page);
        await page.Locator("[name='Form.UserName']").FillAsync(Person);
        await page.Locator("[name='Form.DisplayName']").FillAsync("First Person");
        await page.Locator("[name='Form.Office']").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.Locator("[name='Form.Password']").FillAsync(Password);
        await page.Locator("[name='Form.Again']").FillAsync(Password);
        await page.Locator("main button[type=submit]").ClickAsync();
    }

    /// <summary>Whoever decides and administers gets nowhere without the second step.</summary>
    private static async Task<string> ProveAsync(IPage page, string required)
    {
        var shown = page.Locator(".account-key");
        await Assertions.Expect(shown).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".desk-lede")).ToContainTextAsync(required);
        await Accessibility.DemandAsync(page);
        var key = await shown.InnerTextAsync();
        await page.Locator("[name='Form.Code']").FillAsync(OneTimeCode.Of(key));
        await page.Locator("form:has([name='Form.Code']) button[type=submit]").ClickAsync();
        await Assertions.Expect(page.Locator(".account-codes li")).ToHaveCountAsync(10);
        return key;
    }

    private static async Task MayRecordAsync(IPage page)
    {
        await page.GotoAsync("/staff/accounts");
        await page.Locator($".account-table a:text-is('{Person}')").ClickAsync();
        await page.Locator($"[name='Form.Roles'][value='{PortalRoles.LiaisonOfficer}']").CheckAsync();
        await page.Locator("form:has([name='Form.Roles']) button[type=submit]").ClickAsync();
        await Assertions.Expect(page.Locator(".desk-done")).ToBeVisibleAsync();
    }

    private static async Task SignInAsync(IPage page, string key)
    {
        await page.Locator("form[action*='account/logout'] button").ClickAsync();
        await page.Locator("[name='Form.UserName']").FillAsync(Person);
        await page.Locator("[name='Form.Password']").FillAsync(Password);
        await page.Locator("main button[type=submit]").First.ClickAsync();
        var code = page.Locator("[name='Form.Code']");
        await Assertions.Expect(code).ToBeVisibleAsync();
        await Accessibility.DemandAsync(page);
        await code.FillAsync(OneTimeCode.Of(key));
        await page.Locator("main button[type=submit]").ClickAsync();
        await Assertions.Expect(page.Locator(".desk-person")).ToHaveTextAsync("First Person");
    }
}
