using System.Net;
using System.Text.Json;
using HunanJiangxi.Tests.Shared;

namespace HunanJiangxi.Web.Tests.EveryPage;

/// <summary>What holds for every list that answers programs.</summary>
public sealed class EveryListTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    public static TheoryData<string> Lists => [.. PublicAddresses.Lists];

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task A_list_answers_with_items_a_key_and_a_total(string list)
    {
        using var answer = JsonDocument.Parse(await portal.PageAsync($"/api/v1/{list}?limit=1"));
        var root = answer.RootElement;
        var (total, next) = (root.GetProperty("total").GetInt32(), root.GetProperty("next"));

        Assert.Equal(1, root.GetProperty("items").GetArrayLength());
        Assert.Equal(total > 1 ? JsonValueKind.String : JsonValueKind.Null, next.ValueKind);
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task Pages_by_key_show_every_row_once(string list)
    {
        var (seen, next, total) = (new List<string>(), (string?)null, 0);
        do
        {
            var key = next is null ? "" : $"&after={Uri.EscapeDataString(next)}";
            using var answer = JsonDocument.Parse(await portal.PageAsync($"/api/v1/{list}?limit=7{key}"));
            seen.AddRange(answer.RootElement.GetProperty("items").EnumerateArray().Select(item => item.GetRawText()));
            total = answer.RootElement.GetProperty("total").GetInt32();
            next = answer.RootElement.GetProperty("next").GetString();
        } while (next is not null && seen.Count <= total);

        Assert.Equal(total, seen.Count);
        Assert.Equal(total, seen.Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task What_cannot_be_understood_is_a_problem_with_field_and_reason(string list)
    {
        foreach (var query in new[] { "limit=0", "limit=501", "after=%00%01", "after=b25l", "county=A%20B" })
        {
            var problem = await ProblemAsync($"/api/v1/{list}?{query}", HttpStatusCode.BadRequest);
            Assert.Equal(query.Split('=')[0], problem.GetProperty("field").GetString());
            Assert.NotEmpty(problem.GetProperty("reason").GetString()!);
        }
    }

    [Theory]
    [InlineData("counties/nobody-knows-this")]
    [InlineData("agreements/nobody-knows-this")]
    [InlineData("fields/nobody-knows-this")]
    [InlineData("indicators/nobody-knows-this")]
    [InlineData("meetings/nobody-knows-this")]
    [InlineData("programmes/nobody-knows-this")]
    [InlineData("sources/nobody-knows-this")]
    [InlineData("nothing")]
    public async Task What_is_not_there_is_a_problem_too(string address)
    {
        var problem = await ProblemAsync($"/api/v1/{address}", HttpStatusCode.NotFound);
        Assert.Equal(404, problem.GetProperty("status").GetInt32());
    }

    [Fact]
    public async Task Who_has_an_answer_already_is_not_sent_it_again()
    {
        var address = new Uri("/api/v1/counties", UriKind.Relative);
        using var first = await portal.Client.GetAsync(address);
        using var again = new HttpRequestMessage(HttpMethod.Get, address);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await portal.Client.SendAsync(again);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    private async Task<JsonElement> ProblemAsync(string address, HttpStatusCode expected)
    {
        using var answer = await portal.Client.GetAsync(new Uri(address, UriKind.Relative));
        var body = await answer.Content.ReadAsStringAsync();

        Assert.True(answer.StatusCode == expected, $"{address} answered {(int)answer.StatusCode}: {body}");
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        using var problem = JsonDocument.Parse(body);
        return problem.RootElement.Clone();
    }
}
