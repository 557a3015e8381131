using System.Globalization;
using HunanJiangxi.Data.Accounts;
using Microsoft.Playwright;

namespace HunanJiangxi.Browser.Tests.Staff;

/// <summary>Drafts of the register as browsers meet them: two at once, a closed one, a stranger's, a narrow one.</summary>
[Collection(StaffCollection.Name)]
public sealed class RegisterTests(BrowserFixture browser)
{
    [Fact]
    public async Task The_second_of_two_browsers_sees_both_versions_and_loses_nothing()
    {
        var (one, other) = (Name("first"), Name("second"));
        await Colleagues.OpenAsync(browser, one, "liuyang", PortalRoles.LiaisonOfficer);
        await Colleagues.OpenAsync(browser, other, "liuyang", PortalRoles.LiaisonOfficer);
        await VisitAsync(
            one,
            first =>
                VisitAsync(
                    other,
                    async second =>
                    {
                        var draft = await DraftSteps.BeginAsync(first.Page);
                        await DraftSteps.WriteAsync(first.Page, "#part-NameZh", "两地联合执法协议");
                        await second.Page.GotoAsync(draft);
                        await DraftSteps.AliveFormAsync(second.Page);
                        await DraftSteps.WriteAsync(first.Page, "#part-PlaceZh", "浏阳市区");
                        await second.Page.Locator("#part-PlaceZh").FillAsync("上栗县城");
                        await second.Page.Locator("#part-SubjectWords").FillAsync("执法");

                        var clash = second.Page.Locator(".register-clash");
                        await Assertions.Expect(clash).ToContainTextAsync("浏阳市区");
                        await Assertions.Expect(clash).ToContainTextAsync("上栗县城");
                        await Accessibility.DemandAsync(second.Page);

                        // what was laid aside is still there when the page is closed and opened
                        await second.Page.ReloadAsync();
                        await Assertions.Expect(clash).ToContainTextAsync("上栗县城");
                        await DraftSteps.AliveAsync(second.Page, "[data-side=mine]");
                        await second.Page.Locator(".register-clash .btn").ClickAsync();
                        await Assertions.Expect(second.Page.Locator("#part-PlaceZh")).ToHaveValueAsync("上栗县城");
                        await Assertions.Expect(second.Page.Locator("#part-SubjectWords")).ToHaveValueAsync("执法");

                        // different places are joined without asking
                        await DraftSteps.WriteAsync(first.Page, "#part-IssuingBody", "浏阳市人民政府");
                        await Assertions.Expect(first.Page.Locator("#part-PlaceZh")).ToHaveValueAsync("上栗县城");
                        Assert.Empty(second.Faults);
                    }
                )
        );
    }

    [Fact]
    public async Task A_draft_outlives_its_circuit()
    {
        var name = Name("closed");
        await Colleagues.OpenAsync(browser, name, "liuyang", PortalRoles.LiaisonOfficer);
        await VisitAsync(
            name,
            async visit =>
            {
                var page = visit.Page;
                var draft = await DraftSteps.BeginAsync(page);
                await page.Locator("#part-NameZh").FillAsync("没写完的协议");
                await Assertions.Expect(page.Locator("[data-draft-saved=no]")).ToBeVisibleAsync();

                // the laptop is closed at once: what has reached the server is saved when the circuit ends, or before
                await page.CloseAsync();
                var next = await visit.SecondPageAsync();
                for (var trial = 0; trial < 20; trial++)
                {
                    await next.GotoAsync(draft);
                    if (await next.Locator("#part-NameZh").InputValueAsync() == "没写完的协议")
                    {
                        return;
                    }

                    await next.WaitForTimeoutAsync(500);
                }

                Assert.Fail("What was typed is lost.");
            }
        );
    }

    [Fact]
    public async Task An_agreement_of_two_other_counties_cannot_be_corrected_and_a_draft_of_theirs_not_read()
    {
        var (one, stranger) = (Name("home"), Name("stranger"));
        await Colleagues.OpenAsync(browser, one, "liuyang", PortalRoles.LiaisonOfficer);
        await Colleagues.OpenAsync(browser, stranger, "shangli", PortalRoles.LiaisonOfficer);
        var draft = "";
        await VisitAsync(one, async visit => draft = await DraftSteps.BeginAsync(visit.Page));
        await VisitAsync(
            stranger,
            async visit =>
            {
                await visit.Page.GotoAsync(draft);
                await Assertions.Expect(visit.Page.Locator(".register-notice .desk-problem")).ToBeVisibleAsync();
                await Assertions.Expect(visit.Page.Locator("#part-NameZh")).ToHaveCountAsync(0);
            }
        );
    }

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task The_register_fits_a_narrow_screen(string language)
    {
        var name = Name("narrow-" + language);
        await Colleagues.OpenAsync(browser, name, "liuyang", PortalRoles.LiaisonOfficer);
        await Visit.RunAsync(
            browser,
            new Visitor(390),
            async visit =>
            {
                var page = visit.Page;
                await Colleagues.SignInAsync(page, name);
                await page.Context.AddCookiesAsync([
                    new()
                    {
                        Name = "lang",
                        Value = language,
                        Url = browser.Portal.Address.ToString(),
                    },
                ]);
                await page.GotoAsync("/staff/register");
                await Accessibility.DemandAsync(page);
                Assert.Empty(await Layout.OverflowAsync(page));
                await DraftSteps.BeginAsync(page);
                await DraftSteps.AddPartyAsync(page, language == "zh" ? "浏阳市" : "Liuyang");
                await Accessibility.DemandAsync(page);
                Assert.Empty(await Layout.OverflowAsync(page));
                await page.GotoAsync("/staff/register/drafts");
                await Accessibility.DemandAsync(page);
                Assert.Empty(await Layout.OverflowAsync(page));
            }
        );
    }

    private static string Name(string role) =>
        string.Create(CultureInfo.InvariantCulture, $"{role}-{Guid.NewGuid():n}")[..20];

    private Task VisitAsync(string name, Func<Visit, Task> steps) =>
        Visit.RunAsync(
            browser,
            new Visitor(),
            async visit =>
            {
                await Colleagues.SignInAsync(visit.Page, name);
                await steps(visit);
            }
        );
}
