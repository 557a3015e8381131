using AngleSharp.Html.Parser;
using HunanJiangxi.Tests.Shared;

namespace HunanJiangxi.Web.Tests.EveryPage;

/// <summary>What a first visit costs on the wire: page, styles and scripts, compressed.</summary>
public sealed class FirstViewTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const int MostBytes = 60_000;

    [Theory]
    [InlineData("/zh/timeline")]
    [InlineData("/en/timeline")]
    public async Task The_first_view_of_the_timeline_is_small(string path)
    {
        var page = await new HtmlParser().ParseDocumentAsync(await portal.PageAsync(path));
        var parts = page.QuerySelectorAll("link[rel=stylesheet], link[rel=icon], script[src], img[src]")
            .Select(part => part.GetAttribute("href") ?? part.GetAttribute("src")!);
        var sizes = new List<(string Address, int Bytes)>();
        foreach (var address in parts.Prepend(path))
        {
            using var answer = await CompressedAsync(address);
            answer.EnsureSuccessStatusCode();
            sizes.Add((address, (await answer.Content.ReadAsByteArrayAsync()).Length));
        }

        var total = sizes.Sum(size => size.Bytes);
        Assert.True(total < MostBytes, $"{total} bytes: {string.Join(", ", sizes)}");
    }

    [Theory]
    [InlineData("/zh")]
    [InlineData("/api/v1/counties")]
    [InlineData("/zh/counties.csv")]
    public async Task Answers_are_compressed(string path)
    {
        using var answer = await CompressedAsync(path);
        Assert.Equal("br", Assert.Single(answer.Content.Headers.ContentEncoding));
    }

    /// <summary>The bytes as they travel, for a visitor whose browser takes Brotli.</summary>
    private async Task<HttpResponseMessage> CompressedAsync(string address)
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(portal.Portal.Address, address));
        request.Headers.Add("Accept-Encoding", "br");
        return await client.SendAsync(request);
    }
}
