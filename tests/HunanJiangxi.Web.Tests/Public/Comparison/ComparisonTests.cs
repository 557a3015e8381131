using System.Net;
using System.Text.Json;
using HunanJiangxi.Tests.Shared;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Tests.Public.Comparison;

public sealed class ComparisonTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private static readonly string[] s_two = ["liuyang", "shangli"];

    [Fact]
    public async Task Each_county_has_its_own_and_what_they_share_is_listed_once()
    {
        await using var db = portal.Database();
        var parties = await db
            .Agreements.Select(agreement => agreement.Parties.Select(party => party.Organisation.Slug).ToList())
            .ToListAsync();

        var answer = await AnswerAsync("?with=shangli,liuyang");

        var counties = answer.GetProperty("counties").EnumerateArray().ToList();
        Assert.Equal(
            ["shangli", "liuyang"],
            counties.Select(one => one.GetProperty("county").GetProperty("slug").GetString())
        );
        Assert.All(
            counties,
            one =>
                Assert.Equal(
                    parties.Count(of => of.Contains(one.GetProperty("county").GetProperty("slug").GetString()!)),
                    one.GetProperty("agreements").GetInt32()
                )
        );
        Assert.Equal(parties.Count(of => s_two.All(of.Contains)), answer.GetProperty("common").GetArrayLength());
        Assert.All(counties, one => Assert.NotEqual(0, one.GetProperty("fields").GetArrayLength()));
    }

    [Theory]
    [InlineData("zh", "比较：浏阳、上栗、井冈山", "浏阳与井冈山", "/zh/matrix/liuyang/jinggangshan")]
    [InlineData(
        "en",
        "Compared: Liuyang, Shangli, Jinggangshan",
        "Shangli and Jinggangshan",
        "/en/matrix/shangli/jinggangshan"
    )]
    public async Task A_page_sets_them_side_by_side(string language, params string[] words)
    {
        var page = await portal.PageAsync($"/{language}/counties/compare?with=liuyang&with=shangli,jinggangshan");

        Assert.All(words, word => Assert.Contains(word, page, StringComparison.Ordinal));
        Assert.Equal(3, page.Split("<th scope=\"col\">").Length - 1);
    }

    [Theory]
    [InlineData("/zh/counties/compare", "勾选2至6个")]
    [InlineData("/en/counties/compare?with=liuyang", "at least one more")]
    public async Task Who_has_not_chosen_two_is_asked_to(string path, string words) =>
        Assert.Contains(words, await portal.PageAsync(path), StringComparison.Ordinal);

    [Theory]
    [InlineData("?with=liuyang,atlantis", "atlantis")]
    [InlineData("?with=liuyang,Shangli!", "Shangli!")]
    [InlineData("?with=liuyang,shangli,liling,pingjiang,tonggu,wanzai,xiushui", "2–6")]
    public async Task What_cannot_be_compared_is_named(string query, string named)
    {
        using var answer = await portal.Client.GetAsync(new Uri($"/zh/counties/compare{query}", UriKind.Relative));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(
            named,
            WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_sheet_has_a_row_for_each()
    {
        var sheet = await portal.PageAsync("/zh/counties/compare.csv?with=liuyang,shangli");

        Assert.Equal(3, sheet.TrimEnd().Split('\n').Length);
        Assert.Contains("浏阳市", sheet, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/zh/counties/compare", 2)]
    [InlineData("/zh/counties/compare?with=liuyang,shangli", 8)]
    [InlineData("/zh/counties/compare?with=liuyang,shangli,liling,pingjiang,tonggu,wanzai", 8)]
    public async Task Six_cost_no_more_questions_than_two(string path, int most) =>
        Assert.InRange((await portal.QueriesOfAsync(path)).Count, 1, most);

    private async Task<JsonElement> AnswerAsync(string query) =>
        JsonDocument.Parse(await portal.PageAsync($"/zh/counties/compare.json{query}")).RootElement;
}
