namespace HunanJiangxi.Browser.Tests.Staff;

/// <summary>The staff's pages for reading: workspace, audit trail, self-check; both languages, wide and narrow.</summary>
[Collection(StaffCollection.Name)]
public sealed class ReadingPagesTests(BrowserFixture browser)
{
    private static readonly string[] s_pages =
    [
        "/staff",
        "/staff/audit?kind=changed",
        "/staff/audit?record=Agreement",
        "/staff/self-check",
    ];

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public Task They_fit_their_window_and_axe_finds_nothing(int width) =>
        Visit.RunAsync(
            browser,
            new Visitor(width),
            async visit =>
            {
                await FirstAdministrator.SignInAsync(visit);
                foreach (var language in new[] { "en", "zh" })
                {
                    await visit.Page.GotoAsync($"/account/language/{language}");
                    foreach (var path in s_pages)
                    {
                        await visit.OpenAsync(path);
                        await Accessibility.DemandAsync(visit.Page);
                        Assert.Empty(await Layout.OverflowAsync(visit.Page));
                        Assert.Empty(await Layout.SmallControlsAsync(visit.Page));
                    }
                }

                Assert.Empty(visit.Faults);
            }
        );
}
