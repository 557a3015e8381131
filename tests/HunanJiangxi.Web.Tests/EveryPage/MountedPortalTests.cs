using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using HunanJiangxi.Tests.Shared;

namespace HunanJiangxi.Web.Tests.EveryPage;

/// <summary>The portal as a column of another site: mounted under a path, it never links out of it.</summary>
public sealed class MountedPortalTests : IAsyncLifetime
{
    private const string Mount = "/column";
    private PortalHost _portal = null!;
    private HttpClient _client = null!;

    public async Task InitializeAsync()
    {
        _portal = new PortalHost(await TestServer.CopyAsync(), new() { ["PathBase"] = Mount });
        await _portal.StartAsync();
        _client = _portal.Client();
    }

    public async Task DisposeAsync()
    {
        _client.Dispose();
        await _portal.DisposeAsync();
    }

    [Fact]
    public async Task Every_link_and_asset_stays_below_the_mount()
    {
        using var root = await _client.GetAsync(new Uri(Mount + "/", UriKind.Relative));
        Assert.Equal(Mount + "/zh", root.Headers.Location?.OriginalString);

        foreach (var page in PublicAddresses.Pages.Where(page => !page.Contains('{', StringComparison.Ordinal)))
        {
            var address = $"{Mount}/zh{page}";
            var outside = (await PageAsync(address))
                .QuerySelectorAll("[href], [src], form[action]")
                .Select(one => one.GetAttribute("href") ?? one.GetAttribute("src") ?? one.GetAttribute("action")!)
                .Select(target => new Uri(new Uri(_portal.Address, address), target))
                .Where(target => target.Authority == _portal.Address.Authority && !IsBelow(target.AbsolutePath))
                .Select(target => $"{address} → {target.PathAndQuery}");
            Assert.Empty(outside);
        }
    }

    [Fact]
    public async Task Styles_are_found_below_the_mount()
    {
        var page = await PageAsync(Mount + "/en/timeline");
        var styles = page.QuerySelectorAll("link[rel=stylesheet]").Select(link => link.GetAttribute("href")!).ToList();

        Assert.NotEmpty(styles);
        foreach (var style in styles)
        {
            using var answer = await _client.GetAsync(new Uri(new Uri(_portal.Address, Mount + "/en/timeline"), style));
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal("text/css", answer.Content.Headers.ContentType?.MediaType);
        }
    }

    private async Task<IHtmlDocument> PageAsync(string address)
    {
        using var answer = await _client.GetAsync(new Uri(address, UriKind.Relative));
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address} answered {(int)answer.StatusCode}");
        return await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());
    }

    private static bool IsBelow(string path) => path == Mount || path.StartsWith(Mount + "/", StringComparison.Ordinal);
}
