using System.Text.Json;
using HunanJiangxi.Domain.Indicators;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Tests.Shared;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Tests.Public.Indicators;

/// <summary>The dashboard by task, progress by the published method, counties over time.</summary>
public sealed class ProgressPageTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task The_dashboard_goes_by_the_six_tasks_and_makes_no_progress_up()
    {
        var page = await portal.PageAsync("/zh/indicators");

        var places = Enumerable
            .Range(1, 6)
            .Select(task => page.IndexOf($">任务{task}", StringComparison.Ordinal))
            .Append(page.IndexOf("六项任务之外", StringComparison.Ordinal))
            .ToList();
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
        Assert.Contains("方案只有文字表述，没有数值", page, StringComparison.Ordinal);
        Assert.Contains("尚未达到，规划未定期限", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/zh/about/progress\"", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh", "应达数值 ＝ 起点数值", "符合进度", "暂无读数")]
    [InlineData("en", "expected = first", "On target", "No value yet")]
    public async Task The_method_is_published(string language, params string[] words)
    {
        var page = await portal.PageAsync($"/{language}/about/progress");

        Assert.All(words, word => Assert.Contains(word, page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_target_that_is_a_number_gets_its_status_its_line_and_its_row()
    {
        await AddTargetAsync("more-members", "member-counties", 30);
        await AddTargetAsync("members-kept", "member-counties", 24);
        await AddTargetAsync("more-brands", "brand-products", 900);

        var page = await portal.PageAsync("/zh/indicators/member-counties");
        // 24 since October 2021, 30 wanted by 2025: 26.55 in August 2023
        Assert.Contains("落后于进度", page, StringComparison.Ordinal);
        Assert.Contains("直线上此时应为26.55", page, StringComparison.Ordinal);
        Assert.Contains("已达到", page, StringComparison.Ordinal);
        Assert.Contains("2025年目标为30个", page, StringComparison.Ordinal);
        Assert.Contains("<tr data-role=\"target\">", page, StringComparison.Ordinal);
        Assert.Contains(
            "there is one value only",
            await portal.PageAsync("/en/indicators/brand-products"),
            StringComparison.Ordinal
        );
        var rows = JsonDocument.Parse(await portal.PageAsync("/api/v1/indicators?limit=500")).RootElement;
        var members = rows.GetProperty("items").EnumerateArray().First();
        Assert.Equal(
            ["behind", "reached"],
            members
                .GetProperty("targets")
                .EnumerateArray()
                .Select(target => target.GetProperty("progress").GetProperty("status").GetString())
        );
    }

    [Fact]
    public async Task Sources_that_differ_at_a_date_stand_in_table_and_sentence_and_no_line_goes_through_them()
    {
        var page = await portal.PageAsync("/en/indicators/member-counties");

        Assert.Equal(2, page.Split("<tr data-role=\"open\"").Length - 1);
        Assert.Contains("July 2020: sources differ (22 counties against 24 counties)", page, StringComparison.Ordinal);
        // the drawing for readers without script: a line through two points, two squares beside it
        Assert.Contains("<polyline class=\"line\"", page, StringComparison.Ordinal);
        Assert.Equal(2, page.Split("class=\"point beside\"").Length - 1);
        Assert.Contains("readings.xlsx?indicator=member-counties", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Counties_with_values_of_several_dates_get_a_drawing_each_on_one_scale()
    {
        Assert.DoesNotContain(
            "multiple-liuyang",
            await portal.PageAsync("/zh/indicators/county-area"),
            StringComparison.Ordinal
        );
        await AddCountyValueAsync("liuyang", 1_400_000);
        await AddCountyValueAsync("shangli", 480_000);

        var page = await portal.PageAsync("/zh/indicators/resident-population");
        Assert.Contains("id=\"multiple-liuyang\">2015年11月1日为140万人", page, StringComparison.Ordinal);
        Assert.Contains("id=\"multiple-shangli\"", page, StringComparison.Ordinal);
        Assert.Equal(2, page.Split(">50万</text>").Length - 1);
    }

    private async Task AddTargetAsync(string slug, string indicator, decimal value)
    {
        await using var db = portal.Database();
        var target = new Target(slug, await db.Programmes.SingleAsync(one => one.Slug == "demonstration-zone"));
        target.Describe(
            PartialDate.OfYear(2025),
            new("试验目标", "A target on trial"),
            await db.NamedSources.FirstAsync()
        );
        target.Measure(null, await db.Indicators.SingleAsync(one => one.Slug == indicator), value);
        db.Add(target);
        await db.SaveChangesAsync();
    }

    private async Task AddCountyValueAsync(string county, decimal value)
    {
        await using var db = portal.Database();
        var reading = new Reading(
            await db.Indicators.SingleAsync(one => one.Slug == "resident-population"),
            new Quantity(value, "person", Qualifier.Exact),
            PartialDate.Day(2015, 11, 1),
            AsOfBasis.Stated
        );
        reading.Measure(await db.Organisations.SingleAsync(one => one.Slug == county));
        reading.VouchBy(await db.NamedSources.FirstAsync());
        db.Add(reading);
        await db.SaveChangesAsync();
    }
}
