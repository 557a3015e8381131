using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace HunanJiangxi.Browser.Tests;

/// <summary>Large text, high contrast and colours: chosen by keyboard, remembered, legible in each mode.</summary>
[Collection(BrowserCollection.Name)]
public sealed class DisplayTests(BrowserFixture browser)
{
    [Theory]
    [InlineData("zh", 1280)]
    [InlineData("en", 390)]
    public Task What_is_chosen_by_keyboard_holds_on_the_next_page_and_is_legible(string language, int width) =>
        Visit.RunAsync(
            browser,
            new Visitor(width),
            async visit =>
            {
                var page = visit.Page;
                await visit.OpenAsync($"/{language}");
                await page.Locator(".to-display").FocusAsync();
                await page.Keyboard.PressAsync("Enter");
                await Assertions.Expect(page.Locator("#display")).ToBeInViewportAsync();
                await PressAsync(page, "text", "large");
                await PressAsync(page, "contrast", "more");
                await visit.OpenAsync($"/{language}/timeline");

                await Assertions.Expect(Switch(page, "text", "large")).ToHaveAttributeAsync("aria-pressed", "true");
                await DemandAsync(visit);
                await PressAsync(page, "scheme", "dark");
                await DemandAsync(visit);
                await visit.OpenAsync($"/{language}/counties/liuyang");
                await DemandAsync(visit);

                // pressed again it is off, and the dark scheme stays
                await PressAsync(page, "contrast", "more");
                await PressAsync(page, "text", "large");
                await Assertions.Expect(Switch(page, "scheme", "dark")).ToHaveAttributeAsync("aria-pressed", "true");
                Assert.Equal(
                    "dark",
                    await page.EvaluateAsync<string>("getComputedStyle(document.documentElement).colorScheme")
                );
                await Accessibility.DemandContrastAsync(page);
                Assert.Empty(visit.Faults);
                Assert.Empty(await page.Context.CookiesAsync());
            }
        );

    [Fact]
    public Task Without_script_the_switches_are_not_shown() =>
        Visit.RunAsync(
            browser,
            new Visitor { HasScript = false },
            async visit =>
            {
                await visit.OpenAsync("/zh");
                await Assertions.Expect(visit.Page.Locator("#display")).ToBeHiddenAsync();
                await Assertions.Expect(visit.Page.Locator(".to-display")).ToBeHiddenAsync();
            }
        );

    [Theory]
    [InlineData("/zh/timeline?county=liuyang", "本页地址")]
    [InlineData("/en/counties/liuyang", "Address of this page")]
    public Task On_paper_a_page_names_its_address_and_bears_its_code(string path, string words) =>
        Visit.RunAsync(
            browser,
            new Visitor(),
            async visit =>
            {
                var page = visit.Page;
                await visit.OpenAsync(path);
                var printed = page.Locator(".printed");
                await Assertions.Expect(printed).ToBeHiddenAsync();
                await PressAsync(page, "scheme", "dark");
                // whoever only reads does not fetch the code; printing does
                Assert.False(await IsCodeThereAsync(page));
                await page.PdfAsync();
                Assert.True(await IsCodeThereAsync(page));
                await page.EmulateMediaAsync(new() { Media = Media.Print });

                await Assertions.Expect(printed).ToContainTextAsync(words);
                await Assertions.Expect(printed).ToContainTextAsync(new Uri(browser.Portal.Address, path).ToString());
                await Assertions.Expect(printed.Locator("img")).ToBeVisibleAsync();
                await Assertions.Expect(page.Locator("#display")).ToBeHiddenAsync();
                // dark ink on paper, whatever the screen shows
                Assert.Equal(
                    "rgb(0, 0, 0)",
                    await page.EvaluateAsync<string>("getComputedStyle(document.documentElement).color")
                );
            }
        );

    private static Task<bool> IsCodeThereAsync(IPage page) =>
        page.EvaluateAsync<bool>("() => document.querySelector('.printed img').naturalWidth > 0");

    private static ILocator Switch(IPage page, string name, string value) =>
        page.Locator($"button[data-display={name}][value={value}]");

    private static async Task PressAsync(IPage page, string name, string value)
    {
        await Switch(page, name, value).FocusAsync();
        await page.Keyboard.PressAsync("Space");
    }

    /// <summary>7 : 1 between every text and its ground, nothing else that axe finds, nothing wider than the window.</summary>
    private static async Task DemandAsync(Visit visit)
    {
        await Accessibility.DemandAsync(visit.Page);
        await Accessibility.DemandRuleAsync(visit.Page, "color-contrast-enhanced");
        Assert.Empty(await Layout.OverflowAsync(visit.Page));
        Assert.Empty(await Layout.SmallControlsAsync(visit.Page));
    }
}
