using System.Globalization;
using System.Text;
using System.Xml.Linq;
using HunanJiangxi.Web.Parts;
using HunanJiangxi.Web.Texts;
using Microsoft.Extensions.Localization;

namespace HunanJiangxi.Web.Public.Timeline;

/// <summary>
/// Events as an Atom feed (RFC 4287). An entry's time is the day of its newest report, since an event's own date may
/// be no more than a year; the words of the date stand in the summary.
/// </summary>
public sealed class TimelineFeed(PortalUrls urls, DateWords dates, IStringLocalizer<TimelineTexts> texts)
{
    private static readonly XNamespace s_atom = "http://www.w3.org/2005/Atom";
    private static readonly DateOnly s_unreported = new(2014, 12, 1);

    public byte[] Write(IReadOnlyList<TimelineRow> rows)
    {
        var page = urls.Absolute(urls.Timeline());
        var feed = new XElement(
            s_atom + "feed",
            new XAttribute(XNamespace.Xml + "lang", urls.Language.Tag),
            new XElement(s_atom + "id", page),
            new XElement(s_atom + "title", texts["FeedTitle"].Value),
            new XElement(s_atom + "updated", Moment(rows.Select(Reported).DefaultIfEmpty(s_unreported).Max())),
            new XElement(s_atom + "author", new XElement(s_atom + "name", texts["FeedAuthor"].Value)),
            new XElement(s_atom + "link", new XAttribute("href", page)),
            new XElement(
                s_atom + "link",
                new XAttribute("rel", "self"),
                new XAttribute("href", urls.Absolute(urls.Download("timeline", "atom")))
            ),
            rows.Select(Entry)
        );
        return Encoding.UTF8.GetBytes($"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{feed}\n");
    }

    private XElement Entry(TimelineRow row)
    {
        var address = urls.Absolute(urls.Event(row.Slug));
        return new XElement(
            s_atom + "entry",
            new XElement(s_atom + "id", address),
            new XElement(s_atom + "title", row.Title.In(urls.Language)),
            new XElement(s_atom + "updated", Moment(Reported(row))),
            new XElement(s_atom + "link", new XAttribute("href", address)),
            new XElement(s_atom + "category", new XAttribute("term", Parts.Listings.QueryWords.Of(row.Kind))),
            new XElement(s_atom + "summary", Summary(row))
        );
    }

    private string Summary(TimelineRow row)
    {
        var date =
            row.Date is null ? dates.Undated
            : row.IsPlanned ? dates.Planned(row.Date)
            : dates.Of(row.Date);
        var quote = row.Evidence.OrderByDescending(proof => proof.Language == urls.Language).FirstOrDefault()?.Quote;
        return quote is null ? date : texts["FeedSummary", date, quote].Value;
    }

    private static DateOnly Reported(TimelineRow row) =>
        row.Evidence.Select(proof => proof.Published?.Start).Max() ?? row.Date?.Start ?? s_unreported;

    private static string Moment(DateOnly day) => day.ToString("yyyy-MM-dd'T00:00:00Z'", CultureInfo.InvariantCulture);
}
