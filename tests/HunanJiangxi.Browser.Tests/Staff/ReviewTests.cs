using Microsoft.Playwright;

namespace HunanJiangxi.Browser.Tests.Staff;

/// <summary>From a document to a person to the public: the whole road, in a browser.</summary>
[Collection(StaffCollection.Name)]
public sealed class ReviewTests(BrowserFixture browser)
{
    [Fact]
    public Task What_a_person_accepts_the_public_sees_at_once() =>
        SignedInAsync(async visit =>
        {
            var page = visit.Page;
            var news = await WaitingNews.StoreAsync(browser, "accepted", "浏阳与上栗于2024年5月8日召开联席会议。");
            await OpenDeskAsync(page, news);
            await Accessibility.DemandAsync(page);
            await Assertions
                .Expect(page.Locator(".review-passage mark"))
                .ToHaveTextAsync("浏阳与上栗于2024年5月8日召开联席会议。");

            await page.Locator("input[id^='en-']").FillAsync("Liuyang and Shangli meet");
            await page.Locator("[data-review-key=a]").ClickAsync();
            var link = page.Locator(".review-notice a");
            await Assertions.Expect(link).ToBeVisibleAsync();
            await Assertions.Expect(page.Locator(".review-item")).ToHaveCountAsync(0);
            Assert.Empty(visit.Faults);

            var address = await link.GetAttributeAsync("href");
            await page.GotoAsync(address!);
            await Assertions.Expect(page.Locator("main")).ToContainTextAsync("浏阳与上栗于2024年5月8日召开联席会议");
            await page.GotoAsync("/en/timeline?from=2024");
            await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Liuyang and Shangli meet");
        });

    [Fact]
    public Task The_desk_is_worked_with_single_keys() =>
        SignedInAsync(async visit =>
        {
            var page = visit.Page;
            var news = await WaitingNews.StoreAsync(
                browser,
                "keys",
                "醴陵与湘东于2024年5月8日签约。",
                "茶陵与莲花于2024年5月8日会商。",
                "炎陵与永新于2024年5月8日会商。"
            );
            await OpenDeskAsync(page, news);
            var rows = page.Locator(".review-row");
            await page.Keyboard.PressAsync("j");
            await Assertions.Expect(rows.Nth(1)).ToHaveAttributeAsync("aria-expanded", "true");
            await page.Keyboard.PressAsync("k");
            await Assertions.Expect(rows.Nth(0)).ToHaveAttributeAsync("aria-expanded", "true");
            await page.Keyboard.PressAsync("a");
            await Assertions.Expect(rows).ToHaveCountAsync(2);

            await page.Keyboard.PressAsync("r");
            var reason = page.Locator("textarea[data-review-key=r]");
            await Assertions.Expect(reason).ToBeFocusedAsync();
            await page.Keyboard.TypeAsync("a rejected reading, with keys j and k in it");
            await Assertions.Expect(reason).ToHaveValueAsync("a rejected reading, with keys j and k in it");
            await page.Keyboard.PressAsync("Tab");
            await page.Keyboard.PressAsync("Enter");
            await Assertions.Expect(rows).ToHaveCountAsync(1);
            Assert.Empty(visit.Faults);
        });

    [Fact]
    public Task A_rejection_needs_a_reason() =>
        SignedInAsync(async visit =>
        {
            var page = visit.Page;
            await OpenDeskAsync(
                page,
                await WaitingNews.StoreAsync(browser, "reason", "汝城与崇义于2024年5月8日会商。")
            );
            await page.Locator(".review-decide form:has(textarea) button[type=submit]").ClickAsync();

            await Assertions.Expect(page.Locator(".review-notice .desk-problem")).ToBeVisibleAsync();
            await Assertions.Expect(page.Locator(".review-item")).ToHaveCountAsync(1);
        });

    [Fact]
    public Task The_second_of_two_decisions_is_told_of_the_first() =>
        SignedInAsync(async visit =>
        {
            var news = await WaitingNews.StoreAsync(browser, "twice", "桂东与上犹于2024年5月8日会商。");
            var second = await visit.SecondPageAsync();
            await OpenDeskAsync(visit.Page, news);
            await OpenDeskAsync(second, news);
            await visit.Page.Locator("[data-review-key=a]").ClickAsync();
            await Assertions.Expect(visit.Page.Locator(".review-notice .desk-done")).ToBeVisibleAsync();

            // at once and unasked: there is nothing left to decide
            await Assertions.Expect(second.Locator(".review-row")).ToHaveCountAsync(0);
            await Assertions.Expect(second.Locator(".review-notice .desk-done")).ToBeVisibleAsync();
        });

    [Fact]
    public Task The_desk_fits_a_narrow_screen_in_both_languages() =>
        Visit.RunAsync(
            browser,
            new Visitor(390),
            async visit =>
            {
                await FirstAdministrator.SignInAsync(visit);
                var news = await WaitingNews.StoreAsync(browser, "narrow", "安仁与遂川于2024年5月8日会商。");
                foreach (var language in new[] { "en", "zh" })
                {
                    await visit.Page.Context.AddCookiesAsync([
                        new()
                        {
                            Name = "lang",
                            Value = language,
                            Url = browser.Portal.Address.ToString(),
                        },
                    ]);
                    await OpenDeskAsync(visit.Page, news);
                    await Accessibility.DemandAsync(visit.Page);
                    Assert.Empty(await Layout.OverflowAsync(visit.Page));
                }
            }
        );

    private Task SignedInAsync(Func<Visit, Task> steps) =>
        Visit.RunAsync(
            browser,
            new Visitor(),
            async visit =>
            {
                await FirstAdministrator.SignInAsync(visit);
                await steps(visit);
            }
        );

    /// <summary>Opens the desk for one document and waits until its buttons are alive.</summary>
    internal static async Task OpenDeskAsync(IPage page, string document)
    {
        await page.GotoAsync($"/staff/review?document={document}");
        var row = page.Locator(".review-row").First;
        await Assertions.Expect(row).ToHaveAttributeAsync("aria-expanded", "true");
        // the page is drawn before its circuit stands: until then a click does nothing
        for (var trial = 0; trial < 40 && await row.GetAttributeAsync("aria-expanded") == "true"; trial++)
        {
            await row.ClickAsync();
            await page.WaitForTimeoutAsync(250);
        }

        await row.ClickAsync();
        await Assertions.Expect(row).ToHaveAttributeAsync("aria-expanded", "true");
    }
}
