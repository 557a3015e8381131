using System.Globalization;
using System.Text;
using HunanJiangxi.Data.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace HunanJiangxi.Browser.Tests.Staff;

/// <summary>A table of readings: refused with two bad cells, stored when it is good, public by a second person.</summary>
[Collection(StaffCollection.Name)]
public sealed class ReadingSheetTests(BrowserFixture browser)
{
    private const string Official = "https://www.liuyang.gov.cn/tjgb.html";

    [Theory]
    [InlineData("zh", "指标,范围,截至日期,数值,限定词,单位,来源,备注", "户籍人口,浏阳市", "万人")]
    [InlineData(
        "en",
        "Indicator,Scope,As-of date,Value,Qualifier,Unit,Source,Note",
        "Registered population,Liuyang",
        "people"
    )]
    public async Task A_table_with_two_bad_cells_is_refused_and_a_good_one_stored_and_published(
        string language,
        string heading,
        string what,
        string unit
    )
    {
        var (officer, publisher) = (Name("sheets-" + language), Name("decides-" + language));
        await Colleagues.OpenAsync(browser, officer, "liuyang", PortalRoles.LiaisonOfficer);
        await Colleagues.OpenAsync(browser, publisher, "shangli", PortalRoles.Publisher);
        var mark = "note-" + officer;
        var bad =
            $"{heading}\n{what},2011,many,,{unit},{Official},{mark}\n{what},2012-13,148,,{unit},{Official},{mark}\n";
        var good = bad.Replace("many", "149", StringComparison.Ordinal)
            .Replace("2012-13", "2012-12", StringComparison.Ordinal);
        var before = await SheetsAsync();
        var sheet = "";
        await VisitAsync(
            officer,
            language,
            async visit =>
            {
                var page = visit.Page;
                await OpenAsync(page);
                await Accessibility.DemandAsync(page);
                await UploadAsync(page, bad);
                await Assertions.Expect(page.Locator("[data-preview=faults]")).ToBeVisibleAsync();
                await Assertions.Expect(page.Locator("#faults li")).ToHaveCountAsync(2);
                await Assertions.Expect(page.Locator("[data-fault=cell-2-4]")).ToContainTextAsync("many");
                await Assertions.Expect(page.Locator("[data-fault=cell-3-3]")).ToContainTextAsync("2012-13");
                await Assertions.Expect(page.Locator("#faults")).ToBeFocusedAsync();
                await Assertions.Expect(page.Locator("[data-sheet=submit]")).ToBeDisabledAsync();
                await Accessibility.DemandAsync(page);
                Assert.Equal(before, await SheetsAsync());

                if (language == "zh")
                {
                    await UploadAsync(page, good);
                }
                else
                {
                    // the cells themselves can be mended, by keyboard
                    await page.Keyboard.PressAsync("Tab");
                    await Assertions.Expect(page.Locator("#cell-2-4")).ToBeFocusedAsync();
                    await page.Locator("#cell-2-4").SelectTextAsync();
                    await page.Keyboard.TypeAsync("149");
                    await page.Keyboard.PressAsync("Tab");
                    await Assertions.Expect(page.Locator("#faults li")).ToHaveCountAsync(1);
                    await page.Locator("#cell-3-3").FocusAsync();
                    await page.Locator("#cell-3-3").SelectTextAsync();
                    await page.Keyboard.TypeAsync("2012-12");
                    await page.Keyboard.PressAsync("Tab");
                }

                await Assertions.Expect(page.Locator("[data-preview=good]")).ToBeVisibleAsync();
                await Assertions.Expect(page.Locator("tr[data-standing]")).ToHaveCountAsync(2);
                await Accessibility.DemandAsync(page);
                await page.Locator("[data-sheet=submit]").FocusAsync();
                await page.Keyboard.PressAsync("Enter");
                var link = page.Locator("[data-preview=stored] a");
                await Assertions.Expect(link).ToBeVisibleAsync();
                Assert.Equal(before + 1, await SheetsAsync());
                sheet = "/" + await link.GetAttributeAsync("href");
                Assert.Empty(visit.Faults);
            }
        );
        await VisitAsync(
            publisher,
            language,
            async visit =>
            {
                var page = visit.Page;
                await page.GotoAsync(sheet);
                await Accessibility.DemandAsync(page);
                await PressAsync(page, "[data-sheet=publish]", "[data-state=Published]");
                await page.GotoAsync($"/{language}/indicators/registered-population");
                await Assertions.Expect(page.Locator("main")).ToContainTextAsync(mark);
                await Accessibility.DemandAsync(page);
                Assert.Empty(visit.Faults);
            }
        );
    }

