using HunanJiangxi.Data;
using HunanJiangxi.Domain.Milestones;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Domain.Zone;
using HunanJiangxi.Web.Staff.Milestones;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Staff.Reminders;

/// <summary>A milestone that a body of the office is to be reminded of.</summary>
public sealed record DueRow(
    string Slug,
    BilingualText Title,
    PartialDate Due,
    BilingualText Party,
    MilestoneStatus? Said
);

/// <summary>What the office's page shows beside the milestones.</summary>
/// <param name="FeedSince">Since when its calendar address answers; null without one.</param>
/// <param name="Readers">How many liaison officers with a mail address speak for the same bodies.</param>
public sealed record ReminderState(DateTimeOffset? FeedSince, int Readers);

/// <summary>Reads what an office is to be reminded of: two queries a page, one a calendar.</summary>
public sealed class ReminderReader(PortalDb db)
{
    public const int Most = 200;

    // a calendar holds what was due for a year more
    private const int DaysBack = 366;

    /// <summary>Overdue or due soon, and not reported "done" by the body, the earliest first.</summary>
    public Task<List<DueRow>> DueAsync(OfficeScope scope, DateOnly today, CancellationToken stop)
    {
        var due = db.Milestones.Where(DueDays.OverBefore(today.AddDays(ReminderRules.AheadDays + 1)));
        return RowsAsync(due.Where(one => one.Status != MilestoneStatus.Done), scope, stop);
    }

    public async Task<ReminderState> StateAsync(OfficeScope scope, CancellationToken stop)
    {
        var readers = db.Users.Where(ReminderRound.IsReader(db));
        return await db
            .Organisations.Where(body => body.Slug == scope.Office)
            .Select(body => new ReminderState(
                db.CalendarFeeds.Where(feed => feed.OfficeId == body.Id && feed.RevokedAt == null)
                    .Select(feed => (DateTimeOffset?)feed.IssuedAt)
                    .FirstOrDefault(),
                readers.Count(user =>
                    user.OfficeId == body.Id || (body.UnitCode != null && user.Office.UnitCode == body.UnitCode)
                )
            ))
            .SingleAsync(stop);
    }

    /// <summary>What the calendar behind a token holds; null where no such address answers.</summary>
    public async Task<(BilingualText Office, List<DueRow> Rows)?> CalendarAsync(
        string token,
        DateOnly today,
        CancellationToken stop
    )
    {
        var hash = FeedDesk.HashOf(token);
        var office = await db
            .CalendarFeeds.AsNoTracking()
            .Where(feed => feed.TokenHash == hash && feed.RevokedAt == null)
            .Select(feed => feed.Office)
            .SingleOrDefaultAsync(stop);
        if (office is null)
        {
            return null;
        }

        var since = today.AddDays(-DaysBack);
        var dated = db.Milestones.Where(one => one.Due != null && one.Due.Start >= since);
        return (
            office.Name,
            await RowsAsync(dated, new OfficeScope(office.Slug, office.UnitCode), stop, everything: true)
        );
    }

    private static Task<List<DueRow>> RowsAsync(
        IQueryable<Milestone> milestones,
        OfficeScope scope,
        CancellationToken stop,
        bool everything = false
    ) =>
        milestones
            .AsNoTracking()
            .SelectMany(one => one.Parties, (one, party) => new { Milestone = one, Party = party })
            .Where(pair =>
                pair.Party.Slug == scope.Office || (scope.UnitCode != null && pair.Party.UnitCode == scope.UnitCode)
            )
            .Select(pair => new
            {
                pair.Milestone,
                pair.Party,
                Said = pair
                    .Milestone.Reports.Where(report =>
                        report.PartyId == pair.Party.Id && report.Occurrence == pair.Milestone.Occurrence
                    )
                    .OrderByDescending(report => report.Id)
                    .Select(report => (MilestoneStatus?)report.Status)
                    .FirstOrDefault(),
            })
            .Where(row => everything || row.Said != MilestoneStatus.Done)
            .OrderBy(row => row.Milestone.Due!.Start)
            .ThenBy(row => row.Milestone.Id)
            .ThenBy(row => row.Party.Id)
            .Take(Most)
            .Select(row => new DueRow(
                row.Milestone.Slug,
                row.Milestone.Title,
                row.Milestone.Due!,
                row.Party.ShortName,
                row.Said ?? (row.Milestone.Status == MilestoneStatus.Done ? MilestoneStatus.Done : null)
            ))
            .ToListAsync(stop);
}
