using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using HunanJiangxi.Tests.Shared;

namespace HunanJiangxi.Web.Tests.Public.Data;

public sealed partial class DataTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Theory]
    [InlineData("/zh/data")]
    [InlineData("/en/data")]
    public async Task Every_address_that_the_page_names_answers(string path)
    {
        var page = await portal.PageAsync(path);
        var addresses = Addresses().Matches(page).Select(match => match.Groups[1].Value).Distinct().ToList();

        Assert.True(addresses.Count > 25, $"{addresses.Count} addresses");
        foreach (var address in addresses)
        {
            Assert.NotEqual("", await portal.PageAsync(address));
        }
    }

    [Theory]
    [InlineData("/zh/data")]
    [InlineData("/en/data")]
    public async Task Every_example_runs_and_finds_something(string path)
    {
        var page = await new HtmlParser().ParseDocumentAsync(await portal.PageAsync(path));
        var examples = page.QuerySelectorAll("ol.examples > li").ToList();

        Assert.Equal(7, examples.Count);
        foreach (var example in examples)
        {
            var address = example.QuerySelector("a")!.GetAttribute("href")!;
            // the command asks for the very address
            Assert.Equal(
                $"curl '{new Uri(portal.Portal.Address, address).AbsoluteUri}'",
                example.QuerySelector("code")!.TextContent
            );
            var answer = await portal.PageAsync(address);
            if (address.StartsWith("/api/", StringComparison.Ordinal))
            {
                var root = JsonDocument.Parse(answer).RootElement;
                Assert.True(
                    !root.TryGetProperty("total", out var total) || total.GetInt32() > 0,
                    $"{address} finds nothing"
                );
            }
        }
    }

    [Theory]
    [InlineData("agreements")]
    [InlineData("counties")]
    [InlineData("events")]
    [InlineData("fields")]
    [InlineData("indicators")]
    [InlineData("meetings")]
    [InlineData("milestones")]
    [InlineData("programmes")]
    [InlineData("readings")]
    [InlineData("sources")]
    public async Task The_description_says_what_a_list_is_asked_and_what_it_answers(string list)
    {
        using var document = JsonDocument.Parse(await portal.PageAsync("/openapi/v1.json"));
        var get = document.RootElement.GetProperty("paths").GetProperty($"/api/v1/{list}").GetProperty("get");
        var words = get.GetProperty("parameters").EnumerateArray().Select(word => word.GetProperty("name").GetString());

        Assert.Empty(new[] { "county", "q", "limit", "after", "sort" }.Except(words));
        Assert.NotEqual("", get.GetProperty("summary").GetString());
        Assert.Empty(
            new[] { "200", "304", "400" }.Except(get.GetProperty("responses").EnumerateObject().Select(one => one.Name))
        );
    }

    [Fact]
    public async Task The_description_names_every_list_and_its_query_words()
    {
        var paths = JsonDocument.Parse(await portal.PageAsync("/openapi/v1.json")).RootElement.GetProperty("paths");

        var words = paths
            .GetProperty("/api/v1/readings")
            .GetProperty("get")
            .GetProperty("parameters")
            .EnumerateArray()
            .Select(word => word.GetProperty("name").GetString());
        Assert.Contains("as-of", words);
        Assert.Contains("indicator", words);
        Assert.All(paths.EnumerateObject(), path => Assert.StartsWith("/api/v1/", path.Name, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_site_map_names_pages_that_exist_in_both_languages()
    {
        var places = XDocument
            .Parse(await portal.PageAsync("/sitemap.xml"))
            .Descendants(XName.Get("loc", "http://www.sitemaps.org/schemas/sitemap/0.9"))
            .Select(place => new Uri(place.Value).AbsolutePath)
            .ToList();

        Assert.Equal(
            places.Count(place => place.StartsWith("/zh", StringComparison.Ordinal)),
            places.Count(place => place.StartsWith("/en", StringComparison.Ordinal))
        );
        Assert.Contains("/en/counties/liuyang", places);
        foreach (var place in places.Where((_, index) => index % 17 == 0))
        {
            await portal.PageAsync(place);
        }
    }

    [GeneratedRegex(
        "href=\"(/(?:api/v1/[a-z]+|openapi/v1\\.json|(?:zh|en)/[a-z]+\\.[a-z]+))\"",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex Addresses();
}
