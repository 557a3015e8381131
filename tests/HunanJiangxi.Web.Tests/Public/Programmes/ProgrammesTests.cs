using System.Net;
using System.Text.Json;
using HunanJiangxi.Tests.Shared;

namespace HunanJiangxi.Web.Tests.Public.Programmes;

public sealed class ProgrammesTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Two_of_four_programmes_are_the_zones_own()
    {
        var rows = JsonDocument.Parse(await portal.PageAsync("/api/v1/programmes")).RootElement.GetProperty("items");
        var members = rows.EnumerateArray()
            .ToDictionary(
                row => row.GetProperty("slug").GetString()!,
                row => (row.GetProperty("isOwn").GetBoolean(), row.GetProperty("members").GetArrayLength())
            );

        Assert.Equal((true, 12), members["border-exchange"]);
        Assert.Equal((true, 24), members["demonstration-zone"]);
        Assert.Equal((false, 4), members["paired-cities"]);
        Assert.Equal((false, 2), members["liangjiang-tianfu"]);
    }

    [Fact]
    public async Task Six_tasks_stand_against_five()
    {
        var rows = JsonDocument.Parse(await portal.PageAsync("/api/v1/programmes")).RootElement.GetProperty("items");
        var tasks = rows.EnumerateArray()
            .ToDictionary(
                row => row.GetProperty("slug").GetString()!,
                row => row.GetProperty("tasks").GetArrayLength()
            );

        Assert.Equal(6, tasks["demonstration-zone"]);
        Assert.Equal(5, tasks["paired-cities"]);
    }

    [Theory]
    [InlineData("/zh/programmes", "任务对照", "对照，不计入示范区", "2022年至2030年")]
    [InlineData("/en/programmes", "Task against task", "for comparison, not counted", "2022 to 2030")]
    [InlineData("/zh/programmes/demonstration-zone", "计划到2025年", "不晚于2021年10月", "湘东")]
    [InlineData(
        "/en/programmes/liangjiang-tianfu",
        "is no part of the demonstration zone",
        "28 February 2020",
        "undated"
    )]
    public async Task Pages_keep_comparisons_apart(string path, params string[] words)
    {
        var page = await portal.PageAsync(path);

        Assert.All(words, word => Assert.Contains(word, page, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/zh/programmes")]
    [InlineData("/zh/programmes/demonstration-zone")]
    public async Task A_page_asks_the_database_eight_times_at_most(string path) =>
        Assert.InRange((await portal.QueriesOfAsync(path)).Count, 1, 8);

    [Fact]
    public async Task An_unknown_programme_is_not_found()
    {
        using var answer = await portal.Client.GetAsync(new Uri("/en/programmes/nowhere", UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
