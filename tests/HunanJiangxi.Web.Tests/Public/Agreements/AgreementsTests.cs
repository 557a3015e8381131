using System.Net;
using System.Text;
using System.Text.Json;
using HunanJiangxi.Tests.Shared;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Tests.Public.Agreements;

public sealed class AgreementsTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Theory]
    [InlineData("")]
    [InlineData("&sort=signed")]
    [InlineData("&sort=name")]
    [InlineData("&sort=-name")]
    public async Task Pages_of_two_rows_make_up_the_whole_list_in_its_order(string order)
    {
        var whole = Slugs(await JsonAsync($"/api/v1/agreements?limit=500{order}"));
        var paged = new List<string>();
        string? key = null;
        do
        {
            var page = await JsonAsync($"/api/v1/agreements?limit=2{order}{(key is null ? "" : $"&after={key}")}");
            paged.AddRange(Slugs(page));
            key = page.GetProperty("next").GetString();
        } while (key is not null);

        Assert.NotEmpty(whole);
        Assert.Equal(whole, paged);
    }

    [Fact]
    public async Task A_county_finds_the_agreements_it_is_party_to()
    {
        await using var database = portal.Database();
        var expected = await database
            .Agreements.Where(one => one.Parties.Any(party => party.Organisation.Slug == "liuyang"))
            .Select(one => one.Slug)
            .ToListAsync();

        var found = Slugs(await JsonAsync("/api/v1/agreements?county=liuyang&limit=500"));

        Assert.NotEmpty(expected);
        Assert.Equal(expected.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_undated_agreement_lies_in_no_period()
    {
        var found = await JsonAsync("/api/v1/agreements?from=2000&to=2100&limit=500");

        Assert.All(
            found.GetProperty("items").EnumerateArray(),
            row => Assert.Equal(JsonValueKind.Object, row.GetProperty("signed").ValueKind)
        );
    }

    [Fact]
    public async Task Each_agreement_has_a_page_that_shows_its_proof_within_eight_queries()
    {
        foreach (var slug in Slugs(await JsonAsync("/api/v1/agreements?limit=500")))
        {
            var queries = await portal.QueriesOfAsync($"/zh/agreements/{slug}");
            var page = await portal.PageAsync($"/en/agreements/{slug}");

            Assert.InRange(queries.Count, 1, 8);
            Assert.Contains("<mark>", page, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/zh/agreements")]
    [InlineData("/en/agreements?county=liuyang&field=public-services&from=2014")]
    public async Task A_list_asks_the_database_eight_times_at_most(string path) =>
        Assert.InRange((await portal.QueriesOfAsync(path)).Count, 1, 8);

    [Fact]
    public async Task Parties_named_and_stated_are_kept_apart()
    {
        var framework = (await JsonAsync("/api/v1/agreements?kind=framework&county=pingjiang"))
            .GetProperty("items")
            .EnumerateArray()
            .Single(row => row.GetProperty("partiesStated").ValueKind == JsonValueKind.Number);
        var page = await portal.PageAsync($"/zh/agreements/{framework.GetProperty("slug").GetString()}");

        Assert.Equal(6, framework.GetProperty("partiesStated").GetInt32());
        Assert.Contains("原文称共6方，其中列出名称的有3方", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/v1/agreements?kind=treaty", "kind")]
    [InlineData("/api/v1/agreements?county=atlantis", "county")]
    [InlineData("/api/v1/agreements?limit=501", "limit")]
    [InlineData("/api/v1/agreements?after=nowhere", "after")]
    [InlineData("/api/v1/agreements?from=2023&to=2020", "from")]
    [InlineData("/zh/agreements.csv?sort=colour", "sort")]
    public async Task Programs_are_told_the_field_and_the_reason(string path, string field)
    {
        using var answer = await portal.Client.GetAsync(new Uri(path, UriKind.Relative));
        var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(field, problem.GetProperty("field").GetString());
        Assert.NotEqual("", problem.GetProperty("reason").GetString());
    }

    [Theory]
    [InlineData("/zh/agreements?county=atlantis", "登记册中没有这一项")]
    [InlineData("/en/agreements?from=yesterday", "a date is written like")]
    public async Task People_are_told_in_their_language(string path, string words)
    {
        using var answer = await portal.Client.GetAsync(new Uri(path, UriKind.Relative));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(words, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/zh/agreements/nowhere")]
    [InlineData("/api/v1/agreements/nowhere")]
    public async Task An_unknown_agreement_is_not_found(string path)
    {
        using var answer = await portal.Client.GetAsync(new Uri(path, UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task The_table_opens_in_a_spreadsheet_and_has_a_line_for_each_row()
    {
        var total = (await JsonAsync("/api/v1/agreements?limit=500")).GetProperty("total").GetInt32();

        var bytes = await portal.Client.GetByteArrayAsync(new Uri("/zh/agreements.csv?limit=500", UriKind.Relative));

        Assert.Equal(Encoding.UTF8.GetPreamble(), bytes[..3]);
        var lines = Encoding.UTF8.GetString(bytes[3..]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith("代码,名称,类型", lines[0], StringComparison.Ordinal);
        Assert.Equal(total + 1, lines.Length);
    }

    [Fact]
    public async Task Who_has_the_answer_already_gets_304()
    {
        using var first = await portal.Client.GetAsync(new Uri("/api/v1/agreements", UriKind.Relative));
        using var again = new HttpRequestMessage(HttpMethod.Get, "/api/v1/agreements");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        using var second = await portal.Client.SendAsync(again);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync());
    }

    private async Task<JsonElement> JsonAsync(string path) =>
        JsonDocument.Parse(await portal.PageAsync(path)).RootElement;

    private static List<string> Slugs(JsonElement list) =>
        [.. list.GetProperty("items").EnumerateArray().Select(row => row.GetProperty("slug").GetString()!)];
}
