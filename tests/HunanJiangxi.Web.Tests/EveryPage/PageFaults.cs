using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Dom.Events;
using AngleSharp.Html.Parser;

namespace HunanJiangxi.Web.Tests.EveryPage;

/// <summary>What is wrong with a page as HTML: one line a fault, so that a failing test tells all of it at once.</summary>
internal sealed class PageFaults
{
    private static readonly string[] s_loading =
    [
        "script[src]",
        "img[src]",
        "iframe[src]",
        "source[src]",
        "video[src]",
        "use[href]",
        "image[href]",
        "link[href]:not([rel=alternate]):not([rel=canonical])",
    ];

    private readonly List<string> _faults = [];
    private readonly IHtmlDocument _page;

    private PageFaults(string html)
    {
        var parser = new HtmlParser(new HtmlParserOptions { IsKeepingSourceReferences = true });
        parser.Error += (_, error) =>
        {
            if (error is HtmlErrorEvent fault)
            {
                _faults.Add($"HTML at {fault.Position.Line}:{fault.Position.Column}: {fault.Message}");
            }
        };
        _page = parser.ParseDocument(html);
    }

    public static IReadOnlyList<string> Of(string html, string language)
    {
        var faults = new PageFaults(html);
        faults.Language(language);
        faults.Structure();
        faults.Policy();
        return faults._faults;
    }

    private void Language(string language)
    {
        var expected = language == "zh" ? "zh-Hans" : "en";
        Demand(_page.DocumentElement.GetAttribute("lang") == expected, $"<html lang> is not {expected}");
        string[] wanted = ["zh-Hans", "en", "x-default"];
        var offered = _page
            .QuerySelectorAll("link[rel=alternate][hreflang]")
            .Select(link => link.GetAttribute("hreflang")!);
        Demand(wanted.All(offered.Contains), "hreflang links do not name zh-Hans, en and x-default");
        Demand(!string.IsNullOrWhiteSpace(_page.Title), "no <title>");
    }

    private void Structure()
    {
        var headings = _page.QuerySelectorAll("h1, h2, h3, h4, h5, h6").ToList();
        Demand(headings.Count(heading => heading.LocalName == "h1") == 1, "not exactly one h1");
        var level = 0;
        foreach (var heading in headings)
        {
            var own = heading.LocalName[1] - '0';
            Demand(own <= level + 1, $"<{heading.LocalName}> '{heading.TextContent.Trim()}' skips a level");
            level = own;
        }

        foreach (var twins in _page.QuerySelectorAll("[id]").GroupBy(element => element.Id).Where(g => g.Count() > 1))
        {
            _faults.Add($"id '{twins.Key}' stands {twins.Count()} times");
        }

        foreach (var image in _page.QuerySelectorAll("img:not([alt])"))
        {
            _faults.Add($"no alt: {image.OuterHtml}");
        }

        Demand(_page.QuerySelectorAll("main").Length == 1, "not exactly one <main>");
    }

    private void Policy()
    {
        Demand(
            _page.QuerySelectorAll("script:not([src]):not([type='application/ld+json'])").Length == 0,
            "an inline <script>"
        );
        Demand(_page.QuerySelectorAll("style").Length == 0, "an inline <style>");
        foreach (var element in _page.All)
        {
            foreach (var forbidden in element.Attributes.Where(IsForbidden))
            {
                _faults.Add($"forbidden by the policy: <{element.LocalName} {forbidden.Name}=\"{forbidden.Value}\">");
            }
        }

        foreach (var element in _page.QuerySelectorAll(string.Join(", ", s_loading)))
        {
            var address = element.GetAttribute("src") ?? element.GetAttribute("href")!;
            // an address that begins with a slash counts as an absolute one of the scheme file
            Demand(
                !Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.IsFile,
                $"loads from another host: {address}"
            );
        }
    }

    private static bool IsForbidden(IAttr attribute) =>
        attribute.Name == "style" || attribute.Name.StartsWith("on", StringComparison.Ordinal);

    private void Demand(bool holds, string fault)
    {
        if (!holds)
        {
            _faults.Add(fault);
        }
    }
}
