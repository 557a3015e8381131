using System.Text.RegularExpressions;
using HunanJiangxi.Web.Security;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace HunanJiangxi.Browser.Tests.Staff;

/// <summary>Opens accounts of offices and signs in to them.</summary>
internal static class Colleagues
{
    public const string Password = "nine bends of the Lushui river";

    public static async Task OpenAsync(BrowserFixture browser, string name, string office, params string[] roles)
    {
        await using var scope = browser.Portal.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<AccountBook>();
        await accounts.EnsureRolesAsync();
        var body = (await accounts.OfficesAsync(CancellationToken.None)).Single(known => known.Slug == office);
        var opened = await accounts.OpenAsync(
            new NewAccount(name, name, body.Id, Password) { Roles = roles },
            CancellationToken.None
        );
        Assert.True(opened.Succeeded, string.Join(' ', opened.Errors.Select(error => error.Description)));
    }

    public static async Task SignInAsync(IPage page, string name)
    {
        await page.GotoAsync("/account/login");
        await page.Locator("[name='Form.UserName']").FillAsync(name);
        await page.Locator("[name='Form.Password']").FillAsync(Password);
        await page.Locator("main button[type=submit]").ClickAsync();
        await Assertions
            .Expect(page)
            .ToHaveURLAsync(
                new Regex("/staff/", RegexOptions.None, TimeSpan.FromSeconds(1)),
                new() { Timeout = 30_000 }
            );
    }
}
