using System.Linq.Expressions;
using HunanJiangxi.Data;
using HunanJiangxi.Domain.Milestones;
using HunanJiangxi.Domain.Zone;
using HunanJiangxi.Web.Parts.Listings;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Staff.Milestones;

/// <summary>Reads milestones for the staff: three queries a list, two a page.</summary>
public sealed class MilestoneReader(PortalDb db)
{
    /// <summary>Stands in for a missing date, so that undated milestones come last.</summary>
    private static readonly DateOnly s_undated = new(9999, 12, 30);

    /// <param name="query">What the address asks for.</param>
    /// <param name="scope">For whom the person's office speaks; null sees everybody's.</param>
    public async Task<MilestonePageRows> ListAsync(
        MilestoneQuery query,
        OfficeScope? scope,
        DateOnly today,
        CancellationToken stop
    )
    {
        var own = await OwnAsync(scope, stop);
        var found = Filtered(query, own, today);
        if (query.After is { } after)
        {
            found = found.Where(one =>
                (one.Due == null ? s_undated : one.Due.Start) > after.Due
                || ((one.Due == null ? s_undated : one.Due.Start) == after.Due && one.Id > after.Id)
            );
        }

        var rows = await found
            .OrderBy(one => one.Due == null ? s_undated : one.Due.Start)
            .ThenBy(one => one.Id)
            .Take(MilestoneQuery.PageSize + 1)
            .Select(one => new MilestoneItem(one.Id, one.Slug, one.Title, one.Status, one.Due)
            {
                Agreement = one.Agreement == null ? null : new Named(one.Agreement.Slug, one.Agreement.Name),
                Parties = one
                    .Parties.OrderBy(party => party.Id)
                    .Select(party => new PartyStand(
                        party.Slug,
                        party.ShortName,
                        one.Reports.Where(report => report.PartyId == party.Id && report.Occurrence == one.Occurrence)
                            .OrderByDescending(report => report.Id)
                            .Select(report => (MilestoneStatus?)report.Status)
                            .FirstOrDefault(),
                        own.Contains(party.Id)
                    ))
                    .ToList(),
            })
            .AsSingleQuery()
            .ToListAsync(stop);
        if (rows.Count <= MilestoneQuery.PageSize)
        {
            return new MilestonePageRows(rows, null);
        }

        rows.RemoveAt(MilestoneQuery.PageSize);
        return new MilestonePageRows(rows, new MilestoneKey(rows[^1].Due?.Start ?? s_undated, rows[^1].Id));
    }

    public async Task<MilestoneDetail?> FindAsync(string slug, CancellationToken stop)
    {
        var one = await db
            .Milestones.AsNoTracking()
            .Include(known => known.Agreement)
            .Include(known => known.Parties)
            .AsSingleQuery()
            .SingleOrDefaultAsync(known => known.Slug == slug, stop);
        if (one is null)
        {
            return null;
        }

        var reports = await db.Set<MilestoneReport>()
            .AsNoTracking()
            .Where(report => report.MilestoneId == one.Id)
            .OrderByDescending(report => report.Id)
            .ToListAsync(stop);
        var said = reports.ToLookup(
            report => report.PartyId,
            report => new ReportRow(
                report.Status,
                report.Word,
                report.ReportedAt,
                report.Occurrence == one.Occurrence ? null : report.Due
            )
        );
        return new MilestoneDetail(one.Slug, one.Title, one.Status, one.Due)
        {
            Recurrence = one.Recurrence,
            AsOf = one.AsOf,
            Agreement = one.Agreement is null ? null : new Named(one.Agreement.Slug, one.Agreement.Name),
            Parties =
            [
                .. one.Parties.OrderBy(party => party.Id).Select(party => new PartyHistory(party, [.. said[party.Id]])),
            ],
        };
    }

    private async Task<List<int>> OwnAsync(OfficeScope? scope, CancellationToken stop) =>
        scope is null
            ? []
            : await db
                .Organisations.Where(body =>
                    body.Slug == scope.Office || (scope.UnitCode != null && body.UnitCode == scope.UnitCode)
                )
                .Select(body => body.Id)
                .ToListAsync(stop);

    private IQueryable<Milestone> Filtered(MilestoneQuery query, List<int> own, DateOnly today)
    {
        var found = db.Milestones.AsNoTracking();
        found = query.Everybody ? found : found.Where(one => one.Parties.Any(party => own.Contains(party.Id)));
        if (query.View is MilestoneView.Open or MilestoneView.Overdue or MilestoneView.Soon)
        {
            found = found.Where(Open(query.Everybody ? null : own));
        }

        return query.View switch
        {
            MilestoneView.Overdue => found.Where(DueDays.OverBefore(today)),
            MilestoneView.Soon => found
                .Where(DueDays.OverBefore(today.AddDays(DueDays.Soon + 1)))
                .Where(DueDays.NotOverBefore(today)),
            MilestoneView.Disputed => found.Where(one =>
                one.Reports.Any(report =>
                    report.Occurrence == one.Occurrence
                    && one.Reports.Any(other =>
                        other.Occurrence == one.Occurrence
                        && other.Status != report.Status
                        && !one.Reports.Any(later => later.PartyId == other.PartyId && later.Id > other.Id)
                    )
                    && !one.Reports.Any(later => later.PartyId == report.PartyId && later.Id > report.Id)
                )
            ),
            _ => found,
        };
    }

    /// <summary>Not done by its source, and not reported done by all of those who answer for it, or by the own of them.</summary>
    private static Expression<Func<Milestone, bool>> Open(List<int>? own)
    {
        var all = own is null;
        var bodies = own ?? [];
        return one =>
            one.Status != MilestoneStatus.Done
            && (
                !one.Parties.Any()
                || one.Parties.Any(party =>
                    (all || bodies.Contains(party.Id))
                    && one.Reports.Where(report => report.PartyId == party.Id && report.Occurrence == one.Occurrence)
                        .OrderByDescending(report => report.Id)
                        .Select(report => (MilestoneStatus?)report.Status)
                        .FirstOrDefault() != MilestoneStatus.Done
                )
            );
    }
}
