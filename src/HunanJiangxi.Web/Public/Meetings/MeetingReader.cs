using HunanJiangxi.Data;
using HunanJiangxi.Domain.Revisions;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Web.Public.Facts;
using HunanJiangxi.Web.Public.Revisions;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Public.Meetings;

/// <summary>Everything a meeting's page tells, with the other meetings of its series.</summary>
public sealed record MeetingAnswer(
    MeetingRow Meeting,
    IReadOnlyList<SeriesRow> Series,
    IReadOnlyList<AgreementLine> Agreements,
    IReadOnlyList<EventLine> Events,
    IReadOnlyList<VersionRow> Claims
);

/// <summary>A meeting of the same series.</summary>
public sealed record SeriesRow(string Slug, BilingualText Name, PartialDate? Date, bool IsPlanned);

public sealed class MeetingReader(PortalDb db)
{
    /// <summary>Null where the register has no such meeting.</summary>
    public async Task<MeetingAnswer?> ReadAsync(string slug, CancellationToken stop)
    {
        var meeting = await db
            .Meetings.AsNoTracking()
            .Where(one => one.Slug == slug)
            .Select(MeetingRow.Of(db))
            .SingleOrDefaultAsync(stop);
        if (meeting is null)
        {
            return null;
        }

        var series = await db
            .Meetings.AsNoTracking()
            .Where(one => one.Series.Zh == meeting.Series.Zh && one.Slug != slug)
            .OrderBy(one => one.Date == null)
            .ThenBy(one => one.Date!.Start)
            .Select(one => new SeriesRow(one.Slug, one.Name, one.Date, one.IsPlanned))
            .ToListAsync(stop);
        return new MeetingAnswer(
            meeting,
            series,
            await AgreementLine
                .NewestFirst(
                    db.Agreements.AsNoTracking()
                        .Where(agreement => agreement.Meeting != null && agreement.Meeting.Slug == slug)
                )
                .ToListAsync(stop),
            await EventLine
                .NewestFirst(
                    db.TimelineEvents.AsNoTracking()
                        .Where(happening => happening.Meeting != null && happening.Meeting.Slug == slug)
                )
                .ToListAsync(stop),
            await RecordVersions.OfAsync(db, RevisionKind.Meeting, slug, stop)
        );
    }
}
