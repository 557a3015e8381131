using HunanJiangxi.Data.Accounts;
using Microsoft.Playwright;

namespace HunanJiangxi.Browser.Tests.Staff;

/// <summary>A visitor reports a mistake without script, and a publisher decides on it, both by keyboard.</summary>
[Collection(StaffCollection.Name)]
public sealed class MistakeTests(BrowserFixture browser)
{
    [Theory]
    [InlineData("zh", 390, "人口数字与公报不一致", "已收到")]
    [InlineData("en", 1280, "The number of residents is not that of the census", "Received")]
    public async Task From_the_foot_of_a_page_to_a_decision(string language, int width, string message, string thanks)
    {
        await Visit.RunAsync(
            browser,
            new Visitor(width) { HasScript = false },
            async visit =>
            {
                var page = visit.Page;
                await visit.OpenAsync($"/{language}/counties/liuyang");
                await page.Locator("footer a[rel=nofollow]").FocusAsync();
                await page.Keyboard.PressAsync("Enter");
                await Assertions
                    .Expect(page.Locator("form.filing a"))
                    .ToHaveTextAsync(new Uri(browser.Portal.Address, $"/{language}/counties/liuyang").AbsoluteUri);
                await page.Locator("#message").FocusAsync();
                await page.Keyboard.InsertTextAsync(message);
                // the trap for programs is no stop on the way to the button
                await page.Keyboard.PressAsync("Tab");
                await Assertions.Expect(page.Locator("#contact")).ToBeFocusedAsync();
                await page.Keyboard.PressAsync("Tab");
                await Assertions.Expect(page.Locator("form.filing button")).ToBeFocusedAsync();
                await page.Keyboard.PressAsync("Enter");
                await Assertions.Expect(page.Locator("main [role=status]")).ToContainTextAsync(thanks);
                Assert.Empty(visit.Faults);
            }
        );
        var name = "mistakes-" + language;
        await Colleagues.OpenAsync(browser, name, "liuyang", PortalRoles.Publisher);
        await Visit.RunAsync(
            browser,
            new Visitor(width) { Language = language },
            async visit =>
            {
                var page = visit.Page;
                await Colleagues.SignInAsync(page, name);
                await visit.OpenAsync("/staff/review/mistakes");
                var report = page.Locator("section.mistake").Filter(new() { HasText = message });
                await Assertions.Expect(report).ToHaveCountAsync(1);
                await Accessibility.DemandAsync(page);
                Assert.Empty(await Layout.OverflowAsync(page));
                await report.Locator("textarea").FocusAsync();
                await page.Keyboard.InsertTextAsync("census-2020");
                await page.Keyboard.PressAsync("Tab");
                await page.Keyboard.PressAsync("Enter");
                await Assertions.Expect(page.Locator(".desk-done")).ToBeVisibleAsync();
                await Assertions.Expect(report).ToHaveCountAsync(0);

                await visit.OpenAsync("/staff/review/mistakes?state=dealt-with");
                await Assertions.Expect(report).ToContainTextAsync("census-2020");
                Assert.Empty(visit.Faults);
            }
        );
    }
}
