using System.Security.Cryptography;
using System.Text;
using HunanJiangxi.Data.Auditing;
using HunanJiangxi.Data.Importing;
using HunanJiangxi.Domain.Indicators;
using HunanJiangxi.Domain.Proposals;
using HunanJiangxi.Domain.Sources;
using HunanJiangxi.Domain.Values;
using Microsoft.Playwright;

namespace HunanJiangxi.Browser.Tests.Staff;

/// <summary>A figure that a second source gives differently: from the import to the desk to both languages of the page.</summary>
[Collection(StaffCollection.Name)]
public sealed class ContradictionTests(BrowserFixture browser)
{
    private const string Sentence = "据县里通报，示范区现有国家高新技术企业912家。";

    [Fact]
    public Task A_differing_figure_is_chosen_with_a_reason_and_both_are_shown() =>
        Visit.RunAsync(
            browser,
            new Visitor(),
            async visit =>
            {
                await FirstAdministrator.SignInAsync(visit);
                var page = visit.Page;
                var document = await StoreAsync();
                await page.GotoAsync($"/staff/review?document={document}&relation=contradicts");
                var row = page.Locator(".review-row").First;
                // the page is drawn before its circuit stands: until then a click does nothing
                for (var trial = 0; trial < 40 && await row.GetAttributeAsync("aria-expanded") == "true"; trial++)
                {
                    await row.ClickAsync();
                    await page.WaitForTimeoutAsync(250);
                }

                await row.ClickAsync();
                await Assertions.Expect(page.Locator(".review-relation")).ToContainTextAsync("1,300");
                await Accessibility.DemandAsync(page);
                await page.Locator("select[id^='first-']").SelectOptionAsync("known");
                await page.Locator("textarea[id^='chosen-zh-']").FillAsync("以两省联合发布的为准。");
                await page.Locator("textarea[id^='chosen-en-']").FillAsync("The two provinces published it together.");
                await page.Locator("[data-review-key=a]").ClickAsync();
                await Assertions.Expect(page.Locator(".review-notice .desk-done")).ToBeVisibleAsync();
                Assert.Empty(visit.Faults);

                foreach (var (language, reason) in Reasons)
                {
                    await page.GotoAsync($"/{language}/indicators/hightech-enterprises");
                    var main = page.Locator("main");
                    await Assertions.Expect(main).ToContainTextAsync(reason);
                    await Assertions.Expect(main.Locator(".reading.lead")).ToContainTextAsync("300");
                    await Assertions.Expect(main.Locator(".rivals")).ToContainTextAsync("912");
                    await Accessibility.DemandAsync(page);
                }

                await ChooseAgainAsync(visit);
            }
        );

    // on a telephone's width: what was chosen once can be chosen anew
    private static async Task ChooseAgainAsync(Visit visit)
    {
        const string Reason = "经核对，以最新通报为准。";
        var page = visit.Page;
        await page.SetViewportSizeAsync(390, 900);
        await page.GotoAsync("/staff/values?show=all");
        var item = page.Locator(".values-item").Filter(new() { HasText = "912" });
        await Assertions.Expect(item).ToHaveCountAsync(1);
        await Accessibility.DemandAsync(page);
        var values = item.Locator(".values-one");
        // the page is drawn before its circuit stands: until then a choice does nothing
        var reason = item.Locator("textarea[id^='reason-zh-']");
        for (var trial = 0; trial < 40 && await reason.CountAsync() == 0; trial++)
        {
            foreach (var text in (string[])["300", "912"])
            {
                await values.Filter(new() { HasText = text }).Locator("input[type=radio]").ClickAsync();
            }

            await page.WaitForTimeoutAsync(250);
        }

        await Accessibility.DemandAsync(page);
        await reason.FillAsync(Reason);
        await item.Locator("button[type=submit]").ClickAsync();
        await Assertions.Expect(page.Locator(".review-notice .desk-done")).ToBeVisibleAsync();
        Assert.Empty(visit.Faults);
        await page.GotoAsync("/zh/indicators/hightech-enterprises");
        await Assertions.Expect(page.Locator("main .reading.lead")).ToContainTextAsync("912");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync(Reason);
    }

    private static IEnumerable<(string Language, string Reason)> Reasons =>
        [("zh", "以两省联合发布的为准。"), ("en", "The two provinces published it together.")];

    private async Task<string> StoreAsync()
    {
        var read = new ReadProposal(
            new ReadingContent("国家高新技术企业", 912, "家", Qualifier.Exact)
            {
                UnitCode = "enterprise",
                Indicator = "hightech-enterprises",
                AsOf = "2023-08-02",
                Basis = AsOfBasis.DocumentDate,
                Programme = "demonstration-zone",
            },
            0,
            Sentence.Length,
            0.9m
        );
        var document = new IncomingDocument(
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Sentence))),
            Sentence,
            Language.Zh,
            "示范区企业情况",
            new SourceMetadata { FileName = "enterprises.txt", BodyEnd = Sentence.Length },
            [read]
        );
        await using var db = browser.Portal.Database();
        var store = new DocumentStore(db, TimeProvider.System);
        return (await store.StoreAsync([document], Actor.Portal, CancellationToken.None))[0].Slug;
    }
}
