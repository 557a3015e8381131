using System.Net;
using System.Text.Json;
using HunanJiangxi.Tests.Shared;

namespace HunanJiangxi.Web.Tests.Public.Indicators;

public sealed class IndicatorsTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Theory]
    [InlineData("member-counties", 24, "exact")]
    [InlineData("total-area", 50500, "exact")]
    [InlineData("registered-population", 13410000, "exact")]
    [InlineData("expressway-corridors-planned", 8, "planned")]
    [InlineData("expressway-corridors-built", 7, "exact")]
    [InlineData("road-corridors-built", 19, "exact")]
    [InlineData("fireworks-market-share", 85, "at_least")]
    [InlineData("brand-products", 400, "about")]
    [InlineData("brand-output", 3000000000, "about")]
    [InlineData("hightech-enterprises", 1300, "over")]
    [InlineData("red-train-trips", 100, "over")]
    [InlineData("red-train-passengers", 30000, "over")]
    [InlineData("lushui-water-quality", 100, "exact")]
    [InlineData("lushui-compensation", 72000000, "exact")]
    [InlineData("crossprovince-services", 205, "exact")]
    public async Task A_value_of_the_news_keeps_its_word_its_date_and_its_sentence(
        string indicator,
        long value,
        string qualifier
    )
    {
        var rows = (await JsonAsync($"/api/v1/readings?indicator={indicator}")).GetProperty("items").EnumerateArray();

        var row = Assert.Single(
            rows,
            row => row.GetProperty("value").GetDecimal() == value && row.GetProperty("evidence").GetArrayLength() > 0
        );
        Assert.Equal(qualifier, row.GetProperty("qualifier").GetString());
        Assert.Equal("2023-08-02", row.GetProperty("asOf").GetProperty("date").GetString());
        Assert.Equal("document-date", row.GetProperty("asOf").GetProperty("basis").GetString());
        var proof = row.GetProperty("evidence").EnumerateArray().First();
        Assert.Equal(proof.GetProperty("length").GetInt32(), proof.GetProperty("quote").GetString()!.Length);
    }

    [Fact]
    public async Task Differing_areas_of_a_county_all_stand_there()
    {
        var values = (await JsonAsync("/api/v1/readings?indicator=county-area&county=liuyang"))
            .GetProperty("items")
            .EnumerateArray()
            .Select(row => row.GetProperty("value").GetDecimal())
            .ToList();
        var page = await portal.PageAsync("/zh/indicators/county-area");

        Assert.True(values.Distinct().Count() > 1);
        Assert.Contains("4,999平方公里", page, StringComparison.Ordinal);
        Assert.Contains("5,008平方公里", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task As_of_leaves_out_what_came_later_and_what_has_no_date()
    {
        var rows = (await JsonAsync("/api/v1/readings?as-of=2021&limit=500")).GetProperty("items");

        Assert.Equal(24, rows.EnumerateArray().Count(row => Slug(row) == "resident-population"));
        Assert.DoesNotContain(rows.EnumerateArray(), row => Slug(row) == "registered-population");
    }

    [Theory]
    [InlineData("/zh/indicators", "1341", "据2023年8月2日报道", "规划8条，建成7条，待建1条", "2025年目标")]
    [InlineData("/en/indicators", "13.41", "8 planned, 7 built, 1 still to be built", "Values of 24 counties")]
    [InlineData("/en/indicators/resident-population", "1,429,384", "Not to be mistaken for", "Seventh National")]
    public async Task Pages_show_numbers_with_their_words(string path, params string[] words)
    {
        var page = await portal.PageAsync(path);

        Assert.All(words, word => Assert.Contains(word, page, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/zh/indicators")]
    [InlineData("/zh/indicators?field=infrastructure&q=通道")]
    [InlineData("/en/indicators/expressway-corridors-built")]
    [InlineData("/en/indicators/county-area")]
    [InlineData("/zh/indicators/compare?with=resident-population,county-area")]
    public async Task A_page_asks_the_database_eight_times_at_most(string path) =>
        Assert.InRange((await portal.QueriesOfAsync(path)).Count, 1, 8);

    [Theory]
    [InlineData("/zh/indicators/nowhere", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/readings/0", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/readings/first", HttpStatusCode.NotFound)]
    [InlineData("/zh/indicators?kind=colour", HttpStatusCode.BadRequest)]
    [InlineData("/zh/indicators/compare?with=nowhere", HttpStatusCode.BadRequest)]
    [InlineData("/zh/indicators/compare?with=total-area,total-area", HttpStatusCode.BadRequest)]
    [InlineData("/en/indicators/compare?with=total-area&with=county-area&with=brand-output", HttpStatusCode.BadRequest)]
    public async Task What_cannot_be_found_or_read_is_answered_so(string path, HttpStatusCode expected)
    {
        using var answer = await portal.Client.GetAsync(new Uri(path, UriKind.Relative));

        Assert.Equal(expected, answer.StatusCode);
    }

    private static string? Slug(JsonElement row) => row.GetProperty("indicator").GetProperty("slug").GetString();

    private async Task<JsonElement> JsonAsync(string path) =>
        JsonDocument.Parse(await portal.PageAsync(path)).RootElement;
}
