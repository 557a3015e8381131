using Microsoft.Net.Http.Headers;

namespace HunanJiangxi.Web.Hosting.Keeping;

/// <summary>
/// Browsers name the codings that they read in many orders; what comes of it is one of three. Said plainly, a page is kept
/// three times at most.
/// </summary>
internal static class AskedCoding
{
    private static readonly string[] s_known = ["br", "gzip"];

    public static void Settle(IHeaderDictionary headers)
    {
        var asked = StringWithQualityHeaderValue.TryParseList(headers.AcceptEncoding, out var listed) ? listed : [];
        var best = Array.Find(
            s_known,
            coding =>
                asked.Any(one =>
                    one.Quality is not 0
                    && (one.Value.Equals(coding, StringComparison.OrdinalIgnoreCase) || one.Value.Equals("*"))
                )
        );
        headers.AcceptEncoding = best;
    }
}
