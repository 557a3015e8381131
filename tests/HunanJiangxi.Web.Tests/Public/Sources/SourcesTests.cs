using System.Net;
using System.Text.Json;
using HunanJiangxi.Tests.Shared;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Tests.Public.Sources;

public sealed class SourcesTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Documents_come_before_named_sources_and_both_are_counted()
    {
        await using var database = portal.Database();
        var documents = await database.SourceDocuments.CountAsync();
        var named = await database.NamedSources.CountAsync();

        var list = JsonDocument.Parse(await portal.PageAsync("/api/v1/sources?limit=500")).RootElement;
        var kinds = list.GetProperty("items").EnumerateArray().Select(row => row.GetProperty("kind").GetString());

        Assert.Equal(documents + named, list.GetProperty("total").GetInt32());
        Assert.Equal(Enumerable.Repeat("document", documents).Concat(Enumerable.Repeat("named", named)), kinds);
    }

    [Fact]
    public async Task Each_proof_leads_to_its_words_marked_in_the_text()
    {
        var row = JsonDocument
            .Parse(await portal.PageAsync("/api/v1/readings?indicator=hightech-enterprises"))
            .RootElement.GetProperty("items")[0];
        foreach (var proof in row.GetProperty("evidence").EnumerateArray())
        {
            var quote = proof.GetProperty("quote").GetString()!;
            var page = await portal.PageAsync(
                $"/zh/sources/{proof.GetProperty("document").GetString()}"
                    + $"?start={proof.GetProperty("start").GetInt32()}&length={proof.GetProperty("length").GetInt32()}"
            );

            Assert.Contains($"<mark id=\"mark\">{quote}</mark>", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/zh/sources/border-conference-2023-zh", "湘赣无边界 携手向未来[N/OL]. 中国改革报, 2023-08-02")]
    [InlineData("/zh/sources/border-conference-2023-zh", "本文由本门户依据中国改革报")]
    [InlineData("/en/sources/border-conference-2023-en", "Retold by the portal in its own words")]
    [InlineData("/en/sources/census-2020", "Values of indicators")]
    [InlineData("/zh/sources?kind=named&q=GeoNames", "GeoNames")]
    public async Task A_source_says_what_it_is(string path, string words) =>
        Assert.Contains(words, await portal.PageAsync(path), StringComparison.Ordinal);

    [Theory]
    [InlineData("/zh/sources")]
    [InlineData("/zh/sources/border-conference-2023-zh?start=300&length=20")]
    [InlineData("/en/sources/census-2020")]
    public async Task A_page_asks_the_database_eight_times_at_most(string path) =>
        Assert.InRange((await portal.QueriesOfAsync(path)).Count, 1, 8);

    [Theory]
    [InlineData("/zh/sources/nowhere", HttpStatusCode.NotFound)]
    [InlineData("/zh/sources/border-conference-2023-zh?start=99999&length=1", HttpStatusCode.BadRequest)]
    [InlineData("/zh/sources/border-conference-2023-zh?start=0&length=-1", HttpStatusCode.BadRequest)]
    [InlineData("/zh/sources/border-conference-2023-zh?start=here", HttpStatusCode.BadRequest)]
    public async Task A_place_outside_the_text_is_refused(string path, HttpStatusCode expected)
    {
        using var answer = await portal.Client.GetAsync(new Uri(path, UriKind.Relative));

        Assert.Equal(expected, answer.StatusCode);
    }
}
