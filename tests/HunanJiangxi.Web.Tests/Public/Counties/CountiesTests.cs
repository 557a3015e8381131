using System.Net;
using System.Text.Json;
using HunanJiangxi.Tests.Shared;

namespace HunanJiangxi.Web.Tests.Public.Counties;

public sealed class CountiesTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task There_are_ten_counties_in_Hunan_and_fourteen_in_Jiangxi()
    {
        var list = await JsonAsync("/api/v1/counties");
        var counties = list.GetProperty("items").EnumerateArray().ToList();

        Assert.Equal(24, list.GetProperty("total").GetInt32());
        Assert.Equal(10, counties.Count(county => In(county, "hunan")));
        Assert.Equal(14, counties.Count(county => In(county, "jiangxi")));
        Assert.All(
            counties,
            county =>
            {
                Assert.Matches("^(43|36)[0-9]{4}$", county.GetProperty("code").GetString());
                Assert.True(county.GetProperty("seat").GetProperty("latitude").GetDecimal() > 24);
                Assert.NotEmpty(county.GetProperty("memberships").EnumerateArray());
                Assert.Single(county.GetProperty("residents").EnumerateArray());
            }
        );
    }

    [Theory]
    [InlineData("as-of=2014-11", 0)]
    [InlineData("as-of=2014-12", 10)]
    [InlineData("as-of=2015-06", 10)]
    [InlineData("as-of=2015", 12)]
    [InlineData("programme=demonstration-zone&as-of=2021-09", 0)]
    [InlineData("programme=demonstration-zone&as-of=2021-10", 24)]
    [InlineData("q=萍乡", 5)]
    [InlineData("q=liu", 1)]
    [InlineData("county=luxi&county=liuyang", 2)]
    public async Task A_filter_finds_what_the_sources_prove(string query, int expected) =>
        Assert.Equal(expected, (await JsonAsync($"/api/v1/counties?{query}")).GetProperty("total").GetInt32());

    [Theory]
    [InlineData("place")]
    [InlineData("-residents")]
    [InlineData("area")]
    public async Task Pages_of_any_order_join_without_gap_or_repetition(string sort)
    {
        var seen = new List<string>();
        string? after = null;
        do
        {
            var page = await JsonAsync($"/api/v1/counties?sort={sort}&limit=7&after={after}");
            seen.AddRange(
                page.GetProperty("items").EnumerateArray().Select(row => row.GetProperty("slug").GetString()!)
            );
            after = page.GetProperty("next").GetString();
        } while (after is not null);

        Assert.Equal(24, seen.Count);
        Assert.Equal(24, seen.Distinct().Count());
    }

    [Fact]
    public async Task Areas_that_differ_are_all_there_with_their_sources()
    {
        var liuyang = (await JsonAsync("/api/v1/counties/liuyang")).GetProperty("county");
        var areas = liuyang.GetProperty("areas").EnumerateArray().ToList();

        Assert.Equal(2, areas.Count);
        Assert.Equal(
            2,
            areas.Select(area => area.GetProperty("source").GetProperty("slug").GetString()).Distinct().Count()
        );
    }

    [Theory]
    [InlineData("/zh/counties", "浏阳市", "2014年12月", "不晚于2021年10月")]
    [InlineData("/en/counties", "Liuyang City", "December 2014", "by October 2021")]
    [InlineData("/zh/counties/xiangdong", "湘东区", "2015年", "萍乡市")]
    [InlineData("/en/counties/xiangdong", "Xiangdong District", "2015", "Pingxiang")]
    public async Task Pages_tell_names_and_dates_in_the_visitors_language(string path, params string[] words)
    {
        var page = await portal.PageAsync(path);

        Assert.All(words, word => Assert.Contains(word, page, StringComparison.Ordinal));
        Assert.DoesNotContain("<script>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("style=\"", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/zh/counties/nowhere", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/counties/nowhere", HttpStatusCode.NotFound)]
    [InlineData("/en/counties?as-of=soon", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/counties?sort=beauty", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/counties?after=xyz", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/counties?programme=unheard-of", HttpStatusCode.BadRequest)]
    public async Task What_cannot_be_understood_is_answered_so(string path, HttpStatusCode expected)
    {
        using var answer = await portal.Client.GetAsync(new Uri(path, UriKind.Relative));

        Assert.Equal(expected, answer.StatusCode);
    }

    [Theory]
    [InlineData("/zh/counties")]
    [InlineData("/zh/counties?programme=border-exchange&as-of=2015&sort=-area")]
    [InlineData("/en/counties/liuyang")]
    public async Task A_page_asks_the_database_eight_times_at_most(string path) =>
        Assert.InRange((await portal.QueriesOfAsync(path)).Count, 1, 8);

    private static bool In(JsonElement county, string province) =>
        county.GetProperty("province").GetProperty("slug").GetString() == province;

    private async Task<JsonElement> JsonAsync(string path) =>
        JsonDocument.Parse(await portal.PageAsync(path)).RootElement;
}
