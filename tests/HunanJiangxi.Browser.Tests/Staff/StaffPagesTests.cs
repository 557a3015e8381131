using System.Reflection;
using HunanJiangxi.Data.Accounts;
using Microsoft.AspNetCore.Components;
using Microsoft.Playwright;

namespace HunanJiangxi.Browser.Tests.Staff;

/// <summary>Every page of the staff, as somebody who may see all of them, by any aid and on a narrow screen.</summary>
[Collection(BrowserCollection.Name)]
public sealed class StaffPagesTests(BrowserFixture browser)
{
    // of pages about one record: what links to one
    private static readonly Dictionary<string, string> s_found = new(StringComparer.Ordinal)
    {
        ["/staff/accounts/{Id}"] = "/staff/accounts",
        ["/staff/brief/{Slug}"] = "/staff/brief",
        ["/staff/definitions/{Slug}"] = "/staff/definitions",
        ["/staff/meetings/{Slug}"] = "/staff/meetings",
        ["/staff/milestones/{Slug}"] = "/staff/milestones?view=all&whose=everybody",
        ["/staff/register/{Slug}/versions"] = "/staff/register",
        ["/staff/targets/{Slug}"] = "/staff/definitions",
        ["/staff/terms/bodies/{Slug}"] = "/staff/terms",
        ["/staff/terms/fields/{Slug}"] = "/staff/terms",
    };

    // what a portal without any draft or report has none of; their own tests look at them
    private static readonly string[] s_elsewhere =
    [
        "/staff/register/drafts/{Id:int}",
        "/staff/readings/{Id:int}",
        "/staff/review/{Id:int}",
    ];

    public static TheoryData<string> Languages => ["zh", "en"];

    [Fact]
    public void Every_page_is_looked_at_here_or_elsewhere()
    {
        var known = s_found.Keys.Concat(s_elsewhere).ToHashSet(StringComparer.Ordinal);

        Assert.Empty(Routes().Where(route => route.Contains('{', StringComparison.Ordinal)).Except(known));
        Assert.Empty(known.Except(Routes()));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Axe_finds_nothing_and_nothing_is_wider_than_a_telephone(string language)
    {
        var name = "everywhere-" + language;
        await Colleagues.OpenAsync(
            browser,
            name,
            "liuyang",
            PortalRoles.LiaisonOfficer,
            PortalRoles.Publisher,
            PortalRoles.Administrator
        );
        await Visit.RunAsync(
            browser,
            new Visitor { Language = language },
            async visit =>
            {
                var page = visit.Page;
                await Colleagues.SignInAsync(page, name);
                foreach (var route in Routes().Except(s_elsewhere))
                {
                    await visit.OpenAsync(
                        route.Contains('{', StringComparison.Ordinal) ? await OneOfAsync(page, route) : route
                    );
                    await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
                    // the mark-up is the same in English, whose words are longer
                    if (language == "zh")
                    {
                        await Accessibility.DemandAsync(page);
                    }

                    await page.SetViewportSizeAsync(390, 900);
                    Assert.Empty((await Layout.OverflowAsync(page)).Select(one => $"{route}: {one}"));
                    await page.SetViewportSizeAsync(1280, 900);
                }

                Assert.Empty(visit.Faults);
            }
        );
    }

    private static async Task<string> OneOfAsync(IPage page, string route)
    {
        var list = s_found[route];
        await page.GotoAsync(list);
        var before = route[1..route.IndexOf('{', StringComparison.Ordinal)];
        var after = route[(route.IndexOf('}', StringComparison.Ordinal) + 1)..];
        var ending = after.Length == 0 ? ":not([href$='/new'])" : $"[href$='{after}']";
        var link = page.Locator($"main a[href*='{before}']{ending}").First;
        return "/" + (await link.GetAttributeAsync("href"))!.TrimStart('/');
    }

    private static List<string> Routes() =>
        [
            .. typeof(Program)
                .Assembly.GetTypes()
                .SelectMany(type => type.GetCustomAttributes<RouteAttribute>())
                .Select(route => route.Template)
                .Where(route => route == "/staff" || route.StartsWith("/staff/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal),
        ];
}
