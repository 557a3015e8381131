using System.Net.Mime;
using System.Text;
using System.Xml;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Web.Parts.Listings;
using HunanJiangxi.Web.Texts;

namespace HunanJiangxi.Web.Public.Data;

/// <summary>What search engines read: every page with its other language (sitemaps.org 0.9), and where not to look.</summary>
public static class SitemapApi
{
    private const string Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string Xhtml = "http://www.w3.org/1999/xhtml";
    private static readonly Language[] s_languages = [Language.Zh, Language.En];

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/sitemap.xml", SitemapAsync).ExcludeFromDescription();
        routes.MapGet("/robots.txt", Robots).ExcludeFromDescription();
    }

    private static async Task<IResult> SitemapAsync(HttpContext http, SitemapReader reader, PortalUrls urls)
    {
        var paths = await reader.PathsAsync(http.RequestAborted);
        using var memory = new MemoryStream();
        using (var xml = XmlWriter.Create(memory, new XmlWriterSettings { Encoding = new UTF8Encoding(false) }))
        {
            xml.WriteStartElement("urlset", Sitemap);
            xml.WriteAttributeString("xmlns", "xhtml", null, Xhtml);
            foreach (var (path, language) in paths.SelectMany(path => s_languages.Select(one => (path, one))))
            {
                xml.WriteStartElement("url", Sitemap);
                xml.WriteElementString("loc", Sitemap, urls.Absolute(urls.For(language).Page(path)));
                foreach (var other in s_languages)
                {
                    xml.WriteStartElement("xhtml", "link", Xhtml);
                    xml.WriteAttributeString("rel", "alternate");
                    xml.WriteAttributeString("hreflang", other.Tag);
                    xml.WriteAttributeString("href", urls.Absolute(urls.For(other).Page(path)));
                    xml.WriteEndElement();
                }

                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        return new TaggedResult(memory.ToArray(), $"{MediaTypeNames.Application.Xml}; charset=utf-8");
    }

    private static IResult Robots(PortalUrls urls)
    {
        var text = string.Join(
            '\n',
            "User-agent: *",
            $"Disallow: {urls.Asset("staff")}",
            $"Disallow: {urls.Asset("account")}",
            $"Sitemap: {urls.Absolute(urls.Asset("sitemap.xml"))}",
            ""
        );
        return Results.Text(text, MediaTypeNames.Text.Plain, Encoding.UTF8);
    }
}
