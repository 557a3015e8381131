using Microsoft.Playwright;

namespace HunanJiangxi.Browser.Tests;

/// <summary>Public pages as people meet them: wide and narrow, light and dark, with and without script.</summary>
[Collection(BrowserCollection.Name)]
public sealed class PublicPageTests(BrowserFixture browser)
{
    private const int Wide = 1280;
    private const int Narrow = 390;

    public static TheoryData<string> Pages => [.. PublicPaths.InBothLanguages];

    [Theory]
    [MemberData(nameof(Pages))]
    public Task A_page_is_accessible_and_fits_wide_and_narrow_light_and_dark(string path) =>
        Visit.RunAsync(
            browser,
            new Visitor(Wide),
            async visit =>
            {
                await visit.OpenAsync(await PublicPaths.ResolveAsync(browser, path));
                // the mark-up is the same: all rules are asked of the Chinese page wide and of the English one narrow
                var isWide = path.StartsWith("/zh", StringComparison.Ordinal);
                if (isWide)
                {
                    await Accessibility.DemandAsync(visit.Page);
                }

                Assert.Empty(await Layout.OverflowAsync(visit.Page));
                await visit.Page.SetViewportSizeAsync(Narrow, 900);
                if (!isWide)
                {
                    await Accessibility.DemandAsync(visit.Page);
                }

                Assert.Empty(await Layout.OverflowAsync(visit.Page));
                // large enough for a finger
                Assert.Empty(await Layout.SmallControlsAsync(visit.Page));
                await visit.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
                await Accessibility.DemandContrastAsync(visit.Page);
                Assert.Empty(visit.Faults);
            }
        );

    [Theory]
    [InlineData("/zh/timeline", Narrow)]
    [InlineData("/en/timeline", Wide)]
    public Task Opened_proofs_and_filters_are_accessible_too(string path, int width) =>
        Visit.RunAsync(
            browser,
            new Visitor(width),
            async visit =>
            {
                await visit.OpenAsync(path);
                await visit.Page.EvaluateAsync(
                    "for (const one of document.querySelectorAll('details')) one.open = true"
                );
                await Accessibility.DemandAsync(visit.Page);
                Assert.Empty(await Layout.OverflowAsync(visit.Page));
            }
        );

    [Fact]
    public Task Without_script_the_timeline_can_be_read_filtered_and_proved() =>
        Visit.RunAsync(
            browser,
            new Visitor(Narrow) { HasScript = false },
            async visit =>
            {
                var page = visit.Page;
                await visit.OpenAsync("/zh/timeline");
                var shown = await page.Locator("main li.event").CountAsync();
                Assert.True(shown >= 10, $"Only {shown} events.");

                var proof = page.Locator("details.proof").First;
                await proof.Locator("summary").ClickAsync();
                await Assertions.Expect(proof.Locator("blockquote mark").First).ToBeVisibleAsync();

                await page.Locator("details.filter > summary").ClickAsync();
                await page.Locator("select[name=programme]").SelectOptionAsync("border-exchange");
                await page.Locator("details.filter button[type=submit]").ClickAsync();
                await Assertions
                    .Expect(page)
                    .ToHaveURLAsync(new System.Text.RegularExpressions.Regex("programme=border-exchange"));
                await Assertions.Expect(page.Locator(".chosen a")).ToHaveCountAsync(1);
                Assert.InRange(await page.Locator("main li.event").CountAsync(), 1, shown - 1);
                Assert.Empty(visit.Faults);
            }
        );

    [Fact]
    public Task A_proof_leads_to_its_sentence_in_the_document() =>
        Visit.RunAsync(
            browser,
            new Visitor { HasScript = false },
            async visit =>
            {
                var page = visit.Page;
                await visit.OpenAsync("/zh/timeline");
                var proof = page.Locator("details.proof").First;
                await proof.Locator("summary").ClickAsync();
                var quote = await proof.Locator("blockquote mark").First.InnerTextAsync();
                await proof.Locator(".cited a").First.ClickAsync();

                await Assertions.Expect(page.Locator("#mark").First).ToBeVisibleAsync();
                Assert.Equal(quote, string.Concat(await page.Locator("mark").AllInnerTextsAsync()));
            }
        );
}
