using HunanJiangxi.Data.Accounts;
using HunanJiangxi.Domain.Agreements;
using HunanJiangxi.Domain.Milestones;
using HunanJiangxi.Domain.Values;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace HunanJiangxi.Browser.Tests.Staff;

/// <summary>A milestone that two parties report differently, by keyboard, in a browser.</summary>
[Collection(StaffCollection.Name)]
public sealed class MilestoneTests(BrowserFixture browser)
{
    [Theory]
    [InlineData("zh", "各方报告不一")]
    [InlineData("en", "The parties report differently")]
    public async Task A_milestone_reported_differently_by_two_parties_says_so(string language, string differing)
    {
        var key = Guid.NewGuid().ToString("n")[..8];
        await StoreAsync(key);
        var (one, other) = ($"milestone-one-{key}", $"milestone-other-{key}");
        await Colleagues.OpenAsync(browser, one, "liuyang", PortalRoles.LiaisonOfficer);
        await Colleagues.OpenAsync(browser, other, "shangli", PortalRoles.LiaisonOfficer);

        await VisitAsync(one, language, visit => ReportAsync(visit, key, "liuyang", "shangli", "Done", "Handed over"));
        await VisitAsync(
            other,
            language,
            async visit =>
            {
                await ReportAsync(visit, key, "shangli", "liuyang", "Blocked", "Land is missing");
                await Assertions.Expect(visit.Page.Locator("[data-accord]")).ToContainTextAsync(differing);
                await Accessibility.DemandAsync(visit.Page);
                await visit.OpenAsync($"/{language}/agreements/agreement-{key}");
                await Assertions
                    .Expect(visit.Page.Locator("main"))
                    .ToContainTextAsync(differing, new() { IgnoreCase = true });
                await Assertions.Expect(visit.Page.Locator("main")).ToContainTextAsync("Land is missing");
                await Accessibility.DemandAsync(visit.Page);
                Assert.Empty(visit.Faults);
            }
        );
    }

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task The_milestones_fit_a_narrow_screen(string language)
    {
        var key = Guid.NewGuid().ToString("n")[..8];
        await StoreAsync(key);
        var name = $"milestone-narrow-{key}";
        await Colleagues.OpenAsync(browser, name, "liuyang", PortalRoles.LiaisonOfficer);
        await Visit.RunAsync(
            browser,
            new Visitor(390),
            async visit =>
            {
                await Colleagues.SignInAsync(visit.Page, name);
                await visit.Page.GotoAsync($"/account/language/{language}");
                foreach (var path in new[] { "/staff/milestones?view=overdue", $"/staff/milestones/milestone-{key}" })
                {
                    await visit.OpenAsync(path);
                    await Accessibility.DemandAsync(visit.Page);
                    var width = await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth");
                    Assert.InRange(width, 1, 390);
                }
            }
        );
    }

    // from the list to the report with nothing but keys
    private static async Task ReportAsync(
        Visit visit,
        string key,
        string party,
        string foreign,
        string status,
        string word
    )
    {
        var page = visit.Page;
        await visit.OpenAsync("/staff/milestones?view=overdue");
        await Accessibility.DemandAsync(page);
        await page.Locator($"[data-milestone=milestone-{key}] a").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator($"#status-{party}")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator($"#status-{foreign}")).ToHaveCountAsync(0);
        await page.Locator($"#status-{party}").SelectOptionAsync(status);
        await page.Locator($"#status-{party}").FocusAsync();
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync(word);
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".desk-done")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator($"section[aria-labelledby=party-{party}] ol")).ToContainTextAsync(word);
    }

    private Task VisitAsync(string name, string language, Func<Visit, Task> steps) =>
        Visit.RunAsync(
            browser,
            new Visitor(),
            async visit =>
            {
                await Colleagues.SignInAsync(visit.Page, name);
                await visit.Page.GotoAsync($"/account/language/{language}");
                await steps(visit);
            }
        );

    private async Task StoreAsync(string key)
    {
        await using var db = browser.Portal.Database();
        var programme = await db.Programmes.FirstAsync();
        var source = await db.NamedSources.FirstAsync();
        var title = new BilingualText($"共建道路 {key}", $"A road together {key}");
        var agreement = new Agreement($"agreement-{key}", title, AgreementKind.Agreement, programme);
        var milestone = new Milestone($"milestone-{key}", title, MilestoneStatus.UnderWay, programme);
        string[] parties = ["liuyang", "shangli"];
        foreach (var body in await db.Organisations.Where(known => parties.Contains(known.Slug)).ToListAsync())
        {
            agreement.JoinedBy(body);
            milestone.AnsweredBy(body);
        }

        agreement.VouchBy(source);
        milestone.VouchBy(source);
        milestone.Date(PartialDate.Parse("2024-06"), null);
        milestone.Deliver(agreement);
        db.AddRange(agreement, milestone);
        await db.SaveChangesAsync();
    }
}
