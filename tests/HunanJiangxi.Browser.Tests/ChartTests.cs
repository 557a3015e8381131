using Microsoft.Playwright;

namespace HunanJiangxi.Browser.Tests;

/// <summary>Charts over their tables: drawn from the cells, saved as pictures, told in words, and not needed.</summary>
[Collection(BrowserCollection.Name)]
public sealed class ChartTests(BrowserFixture browser)
{
    private const int MostBytes = 300 * 1024;

    [Theory]
    [InlineData("/zh/indicators/member-counties", 1280, "2020年7月各来源不一")]
    [InlineData("/en/indicators/compare?with=resident-population,county-area", 390, "23 counties have values of both")]
    public Task A_chart_is_drawn_under_its_table_and_saved_by_keyboard(string path, int width, string words) =>
        Visit.RunAsync(
            browser,
            new Visitor(width),
            async visit =>
            {
                var page = visit.Page;
                var session = await page.Context.NewCDPSessionAsync(page);
                await session.SendAsync("Network.enable");
                var bytes = 0.0;
                session.Event("Network.loadingFinished").OnEvent += (_, told) =>
                    bytes += told!.Value.GetProperty("encodedDataLength").GetDouble();
                await visit.OpenAsync(path);
                var figure = page.Locator("figure[data-chart]").First;
                await figure.ScrollIntoViewIfNeededAsync();
                var canvas = figure.Locator(".canvas canvas");
                await Assertions.Expect(canvas).ToBeVisibleAsync();

                Assert.True(await IsInkedAsync(canvas), "Nothing is drawn.");
                Assert.True(await BelowAsync(figure.Locator("table"), canvas), "The table comes first.");
                var described = await figure.Locator(".canvas").GetAttributeAsync("aria-describedby");
                await Assertions.Expect(page.Locator($"#{described}")).ToContainTextAsync(words);
                await SavedAsync(page, figure, "png", [0x89, 0x50, 0x4E, 0x47]);
                await SavedAsync(page, figure, "svg", "<svg"u8.ToArray());

                await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
                await Accessibility.DemandAsync(page);
                Assert.Empty(await Layout.OverflowAsync(page));
                Assert.Empty(await Layout.SmallControlsAsync(page));
                Assert.Empty(visit.Faults);
                Assert.InRange(bytes, 1, MostBytes);
            }
        );

    [Fact]
    public Task Without_script_the_servers_drawing_stands_there() =>
        Visit.RunAsync(
            browser,
            new Visitor(390) { HasScript = false },
            async visit =>
            {
                await visit.OpenAsync("/zh/indicators/member-counties");
                await Assertions.Expect(visit.Page.Locator("figure .drawing")).ToBeVisibleAsync();
                await Assertions.Expect(visit.Page.Locator("figure table")).ToBeVisibleAsync();
                await Assertions.Expect(visit.Page.Locator(".chart-files")).ToBeHiddenAsync();
                Assert.Empty(await Layout.OverflowAsync(visit.Page));
            }
        );

    private static async Task SavedAsync(IPage page, ILocator figure, string form, byte[] begins)
    {
        await figure.Locator($"[data-save={form}]").FocusAsync();
        var download = await page.RunAndWaitForDownloadAsync(() => page.Keyboard.PressAsync("Enter"));
        Assert.EndsWith($".{form}", download.SuggestedFilename, StringComparison.Ordinal);
        var saved = await File.ReadAllBytesAsync(await download.PathAsync());
        Assert.Equal(begins, saved[..begins.Length]);
        Assert.InRange(saved.Length, 2000, 2_000_000);
    }

    /// <summary>More than one colour on the canvas.</summary>
    private static Task<bool> IsInkedAsync(ILocator canvas) =>
        canvas.EvaluateAsync<bool>(
            """
            canvas => new Set(new Uint32Array(
              canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data.buffer)).size > 10
            """
        );

    private static async Task<bool> BelowAsync(ILocator above, ILocator below) =>
        (await above.BoundingBoxAsync())!.Y < (await below.BoundingBoxAsync())!.Y;
}
