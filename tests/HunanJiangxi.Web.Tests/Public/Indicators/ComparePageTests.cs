using HunanJiangxi.Tests.Shared;

namespace HunanJiangxi.Web.Tests.Public.Indicators;

public sealed class ComparePageTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Theory]
    [InlineData("zh", "23个县（市、区）两项读数齐备", "来源不一，尚未选定", "两项指标比较")]
    [InlineData("en", "23 counties have values of both", "Sources differ about", "Two indicators compared")]
    public async Task Counties_stand_side_by_side_with_every_value_that_differs(string language, params string[] words)
    {
        var page = await portal.PageAsync($"/{language}/indicators/compare?with=resident-population,county-area");

        Assert.All(words, word => Assert.Contains(word, page, StringComparison.Ordinal));
        Assert.Equal(23, page.Split("<tr data-pair=").Length - 1);
        Assert.Contains("1,429,384", page, StringComparison.Ordinal);
        Assert.Contains("5,008", page, StringComparison.Ordinal);
        Assert.DoesNotContain("data-role=\"line\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dates_stand_side_by_side_as_a_form_without_script_asks_for_them()
    {
        var page = await portal.PageAsync("/en/indicators/compare?with=member-counties&with=total-area");

        Assert.Contains("no value", page, StringComparison.Ordinal);
        Assert.Contains("data-axis=\"1\"", page, StringComparison.Ordinal);
        Assert.Contains(
            "data-units=\"counties\nkm²\"",
            page.Replace("&#xA;", "\n", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
        Assert.Contains("Total area: 50,500 km²", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/zh/indicators/compare?with=registered-population,resident-population", "不可混用")]
    [InlineData("/zh/indicators/compare?with=registered-population,brand-output", "统计范围或统计方式不同")]
    [InlineData("/zh/indicators/compare?with=resident-population,brand-output", "没有可以并列的读数")]
    [InlineData("/zh/indicators/compare?with=total-area", "<option value=\"total-area\" selected")]
    public async Task What_must_be_known_is_said(string path, string words) =>
        Assert.Contains(words, await portal.PageAsync(path), StringComparison.Ordinal);
}
