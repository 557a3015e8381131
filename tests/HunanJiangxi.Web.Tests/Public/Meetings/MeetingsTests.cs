using System.Net;
using System.Text.Json;
using HunanJiangxi.Domain.Agreements;
using HunanJiangxi.Tests.Shared;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Tests.Public.Meetings;

public sealed class MeetingsTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Claimed_stands_beside_recorded_and_a_set_is_no_agreement_of_its_own()
    {
        await using var database = portal.Database();
        var named = await database.Agreements.CountAsync(agreement =>
            agreement.Meeting!.Slug == "zone-promotion-2023" && agreement.Kind != AgreementKind.Set
        );

        var meeting = JsonDocument
            .Parse(await portal.PageAsync("/api/v1/meetings/zone-promotion-2023"))
            .RootElement.GetProperty("meeting");

        Assert.Equal(9, meeting.GetProperty("agreementsClaimed").GetInt32());
        Assert.Equal(named, meeting.GetProperty("agreementsRecorded").GetInt32());
        Assert.Equal(9 - named, meeting.GetProperty("agreementsUnnamed").GetInt32());
    }

    [Theory]
    [InlineData("", 6)]
    [InlineData("?programme=border-exchange", 2)]
    [InlineData("?county=liuyang", 2)]
    [InlineData("?from=2020&to=2022", 2)]
    public async Task A_filter_finds_its_meetings(string query, int expected)
    {
        var list = JsonDocument.Parse(await portal.PageAsync($"/api/v1/meetings{query}")).RootElement;

        Assert.Equal(expected, list.GetProperty("total").GetInt32());
    }

    [Theory]
    [InlineData("/zh/meetings", "计划于2017年4月", "仅见预告", "来源所称9项")]
    [InlineData("/en/meetings", "planned for April 2017", "announced only", "9 claimed")]
    [InlineData("/zh/meetings/zone-promotion-2023", "不晚于2023年8月2日", "来源称会上签署了9项协议", "浏阳")]
    public async Task Pages_say_what_is_announced_and_what_is_claimed(string path, params string[] words)
    {
        var page = await portal.PageAsync(path);

        Assert.All(words, word => Assert.Contains(word, page, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/zh/meetings")]
    [InlineData("/en/meetings/zone-promotion-2023")]
    public async Task A_page_asks_the_database_eight_times_at_most(string path) =>
        Assert.InRange((await portal.QueriesOfAsync(path)).Count, 1, 8);

    [Theory]
    [InlineData("/zh/meetings/nowhere", HttpStatusCode.NotFound)]
    [InlineData("/zh/meetings?from=2022&to=2020", HttpStatusCode.BadRequest)]
    public async Task What_cannot_be_understood_is_answered_so(string path, HttpStatusCode expected)
    {
        using var answer = await portal.Client.GetAsync(new Uri(path, UriKind.Relative));

        Assert.Equal(expected, answer.StatusCode);
    }
}
