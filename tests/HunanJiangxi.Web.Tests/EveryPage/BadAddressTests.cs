using System.Net;
using HunanJiangxi.Tests.Shared;

namespace HunanJiangxi.Web.Tests.EveryPage;

/// <summary>Bad addresses have one clear answer: a page in the visitor's language that says what was wrong.</summary>
public sealed class BadAddressTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private static readonly string[] s_areas =
    [
        "counties",
        "agreements",
        "fields",
        "indicators",
        "meetings",
        "programmes",
        "sources",
    ];

    public static TheoryData<string> Unknown =>
        ["nowhere", .. s_areas.Select(area => $"{area}/nobody-knows-this"), "timeline/extra"];

    [Theory]
    [MemberData(nameof(Unknown))]
    public async Task An_unknown_address_has_a_page_in_the_visitors_language(string address)
    {
        foreach (var language in PublicAddresses.Languages)
        {
            var (status, body) = await AskAsync($"/{language}/{address}");

            Assert.Equal(HttpStatusCode.NotFound, status);
            Assert.Empty(PageFaults.Of(body, language));
            Assert.Contains(language == "zh" ? "不存在" : "does not exist", body, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/fr/timeline")]
    [InlineData("/errors/500")]
    public async Task What_is_no_address_is_not_found(string address) =>
        Assert.Equal(HttpStatusCode.NotFound, (await AskAsync(address)).Status);

    [Theory]
    [InlineData("timeline?from=soon", "from")]
    [InlineData("timeline?to=2024-13", "to")]
    [InlineData("timeline?from=2024&to=2020", "from")]
    [InlineData("timeline?kind=party", "kind")]
    [InlineData("timeline?status=perhaps", "status")]
    [InlineData("timeline?by=colour", "by")]
    [InlineData("timeline?as-of=then", "as-of")]
    [InlineData("timeline?by=field&sort=colour", "sort")]
    [InlineData("embed/timeline?by=colour", "by")]
    [InlineData("timeline?county=Liuyang%20City", "county")]
    [InlineData("agreements?after=from-nowhere", "after")]
    [InlineData("agreements?sort=colour", "sort")]
    [InlineData("agreements?limit=0", "limit")]
    [InlineData("agreements?limit=501", "limit")]
    [InlineData("agreements?limit=many", "limit")]
    [InlineData("counties?sort=colour", "sort")]
    public async Task A_malformed_filter_is_named_in_the_visitors_language(string address, string field)
    {
        foreach (var language in PublicAddresses.Languages)
        {
            var (status, body) = await AskAsync($"/{language}/{address}");

            Assert.Equal(HttpStatusCode.BadRequest, status);
            Assert.Contains(language == "zh" ? "无法理解" : "understood", body, StringComparison.Ordinal);
            Assert.Contains(field, body, StringComparison.Ordinal);
            Assert.Empty(PageFaults.Of(body, language));
        }
    }

    private async Task<(HttpStatusCode Status, string Body)> AskAsync(string address)
    {
        using var answer = await portal.Client.GetAsync(new Uri(address, UriKind.Relative));
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
