using System.Globalization;
using System.Text;
using HunanJiangxi.Data.Accounts;
using Microsoft.Playwright;

namespace HunanJiangxi.Browser.Tests.Staff;

/// <summary>From files on somebody's disk to decisions, without a mouse; and two people at the desk at once.</summary>
[Collection(StaffCollection.Name)]
public sealed class UploadTests(BrowserFixture browser)
{
    [Theory]
    [InlineData("zh", 2031)]
    [InlineData("en", 2032)]
    public async Task Three_documents_are_uploaded_and_reviewed_by_keyboard(string language, int year)
    {
        var publisher = Name("uploads-" + language);
        await Colleagues.OpenAsync(browser, publisher, "liuyang", PortalRoles.Publisher);
        await VisitAsync(
            publisher,
            language,
            async visit =>
            {
                var page = visit.Page;
                await page.GotoAsync("/staff/import");
                await Assertions.Expect(page.Locator("[data-alive=yes]")).ToBeVisibleAsync();
                await Accessibility.DemandAsync(page);
                await page.Locator("#files")
                    .SetInputFilesAsync([
                        News(
                            "one",
                            $"湘赣边区域合作示范区传来消息。{year}年5月8日，浏阳市与上栗县在浏阳签署《花炮产业链协作协议》。\n{year}年6月9日，平江县与修水县签署《幕阜山护林联防协议》。"
                        ),
                        News(
                            "two",
                            $"湘赣边区域合作示范区传来消息。{year}年7月10日，醴陵市与湘东区签署《渌水流域共治协议》。"
                        ),
                        News(
                            "three",
                            $"湘赣边区域合作示范区传来消息。{year}年8月11日，茶陵县与莲花县签署《革命文物保护协议》。"
                        ),
                        News("broken", ""),
                    ]);
                await Assertions.Expect(page.Locator("[data-upload=Stored]")).ToHaveCountAsync(3);
                await Assertions.Expect(page.Locator("[data-upload=Refused]")).ToHaveCountAsync(1);
                await Assertions.Expect(page.Locator("[data-upload-notice]")).ToHaveClassAsync("desk-problem");
                await Accessibility.DemandAsync(page);
                var desks = new List<string>();
                foreach (var link in await page.Locator("[data-upload=Stored] a[href*='staff/review']").AllAsync())
                {
                    desks.Add((await link.GetAttributeAsync("href"))!);
                }

                Assert.Equal(3, desks.Count);
                foreach (var desk in desks)
                {
                    await ReviewAsync(page, "/" + desk);
                }

                Assert.Empty(visit.Faults);
            }
        );
    }

    [Fact]
    public async Task Two_reviewers_see_each_other_and_the_second_is_told_who_decided()
    {
        var (first, second) = (Name("first"), Name("second"));
        await Colleagues.OpenAsync(browser, first, "liuyang", PortalRoles.Publisher);
        await Colleagues.OpenAsync(browser, second, "shangli", PortalRoles.Publisher);
        var news = await WaitingNews.StoreAsync(
            browser,
            "company-" + first,
            "安福与莲花于2024年5月8日会商。",
            "万载与浏阳于2024年5月9日会商。"
        );
        await VisitAsync(
            first,
            "zh",
            one =>
                VisitAsync(
                    second,
                    "zh",
                    async two =>
                    {
                        var address = $"/staff/review?document={news}";
                        await OpenAsync(one.Page, address);
                        await OpenAsync(two.Page, address);
                        await Assertions.Expect(one.Page.Locator(".review-beside")).ToContainTextAsync(second);
                        await Assertions.Expect(two.Page.Locator(".review-beside")).ToContainTextAsync(first);
                        await RejectAsync(one.Page, "another place");
                        await Assertions.Expect(two.Page.Locator(".review-row")).ToHaveCountAsync(1);
                        await Assertions.Expect(two.Page.Locator(".review-notice")).ToContainTextAsync(first);
                        await one.Page.Keyboard.PressAsync("u");
                        await Assertions.Expect(one.Page.Locator(".review-row")).ToHaveCountAsync(2);
                        await Assertions.Expect(two.Page.Locator(".review-row")).ToHaveCountAsync(2);
                        Assert.Empty(one.Faults);
                        Assert.Empty(two.Faults);
                    }
                )
        );
    }

    /// <summary>Every key of the desk: a reason, taken back, an amendment, then all that is left accepted.</summary>
    private static async Task ReviewAsync(IPage page, string address)
    {
        await OpenAsync(page, address);
        var rows = page.Locator(".review-row");
        var count = await rows.CountAsync();
        if (count > 1)
        {
            await page.Keyboard.PressAsync("j");
            await Assertions.Expect(rows.Nth(1)).ToHaveAttributeAsync("aria-expanded", "true");
            await page.Keyboard.PressAsync("k");
            await Assertions.Expect(rows.Nth(0)).ToHaveAttributeAsync("aria-expanded", "true");
        }

        await RejectAsync(page, "not of the zone");
        await Assertions.Expect(page.Locator("[data-review-key=u]")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("u");
        await Assertions.Expect(rows).ToHaveCountAsync(count);
        await page.Keyboard.PressAsync("e");
        var field = page.Locator("[data-review-key=e]");
        await Assertions.Expect(field).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("End");
        await page.Keyboard.TypeAsync(" amended");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(rows).ToHaveCountAsync(count - 1);
        if (count > 1)
        {
            await page.Keyboard.PressAsync("a");
            await Assertions.Expect(rows).ToHaveCountAsync(count - 2);
        }

        await Assertions.Expect(page.Locator(".review-notice .desk-done")).ToBeVisibleAsync();
    }

    private static async Task RejectAsync(IPage page, string reason)
    {
        var rows = page.Locator(".review-row");
        var count = await rows.CountAsync();
        await page.Keyboard.PressAsync("r");
        await Assertions.Expect(page.Locator("textarea[data-review-key=r]")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync(reason);
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(rows).ToHaveCountAsync(count - 1);
    }

    /// <summary>Opens the desk and waits until its circuit answers: before that a key does nothing.</summary>
    private static async Task OpenAsync(IPage page, string address)
    {
        await page.GotoAsync(address);
        var row = page.Locator(".review-row").First;
        await Assertions.Expect(row).ToHaveAttributeAsync("aria-expanded", "true");
        for (var trial = 0; trial < 80 && await row.GetAttributeAsync("aria-expanded") == "true"; trial++)
        {
            await row.FocusAsync();
            await page.Keyboard.PressAsync("Enter");
            await page.WaitForTimeoutAsync(250);
        }

        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(row).ToHaveAttributeAsync("aria-expanded", "true");
    }

    private static FilePayload News(string name, string text) =>
        new()
        {
            Name = name + ".txt",
            MimeType = "text/plain",
            Buffer = Encoding.UTF8.GetBytes(text),
        };

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
