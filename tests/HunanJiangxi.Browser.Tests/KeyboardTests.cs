using Microsoft.Playwright;

namespace HunanJiangxi.Browser.Tests;

/// <summary>Everything is reached, seen and opened with the keyboard alone.</summary>
[Collection(BrowserCollection.Name)]
public sealed class KeyboardTests(BrowserFixture browser)
{
    private const int MostStops = 400;

    [Theory]
    [InlineData("/zh")]
    [InlineData("/en/timeline")]
    public Task The_first_stop_skips_to_the_content(string path) =>
        Visit.RunAsync(
            browser,
            new Visitor(),
            async visit =>
            {
                await visit.OpenAsync(path);
                await visit.Page.Keyboard.PressAsync("Tab");
                var skip = visit.Page.Locator("a.skip");
                await Assertions.Expect(skip).ToBeFocusedAsync();
                await Assertions.Expect(skip).ToBeInViewportAsync();

                await visit.Page.Keyboard.PressAsync("Enter");
                await Assertions.Expect(visit.Page.Locator("main")).ToBeFocusedAsync();
            }
        );

    [Theory]
    [InlineData("/zh/timeline", 390)]
    [InlineData("/en/timeline", 390)]
    [InlineData("/zh/timeline", 1280)]
    public Task Navigation_filters_and_proofs_are_reached_and_opened(string path, int width) =>
        Visit.RunAsync(
            browser,
            new Visitor(width),
            async visit =>
            {
                await visit.OpenAsync(path);
                await TabToAsync(visit.Page, "nav.mainnav a");
                await TabToAsync(visit.Page, ".tools a[hreflang]");
                if (await visit.Page.Locator("details.filter > summary").IsVisibleAsync())
                {
                    await TabToAsync(visit.Page, "details.filter > summary");
                    await visit.Page.Keyboard.PressAsync("Enter");
                }

                await TabToAsync(visit.Page, "details.filter select, details.filter input");
                await TabToAsync(visit.Page, "details.filter button[type=submit]");
                await TabToAsync(visit.Page, "details.proof > summary");
                await visit.Page.Keyboard.PressAsync("Enter");
                await Assertions.Expect(visit.Page.Locator("details.proof[open]")).ToHaveCountAsync(1);
                await TabToAsync(visit.Page, "details.proof[open] a");
                await visit.Page.Keyboard.PressAsync("Enter");
                await Assertions.Expect(visit.Page.Locator("#mark").First).ToBeVisibleAsync();
            }
        );

    /// <summary>Goes on with Tab until the wanted element has the focus, and demands that every stop shows it.</summary>
    private static async Task TabToAsync(IPage page, string wanted)
    {
        for (var stop = 0; stop < MostStops; stop++)
        {
            await page.Keyboard.PressAsync("Tab");
            var unseen = await page.EvaluateAsync<string?>(
                """
                () => {
                  const one = document.activeElement;
                  if (!one || one === document.body) return 'the end of the page';
                  const style = getComputedStyle(one);
                  const seen = (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== 'none';
                  return seen ? null : `no visible focus on ${one.outerHTML.slice(0, 120)}`;
                }
                """
            );
            Assert.True(unseen is null, $"On the way to {wanted}: {unseen}");
            if (await page.EvaluateAsync<bool>("wanted => document.activeElement.matches(wanted)", wanted))
            {
                return;
            }
        }

        Assert.Fail($"{wanted} was not reached within {MostStops} stops.");
    }
}
