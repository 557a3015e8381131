using System.Net;
using System.Text.Json;
using HunanJiangxi.Domain.Timeline;
using HunanJiangxi.Tests.Shared;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Tests.Public.Timeline;

/// <summary>The timeline in lanes, as it stood on a day, and on pages of others.</summary>
public sealed class TimelineViewTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task As_of_a_day_what_lay_ahead_is_planned_and_what_nobody_knew_is_missing()
    {
        var day = new DateOnly(2017, 6, 30);
        await using var db = portal.Database();
        var all = await db
            .TimelineEvents.Select(happening => new
            {
                happening.Slug,
                happening.Status,
                Start = happening.Date == null ? (DateOnly?)null : happening.Date.Start,
                Reported = happening
                    .Evidence.Select(proof => proof.Document.Published)
                    .Where(published => published != null)
                    .Select(published => (DateOnly?)published!.Start)
                    .Min(),
            })
            .ToListAsync();

        var shown = JsonDocument
            .Parse(await portal.PageAsync("/api/v1/events?as-of=2017-06&limit=500"))
            .RootElement.GetProperty("items")
            .EnumerateArray()
            .ToDictionary(
                item => item.GetProperty("slug").GetString()!,
                item => item.GetProperty("status").GetString()
            );

        var known = all.Where(one => one.Start <= day || one.Reported <= day).ToList();
        Assert.NotEqual(all.Count, known.Count);
        Assert.Equal(known.Select(one => one.Slug).Order(), shown.Keys.Order());
        Assert.All(
            known.Where(one => one.Start > day || one.Status == EventStatus.Planned),
            one => Assert.Equal("planned", shown[one.Slug])
        );
    }

    [Theory]
    [InlineData("/zh/timeline?as-of=2016", "截至2016年的大事记")]
    [InlineData("/en/timeline?as-of=2016", "the timeline as of 2016")]
    public async Task A_page_says_how_it_is_to_be_read(string path, string words) =>
        Assert.Contains(words, await portal.PageAsync(path), StringComparison.Ordinal);

    [Theory]
    [InlineData("field")]
    [InlineData("county")]
    [InlineData("programme")]
    public async Task Lanes_hold_every_event_as_often_as_it_belongs(string by)
    {
        await using var db = portal.Database();
        var expected = by switch
        {
            "field" => await db.TimelineEvents.SumAsync(happening => Math.Max(1, happening.Fields.Count)),
            "county" => await db.TimelineEvents.SumAsync(happening =>
                Math.Max(1, happening.Participants.Count(party => party.Kind == Domain.Zone.OrganisationKind.County))
            ),
            _ => await db.TimelineEvents.CountAsync(),
        };

        var page = await portal.PageAsync($"/zh/timeline?by={by}");

        // what belongs to none stands once, in a lane of its own
        var lanes = page[page.IndexOf("<div class=\"lanes\"", StringComparison.Ordinal)..];
        Assert.Equal(expected, lanes.Split("/zh/timeline#").Length - 1);
        Assert.DoesNotContain("<section class=\"stretch\"", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task Only_the_embedded_timeline_may_stand_in_a_frame(string language)
    {
        using var embedded = await portal.Client.GetAsync(
            new Uri($"/{language}/embed/timeline?county=liuyang", UriKind.Relative)
        );
        using var page = await portal.Client.GetAsync(
            new Uri($"/{language}/timeline?county=liuyang", UriKind.Relative)
        );

        Assert.Equal(HttpStatusCode.OK, embedded.StatusCode);
        Assert.Contains("frame-ancestors *", Policy(embedded), StringComparison.Ordinal);
        Assert.False(embedded.Headers.Contains("X-Frame-Options"));
        Assert.Contains("frame-ancestors 'none'", Policy(page), StringComparison.Ordinal);
        Assert.Equal("DENY", page.Headers.GetValues("X-Frame-Options").Single());
        var text = await embedded.Content.ReadAsStringAsync();
        Assert.Contains("<base target=\"_top\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"masthead\"", text, StringComparison.Ordinal);
        Assert.Contains(
            $"{language}/embed/timeline?county=liuyang",
            WebUtility.HtmlDecode(await page.Content.ReadAsStringAsync()),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task An_embedded_address_without_a_language_asks_the_browser()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/embed/timeline?field=health");
        request.Headers.AcceptLanguage.ParseAdd("en");

        using var answer = await portal.Client.SendAsync(request);

        Assert.EndsWith("/en/embed/timeline?field=health", Address(answer), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/zh/timeline?by=colour")]
    [InlineData("/zh/timeline?as-of=soon")]
    [InlineData("/zh/embed/timeline?county=atlantis")]
    public async Task What_cannot_be_understood_is_refused(string path)
    {
        using var answer = await portal.Client.GetAsync(new Uri(path, UriKind.Relative));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private static string Policy(HttpResponseMessage answer) =>
        answer.Headers.GetValues("Content-Security-Policy").Single();

    private static string Address(HttpResponseMessage answer) =>
        answer.Headers.Location?.ToString() ?? answer.RequestMessage!.RequestUri!.ToString();
}
