using System.Text.RegularExpressions;
using AngleSharp.Html.Parser.Tokens;

namespace HunanJiangxi.Import.Reading;

/// <summary>Title, day, outlet, author and address as a page's head, its headings and its linked data give them.</summary>
internal sealed partial class HtmlMetadata
{
    private const int LongestTitle = 2_000;

    private readonly Dictionary<string, string> _meta = new(StringComparer.OrdinalIgnoreCase);

    public static bool IsLinkedData(HtmlTagToken tag) =>
        tag.GetAttribute("type").Equals("application/ld+json", StringComparison.OrdinalIgnoreCase);

    public void See(HtmlTagToken tag)
    {
        switch (tag.Name)
        {
            case "meta":
                var name = tag.GetAttribute("property");
                name = name.Length > 0 ? name : tag.GetAttribute("name");
                Keep(name.Length > 0 ? name : tag.GetAttribute("itemprop"), tag.GetAttribute("content"));
                break;
            case "link" when tag.GetAttribute("rel").Equals("canonical", StringComparison.OrdinalIgnoreCase):
                Keep("link:canonical", tag.GetAttribute("href"));
                break;
            case "time" when tag.GetAttribute("itemprop") == "datePublished" || HasAttribute(tag, "pubdate"):
                Keep("time:published", tag.GetAttribute("datetime"));
                break;
        }
    }

    // read by pattern, not parsed: linked data are often broken, and what they say is only a hint
    public void SeeLinkedData(string json)
    {
        foreach (Match match in LinkedData().Matches(json.Length > 100_000 ? json[..100_000] : json))
        {
            Keep("ld:" + match.Groups["key"].Value, match.Groups["value"].Value);
        }

        if (Named().Match(json.Length > 100_000 ? json[..100_000] : json) is { Success: true } publisher)
        {
            Keep("ld:publisher", publisher.Groups["value"].Value);
        }
    }

    public PageMarkup ToMarkup(string text, HtmlZones zones) =>
        new()
        {
            Title = Title(text, zones),
            Site = First("og:site_name", "SiteName", "application-name", "ld:publisher"),
            Published = First(
                "article:published_time",
                "og:published_time",
                "publishdate",
                "pubdate",
                "publish_time",
                "publishtime",
                "publish-date",
                "bytedance:published_time",
                "apub:time",
                "og:release_date",
                "weibo:article:create_at",
                "datePublished",
                "ld:datePublished",
                "time:published",
                "dc.date.issued",
                "dc.date",
                "dcterms.created",
                "date"
            ),
            Author = First("author", "article:author", "byl", "dc.creator"),
            Source = First("ContentSource", "source", "mediaid", "contentsource", "article:source", "copyright-source"),
            Address = First("link:canonical", "og:url", "Url"),
        };

    private static bool HasAttribute(HtmlTagToken tag, string name) =>
        tag.Attributes.Exists(attribute => attribute.Name == name);

    private void Keep(string name, string content)
    {
        if (name.Length > 0 && Squeezed(content) is { } value)
        {
            _meta.TryAdd(name, value);
        }
    }

    private string? First(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (_meta.TryGetValue(name, out var value))
            {
                return value;
            }
        }

        return null;
    }

    private string? Title(string text, HtmlZones zones)
    {
        var page = zones.Parts.FirstOrDefault(static part => part.Kind.HasFlag(PartKind.PageTitle));
        var whole = page is null ? null : Squeezed(text[page.Start..page.Stop]);
        var given = First("ArticleTitle", "og:title", "twitter:title", "ld:headline");
        var headings = Headings(text, zones);

        // a heading that the page's own title repeats is the article's
        return headings.Find(heading => IsPartOf(heading, given))
            ?? PageTitle.Cut(given)
            ?? headings.Find(heading => IsPartOf(heading, whole) && heading == PageTitle.Cut(whole))
            ?? headings.Find(heading => !PageTitle.IsSite(heading) && IsPartOf(heading, whole))
            ?? headings.Find(static heading => !PageTitle.IsSite(heading))
            ?? PageTitle.Cut(whole);
    }

    private static bool IsPartOf(string heading, string? title) =>
        title is not null && title.Contains(heading, StringComparison.OrdinalIgnoreCase);

    private static List<string> Headings(string text, HtmlZones zones)
    {
        var first = new List<string>();
        var second = new List<string>();
        foreach (var part in zones.Parts)
        {
            var isHeading = (part.Kind & (PartKind.Heading | PartKind.Titled)) != PartKind.None;
            if (!isHeading || part.Stop - part.Start is < 5 or > 300 || zones.IsOutside(part) || first.Count > 20)
            {
                continue;
            }

            if (Squeezed(text[part.Start..part.Stop]) is { Length: >= 5 } heading)
            {
                (part.Name == "h1" && (zones.IsInArticle(part) || second.Count == 0) ? first : second).Add(heading);
            }

            if (second.Count > 20)
            {
                break;
            }
        }

        // only a page without a first heading is searched for one of lower rank
        return first.Count > 0 ? first : [.. second];
    }

    private static string? Squeezed(string text)
    {
        if (text.Length > LongestTitle)
        {
            return null;
        }

        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? null : string.Join(' ', words);
    }

    [GeneratedRegex(
        "\"(?<key>headline|datePublished)\"\\s{0,9}:\\s{0,9}\"(?<value>[^\"\\\\]{1,300})\"",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 5000
    )]
    private static partial Regex LinkedData();

    [GeneratedRegex(
        "\"publisher\"\\s{0,9}:\\s{0,9}\\{[^{}]{0,300}?\"name\"\\s{0,9}:\\s{0,9}\"(?<value>[^\"\\\\]{1,300})\"",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 5000
    )]
    private static partial Regex Named();
}
