using System.Globalization;
using System.Text;
using HunanJiangxi.Domain.Mistakes;
using HunanJiangxi.Web.Parts;
using HunanJiangxi.Web.Parts.Listings;

namespace HunanJiangxi.Web.Public.Printing;

/// <summary>
/// The QR code of a public page's address, asked for by the page when it is printed and by no page that is only read.
/// It leads to pages of this portal alone.
/// </summary>
internal static class QrApi
{
    /// <summary>A code of more modules than this is hard to read off paper.</summary>
    public const int LongestPath = 400;

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/{lang:language}/qr.svg", Answer).ExcludeFromDescription();

    private static TaggedResult Answer(HttpContext http, PortalUrls urls)
    {
        var path = http.Request.Query["path"].ToString();
        if (path.Length > LongestPath || !MistakeReport.IsPage(path))
        {
            throw new MalformedQueryException("path", QueryFault.NotOneOf, path, "/zh…, /en…");
        }

        var picture = QrPicture.Of(urls.Absolute(http.Request.PathBase + path));
        var svg = string.Create(
            CultureInfo.InvariantCulture,
            $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {picture.Size} {picture.Size}" shape-rendering="crispEdges"><path d="M0 0h{picture.Size}v{picture.Size}H0z" fill="#fff"/><path d="{picture.Path}" stroke="#000"/></svg>
            """
        );
        return new TaggedResult(Encoding.UTF8.GetBytes(svg), "image/svg+xml; charset=utf-8");
    }
}
