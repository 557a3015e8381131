using System.Diagnostics;
using System.Globalization;
using HunanJiangxi.Data.Accounts;
using Microsoft.Playwright;

namespace HunanJiangxi.Browser.Tests.Staff;

/// <summary>An agreement from the first letter to the public pages and on to its amendment, by two people.</summary>
[Collection(StaffCollection.Name)]
public sealed class AgreementJourneyTests(BrowserFixture browser)
{
    private static readonly TimeSpan s_atOnce = TimeSpan.FromSeconds(2);

    [Theory]
    [InlineData("zh", "浏阳市", "上栗县", "缺英文摘要")]
    [InlineData("en", "Liuyang", "Shangli", "The summary is missing")]
    public async Task What_an_officer_records_and_amends_another_person_publishes_and_everybody_sees(
        string language,
        string own,
        string other,
        string reason
    )
    {
        var (officer, publisher) = (Name("officer"), Name("publisher"));
        await Colleagues.OpenAsync(browser, officer, "liuyang", PortalRoles.LiaisonOfficer);
        await Colleagues.OpenAsync(browser, publisher, "hunan", PortalRoles.Publisher);
        var names = new AgreementNames(
            $"浏阳上栗护林联防协议（{officer}）",
            $"Liuyang and Shangli watch the woods {officer}"
        );
        await AsAsync(
            officer,
            language,
            one =>
                AsAsync(
                    publisher,
                    language,
                    async two =>
                    {
                        var draft = await RecordAsync(one, names, own, other);
                        await ReturnAsync(two, draft, reason);
                        await one.GotoAsync(draft);
                        await Assertions.Expect(one.Locator(".register-steps")).ToContainTextAsync(reason);
                        await DraftSteps.WriteAsync(one, "#part-SummaryEn", "Both sides patrol together.");
                        await SubmitAsync(one);

                        await two.GotoAsync(draft);
                        var address = await PublishAsync(two);
                        await AppearsAsync(two, address, names.Zh, names.En, "浏政发〔2024〕5号", "agreement.pdf");
                        await AppearsAsync(
                            two,
                            address,
                            "每年联合巡护边界山林",
                            "每年一次",
                            "Patrol the border woods together",
                            "each year"
                        );
                        await AppearsAsync(two, "/en/agreements?q=" + Uri.EscapeDataString(officer), names.En);

                        var amendment = await AmendAsync(one, officer);
                        await two.GotoAsync(amendment);
                        // the difference alone, part by part
                        await Assertions.Expect(two.Locator(".register-table tbody tr")).ToHaveCountAsync(3);
                        await Assertions.Expect(two.Locator(".register-before")).ToHaveCountAsync(3);
                        await Accessibility.DemandAsync(two);
                        Assert.Equal(address, await PublishAsync(two));
                        await AppearsAsync(two, address, "每五年续签一次", "Renewed every five years");
                    }
                )
        );
    }

