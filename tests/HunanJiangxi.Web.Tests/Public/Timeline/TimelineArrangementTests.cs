using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using HunanJiangxi.Domain.Zone;
using HunanJiangxi.Tests.Shared;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Tests.Public.Timeline;

/// <summary>Periods, lanes and the rail of years.</summary>
public sealed class TimelineArrangementTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Theory]
    [InlineData("/zh/timeline", "2022年至2030年")]
    [InlineData("/en/timeline", "2022 to 2030")]
    public async Task Periods_are_said_in_words_with_a_link_and_drawn(string path, string period)
    {
        var page = await ReadAsync(path);
        await using var db = portal.Database();
        var programmes = await db.Programmes.CountAsync(one =>
            (one.Starts != null || one.Ends != null)
            && db.TimelineEvents.Any(happening => happening.ProgrammeId == one.Id)
        );
        var agreements = await db.Agreements.CountAsync(one => one.PeriodStart != null || one.PeriodEnd != null);
        var bands = page.QuerySelectorAll(".band");

        Assert.Equal(programmes + agreements, bands.Length);
        Assert.All(bands, band => Assert.NotNull(band.QuerySelector("p a[href]")));
        Assert.All(
            bands,
            band => Assert.Equal("true", band.QuerySelector("svg.bandline")!.GetAttribute("aria-hidden"))
        );
        var pairing = bands.Single(band => band.QuerySelector("a[href$='/programmes/paired-cities']") is not null);
        Assert.Contains(period, pairing.TextContent, StringComparison.Ordinal);
        Assert.Null(pairing.QuerySelector(".on"));
        var zone = bands.Single(band => band.QuerySelector("a[href$='/programmes/demonstration-zone']") is not null);
        Assert.NotNull(zone.QuerySelector(".on"));
        Assert.Equal(2, zone.QuerySelectorAll(".target").Length);
    }

    [Fact]
    public async Task Periods_follow_the_filter()
    {
        var page = await ReadAsync("/zh/timeline?programme=border-exchange");
        Assert.Equal(
            "/zh/programmes/border-exchange",
            Assert.Single(page.QuerySelectorAll(".band a")).GetAttribute("href")
        );
        Assert.Empty((await ReadAsync("/zh/timeline?as-of=2014-11")).QuerySelectorAll(".band"));
        // what a period begins after is not in it
        var early = await ReadAsync("/zh/timeline?to=2019");
        Assert.DoesNotContain(early.QuerySelectorAll(".band a"), link => link.GetAttribute("href")!.Contains("paired"));
    }

    [Theory]
    [InlineData("field")]
    [InlineData("county")]
    [InlineData("programme")]
    public async Task Lanes_hold_every_event_in_each_of_its_groups(string by)
    {
        var page = await ReadAsync($"/zh/timeline?by={by}&limit=500");
        await using var db = portal.Database();
        var events = await db
            .TimelineEvents.Select(one => new
            {
                one.Slug,
                Fields = one.Fields.Select(field => field.Slug).ToList(),
                Counties = one
                    .Participants.Where(party => party.Kind == OrganisationKind.County)
                    .Select(party => party.Slug)
                    .ToList(),
                Programme = one.Programme.Slug,
            })
            .ToListAsync();
        var expected = events
            .SelectMany(one =>
            {
                var groups =
                    by == "field" ? one.Fields
                    : by == "county" ? one.Counties
                    : [one.Programme];
                return groups.DefaultIfEmpty("").Select(group => (group, one.Slug));
            })
            .Order();
        var lanes = page.QuerySelectorAll("section.lane");
        var shown = lanes.SelectMany(lane =>
            lane.QuerySelectorAll("ul a").Select(link => (Group(lane), link.GetAttribute("href")!.Split('#')[1]))
        );

        Assert.NotEmpty(events);
        Assert.Equal(expected, shown.Order());
        Assert.All(lanes, lane => Assert.Equal(lane.QuerySelectorAll("ul a").Length, Total(lane)));
        // every lane has the same years, so that they stand in line
        Assert.Single(lanes.Select(lane => lane.QuerySelector("ol")!.ChildElementCount).Distinct());
        Assert.Equal("0", page.QuerySelector(".lanes")!.GetAttribute("tabindex"));
    }

    [Fact]
    public async Task Totals_of_lanes_are_the_whole_lists_however_few_events_a_page_holds()
    {
        var whole = await ReadAsync("/zh/timeline?by=field&limit=500");
        var page = await ReadAsync("/zh/timeline?by=field&limit=2");

        Assert.Equal(Totals(whole), Totals(page));
        var next = page.QuerySelector("a[rel=next]")!.GetAttribute("href")!;
        Assert.Contains("by=field", next, StringComparison.Ordinal);
        // an event of a page is found where the list begins with it
        var link = (await ReadAsync(next)).QuerySelector("section.lane ul a")!.GetAttribute("href")!;
        var list = await ReadAsync(link);
        Assert.Equal(link.Split('#')[1], list.QuerySelector(".event")!.Id);
        Assert.DoesNotContain("by=", link, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/zh/timeline?by=field")]
    [InlineData("/en/timeline?by=county&county=liuyang&as-of=2022")]
    [InlineData("/en/timeline?by=programme&sort=date")]
    [InlineData("/zh/timeline?as-of=2022&status=planned")]
    [InlineData("/en/embed/timeline?field=tourism")]
    public async Task No_view_asks_the_database_more_than_eight_times(string path) =>
        Assert.InRange((await portal.QueriesOfAsync(path)).Count, 1, 8);

    [Theory]
    [InlineData("")]
    [InlineData("&sort=date")]
    [InlineData("&programme=demonstration-zone")]
    public async Task The_rail_has_all_years_with_counts_and_leads_to_each(string query)
    {
        var whole = await ReadAsync($"/zh/timeline?limit=500{query}");
        var page = await ReadAsync($"/zh/timeline?limit=2{query}");
        var years = page.QuerySelectorAll(".rail > ul > li > a");

        Assert.Equal(
            whole.QuerySelectorAll(".stretch").Select(year => year.QuerySelectorAll(".event").Length),
            years.Select(year =>
                int.Parse(year.QuerySelector("small")!.TextContent.Trim('(', ')'), CultureInfo.InvariantCulture)
            )
        );
        foreach (var year in years)
        {
            var href = year.GetAttribute("href")!;
            var place = href[href.IndexOf('#', StringComparison.Ordinal)..];
            var there = href.StartsWith('#') ? page : await ReadAsync(href);
            Assert.NotNull(there.QuerySelector($".stretch > h2{place}"));
            // a page that is loaded for a year begins with it
            Assert.True(href.StartsWith('#') || there.QuerySelector(".stretch > h2")!.Id == place[1..], href);
        }
    }

    [Fact]
    public async Task Months_stand_under_a_year_with_several()
    {
        var page = await ReadAsync("/zh/timeline?limit=500");
        var months = page.QuerySelectorAll(".rail .months a");

        Assert.Equal(["10月", "9月", "1月"], months.Select(month => month.TextContent));
        Assert.All(months, month => Assert.NotNull(page.QuerySelector($".event{month.GetAttribute("href")}")));
    }

    private async Task<IDocument> ReadAsync(string path) =>
        await new HtmlParser().ParseDocumentAsync(await portal.PageAsync(path.Split('#')[0]));

    private static string Group(IElement lane) =>
        lane.QuerySelector("h3 a")?.GetAttribute("href")!.Split('/')[^1] ?? "";

    private static int Total(IElement lane) =>
        int.Parse(lane.QuerySelector("h3 small")!.TextContent.Trim('共', '条'), CultureInfo.InvariantCulture);

    private static List<(string, int)> Totals(IDocument page) =>
        [.. page.QuerySelectorAll("section.lane").Select(lane => (Group(lane), Total(lane)))];
}
