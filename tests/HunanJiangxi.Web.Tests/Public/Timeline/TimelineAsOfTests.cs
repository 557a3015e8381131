using System.Text.Json;
using HunanJiangxi.Data.Auditing;
using HunanJiangxi.Domain.Timeline;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Tests.Shared;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Tests.Public.Timeline;

/// <summary>The timeline as it stood on a day.</summary>
public sealed class TimelineAsOfTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Announced = "announced-in-2017-held-in-2019";
    private const string Undated = "undated-and-told-of-in-2017";

    [Fact]
    public async Task What_is_dated_later_is_left_out_and_what_is_dated_before_stays_whenever_it_was_reported()
    {
        var then = await EventsAsync("as-of=2021-09-30");

        Assert.Equal("done", then["first-exchange-2014"]);
        Assert.Equal("done", then["special-areas-plan-2021"]);
        Assert.DoesNotContain("overall-plan-2021", then.Keys);
        Assert.DoesNotContain("plan-goals-2035", then.Keys);
    }

    [Theory]
    [InlineData("2017-03-27", false)]
    [InlineData("2017-03-28", true)]
    [InlineData("2020", true)]
    public async Task A_plan_stands_from_the_day_of_its_first_report(string day, bool stands) =>
        Assert.Equal(
            stands ? "planned" : null,
            (await EventsAsync($"as-of={day}")).GetValueOrDefault("third-exchange-2017")
        );

    [Theory]
    [InlineData("2017-03-27", null)]
    [InlineData("2017-03-28", "planned")]
    [InlineData("2019-04-30", "planned")]
    [InlineData("2019-05", "done")]
    public async Task What_was_announced_by_then_stands_as_planned_until_its_day(string day, string? status)
    {
        await AddAsync();

        Assert.Equal(status, (await EventsAsync($"as-of={day}")).GetValueOrDefault(Announced));
        Assert.Equal(status is null ? null : "done", (await EventsAsync($"as-of={day}")).GetValueOrDefault(Undated));
    }

    [Fact]
    public async Task The_status_that_is_filtered_by_is_that_of_the_day()
    {
        await AddAsync();

        Assert.Contains(Announced, (await EventsAsync("as-of=2018&status=planned")).Keys);
        Assert.DoesNotContain(Announced, (await EventsAsync("as-of=2018&status=done")).Keys);
        Assert.Contains(Announced, (await EventsAsync("as-of=2019-05&status=done")).Keys);
    }

    [Theory]
    [InlineData("zh", "当时未见报道，最早见于2017年3月28日")]
    [InlineData("en", "not reported by then, first report 28 March 2017")]
    public async Task The_page_says_its_rule_and_what_was_not_reported_yet(string language, string note)
    {
        var page = await portal.PageAsync($"/{language}/timeline?as-of=2016-06-30");

        Assert.Contains("class=\"notice\"", page, StringComparison.Ordinal);
        Assert.Contains(note, page, StringComparison.Ordinal);
        // "2016" leaves open whether it had been by June
        Assert.Contains(language == "zh" ? "日期不够具体" : "not exact enough", page, StringComparison.Ordinal);
        Assert.Contains($"href=\"/{language}/timeline\" aria-label=", page, StringComparison.Ordinal);
        Assert.DoesNotContain("plan-goals-2035", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_filters_counts_add_up_to_the_day()
    {
        var total = (await EventsAsync("as-of=2021-09-30")).Count;

        Assert.Contains(
            $"共{total}条",
            await portal.PageAsync("/zh/timeline?as-of=2021-09-30"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            $"共{total}条",
            await portal.PageAsync("/zh/timeline?as-of=2021-09-30&by=county"),
            StringComparison.Ordinal
        );
    }

    /// <summary>Slug and status of what is found.</summary>
    private async Task<Dictionary<string, string>> EventsAsync(string query)
    {
        using var answer = JsonDocument.Parse(await portal.PageAsync($"/api/v1/events?limit=500&{query}"));
        var found = answer
            .RootElement.GetProperty("items")
            .EnumerateArray()
            .ToDictionary(one => one.GetProperty("slug").GetString()!, one => one.GetProperty("status").GetString()!);
        Assert.Equal(found.Count, answer.RootElement.GetProperty("total").GetInt32());
        return found;
    }

    /// <summary>Two events that a document of 28 March 2017 tells of: one held in May 2019, one without a date.</summary>
    private async Task AddAsync()
    {
        await using var db = portal.Database();
        if (await db.TimelineEvents.AnyAsync(one => one.Slug == Announced))
        {
            return;
        }

        db.Actor = new Actor("test", "liuyang");
        var programme = await db.Programmes.SingleAsync(one => one.Slug == "border-exchange");
        var day = new DateOnly(2017, 3, 28);
        var document = await db.SourceDocuments.OrderBy(one => one.Id).FirstAsync(one => one.Published!.Start == day);
        foreach (var (slug, date) in new[] { (Announced, PartialDate.Month(2019, 5)), (Undated, null) })
        {
            var happening = new TimelineEvent(
                slug,
                new BilingualText("试列一件事", "One event on trial"),
                EventKind.Meeting,
                EventStatus.Done,
                programme
            );
            happening.Happen(date, null);
            happening.ProveBy(document.Quote(document.BodyStart, 6));
            db.Add(happening);
        }

        await db.SaveChangesAsync();
    }
}
