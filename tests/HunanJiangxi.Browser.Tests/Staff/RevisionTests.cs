using System.Globalization;
using HunanJiangxi.Data.Accounts;
using Microsoft.Playwright;

namespace HunanJiangxi.Browser.Tests.Staff;

/// <summary>A definition changes with a date and a reason; a meeting's claim is told beside what is recorded.</summary>
[Collection(StaffCollection.Name)]
public sealed class RevisionTests(BrowserFixture browser)
{
    [Theory]
    [InlineData("zh", "brand-output")]
    [InlineData("en", "brand-products")]
    public async Task A_definition_is_changed_by_one_person_and_published_by_another(string language, string indicator)
    {
        var (officer, publisher) = (Name("defines-" + language), Name("allows-" + language));
        await Colleagues.OpenAsync(browser, officer, "hunan", PortalRoles.LiaisonOfficer);
        await Colleagues.OpenAsync(browser, publisher, "shangli", PortalRoles.Publisher);
        var address = $"/staff/definitions/{indicator}";
        await VisitAsync(
            officer,
            language,
            async visit =>
            {
                var page = visit.Page;
                await page.GotoAsync("/staff/definitions");
                await Accessibility.DemandAsync(page);
                await page.GotoAsync(address);
                await Assertions.Expect(page.Locator("[data-alive=yes]")).ToBeVisibleAsync(new() { Timeout = 30_000 });
                await page.Locator("#entry-TextEn").FillAsync("Counted anew by " + officer);
                await page.Locator("#entry-From").FillAsync("2026");
                await page.Locator("[data-revision=submit]").FocusAsync();
                await page.Keyboard.PressAsync("Enter");
                await Assertions.Expect(page.Locator(".desk-problem")).ToBeVisibleAsync();
                await Accessibility.DemandAsync(page);
                await page.Locator("#entry-ReasonEn").FillAsync("Because of " + officer);
                await page.Locator("#entry-Source").FillAsync("https://tjj.hunan.gov.cn/kj.html");
                await page.Locator("#entry-Source").PressAsync("Enter");
                await Assertions.Expect(page.Locator("[data-state=Submitted]")).ToBeVisibleAsync();
                await Accessibility.DemandAsync(page);
                Assert.Empty(visit.Faults);
            }
        );
        await VisitAsync(
            publisher,
            language,
            async visit =>
            {
                var page = visit.Page;
                await page.GotoAsync(address);
                var done = page.Locator("[data-state=Published]");
                // before its circuit stands the button does nothing
                for (var trial = 0; trial < 40 && await done.CountAsync() == 0; trial++)
                {
                    if (await page.Locator("[data-revision=publish]").CountAsync() > 0)
                    {
                        await page.Locator("[data-revision=publish]").FocusAsync();
                        await page.Keyboard.PressAsync("Enter");
                    }

                    await page.WaitForTimeoutAsync(500);
                }

                await Assertions.Expect(done).ToBeVisibleAsync();
                await page.GotoAsync($"/{language}/indicators/{indicator}");
                await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Because of " + officer);
                await Accessibility.DemandAsync(page);
                Assert.Empty(visit.Faults);
            }
        );
        await VisitAsync(officer, language, visit => GoBackAsync(visit, address, officer));
    }

    private static async Task GoBackAsync(Visit visit, string address, string officer)
    {
        var page = visit.Page;
        await page.GotoAsync(address);
        await Assertions.Expect(page.Locator("[data-alive=yes]")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        var text = page.Locator("#entry-TextEn");
        await Assertions.Expect(text).ToHaveValueAsync("Counted anew by " + officer);
        await page.Locator("[data-revision=restore]").First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(text).Not.ToHaveValueAsync("Counted anew by " + officer);
        await Accessibility.DemandAsync(page);
        await page.Locator("#entry-From").FillAsync("2026");
        await page.Locator("#entry-ReasonEn").FillAsync("The earlier wording was right");
        await page.Locator("#entry-Source").FillAsync("https://tjj.hunan.gov.cn/kj.html");
        await page.Locator("[data-revision=submit]").ClickAsync();
        await Assertions.Expect(page.Locator("[data-state=Submitted] .register-after").First).ToBeVisibleAsync();
        Assert.Empty(visit.Faults);
    }

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task Claims_and_records_of_meetings_fit_a_narrow_screen(string language)
    {
        var officer = Name("meets-" + language);
        await Colleagues.OpenAsync(browser, officer, "liuyang", PortalRoles.LiaisonOfficer);
        await VisitAsync(
            officer,
            language,
            async visit =>
            {
                var page = visit.Page;
                await page.SetViewportSizeAsync(390, 900);
                foreach (
                    var address in new[]
                    {
                        "/staff/meetings",
                        "/staff/meetings/border-exchange-1",
                        "/staff/definitions",
                    }
                )
                {
                    await page.GotoAsync(address);
                    await Assertions.Expect(page.Locator("main li, main tbody tr, main form")).Not.ToHaveCountAsync(0);
                    await Accessibility.DemandAsync(page);
                    Assert.Empty(await Layout.OverflowAsync(page));
                }

                Assert.Empty(visit.Faults);
            }
        );
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
