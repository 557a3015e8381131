using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using HunanJiangxi.Tests.Shared;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Tests.EveryPage;

/// <summary>What pages say of themselves in their heads.</summary>
public sealed class DescribedPageTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    public static TheoryData<string> Pages =>
        [
            .. PublicAddresses
                .Pages.Where(page => !page.Contains('{', StringComparison.Ordinal))
                .SelectMany(page => PublicAddresses.Languages.Select(language => $"/{language}{page}")),
        ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_names_itself_its_place_and_its_content(string path)
    {
        var page = await ReadAsync(path);

        Assert.InRange(Meta(page, "meta[name=description]").Length, 8, 200);
        Assert.Equal(Meta(page, "meta[name=description]"), Meta(page, "meta[property='og:description']"));
        Assert.NotEqual("", Meta(page, "meta[property='og:title']"));
        Assert.Equal(
            path.StartsWith("/zh", StringComparison.Ordinal) ? "zh_CN" : "en_US",
            Meta(page, "meta[property='og:locale']")
        );
        var canonical = page.QuerySelector("link[rel=canonical]")!.GetAttribute("href");
        Assert.Equal(new Uri(portal.Portal.Address, path.Split('?')[0]).AbsoluteUri, canonical);
        Assert.Equal(canonical, Meta(page, "meta[property='og:url']"));
    }

    [Fact]
    public async Task A_list_is_one_page_however_it_is_filtered_and_an_error_has_no_place()
    {
        var filtered = await ReadAsync("/zh/agreements?county=liuyang&sort=name");
        Assert.Equal(
            new Uri(portal.Portal.Address, "/zh/agreements").AbsoluteUri,
            filtered.QuerySelector("link[rel=canonical]")!.GetAttribute("href")
        );
        using var missing = await portal.Client.GetAsync(new Uri("/zh/agreements/none", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        Assert.DoesNotContain("canonical", await missing.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_agreement_a_meeting_an_indicator_and_the_data_speak_to_programs()
    {
        await using var db = portal.Database();
        var agreement = await db
            .Agreements.AsNoTracking()
            .Include(one => one.Parties)
            .OrderByDescending(one => one.Parties.Count)
            .FirstAsync();
        var told = await DataAsync($"/en/agreements/{agreement.Slug}");
        Assert.Equal("CreativeWork", told.GetProperty("@type").GetString());
        Assert.Equal(agreement.Name.En ?? agreement.Name.Zh, told.GetProperty("name").GetString());
        Assert.Equal(agreement.Parties.Count, told.GetProperty("contributor").GetArrayLength());
        foreach (var source in told.GetProperty("citation").EnumerateArray())
        {
            await portal.PageAsync(new Uri(source.GetString()!).AbsolutePath);
        }

        var meeting = await DataAsync("/zh/meetings/border-exchange-1");
        Assert.Equal("Event", meeting.GetProperty("@type").GetString());
        Assert.StartsWith("2014", meeting.GetProperty("startDate").GetString(), StringComparison.Ordinal);
        var indicator = await DataAsync("/zh/indicators/member-counties");
        Assert.Equal("Dataset", indicator.GetProperty("@type").GetString());
        foreach (var form in indicator.GetProperty("distribution").EnumerateArray())
        {
            await portal.PageAsync(new Uri(form.GetProperty("contentUrl").GetString()!).PathAndQuery);
        }

        Assert.Equal("Dataset", (await DataAsync("/en/data")).GetProperty("@type").GetString());
    }

    private async Task<JsonElement> DataAsync(string path)
    {
        var script = (await ReadAsync(path)).QuerySelector("head script[type='application/ld+json']")!;
        return JsonDocument.Parse(script.TextContent).RootElement;
    }

    private async Task<IHtmlDocument> ReadAsync(string path) =>
        await new HtmlParser().ParseDocumentAsync(await portal.PageAsync(path));

    private static string Meta(IParentNode page, string selector) =>
        Assert.Single(page.QuerySelectorAll(selector)).GetAttribute("content")!;
}
