using System.Text.RegularExpressions;
using HunanJiangxi.Web.Security;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace HunanJiangxi.Browser.Tests.Staff;

/// <summary>Opens the first account by the one-time link, once before all tests, and signs in to it.</summary>
internal static class FirstAdministrator
{
    public const string UserName = "liaison";
    public const string Password = "seven bridges over the Lushui";

    public static Task OpenAsync(BrowserFixture browser) =>
        Visit.RunAsync(browser, new Visitor(), visit => OpenAsync(browser, visit));

    public static async Task SignInAsync(Visit visit)
    {
        await visit.OpenAsync("/account/login");
        await Accessibility.DemandAsync(visit.Page);
        await visit.Page.Locator("[name='Form.UserName']").FillAsync(UserName);
        await visit.Page.Locator("[name='Form.Password']").FillAsync(Password);
        await visit.Page.Locator("main button[type=submit]").ClickAsync();
        await ArriveAsync(visit.Page, "/staff/review");
    }

    private static async Task OpenAsync(BrowserFixture browser, Visit visit)
    {
        await using var scope = browser.Portal.Services.CreateAsyncScope();
        var token = await scope.ServiceProvider.GetRequiredService<SetupLink>().IssueAsync(CancellationToken.None);
        var page = visit.Page;
        await visit.OpenAsync($"/account/setup?token={token}");
        await Accessibility.DemandAsync(page);
        await page.Locator("[name='Form.UserName']").FillAsync(UserName);
        await page.Locator("[name='Form.DisplayName']").FillAsync("联络员");
        await page.Locator("[name='Form.Office']").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.Locator("[name='Form.Password']").FillAsync(Password);
        await page.Locator("[name='Form.Again']").FillAsync(Password);
        await page.Locator("main button[type=submit]").ClickAsync();
        await ArriveAsync(page, "/staff/review");

        var used = await page.GotoAsync($"/account/setup?token={token}");
        Assert.Equal(410, used!.Status);
        await page.GotoAsync("/staff/review");
        await LeaveAsync(page);
    }

    private static async Task LeaveAsync(IPage page)
    {
        await page.Locator("form[action*='account/logout'] button").ClickAsync();
        await ArriveAsync(page, "/account/login");
        await page.GotoAsync("/staff/review");
        await ArriveAsync(page, "/account/login");
    }

    // The staff pages change their address without loading a new document, so that the address itself is watched.
    private static Task ArriveAsync(IPage page, string path) =>
        Assertions
            .Expect(page)
            .ToHaveURLAsync(
                new Regex(Regex.Escape(path), RegexOptions.None, TimeSpan.FromSeconds(1)),
                new() { Timeout = 30_000 }
            );
}