    [Fact]
    public async Task A_reading_is_typed_and_the_pages_fit_a_narrow_screen()
    {
        var officer = Name("typed");
        await Colleagues.OpenAsync(browser, officer, "liuyang", PortalRoles.LiaisonOfficer);
        await Visit.RunAsync(
            browser,
            new Visitor(390),
            async visit =>
            {
                var page = visit.Page;
                await Colleagues.SignInAsync(page, officer);
                await OpenAsync(page);
                await page.Locator("#typed-indicator").SelectOptionAsync("registered-population");
                await page.Locator("#typed-AsOf").FillAsync("2010");
                await page.Locator("#typed-Value").FillAsync("1400000");
                await page.Locator("#typed-Source").FillAsync(Official);
                await page.Locator("#typed-Source").PressAsync("Enter");
                await Assertions.Expect(page.Locator("[data-preview=good]")).ToBeVisibleAsync();
                await Accessibility.DemandAsync(page);
                Assert.Empty(await Layout.OverflowAsync(page));
                await page.Locator("[data-sheet=submit]").ClickAsync();
                await page.GotoAsync("/" + await page.Locator("[data-preview=stored] a").GetAttributeAsync("href"));
                await Accessibility.DemandAsync(page);
                Assert.Empty(await Layout.OverflowAsync(page));
                await PressAsync(page, "[data-sheet=withdraw]", "[data-state=Withdrawn]");
                await page.GotoAsync("/staff/readings");
                await Accessibility.DemandAsync(page);
                Assert.Empty(await Layout.OverflowAsync(page));
                Assert.Empty(visit.Faults);
            }
        );
    }

    private static async Task OpenAsync(IPage page)
    {
        await page.GotoAsync("/staff/readings/new");
        // the page is drawn before its circuit stands: until then a file reaches nobody
        await Assertions.Expect(page.Locator("[data-alive=yes]")).ToBeVisibleAsync(new() { Timeout = 30_000 });
    }

    private static Task UploadAsync(IPage page, string csv) =>
        page.Locator("#file")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "readings.csv",
                    MimeType = "text/csv",
                    Buffer = Encoding.UTF8.GetBytes(csv),
                }
            );

    private static async Task PressAsync(IPage page, string button, string done)
    {
        // before its circuit stands the button does nothing
        for (var trial = 0; trial < 40 && await page.Locator(done).CountAsync() == 0; trial++)
        {
            if (await page.Locator(button).CountAsync() > 0)
            {
                await page.Locator(button).FocusAsync();
                await page.Keyboard.PressAsync("Enter");
            }

            await page.WaitForTimeoutAsync(500);
        }

        await Assertions.Expect(page.Locator(done)).ToBeVisibleAsync();
    }

    private async Task<int> SheetsAsync()
    {
        await using var db = browser.Portal.Database();
        return await db.ReadingSheets.CountAsync();
    }

    private static string Name(string role) =>
        string.Create(CultureInfo.InvariantCulture, $"{role}-{Guid.NewGuid():n}")[..20];

    private Task VisitAsync(string name, string language, Func<Visit, Task> steps) =>
        Visit.RunAsync(
            browser,
            new Visitor(),
            async visit =>
            {
                await Colleagues.SignInAsync(visit.Page, name);
                await visit.Page.Context.AddCookiesAsync([
                    new()
                    {
                        Name = "lang",
                        Value = language,
                        Url = browser.Portal.Address.ToString(),
                    },
                ]);
                await steps(visit);
            }
        );
}
