using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Browser.Tests;

/// <summary>The public pages that people come for: the ways in, a list of each form, a detail.</summary>
internal static class PublicPaths
{
    private const string FirstAgreement = "{first}";

    private static readonly string[] s_pages =
    [
        "",
        "/timeline",
        "/timeline?by=county",
        "/embed/timeline",
        "/counties",
        "/counties/liuyang",
        "/counties/compare?with=liuyang,shangli,jinggangshan",
        "/matrix",
        "/matrix/liuyang/shangli",
        "/agreements/" + FirstAgreement,
        "/indicators",
        "/indicators/member-counties",
        "/indicators/compare?with=resident-population,county-area",
        "/search?q=ly",
        "/about/accuracy",
        "/about/report?about=/zh/counties",
    ];

    public static IEnumerable<string> InBothLanguages =>
        new[] { "zh", "en" }.SelectMany(language => s_pages.Select(page => $"/{language}{page}"));

    public static async Task<string> ResolveAsync(BrowserFixture browser, string path)
    {
        await using var db = browser.Portal.Database();
        var slugs = db.Agreements.Select(agreement => agreement.Slug);
        return path.Contains(FirstAgreement, StringComparison.Ordinal)
            ? path.Replace(FirstAgreement, await slugs.OrderBy(slug => slug).FirstAsync(), StringComparison.Ordinal)
            : path;
    }
}
