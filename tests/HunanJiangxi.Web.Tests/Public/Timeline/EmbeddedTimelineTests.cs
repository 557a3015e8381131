using System.Net;
using AngleSharp.Html.Parser;
using HunanJiangxi.Tests.Shared;

namespace HunanJiangxi.Web.Tests.Public.Timeline;

/// <summary>The timeline in frames of other sites.</summary>
public sealed class EmbeddedTimelineTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Theory]
    [InlineData("/zh/embed/timeline", true)]
    [InlineData("/en/embed/timeline?by=field", true)]
    [InlineData("/embed/timeline", true)]
    [InlineData("/zh/timeline", false)]
    [InlineData("/zh", false)]
    [InlineData("/zh/agreements", false)]
    [InlineData("/account/login", false)]
    public async Task Only_what_is_made_for_it_may_be_framed(string path, bool may)
    {
        using var answer = await portal.Client.GetAsync(new Uri(path, UriKind.Relative));
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));

        Assert.Contains(may ? "frame-ancestors *;" : "frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Equal(!may, answer.Headers.Contains("X-Frame-Options"));
    }

    [Fact]
    public async Task It_stands_alone_and_its_links_open_the_portal()
    {
        var page = await new HtmlParser().ParseDocumentAsync(
            await portal.PageAsync("/en/embed/timeline?programme=border-exchange")
        );

        Assert.Null(page.QuerySelector(".masthead, .mainnav, .footer, form"));
        Assert.Equal("_top", page.QuerySelector("head base")!.GetAttribute("target"));
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.NotEmpty(page.QuerySelectorAll(".event"));
        Assert.Equal("/en/timeline?programme=border-exchange", page.QuerySelector("h1 a")!.GetAttribute("href"));
        Assert.DoesNotContain(page.QuerySelectorAll("a"), link => link.GetAttribute("href")!.StartsWith('#'));
    }

    [Theory]
    [InlineData("en-GB,en;q=0.9", "/en/embed/timeline?by=field&county=liuyang")]
    [InlineData("fr", "/zh/embed/timeline?by=field&county=liuyang")]
    public async Task Without_a_language_it_leads_to_the_visitors(string accepted, string expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/embed/timeline?by=field&county=liuyang");
        request.Headers.Add("Accept-Language", accepted);
        using var answer = await portal.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(expected, answer.Headers.Location!.OriginalString);
        Assert.Contains("Accept-Language", answer.Headers.Vary);
    }

    [Fact]
    public async Task The_page_hands_out_its_address_and_the_code_of_the_frame()
    {
        var page = await new HtmlParser().ParseDocumentAsync(
            await portal.PageAsync("/zh/timeline?county=liuyang&by=field")
        );
        var code = await new HtmlParser().ParseDocumentAsync(page.QuerySelector("#share-embed")!.TextContent);
        var frame = code.QuerySelector("iframe")!;

        Assert.Equal(
            new Uri(portal.Portal.Address, "/zh/timeline?county=liuyang&by=field").AbsoluteUri,
            page.QuerySelector("#share-address")!.GetAttribute("value")
        );
        Assert.NotEqual("", frame.GetAttribute("title"));
        Assert.NotEmpty(await portal.PageAsync(new Uri(frame.GetAttribute("src")!).PathAndQuery));
        Assert.True(page.QuerySelector("#share-embed")!.HasAttribute("readonly"));
    }
}
