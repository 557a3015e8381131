using HunanJiangxi.Domain.Milestones;
using HunanJiangxi.Web.Parts;
using HunanJiangxi.Web.Staff.Audit;
using HunanJiangxi.Web.Staff.Milestones;
using HunanJiangxi.Web.Texts;
using Microsoft.Extensions.Localization;

namespace HunanJiangxi.Web.Staff.Reminders;

/// <summary>
/// An office's milestones for calendar programs, which cannot sign in: the address itself is the key. A due date stands
/// over all days that it can mean.
/// </summary>
internal static class FeedApi
{
    public static void Map(IEndpointRouteBuilder open) =>
        open.MapGet(ReminderAddresses.FeedRoute, ReadAsync).ExcludeFromDescription();

    private static async Task<IResult> ReadAsync(
        string token,
        HttpContext http,
        ReminderReader reader,
        PortalUrls urls,
        TimeProvider time,
        IStringLocalizer<RemindersTexts> texts
    )
    {
        var now = time.GetUtcNow();
        var today = DateOnly.FromDateTime(now.ToOffset(AuditQuery.ZoneTime).DateTime);
        if (await reader.CalendarAsync(token, today, http.RequestAborted) is not var (office, rows))
        {
            return Results.NotFound();
        }

        // whoever keeps a copy on the way would give it to others
        http.Response.Headers.CacheControl = "private, no-store";
        http.Response.Headers["X-Robots-Tag"] = "noindex";
        var text = new CalendarText()
            .Words("X-WR-CALNAME", texts["CalendarName", office.In(urls.Language)])
            .Line("REFRESH-INTERVAL;VALUE=DURATION:PT12H")
            .Line("X-PUBLISHED-TTL:PT12H");
        foreach (var row in rows)
        {
            var summary = row.Said is { } said
                ? texts["CalendarSaid", row.Title.In(urls.Language), texts[$"Said.{said}"]]
                : texts["CalendarSilent", row.Title.In(urls.Language)];
            text.Line("BEGIN:VEVENT")
                .Line($"UID:milestone-{row.Slug}-{row.Party.En ?? row.Party.Zh}@hunan-jiangxi")
                .Stamp(now)
                .Day("DTSTART", row.Due.Start)
                .Day("DTEND", row.Due.End.AddDays(1))
                .Words("SUMMARY", summary)
                .Words("DESCRIPTION", texts["CalendarParty", row.Party.In(urls.Language)])
                .Line($"URL:{urls.Absolute(http.Request.PathBase + "/" + MilestoneAddresses.One(row.Slug))}")
                .Line("TRANSP:TRANSPARENT");
            if (row.Said != MilestoneStatus.Done)
            {
                text.Line("BEGIN:VALARM")
                    .Line("ACTION:DISPLAY")
                    .Words("DESCRIPTION", summary)
                    .Line($"TRIGGER;RELATED=END:-P{ReminderRules.NearDays}D")
                    .Line("END:VALARM");
            }

            text.Line("END:VEVENT");
        }

        return Results.Bytes(text.End(), "text/calendar; charset=utf-8");
    }
}
