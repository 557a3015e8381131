using HunanJiangxi.Tests.Shared;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Tests.EveryPage;

/// <summary>What holds for every public page in either language.</summary>
public sealed class EveryPageTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const int MostQueries = 8;

    public static TheoryData<string> Pages => PublicAddresses.InBothLanguages;

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_is_valid_html_in_its_language(string page)
    {
        var path = await AddressAsync(page);
        var faults = PageFaults.Of(await portal.PageAsync(path), path[1..3]);
        Assert.True(faults.Count == 0, $"{path}:{Environment.NewLine}{string.Join(Environment.NewLine, faults)}");
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_asks_the_database_at_most_eight_times(string page)
    {
        var path = await AddressAsync(page);
        var queries = await portal.QueriesOfAsync(path);
        var sql = string.Join(Environment.NewLine + "--" + Environment.NewLine, queries);
        Assert.True(queries.Count <= MostQueries, $"{path} sends {queries.Count}:{Environment.NewLine}{sql}");
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_lets_nothing_foreign_in(string page)
    {
        using var answer = await portal.Client.GetAsync(new Uri(await AddressAsync(page), UriKind.Relative));
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));

        Assert.Contains("default-src 'self'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("text/html; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
    }

    private async Task<string> AddressAsync(string page)
    {
        if (!page.EndsWith("{first}", StringComparison.Ordinal))
        {
            return page;
        }

        await using var db = portal.Database();
        var slugs = db.Agreements.Select(agreement => agreement.Slug);
        return page.Replace("{first}", await slugs.OrderBy(slug => slug).FirstAsync(), StringComparison.Ordinal);
    }
}
