using HunanJiangxi.Data;
using HunanJiangxi.Data.Auditing;
using HunanJiangxi.Domain.Agreements;
using HunanJiangxi.Domain.Milestones;
using HunanJiangxi.Domain.Proposals;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Domain.Zone;
using HunanJiangxi.Web.Staff.Audit;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Staff.Workspace;

/// <summary>Reads one office's part of the register, and what changed in it; nine queries however much there is.</summary>
public sealed class WorkspaceReader(PortalDb db)
{
    public const int Shown = 20;

    private const int MostCounted = 5_000;

    // what the public site is made of
    private static readonly string[] s_public =
    [
        nameof(Agreement),
        nameof(Milestone),
        nameof(MilestoneReport),
        nameof(Domain.Indicators.Reading),
        nameof(Domain.Timeline.TimelineEvent),
        nameof(Meeting),
        nameof(Domain.Sources.SourceDocument),
    ];

    /// <summary>Coming back within this time is the same visit.</summary>
    private static readonly TimeSpan s_sameVisit = TimeSpan.FromMinutes(30);

    /// <summary>What a first visit is shown the changes of.</summary>
    private static readonly TimeSpan s_firstLook = TimeSpan.FromDays(14);

    /// <summary>Notes the visit and tells when the one before it was; null on the first.</summary>
    public async Task<DateTimeOffset?> VisitAsync(string userId, DateTimeOffset now, CancellationToken stop)
    {
        var same = now - s_sameVisit;
        var before = await db
            .Database.SqlQuery<DateTimeOffset?>(
                $"""
                INSERT INTO workspace_visits AS v (user_id, seen_at) VALUES ({userId}, {now})
                ON CONFLICT (user_id) DO UPDATE SET seen_at = excluded.seen_at,
                    previous_at = CASE WHEN v.seen_at < {same} THEN v.seen_at ELSE v.previous_at END
                RETURNING previous_at AS "Value"
                """
            )
            .ToListAsync(stop);
        return before[0];
    }

    /// <param name="scope">For whom the person's office speaks.</param>
    /// <param name="person">Whose own changes are no news.</param>
    /// <param name="since">The visit before; null on the first.</param>
    public async Task<OwnWork> ReadAsync(
        OfficeScope scope,
        Actor person,
        DateTimeOffset? since,
        DateTimeOffset now,
        CancellationToken stop
    )
    {
        var from = since ?? now - s_firstLook;
        var own = db
            .Organisations.AsNoTracking()
            .Where(body => body.Slug == scope.Office || (scope.UnitCode != null && body.UnitCode == scope.UnitCode));
        var bodies = await own.Select(body => body.Id).ToListAsync(stop);
        var name = await own.Where(body => body.Slug == scope.Office)
            .Select(body => body.Name)
            .SingleOrDefaultAsync(stop);
        var agreements = db
            .Agreements.AsNoTracking()
            .Where(agreement => agreement.Parties.Any(party => bodies.Contains(party.OrganisationId)));
        var milestones = db
            .Milestones.AsNoTracking()
            .Where(milestone => milestone.Parties.Any(party => bodies.Contains(party.Id)));
        var open = milestones.Where(milestone => milestone.Status != MilestoneStatus.Done);
        return new OwnWork(
            name ?? new BilingualText(scope.Office, null),
            DateOnly.FromDateTime(now.ToOffset(AuditQuery.ZoneTime).DateTime),
            from,
            since is null
        )
        {
            Agreements = await agreements
                .OrderByDescending(agreement => agreement.Signed == null ? DateOnly.MinValue : agreement.Signed.Start)
                .ThenByDescending(agreement => agreement.Id)
                .Take(Shown)
                .Select(agreement => new OwnAgreement(
                    agreement.Slug,
                    agreement.Name,
                    agreement.Status,
                    agreement.Signed,
                    agreement.PeriodEnd
                ))
                .ToListAsync(stop),
            AgreementsInAll = await agreements.CountAsync(stop),
            Milestones = await open.OrderBy(one => one.Due == null ? DateOnly.MaxValue : one.Due.Start)
                .ThenBy(one => one.Id)
                .Take(Shown)
                .Select(one => new OwnMilestone(one.Slug, one.Title, one.Status, one.Due)
                {
                    AwaitsReport = one.Parties.Any(party =>
                        bodies.Contains(party.Id)
                        && !one.Reports.Any(report => report.PartyId == party.Id && report.Occurrence == one.Occurrence)
                    ),
                })
                .ToListAsync(stop),
            MilestonesInAll = await open.CountAsync(stop),
            Changes = await ChangesAsync(agreements, milestones, person, from, stop),
            Everywhere = await EverywhereAsync(from, stop),
            Waiting = await db.Proposals.CountAsync(
                one => one.Status == ProposalStatus.Waiting && one.OriginalId == null,
                stop
            ),
        };
    }

    private async Task<IReadOnlyList<AuditRow>> ChangesAsync(
        IQueryable<Agreement> agreements,
        IQueryable<Milestone> milestones,
        Actor person,
        DateTimeOffset from,
        CancellationToken stop
    ) =>
        await db
            .AuditEntries.AsNoTracking()
            .Where(entry => entry.At >= from && entry.Actor != person.Name)
            .Where(entry =>
                (entry.Record == nameof(Agreement) && agreements.Any(one => one.Slug == entry.Key))
                || (entry.Record == nameof(Milestone) && milestones.Any(one => one.Slug == entry.Key))
            )
            .OrderByDescending(entry => entry.Id)
            .Take(Shown)
            .Select(entry => new AuditRow(
                entry.Id,
                entry.At,
                entry.Actor,
                entry.Office,
                entry.Record,
                entry.Key,
                entry.Action,
                entry.Before,
                entry.After,
                null
            ))
            .ToListAsync(stop);

    // the latest alone: after a long absence nobody needs to know exactly how much has changed
    private async Task<ChangesEverywhere> EverywhereAsync(DateTimeOffset from, CancellationToken stop)
    {
        var counts = await db
            .AuditEntries.OrderByDescending(entry => entry.Id)
            .Take(MostCounted)
            .Where(entry => entry.At >= from)
            .GroupBy(entry => s_public.Contains(entry.Record) ? entry.Record : "")
            .Select(group => new { Record = group.Key, Count = group.Count() })
            .ToListAsync(stop);
        return new ChangesEverywhere(
            [
                .. counts
                    .Where(row => row.Record.Length > 0)
                    .OrderByDescending(row => row.Count)
                    .ThenBy(row => row.Record, StringComparer.Ordinal)
                    .Select(row => (row.Record, row.Count)),
            ],
            counts.Sum(row => row.Count) == MostCounted
        );
    }
}
