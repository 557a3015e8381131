using HunanJiangxi.Data;
using HunanJiangxi.Domain.Zone;
using HunanJiangxi.Web.Parts.Listings;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Public.Meetings;

/// <summary>The meetings, for the page, the API and the downloads alike: three queries.</summary>
public sealed class MeetingsReader(PortalDb db, RegisterChoices choices)
{
    public async Task<Listing<MeetingRow>> ReadAsync(ListQuery query, CancellationToken stop)
    {
        var order = query.SortAs("date");
        await choices.CheckAsync(query, stop);
        var wanted = Wanted(query);
        var (page, next) = await wanted
            .Select(meeting => new
            {
                meeting.Id,
                meeting.Slug,
                // What no source dates stands at the end.
                Start = meeting.Date == null ? DateOnly.MaxValue : meeting.Date.Start,
            })
            .PageAsync(query, order, row => row.Start, row => row.Id, stop);
        var slugs = page.Select(row => row.Slug).ToList();
        var rows = await db
            .Meetings.AsNoTracking()
            .Where(meeting => slugs.Contains(meeting.Slug))
            .Select(MeetingRow.Of(db))
            .ToListAsync(stop);
        return new Listing<MeetingRow>(
            [.. rows.OrderBy(row => slugs.IndexOf(row.Slug))],
            next?.ToString(),
            await wanted.CountAsync(stop)
        );
    }

    private IQueryable<Meeting> Wanted(ListQuery query)
    {
        var meetings = db.Meetings.AsNoTracking();
        if (query.Programme is { } programme)
        {
            meetings = meetings.Where(meeting => meeting.Programme.Slug == programme);
        }

        if (query.Counties.Count > 0)
        {
            meetings = meetings.Where(meeting => meeting.Host != null && query.Counties.Contains(meeting.Host.Slug));
        }

        if (query.FirstDay is { } first)
        {
            meetings = meetings.Where(meeting => meeting.Date != null && meeting.Date.Start >= first);
        }

        if (query.LastDay is { } last)
        {
            meetings = meetings.Where(meeting => meeting.Date != null && meeting.Date.Start <= last);
        }

        return meetings;
    }
}