    private static async Task<string> RecordAsync(IPage page, AgreementNames names, string own, string other)
    {
        var draft = await DraftSteps.BeginAsync(page);
        await Accessibility.DemandAsync(page);
        await page.Locator("#part-NameZh").PressSequentiallyAsync(names.Zh);
        await page.Locator("#part-NameEn").FillAsync(names.En);
        await page.Locator("#part-Kind").SelectOptionAsync("Agreement");
        await page.Locator("#part-Programme").SelectOptionAsync("demonstration-zone");
        await page.Locator("#part-Signed").FillAsync("2024-05-08");
        await DraftSteps.AddPartyAsync(page, own);

        // by keyboard alone: type, Tab to the find, Enter
        await page.Locator("#find-party").FocusAsync();
        await page.Keyboard.TypeAsync(other);
        await Assertions.Expect(page.Locator(".register-pick").First).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".register-party")).ToHaveCountAsync(2);
        await page.Locator("#part-Party-liuyang-zh").FillAsync("副市长");
        await DeliverAsync(page);
        await page.Locator("#attach-file")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "agreement.pdf",
                    MimeType = "application/pdf",
                    Buffer = "%PDF-1.7\n1 0 obj\nendobj\n%%EOF\n"u8.ToArray(),
                }
            );
        await Assertions.Expect(page.Locator("[data-attached] .attach-fact")).ToBeVisibleAsync();
        await DraftSteps.WriteAsync(page, "#part-DocumentNumber", "浏政发〔2024〕5号");
        await page.Locator("[data-draft=submit]").ClickAsync();
        await Assertions.Expect(page.Locator("#faults")).ToBeVisibleAsync();
        await DraftSteps.WriteAsync(page, "#part-EntryZh", "浏阳市存档正本");
        await SubmitAsync(page);
        await Assertions.Expect(page.Locator("[data-draft=publish]")).ToHaveCountAsync(0);
        return draft;
    }

    private static async Task DeliverAsync(IPage page)
    {
        await page.Locator("#add-milestone").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        var milestone = page.Locator("[data-milestone]");
        await milestone.Locator("input[lang=zh-Hans]").FillAsync("每年联合巡护边界山林");
        await milestone.Locator("input[lang=en]").FillAsync("Patrol the border woods together");
        await milestone.Locator("[id$=-due]").FillAsync("2027");
        await milestone.Locator("[id$=-often]").SelectOptionAsync("Yearly");
        foreach (var box in await milestone.Locator("input[type=checkbox]").AllAsync())
        {
            await box.FocusAsync();
            await page.Keyboard.PressAsync("Space");
        }

        await Accessibility.DemandAsync(page);
    }

    private static async Task ReturnAsync(IPage page, string draft, string reason)
    {
        await page.GotoAsync(draft);
        await DraftSteps.AliveAsync(page, "#return-reason");
        await Accessibility.DemandAsync(page);
        await page.Locator("#return-reason").FillAsync(reason);
        await page.Locator("[data-draft=return]").ClickAsync();
        await Assertions.Expect(page.Locator(".register-steps")).ToContainTextAsync(reason);
    }

    private static async Task<string> AmendAsync(IPage page, string officer)
    {
        await page.GotoAsync("/staff/register?q=" + Uri.EscapeDataString(officer));
        for (var trial = 0; trial < 60 && !page.Url.Contains("/drafts/", StringComparison.Ordinal); trial++)
        {
            // before its circuit stands the button does nothing
            if (await page.Locator(".register-list button").CountAsync() > 0)
            {
                await page.Locator(".register-list button").First.ClickAsync(new() { Timeout = 2_000 });
            }

            await page.WaitForTimeoutAsync(700);
        }

        await DraftSteps.AliveFormAsync(page);
        await page.Locator("#part-Status").SelectOptionAsync("Amended");
        await page.Locator("#part-RenewalZh").FillAsync("每五年续签一次");
        await DraftSteps.WriteAsync(page, "#part-RenewalEn", "Renewed every five years");
        await SubmitAsync(page);
        return new Uri(page.Url).PathAndQuery;
    }

    private static async Task SubmitAsync(IPage page)
    {
        await page.Locator("[data-draft=submit]").ClickAsync();
        await Assertions.Expect(page.Locator(".register-table")).ToBeVisibleAsync();
    }

    private static async Task<string> PublishAsync(IPage page)
    {
        await DraftSteps.AliveAsync(page, "#return-reason");
        await page.Locator("[data-draft=publish]").ClickAsync();
        var link = page.Locator(".register-notice a");
        await Assertions.Expect(link).ToBeVisibleAsync();
        return (await link.GetAttributeAsync("href"))!;
    }

    /// <summary>Within two seconds all of the words stand on the page, in one language or the other.</summary>
    private static async Task AppearsAsync(IPage page, string address, params string[] words)
    {
        var begun = Stopwatch.GetTimestamp();
        List<string> missing;
        do
        {
            var text = "";
            foreach (var segment in new[] { "/zh/", "/en/" })
            {
                var path = address.Replace("/zh/", segment, StringComparison.Ordinal);
                path = path.Replace("/en/", segment, StringComparison.Ordinal);
                text += System.Net.WebUtility.HtmlDecode(await (await page.APIRequest.GetAsync(path)).TextAsync());
            }

            missing = [.. words.Where(word => !text.Contains(word, StringComparison.Ordinal))];
        } while (missing.Count > 0 && Stopwatch.GetElapsedTime(begun) < s_atOnce);

        Assert.True(missing.Count == 0, $"{address} does not say after two seconds: {string.Join(", ", missing)}");
    }

    private static string Name(string role) =>
        string.Create(CultureInfo.InvariantCulture, $"{role}-{Guid.NewGuid():n}")[..20];

    private Task AsAsync(string name, string language, Func<IPage, Task> steps) =>
        Visit.RunAsync(
            browser,
            new Visitor { Language = language },
            async visit =>
            {
                await Colleagues.SignInAsync(visit.Page, name);
                await steps(visit.Page);
                Assert.Empty(visit.Faults);
            }
        );

    private sealed record AgreementNames(string Zh, string En);
}
