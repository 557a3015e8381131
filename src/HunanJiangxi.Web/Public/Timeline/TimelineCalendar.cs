using HunanJiangxi.Domain.Timeline;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Web.Parts;

namespace HunanJiangxi.Web.Public.Timeline;

/// <summary>
/// Events as an iCalendar file. Only those dated to the day are in it: a calendar knows no "in 2015", and a date is
/// never shown more exactly than its source gives it.
/// </summary>
public sealed class TimelineCalendar(PortalUrls urls, TimeProvider time)
{
    public byte[] Write(IReadOnlyList<TimelineRow> rows)
    {
        var text = new CalendarText();
        var exact = rows.Where(row => row.Date is { Precision: DatePrecision.Day, By: false, About: false });
        foreach (var row in exact)
        {
            text.Line("BEGIN:VEVENT")
                .Line($"UID:{row.Slug}@hunan-jiangxi")
                .Stamp(time.GetUtcNow())
                .Day("DTSTART", row.Date!.Start)
                .Words("SUMMARY", row.Title.In(urls.Language))
                .Line($"URL:{urls.Absolute(urls.Event(row.Slug))}")
                .Line($"STATUS:{(row.Status == EventStatus.Planned ? "TENTATIVE" : "CONFIRMED")}")
                .Line("END:VEVENT");
        }

        return text.End();
    }
}
