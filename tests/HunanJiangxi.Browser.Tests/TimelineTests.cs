using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace HunanJiangxi.Browser.Tests;

/// <summary>The timeline's periods, lanes, rail and frame, as they are drawn and reached.</summary>
[Collection(BrowserCollection.Name)]
public sealed class TimelineTests(BrowserFixture browser)
{
    private const int Narrow = 390;

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public Task Lanes_stand_side_by_side_or_one_after_another_and_lead_to_the_list(string language) =>
        Visit.RunAsync(
            browser,
            new Visitor(),
            async visit =>
            {
                var page = visit.Page;
                await visit.OpenAsync($"/{language}/timeline");
                var view = page.Locator("nav.views a").Nth(2);
                await view.FocusAsync();
                await page.Keyboard.PressAsync("Enter");
                await Assertions.Expect(page).ToHaveURLAsync(new Regex("by=county"));
                await Assertions.Expect(page.Locator("nav.views [aria-current]")).ToHaveCountAsync(1);

                // each year is in line with itself in every lane
                Assert.Equal(
                    0,
                    await page.EvaluateAsync<int>(
                        """
                        () => {
                          const tops = lane => [...lane.querySelectorAll(':scope > ol > li')].map(one => Math.round(one.getBoundingClientRect().top));
                          const axis = String(tops(document.querySelector('.lane.axis')));
                          return [...document.querySelectorAll('section.lane')].filter(lane => String(tops(lane)) !== axis).length;
                        }
                        """
                    )
                );
                var lanes = page.Locator(".lanes");
                await lanes.FocusAsync();
                await page.Keyboard.PressAsync("ArrowRight");
                await page.WaitForFunctionAsync("() => document.querySelector('.lanes').scrollLeft > 0");
                Assert.Empty(await Layout.OverflowAsync(page));

                await page.SetViewportSizeAsync(Narrow, 900);
                Assert.True(
                    await page.EvaluateAsync<bool>(
                        """
                        () => {
                          const boxes = [...document.querySelectorAll('section.lane')].map(lane => lane.getBoundingClientRect());
                          return boxes.every((box, at) => at === 0 || box.top >= boxes[at - 1].bottom);
                        }
                        """
                    ),
                    "One lane is not after another."
                );
                Assert.Empty(await Layout.OverflowAsync(page));

                var first = page.Locator("section.lane ul a").First;
                var place = (await first.GetAttributeAsync("href"))!.Split('#')[1];
                await first.FocusAsync();
                await page.Keyboard.PressAsync("Enter");
                await Assertions.Expect(page.Locator($".event[id='{place}']")).ToBeInViewportAsync();
                Assert.Empty(visit.Faults);
            }
        );

    [Fact]
    public Task The_rail_leads_beyond_the_loaded_page_and_a_day_is_looked_back_from_without_script() =>
        Visit.RunAsync(
            browser,
            new Visitor { HasScript = false },
            async visit =>
            {
                var page = visit.Page;
                await visit.OpenAsync("/zh/timeline?limit=2");
                var last = page.Locator(".rail > ul > li > a").Last;
                var year = (await last.GetAttributeAsync("href"))!.Split('#')[1];
                await last.ClickAsync();
                await Assertions.Expect(page.Locator($"h2[id='{year}']")).ToBeInViewportAsync();
                // a year on the page is jumped to without a new one
                var address = page.Url.Split('#')[0];
                await page.Locator(".rail > ul > li > a").Last.ClickAsync();
                Assert.Equal(address, page.Url.Split('#')[0]);

                await page.Locator("input[name='as-of']").FillAsync("2016-06-30");
                await page.Keyboard.PressAsync("Enter");
                await Assertions.Expect(page).ToHaveURLAsync(new Regex("as-of=2016-06-30"));
                await Assertions.Expect(page.Locator("main .notice")).ToBeVisibleAsync();
                await page.Locator(".chosen a").ClickAsync();
                await Assertions.Expect(page.Locator("main .notice")).ToHaveCountAsync(0);

                // periods are drawn on paper, too
                await page.EmulateMediaAsync(new() { Media = Media.Print });
                await Assertions.Expect(page.Locator(".bandline").First).ToBeVisibleAsync();
                await Assertions.Expect(page.Locator(".share")).ToBeHiddenAsync();
            }
        );

    [Fact]
    public Task Another_site_shows_the_timeline_in_a_frame_and_nothing_else() =>
        Visit.RunAsync(
            browser,
            new Visitor(Narrow),
            async visit =>
            {
                // another origin, whose one page is made here; browsers ask before a page reaches into the local network
                const string Elsewhere = "http://localhost:8999/";
                var page = visit.Page;
                await page.Context.GrantPermissionsAsync(["local-network-access"]);
                await visit.OpenAsync("/zh/timeline?programme=border-exchange");
                await page.Locator(".share summary").ClickAsync();
                var code = await page.Locator("#share-embed").InputValueAsync();
                var portal = new Uri(page.Url).GetLeftPart(UriPartial.Authority);
                await page.RouteAsync(
                    Elsewhere,
                    route =>
                        route.FulfillAsync(
                            new()
                            {
                                ContentType = "text/html",
                                Body =
                                    $"<!doctype html><title>x</title>{code}<iframe src='{portal}/zh/timeline'></iframe>",
                            }
                        )
                );
                await page.GotoAsync(Elsewhere);

                var framed = page.Locator("iframe").Nth(0).ContentFrame;
                await Assertions.Expect(framed.Locator(".event").First).ToBeVisibleAsync();
                await Assertions.Expect(framed.Locator("nav.mainnav")).ToHaveCountAsync(0);
                await Assertions
                    .Expect(page.Locator("iframe").Nth(1).ContentFrame.Locator(".event"))
                    .ToHaveCountAsync(0);
                await framed.Locator("h1 a").ClickAsync();
                await Assertions.Expect(page).ToHaveURLAsync($"{portal}/zh/timeline?programme=border-exchange");
            }
        );
}
