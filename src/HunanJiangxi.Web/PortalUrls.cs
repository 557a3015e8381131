using System.Globalization;
using System.Text.Encodings.Web;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Web.Texts;

namespace HunanJiangxi.Web;

/// <summary>
/// Every address of the portal. Addresses begin with the base path that the portal is mounted under and, for pages,
/// with the language; only <see cref="Absolute"/> names the host.
/// </summary>
public sealed class PortalUrls(string origin, string basePath, Language language)
{
    private readonly string _base = basePath.TrimEnd('/');

    public Language Language => language;

    public string Home => $"{_base}/{language.Segment}";

    public string Counties(params (string Word, string? Value)[] query) => Page("counties", query);

    public string County(string slug) => Page($"counties/{slug}");

    /// <summary>Counties side by side; without any, where they are chosen.</summary>
    public string Comparison(params string[] counties) =>
        Page("counties/compare", ("with", counties.Length == 0 ? null : string.Join(',', counties)));

    /// <summary>Every county with every other.</summary>
    public string Matrix(params (string Word, string? Value)[] query) => Page("matrix", query);

    /// <summary>What two counties have with each other.</summary>
    public string Pair(string first, string second) => Page($"matrix/{first}/{second}");

    public string Agreements(params (string Word, string? Value)[] query) => Page("agreements", query);

    public string Agreement(string slug) => Page($"agreements/{slug}");

    /// <summary>A file of a published agreement.</summary>
    public string Attachment(Guid file) => $"{_base}/attachments/{file}";

    public string Fields => Page("fields");

    public string Field(string slug) => Page($"fields/{slug}");

    public string Indicators(params (string Word, string? Value)[] query) => Page("indicators", query);

    public string Indicator(string slug) => Page($"indicators/{slug}");

    /// <summary>Two indicators side by side; where one or none is named, the page asks for them.</summary>
    public string CompareIndicators(params string[] slugs) =>
        Page("indicators/compare", ("with", string.Join(',', slugs)));

    /// <summary>How a progress status is reckoned.</summary>
    public string ProgressMethod => Page("about/progress");

    public string Meetings(params (string Word, string? Value)[] query) => Page("meetings", query);

    public string Meeting(string slug) => Page($"meetings/{slug}");

    public string Programmes => Page("programmes");

    public string Programme(string slug) => Page($"programmes/{slug}");

    public string Sources(params (string Word, string? Value)[] query) => Page("sources", query);

    public string Source(string slug) => Page($"sources/{slug}");

    /// <summary>The search over everything.</summary>
    public string Search(params (string Word, string? Value)[] query) => Page("search", query);

    public string Data => Page("data");

    /// <summary>The whole register of a day, such as <c>2026-11-23</c>, in one file.</summary>
    public string Release(string day) => $"{_base}/data/releases/{day}.zip";

    public string About => Page("about");

    public string Accuracy(params (string Word, string? Value)[] query) => Page("about/accuracy", query);

    /// <summary>How a fact comes to stand here.</summary>
    public string HowMade => Page("about/how");

    public string Accessibility => Page("about/accessibility");

    /// <summary>The form by which anybody reports a mistake on the page at the address.</summary>
    public string ReportMistake(string? about = null) =>
        Page("about/report", ("about", about is null ? null : Local(about)));

    /// <summary>The QR code of the public page at the address.</summary>
    public string Qr(string address) => Page("qr.svg", ("path", Local(address)));

    public string Timeline(params (string Word, string? Value)[] query) => Page("timeline", query);

    /// <summary>The timeline for a page of somebody else.</summary>
    public string EmbeddedTimeline(params (string Word, string? Value)[] query) => Page("embed/timeline", query);

    /// <summary>An event's place on the timeline.</summary>
    public string Event(string slug) => $"{Page("timeline")}#{slug}";

    /// <summary>A sentence in its document: the page opens with the words at that place marked.</summary>
    public string Passage(string slug, int start, int length) =>
        Page($"sources/{slug}", ("start", Number(start)), ("length", Number(length))) + "#mark";

    /// <summary>A public page by its path below the language, with the words of its query that have a value.</summary>
    public string Page(string path, params (string Word, string? Value)[] query) =>
        $"{Home}{(path.Length == 0 ? "" : "/")}{path}{Query(query)}";

    /// <summary>The rows of a list page in another form: <c>json</c>, <c>csv</c>, <c>atom</c>, <c>ics</c>.</summary>
    public string Download(string page, string form, params (string Word, string? Value)[] query) =>
        Page($"{page}.{form}", query);

    public string Api(string area, params (string Word, string? Value)[] query) =>
        $"{_base}/api/v1/{area}{Query(query)}";

    public string OpenApi => $"{_base}/openapi/v1.json";

    /// <summary>A static file, by the fingerprinted name that the build gave it.</summary>
    public string Asset(string name) => $"{_base}/{name}";

    /// <summary>The same address in another language; the portal's front page where the address has no language.</summary>
    public string InLanguage(Language wanted, string pathAndQuery)
    {
        var local = Local(pathAndQuery);
        var hasLanguage =
            local.Length >= 3 && local[..3] is "/zh" or "/en" && local.ElementAtOrDefault(3) is '\0' or '/' or '?';
        return hasLanguage ? $"{_base}/{wanted.Segment}{local[3..]}" : $"{_base}/{wanted.Segment}";
    }

    /// <summary>The same portal, its addresses in the given language.</summary>
    public PortalUrls For(Language wanted) => new(origin, basePath, wanted);

    public string Absolute(string address) => origin + address;

    /// <summary>An address below the base path.</summary>
    private string Local(string pathAndQuery) =>
        pathAndQuery.StartsWith($"{_base}/", StringComparison.Ordinal) ? pathAndQuery[_base.Length..] : pathAndQuery;

    private static string Query((string Word, string? Value)[] query)
    {
        var words = query
            .Where(pair => !string.IsNullOrEmpty(pair.Value))
            .Select(pair => $"{pair.Word}={UrlEncoder.Default.Encode(pair.Value!)}");
        var text = string.Join('&', words);
        return text.Length == 0 ? "" : $"?{text}";
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
