using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace HunanJiangxi.Browser.Tests.Staff;

/// <summary>Safe proposals together and doubled ones apart, by the keyboard alone, on a desk and on a telephone.</summary>
[Collection(StaffCollection.Name)]
public sealed class SafeAndSplitTests(BrowserFixture browser)
{
    [Theory]
    [InlineData("zh", 1280, "已采纳 3 条", "撤销决定，重新待审")]
    [InlineData("en", 390, "3 accepted and public", "Decision taken back")]
    public Task Safe_ones_go_together_and_doubled_ones_apart(string language, int width, string taken, string back) =>
        Visit.RunAsync(
            browser,
            new Visitor(width) { Language = language },
            async visit =>
            {
                await FirstAdministrator.SignInAsync(visit);
                await AcceptTogetherAsync(visit, language, taken);
                await SplitAndTakeBackAsync(visit, language, back);
                await TranslateAsync(visit, language);
                Assert.Empty(visit.Faults);
            }
        );

    private async Task AcceptTogetherAsync(Visit visit, string language, string taken)
    {
        var page = visit.Page;
        var news = await WaitingNews.StoreApartAsync(
            browser,
            $"safe-{language}",
            new DateOnly(language == "zh" ? 2031 : 2032, 1, 9),
            $"浏阳与上栗会商护林联防，{language}。",
            $"浏阳与上栗会商界河清淤，{language}。",
            $"浏阳与上栗会商班车时刻，{language}。"
        );
        await ReviewTests.OpenDeskAsync(page, news);
        await page.Keyboard.PressAsync("b");
        await Assertions.Expect(page.Locator("#safe-head")).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator(".review-safe-row")).ToHaveCountAsync(3);
        await DemandWellMadeAsync(page);

        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator(".review-row")).ToHaveCountAsync(3);
        await page.Keyboard.PressAsync("b");
        await Assertions.Expect(page.Locator("#safe-head")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("a");
        await Assertions.Expect(page.Locator(".review-notice .desk-done")).ToContainTextAsync(taken);
        await Assertions.Expect(page.Locator(".review-row")).ToHaveCountAsync(0);
        await DemandWellMadeAsync(page);
    }

    private async Task SplitAndTakeBackAsync(Visit visit, string language, string back)
    {
        var page = visit.Page;
        var news = await WaitingNews.StoreApartAsync(
            browser,
            $"split-{language}",
            new DateOnly(language == "zh" ? 2033 : 2034, 1, 9),
            $"浏阳与上栗先后两次会商古驿道保护，{language}。"
        );
        await ReviewTests.OpenDeskAsync(page, news);
        var rows = page.Locator(".review-row");
        await page.Keyboard.PressAsync("s");
        await Assertions.Expect(page.Locator("[id^='split-']").First).ToBeFocusedAsync();
        await DemandWellMadeAsync(page);

        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("ControlOrMeta+a");
        await page.Keyboard.TypeAsync("第一次会商古驿道保护");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("ControlOrMeta+a");
        await page.Keyboard.TypeAsync("2033-02");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(rows).ToHaveCountAsync(2);
        await Assertions.Expect(rows.First).ToContainTextAsync("第一次会商古驿道保护");

        await page.Keyboard.PressAsync("u");
        await Assertions.Expect(rows).ToHaveCountAsync(1);
        await Assertions.Expect(rows.First).ToContainTextAsync("先后两次");
        await page.Keyboard.PressAsync("h");
        await Assertions.Expect(page.Locator(".review-history li")).ToHaveCountAsync(3);
        await Assertions.Expect(page.Locator(".review-history")).ToContainTextAsync(back);
        await DemandWellMadeAsync(page);

        await page.GotoAsync(
            "/" + await page.Locator(".review-item a[href^='staff/review/']").First.GetAttributeAsync("href")
        );
        await Assertions
            .Expect(page)
            .ToHaveURLAsync(new Regex("/staff/review/[0-9]+$", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await Assertions.Expect(page.Locator(".review-history li")).ToHaveCountAsync(3);
        await DemandWellMadeAsync(page);
    }

    /// <summary>What was just accepted stands in Chinese alone: the missing English is entered and public.</summary>
    private static async Task TranslateAsync(Visit visit, string language)
    {
        var page = visit.Page;
        await page.GotoAsync("/staff/review/translations?kind=event");
        var item = page.Locator(".values-one", new() { HasText = $"会商界河清淤，{language}" });
        var entry = item.Locator("textarea");
        await Assertions.Expect(entry).ToBeVisibleAsync();
        await DemandWellMadeAsync(page);
        // the page is drawn before its circuit stands: until then nothing is sent
        var done = page.Locator(".review-notice .desk-done");
        for (var trial = 0; trial < 40 && await done.CountAsync() == 0; trial++)
        {
            await entry.FillAsync($"Liuyang and Shangli dredge the border river ({language})");
            await page.Keyboard.PressAsync("Tab");
            await page.Keyboard.PressAsync("Enter");
            await page.WaitForTimeoutAsync(500);
        }

        await Assertions.Expect(item).ToHaveCountAsync(0);
        await page.GotoAsync("/en/timeline?from=2031&to=2032");
        await Assertions
            .Expect(page.Locator("main"))
            .ToContainTextAsync($"Liuyang and Shangli dredge the border river ({language})");
    }

    private static async Task DemandWellMadeAsync(IPage page)
    {
        await Accessibility.DemandAsync(page);
        Assert.Empty(await Layout.OverflowAsync(page));
    }
}
