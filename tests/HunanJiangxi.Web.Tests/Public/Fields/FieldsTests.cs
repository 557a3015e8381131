using System.Net;
using System.Text.Json;
using HunanJiangxi.Tests.Shared;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Tests.Public.Fields;

public sealed class FieldsTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task A_field_counts_the_fields_below_it_once_and_no_comparison()
    {
        await using var database = portal.Database();
        var expected = await database
            .TimelineEvents.Where(happening =>
                happening.Programme.IsOwn
                && happening.Fields.Any(field => field.Slug == "industry" || field.Parent!.Slug == "industry")
            )
            .CountAsync();

        var industry = JsonDocument.Parse(await portal.PageAsync("/api/v1/fields/industry")).RootElement;

        Assert.Equal(expected, industry.GetProperty("field").GetProperty("recorded").GetProperty("events").GetInt32());
    }

    [Fact]
    public async Task The_tree_is_listed_from_its_roots_down()
    {
        var rows = JsonDocument
            .Parse(await portal.PageAsync("/api/v1/fields"))
            .RootElement.GetProperty("items")
            .EnumerateArray()
            .Select(row => (Slug: row.GetProperty("slug").GetString(), Parent: row.GetProperty("parent").GetString()))
            .ToList();

        var root = "";
        foreach (var row in rows)
        {
            root = row.Parent is null ? row.Slug : root;
            Assert.True(row.Parent is null || row.Parent == root, $"{row.Slug} stands under {root}.");
        }
    }

    [Theory]
    [InlineData("/zh/fields", "基础设施互联互通", "加快基础设施互联互通", "（对照）")]
    [InlineData("/en/fields/transport", "Transport", "Expressway corridors planned", "Transport links")]
    [InlineData("/zh/fields/industry", "产业协同创新", "科技创新", "烟花爆竹占全国份额")]
    public async Task Pages_map_fields_to_tasks_and_indicators(string path, params string[] words)
    {
        var page = await portal.PageAsync(path);

        Assert.All(words, word => Assert.Contains(word, page, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/zh/fields")]
    [InlineData("/en/fields/infrastructure")]
    public async Task A_page_asks_the_database_eight_times_at_most(string path) =>
        Assert.InRange((await portal.QueriesOfAsync(path)).Count, 1, 8);

    [Fact]
    public async Task An_unknown_field_is_not_found()
    {
        using var answer = await portal.Client.GetAsync(new Uri("/zh/fields/nowhere", UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
