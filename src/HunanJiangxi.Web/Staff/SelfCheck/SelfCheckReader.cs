using HunanJiangxi.Data;
using HunanJiangxi.Domain.Agreements;
using HunanJiangxi.Domain.Mistakes;
using HunanJiangxi.Domain.Proposals;
using HunanJiangxi.Web.Staff.Mistakes;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Staff.SelfCheck;

/// <summary>
/// Asks the database what an inspection would find on the given day, each question in one statement or two; nothing
/// is kept, so that the answer is always today's.
/// </summary>
public sealed class SelfCheckReader(PortalDb db, TextInspection texts)
{
    /// <summary>After so many days without a change a column counts as abandoned.</summary>
    public const int StaleAfterDays = 14;

    private static readonly AgreementStatus[] s_open =
    [
        AgreementStatus.Signed,
        AgreementStatus.InForce,
        AgreementStatus.Amended,
        AgreementStatus.Renewed,
    ];

    // table, its date, and the column where the item is shown
    private static readonly (string Table, string Date, string Path)[] s_dated =
    [
        ("timeline_events", "date_start", "timeline"),
        ("agreements", "signed_start", "agreements"),
        ("milestones", "due_start", "agreements"),
        ("readings", "as_of_start", "indicators"),
        ("meetings", "date_start", "meetings"),
        ("source_documents", "published_start", "sources"),
    ];

    /// <param name="day">The day of the inspection, as the zone counts it (UTC+8).</param>
    public async Task<SelfCheckReport> ReadAsync(DateOnly day, CancellationToken stop) =>
        new(
            day,
            [
                new SelfCheckFinding(SelfCheckKind.Stale, await StaleAsync(day, stop)),
                new SelfCheckFinding(SelfCheckKind.Undated, await UndatedAsync(stop)),
                new SelfCheckFinding(SelfCheckKind.Empty, await EmptyAsync(stop)),
                new SelfCheckFinding(SelfCheckKind.DeadLink, await texts.DeadLinksAsync(stop)),
                new SelfCheckFinding(SelfCheckKind.Untranslated, await texts.UntranslatedAsync(stop)),
                new SelfCheckFinding(SelfCheckKind.Waiting, await WaitingAsync(stop)),
                new SelfCheckFinding(SelfCheckKind.PastPeriod, await PastPeriodAsync(day, stop)),
            ]
        );

    private async Task<IReadOnlyList<SelfCheckItem>> StaleAsync(DateOnly day, CancellationToken stop)
    {
        var records = SiteColumn.All.SelectMany(column => column.Records).ToArray();
        var changes = await db
            .Database.SqlQuery<LastChange>(
                $"""
                SELECT r.record AS "Record", (SELECT (e.at AT TIME ZONE 'Asia/Shanghai')::date FROM audit_entries e
                    WHERE e.record = r.record ORDER BY e.id DESC LIMIT 1) AS "Day"
                FROM unnest({records}) AS r(record)
                """
            )
            .ToListAsync(stop);
        var days = changes.ToDictionary(change => change.Record, change => change.Day, StringComparer.Ordinal);
        var columns = SiteColumn.All.Select(column =>
            (column.Name, column.Path, Day: column.Records.Max(record => days[record]))
        );
        (string Name, string Path, DateOnly? Day) home = (SiteColumn.Home, "", days.Values.Max());
        return
        [
            .. columns
                .Prepend(home)
                .Where(column => column.Day is null || column.Day.Value.AddDays(StaleAfterDays) < day)
                .Select(column => new SelfCheckItem(column.Name, null, column.Path, 1, column.Day)),
        ];
    }

    private async Task<IReadOnlyList<SelfCheckItem>> UndatedAsync(CancellationToken stop)
    {
        var parts = s_dated.Select(one =>
            $"SELECT '{one.Table}' AS \"Table\", count(*)::int AS \"Count\" FROM {one.Table} WHERE {one.Date} IS NULL"
        );
        var counts = await db.Database.SqlQueryRaw<TableCount>(string.Join(" UNION ALL ", parts)).ToListAsync(stop);
        return
        [
            .. s_dated
                .Select(one => new SelfCheckItem(
                    one.Table,
                    null,
                    one.Path,
                    counts.Single(row => row.Table == one.Table).Count
                ))
                .Where(item => item.Count > 0),
        ];
    }

    private async Task<IReadOnlyList<SelfCheckItem>> EmptyAsync(CancellationToken stop)
    {
        var parts = SiteColumn.All.Select(column =>
            $"SELECT '{column.Name}' AS \"Table\", (EXISTS (SELECT 1 FROM {column.Table}))::int AS \"Count\""
        );
        var filled = await db.Database.SqlQueryRaw<TableCount>(string.Join(" UNION ALL ", parts)).ToListAsync(stop);
        var columns = SiteColumn.All.Where(column => filled.Single(row => row.Table == column.Name).Count == 0);
        var indicators = await db
            .Indicators.AsNoTracking()
            .Where(indicator => !db.Readings.Any(reading => reading.IndicatorId == indicator.Id))
            .OrderBy(indicator => indicator.Ordinal)
            .Select(indicator => new { indicator.Slug, indicator.Name })
            .ToListAsync(stop);
        // from the links, of which each field is looked up: from the field, every agreement would be gone through
        var used = db
            .Agreements.SelectMany(agreement => agreement.Fields, (_, field) => field.Id)
            .Union(db.TimelineEvents.SelectMany(one => one.Fields, (_, field) => field.Id));
        var fields = await db
            .CooperationFields.AsNoTracking()
            .Where(field => !used.Contains(field.Id))
            .Where(field => !db.CooperationFields.Any(below => below.ParentId == field.Id))
            .OrderBy(field => field.Ordinal)
            .Select(field => new { field.Slug, field.Name })
            .ToListAsync(stop);
        return
        [
            .. columns.Select(column => new SelfCheckItem(column.Name, null, column.Path, 1)),
            .. indicators.Select(one => new SelfCheckItem("indicator", In(one.Name), $"indicators/{one.Slug}", 1)),
            .. fields.Select(one => new SelfCheckItem("field", In(one.Name), $"fields/{one.Slug}", 1)),
        ];
    }

    private async Task<IReadOnlyList<SelfCheckItem>> WaitingAsync(CancellationToken stop)
    {
        var waiting = await db
            .Proposals.AsNoTracking()
            .Where(proposal => proposal.Status == ProposalStatus.Waiting && proposal.OriginalId == null)
            .GroupBy(proposal => proposal.Kind)
            .Select(group => new { Kind = group.Key, Count = group.Count() })
            .ToListAsync(stop);
        var reported = await db.MistakeReports.CountAsync(report => report.State == MistakeState.Waiting, stop);
        IEnumerable<SelfCheckItem> mistakes =
            reported == 0 ? [] : [new SelfCheckItem("waiting-mistakes", null, MistakeAddresses.All, reported)];
        return
        [
            .. mistakes,
            .. waiting
                .OrderBy(group => group.Kind)
                .Select(group => new SelfCheckItem(
                    $"waiting-{group.Kind.ToString().ToLowerInvariant()}",
                    null,
                    $"staff/review?kind={group.Kind.ToString().ToLowerInvariant()}",
                    group.Count
                )),
        ];
    }

    private async Task<IReadOnlyList<SelfCheckItem>> PastPeriodAsync(DateOnly day, CancellationToken stop)
    {
        // the last day depends on the precision: "2025" ends in December
        var begun = await db
            .Agreements.AsNoTracking()
            .Where(agreement => agreement.PeriodEnd != null && agreement.PeriodEnd.Start < day)
            .Where(agreement => s_open.Contains(agreement.Status))
            .OrderBy(agreement => agreement.PeriodEnd!.Start)
            .ThenBy(agreement => agreement.Id)
            .Select(agreement => new
            {
                agreement.Slug,
                agreement.Name,
                agreement.PeriodEnd,
            })
            .ToListAsync(stop);
        return
        [
            .. begun
                .Where(agreement => agreement.PeriodEnd!.End < day)
                .Select(one => new SelfCheckItem(
                    "agreement",
                    In(one.Name),
                    $"agreements/{one.Slug}",
                    1,
                    one.PeriodEnd!.End
                )),
        ];
    }

    private static string In(Domain.Values.BilingualText text) => text.In(Texts.SiteLanguage.Current);

    private sealed record LastChange(string Record, DateOnly? Day);

    private sealed record TableCount(string Table, int Count);
}
